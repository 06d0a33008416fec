"""Quotations and events by their tables in ``tests/cases/convert``."""

import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.convert import SeedRecord, draft_article, read_article, render_draft
from generator.convert.quotes import RULES_IN_WORDS
from generator.convert.rules import RuleText

CASES = Path(__file__).parents[2] / "cases" / "convert"
PUBLISHED = datetime.date(2014, 6, 22)


def table(name: str) -> list[Any]:
    rows: list[Any] = yaml.load((CASES / name).read_text("utf-8"), yaml.BaseLoader)
    return rows


def body(text: str) -> str:
    return f"Headline\n\n{text}\n"


@pytest.mark.parametrize("case", table("quotes.yaml"), ids=lambda case: case["text"])
def test_a_quotation_has_the_speaker_that_the_table_says(case: dict[str, Any]) -> None:
    draft = draft_article(read_article(body(case["text"])), SeedRecord(), ())

    assert [[quote.text, quote.speaker] for quote in draft.quotes] == case["quotes"]


def test_an_event_told_with_weekday_and_day_is_on_that_day() -> None:
    text = "The ferry hit the pier on Saturday 8 February 2025, and was to return by Sunday."

    draft = draft_article(read_article(body(text)), SeedRecord(published="2025-02-09"), ())

    assert [event.date for event in draft.events] == ["2025-02-08"]
    assert [date.value for date in draft.dates] == ["2025-02-08", "2025-02-09"]


def test_the_publisher_is_no_person_and_never_speaks() -> None:
    text = "Ann Coast met them. “It is a fair compromise,” Coast Wire said, Ann Coast told it."
    record = SeedRecord(publisher="Coast Wire")

    draft = draft_article(read_article(body(text)), record, ())

    kinds = {actor.id: actor.kind for actor in draft.actors}
    assert kinds == {"ann-coast": "person", "coast-wire": "organisation"}
    assert "coast-wire" not in {quote.speaker for quote in draft.quotes}


def test_a_pronoun_that_may_be_two_persons_leaves_a_comment_in_the_place_of_the_speaker() -> None:
    text = "Barack Obama met John Kerry. “We will not leave the city,” he said."

    draft = draft_article(read_article(body(text)), SeedRecord(), ())

    assert (
        "  - quote: We will not leave the city\n"
        "    # speaker: “he” may be barack-obama or john-kerry\n"
    ) in render_draft(draft, SeedRecord(), "")


@pytest.mark.parametrize("rule", RULES_IN_WORDS, ids=lambda rule: rule.name)
def test_a_rule_of_speakers_does_what_its_example_shows(rule: RuleText) -> None:
    draft = draft_article(read_article(body(rule.example.replace(" ¶ ", "\n\n"))), SeedRecord(), ())

    names = {"": "nobody", **{actor.id: actor.name for actor in draft.actors}}
    given = " / ".join(f"{names[quote.speaker]}: {quote.text}" for quote in draft.quotes)
    assert given == rule.gives
    assert draft.quotes[-1].rule == rule.name
