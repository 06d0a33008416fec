"""What was found so far in an article, for words that refer to it."""

import datetime
import re

import msgspec

from generator.convert.dates.setting import (
    Meaning,
    Setting,
    has_month,
    is_quarter,
    quarter_of,
)

_SIMPLE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?~?")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_MONTHS_LONG = re.compile(r"P(?:[6-9]|1[0-2])M|P1Y")


class Memory(msgspec.Struct):
    """What is known beforehand, and what was found so far, for words that refer to it."""

    published: datetime.date | None
    week: str
    mentioned: str = ""
    day: datetime.date | None = None
    day_in: int = 0
    quarter: str = ""
    told_year: int | None = None
    told_in: int = 0
    framed: int | None = None
    framed_in: int = 0
    sentence: int = 0
    day_first: bool | None = None

    def note(self, meaning: Meaning, setting: Setting, told: str) -> None:
        if meaning.compares:
            return
        if meaning.day or self._is_elsewhere(meaning.value):
            self.day, self.day_in = meaning.day, self.sentence
        if meaning.day_first is not None:
            self.day_first = meaning.day_first
        self._note_year(meaning.value, told)
        self._note_frame(meaning.value, told, setting)
        if _MONTHS_LONG.fullmatch(meaning.duration or meaning.value):
            self.mentioned = ""  # “the nine months” are compared to those of another year
        # “The quarter ended 30 June” is about the quarter.
        if _SIMPLE.fullmatch(meaning.value) and setting.previous not in ("ended", "ending"):
            self.mentioned = meaning.value.rstrip("~")
            if is_quarter(self.mentioned) and not self._is_to_come(self.mentioned, setting):
                self.quarter = self.mentioned

    def _note_year(self, value: str, told: str) -> None:
        """A year before that of publication that the words name counts for what is told next.

        “It had ruled so in September 2011; in November that was overturned.” It counts to the end
        of the sentence, or to a day that is counted from publication.
        """
        year = _YEAR.search(told)
        if year and value[:4] == year[0]:
            earlier = self.published is not None and int(year[0]) < self.published.year
            self.told_year = int(year[0]) if earlier and has_month(value) else None
            self.told_in = self.sentence
        elif _SIMPLE.fullmatch(value) and value[:4] != f"{self.told_year}":
            self.told_year = None

    def _note_frame(self, value: str, told: str, setting: Setting) -> None:
        """The year of a narrative: an earlier one, told with “in” or “on”, as long as it goes on.

        “Founded by 1985”, “the 1985 law” tell no story.
        """
        if not _SIMPLE.fullmatch(value):
            return
        year = int(value[:4])
        named = _YEAR.search(told) and setting.previous in ("", "in", "on")
        if self.published is None or year >= self.published.year:
            self.framed = None
        elif named or year == self.framed or (self.framed and year == self.framed + 1):
            self.framed, self.framed_in = year, self.sentence

    def _is_elsewhere(self, value: str) -> bool:
        """Whether a month or a year is named that the day of an earlier sentence is not in.

        “The next morning” is then that of a day which nobody named.
        """
        named = value.rstrip("~")
        if self.day is None or self.day_in == self.sentence or not _SIMPLE.fullmatch(value):
            return False
        if not (len(named) == 4 or has_month(named)):
            return False
        return not self.day.isoformat().startswith(named)

    def recent_year(self) -> int | None:
        return self.told_year if self.told_in == self.sentence else None

    def frame_year(self) -> int | None:
        """The year that the sentence before was about, or this one so far."""
        return self.framed if self.framed_in >= self.sentence - 1 else None

    def _is_to_come(self, quarter: str, setting: Setting) -> bool:
        """Whether a report cannot be about the quarter: it is ahead, or is told of as ahead."""
        if self.published is None:
            return False
        present = quarter_of(self.published)
        return quarter > present or (quarter == present and setting.looks_ahead)
