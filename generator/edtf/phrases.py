"""The phrases that dates are shown with: one date, its qualifier, two ends joined."""

from enum import IntEnum, StrEnum

import msgspec

from generator.edtf.calendar import civil, grouping_bounds
from generator.edtf.date import Fields
from generator.edtf.words import Cases, Words, in_digits

_VOWELS = tuple("aeiouéèêhAEIOUÉÈÊH")


class Style(StrEnum):
    """Ranges have "to" and "and" in sentences, an en dash in labels and tables."""

    SENTENCE = "sentence"
    LABEL = "label"


class Scope(IntEnum):
    """How much of a date is said: the rest stands beside it, or in a heading."""

    DAY = 1
    MONTH = 2
    YEAR = 3


class Noun(msgspec.Struct, frozen=True):
    """A date in words, to stand alone or within a phrase that asks for one of its cases.

    ``kind`` is one of :data:`generator.edtf.words.Cases`. ``remarks`` are said of it
    after it: after a comma where it stands alone, in brackets within a longer phrase.
    """

    text: str
    kind: str
    cases: Cases = {}
    remarks: tuple[str, ...] = ()

    def __format__(self, case: str) -> str:
        form, _, before_vowel = self.cases.get(case, {}).get(self.kind, "{}").partition("|")
        if before_vowel and self.text.startswith(_VOWELS):
            form = before_vowel
        text = form.format(self.text)
        return f"{text} ({'; '.join(self.remarks)})" if self.remarks else text

    def without_remarks(self) -> "Noun":
        return Noun(self.text, self.kind, self.cases)

    def with_remarks(self, *remarks: str) -> "Noun":
        added = (remark for remark in remarks if remark and remark not in self.remarks)
        return Noun(self.text, self.kind, self.cases, (*self.remarks, *added))


class Ranges(msgspec.Struct, frozen=True):
    """How two ends are joined: in which words, and as a duration or a window."""

    words: Words
    style: Style
    lasting: bool = False

    def join(self, first: Noun, last: Noun, *, plain: bool = False, loose: bool = False) -> Noun:
        """``plain`` where a word before it leaves no room for "between"; ``loose``
        where the second end has a word of its own, so that the dash needs its spaces."""
        words = self.words
        if self.style == Style.LABEL:
            one, other = f"{first}", f"{last}"
            spaced = loose or " " in one or first.kind != last.kind or not words.shortens
            return Noun(one + (" – " if spaced else "–") + other, "range", words.cases)
        if plain and not words.whole_remarks:
            phrase = words.span
        else:
            phrase = words.lasted if self.lasting else words.between
        return Noun(phrase.format(first, last), "range", words.cases)


def alone(noun: Noun, words: Words) -> str:
    """A date in words where nothing else is said."""
    return words.comma.join((f"{noun.without_remarks()}", *noun.remarks))


def qualified(noun: Noun, qualifier: str, words: Words) -> Noun:
    """A date with what ``~ ? %`` say of all of it."""
    if not qualifier:
        return noun
    if noun.kind == "range" and words.whole_remarks:
        return noun.with_remarks(remark_of(qualifier, words.whole_remarks))
    phrase = {"~": words.about, "?": words.possibly, "%": words.possibly_about}[qualifier]
    text = phrase.format(noun.without_remarks())
    return Noun(text, "phrase", words.cases, noun.remarks)


def remark_of(qualifier: str, remarks: tuple[str, ...]) -> str:
    """The one of three remarks, of ``~``, ``?`` and ``%``; empty where nothing is said."""
    return remarks["~?%".index(qualifier)] if qualifier and remarks else ""


def field_remarks(fields: Fields, words: Words) -> tuple[str, ...]:
    """What is said of fields where not all are qualified alike: "month and year uncertain"."""
    if fields.qualifier or not any(fields.qualifiers):
        return ()
    year, month, day = words.field_names[2], words.field_names[1], words.field_names[0]
    names = (year, words.field_names[3] if fields.grouping else month, day)
    remarks = []
    for sign in "?%~":
        said = [n for n, q in zip(names, fields.qualifiers, strict=True) if q == sign]
        said.reverse()
        if said:
            listed = words.comma.join(said[:-1])
            named = words.both.format(listed, said[-1]) if listed else said[-1]
            remarks.append(remark_of(sign, words.field_remarks).format(named))
    return tuple(remarks)


def specified(fields: Fields, words: Words, scope: Scope) -> Noun:
    """A date whose fields are all known, without its qualifiers."""
    year = int(fields.year)
    if fields.grouping:
        return _part_of_year(fields, year, words, scope)
    if not fields.month:
        return year_noun(year, words)
    month = int(fields.month)
    if not fields.day:
        return Noun(month_text(year, month, scope, words), "month", words.cases)
    return day_of(year, month, int(fields.day), scope, words)


def day_of(year: int, month: int, day: int, scope: Scope, words: Words) -> Noun:
    return Noun(day_text_of(year, month, day, scope, words), "day", words.cases)


def day_text_of(year: int, month: int, day: int, scope: Scope, words: Words) -> str:
    numeral = (day == 1 and words.first_day) or in_digits(str(day), words)
    if scope == Scope.DAY:
        return numeral
    return (words.full_day if scope == Scope.YEAR else words.month_day).format(
        day=numeral,
        month=words.months[month - 1],
        alone=words.months_alone[month - 1],
        number=in_digits(str(month), words),
        year=year_name(year, words) if scope == Scope.YEAR else "",
    )


def month_text(year: int, month: int, scope: Scope, words: Words) -> str:
    if scope != Scope.YEAR:
        return words.months_alone[month - 1]
    return words.month_year.format(
        month=words.months[month - 1],
        alone=words.months_alone[month - 1],
        number=in_digits(str(month), words),
        year=year_name(year, words),
    )


def year_noun(year: int, words: Words) -> Noun:
    return Noun(year_alone(year, words), "year", words.cases)


def year_alone(year: int, words: Words) -> str:
    """The year as it stands without a month: 2014, 44 BCE."""
    name = year_name(year, words)
    return words.year_alone.format(name) if year >= 1000 else name


def year_name(year: int, words: Words) -> str:
    if 1000 <= year <= 9999:
        return in_digits(str(year), words)
    if year > 9999:
        return in_digits(_grouped(year, words), words)
    if year > 0:
        return words.of_era.format(in_digits(str(year), words))
    return words.before_era.format(_before_era(year, words))


def year_names(first: int, last: int, words: Words) -> tuple[Noun, Noun]:
    """Two years, the era once where both have the same."""
    first_name, last_name = year_alone(first, words), year_alone(last, words)
    if words.before_era.startswith("{}"):
        if last <= 0:
            first_name = _before_era(first, words)
        elif first > 0 and last < 1000:
            first_name = in_digits(str(first), words)
    return Noun(first_name, "year", words.cases), Noun(last_name, "year", words.cases)


def part_of_year(grouping: int, year: Noun | None, words: Words) -> Noun:
    """A season, quarter, quadrimester or semester, 21 to 41, with its year or without."""
    before, _, rest = words.groupings[grouping - 21].partition("[")
    with_year, _, after = rest.partition("]")
    text = before + (with_year.format(year) if year else "") + after
    return Noun(text, "season" if grouping < 33 else "part", words.cases)


def _part_of_year(fields: Fields, year: int, words: Words, scope: Scope) -> Noun:
    if not words.groupings:
        first, last = (civil(day) for day in grouping_bounds(year, fields.grouping))
        months = (month_text(*at[:2], Scope.YEAR, words) for at in (first, last))
        return Noun(" – ".join(months), "range", words.cases)
    if fields.crosses_year:  # its year alone would hide the months after New Year
        return part_of_year(fields.grouping, _years_of_winter(year, words), words)
    return part_of_year(
        fields.grouping, year_noun(year, words) if scope == Scope.YEAR else None, words
    )


def _years_of_winter(year: int, words: Words) -> Noun:
    first, last = year_names(year, year + 1, words)
    if words.shortens_years and 1000 <= year < 9999 and year % 100 != 99:
        last = Noun(last.text[2:], "range")
    dash = " – " if " " in first.text else "–"
    return Noun(f"{first}{dash}{last}", "range", words.cases)


def _before_era(year: int, words: Words) -> str:
    number = 1 - year
    return in_digits(str(number) if year > -9999 else _grouped(number, words), words)


def _grouped(number: int, words: Words) -> str:
    return f"{number:,}".replace(",", words.thousands)
