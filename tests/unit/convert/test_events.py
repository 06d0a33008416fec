"""Draft events: which sentences become one, and what is written of them."""

import math
import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.convert import (
    Draft,
    DraftEvent,
    EventActor,
    KnownEvent,
    SeedRecord,
    SiteKind,
    draft_article,
    read_article,
    render_draft,
)
from generator.convert.events import RULES_IN_WORDS
from generator.convert.rules import RuleText
from generator.edtf import parse_edtf
from generator.parse import parse_file
from generator.source import SourceFile

RECORD = SeedRecord(publisher="Coast Wire", published="2014-06-22")
CASES = yaml.load(
    (Path(__file__).parents[2] / "cases/convert/events.yaml").read_text("utf-8"), yaml.BaseLoader
)
# A long text may have several events; these words give none.
PADDING = "The harbour has many cranes. " * 40


def drafted(text: str, headline: str = "Headline", **site: Any) -> Draft:
    article = read_article(f"{headline}\n\n{text}\n\n{PADDING}\n")
    return draft_article(article, RECORD, (), **site)


def in_words(entry: EventActor) -> str:
    by = f" alleged by {entry.said_by}" if entry.alleged else ""
    return f"{entry.actor} {entry.role}{by}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["it"])
def test_a_text_gives_the_events_of_the_table(case: dict[str, Any]) -> None:
    draft = drafted(case["text"], case.get("headline", "Headline"))

    given = [f"{event.date} | {event.kind} | {event.title}" for event in draft.events]
    assert given == case["events"]
    if "actors" in case:
        assert [[*map(in_words, event.actors)] for event in draft.events] == case["actors"]
    if "said_by" in case:
        assert [event.said_by for event in draft.events] == case["said_by"]
    if "notes" in case:
        assert [event.note for event in draft.events] == case["notes"]


@pytest.mark.parametrize("rule", RULES_IN_WORDS, ids=lambda rule: rule.name)
def test_a_rule_of_events_does_what_its_example_shows(rule: RuleText) -> None:
    headline, _, text = rule.example.replace(" ¶ ", "\n\n").partition("\n\n")

    event = drafted(text, headline).events[0]

    assert f"{event.date}: {event.title}" == rule.gives
    assert rule.name in (event.rule, event.date_rule)


def test_the_passage_of_a_pronoun_holds_the_sentence_that_names_the_person() -> None:
    text = "Mary Stone arrived in Oslo on Thursday. She met the prime minister on Friday."

    _, event = drafted(text).events

    assert event.passage == text
    assert event.actors[0] == EventActor("mary-stone")


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("in Oslo", "Oslo"),
        ("near Oslo", "near Oslo"),
        ("in Germany", "Germany"),
        ("in Committee", ""),
        ("after talks in Oslo", ""),
    ],
)
def test_a_place_is_one_that_a_table_knows_in_the_events_own_clause(where: str, place: str) -> None:
    (event,) = drafted(f"John Kerry met Barack Obama {where} on Thursday.").events

    assert event.place == place


def test_who_says_it_is_written_with_the_passage() -> None:
    draft = drafted("John Kerry visited Oslo on Friday, Barack Obama said.")

    written = render_draft(draft, RECORD, "seeds/a.txt")

    assert "        said_by: barack-obama\n" in written


# --- kinds ---


@pytest.mark.parametrize(
    ("kinds", "kind"),
    [
        (None, "military"),
        ([], ""),
        ([SiteKind("military")], "military"),
        ([SiteKind("war")], "war"),
        ([SiteKind("statement")], ""),
        ([SiteKind("military"), SiteKind("siege", ("bombard", "shell"))], "siege"),
        ([SiteKind("military"), SiteKind("town", ("town",))], "military"),
        ([SiteKind("military"), SiteKind("fall", ("shell the town",))], "fall"),
    ],
)
def test_the_kind_is_one_of_the_sites_and_its_own_words_come_first(
    kinds: list[SiteKind] | None, kind: str
) -> None:
    (event,) = drafted("Rebels shelled the town on Friday.", kinds=kinds).events

    assert event.kind == kind


def test_a_kind_that_the_site_has_not_is_said_in_the_draft_and_the_roles_stay() -> None:
    draft = drafted("John Kerry condemned the attack on Friday.", kinds=[SiteKind("decision")])

    written = render_draft(draft, RECORD, "seeds/a.txt")

    assert "    # kind: statement is none of this site's kinds\n" in written
    assert draft.events[0].actors == (EventActor("john-kerry", "speaks"),)


def test_who_speaks_speaks_whatever_the_site_calls_it() -> None:
    kinds = [SiteKind("speeches", ("thunder",))]

    (event,) = drafted("John Kerry thundered against the owners on Friday.", kinds=kinds).events

    assert (event.kind, event.actors) == ("speeches", (EventActor("john-kerry", "speaks"),))


def test_the_sites_kinds_do_not_change_which_events_are_drafted() -> None:
    text = "Mary Stone met Ann Vale on Friday. Police arrested John Kerry. Ann Vale resigned."

    anywhere, site = drafted(text), drafted(text, kinds=[SiteKind("decision")])

    assert [event.id for event in site.events] == [event.id for event in anywhere.events]


def test_what_is_done_to_somebody_is_affected_where_the_site_has_that_role() -> None:
    text = "Police arrested John Kerry in Berlin on Thursday."

    (event,) = drafted(text, roles=["affected"]).events

    assert EventActor("john-kerry", "affected") in event.actors


# --- events that the site has ---

KERRY = "John Kerry met Nouri al-Maliki in Iraq on Thursday, and called for a new government."


@pytest.mark.parametrize(
    "known",
    [
        KnownEvent("a", "Kerry meets Maliki in Iraq", "2014-06-19", ("john-kerry",)),
        KnownEvent("a", "Kerry calls for a government", "2014-06", ("john-kerry", "iraq")),
        KnownEvent("a", "Kerry in Iraq", "2014-06-16/2014-06-22", ("john-kerry",)),
        KnownEvent("a", "A new government is called for", "2014-06-19", ()),
    ],
    ids=["same words", "a coarser date", "a wider span", "no actors known"],
)
def test_an_event_with_the_same_actor_days_and_words_is_cited(known: KnownEvent) -> None:
    (event,) = drafted(KERRY, existing_events=[known]).events

    assert (event.id, event.cites) == ("a", True)


@pytest.mark.parametrize(
    "known",
    [
        KnownEvent("a", "Kerry meets Maliki in Iraq", "2014-06-18", ("john-kerry",)),
        KnownEvent("a", "Obama meets Maliki in Iraq", "2014-06-19", ("barack-obama",)),
        KnownEvent("a", "Kerry meets Sistani in Iraq", "2014-06-19", ("john-kerry",)),
        KnownEvent("a", "Kerry visits Iraq", "2014-06-19", ("john-kerry",)),
        KnownEvent("a", "Kerry denies the report", "2014-06-19", ("john-kerry",)),
        KnownEvent("a", "Kerry", "2014-06-19", ("john-kerry",)),
        KnownEvent("a", "Kerry meets Maliki in Iraq", "", ("john-kerry",)),
    ],
    ids=["another day", "another actor", "whom else", "what else", "a denial", "a name", "no date"],
)
def test_an_event_that_may_be_another_is_declared_anew(known: KnownEvent) -> None:
    (event,) = drafted(KERRY, existing_events=[known]).events

    assert not event.cites
    assert event.id != "a"


def test_where_two_events_fit_as_well_neither_is_cited() -> None:
    two = [
        KnownEvent(id, "Kerry in Iraq", "2014-06-19", ("john-kerry",)) for id in ("one", "other")
    ]

    (event,) = drafted(KERRY, existing_events=two).events

    assert not event.cites


def test_a_new_id_is_never_one_that_an_event_has() -> None:
    (first,) = drafted(KERRY).events
    taken = KnownEvent(first.id, "Something else", "1999", ())

    (event,) = drafted(KERRY, existing_events=[taken]).events

    assert event.id == f"{first.id}-2"


# --- laws ---

people = st.sampled_from(
    ["John Kerry", "Ann Vale", "The army", "He", "Police in Oslo", "The mayor, Mary Stone,"]
)
deeds = st.sampled_from(
    [
        "met Barack Obama",
        "said that the talks, which began in May, had failed",
        "was arrested by soldiers",
        "told reporters: “We will not leave.”",
        "reportedly bombed the town of Elsen and",
        "is the president of",
        "agreed to sign",
        "killed at least 12 people",
        "made it clear that [sic] it (the deal) was",
    ]
)
times = st.sampled_from(
    ["on Friday", "last week", "in 2003", "since Monday", "tomorrow", "", "after", "—", "“"]
)
sentences = st.builds("{} {} {} {}.".format, people, deeds, times, times)
stories = st.lists(sentences, min_size=1, max_size=6).map(" ".join)


@given(stories)
def test_whatever_is_drafted_is_read_by_our_own_parser_without_an_error(text: str) -> None:
    draft = drafted(text)

    written = render_draft(draft, RECORD, "seeds/a.txt").encode()

    parsed = parse_file(SourceFile("content/articles/a.md", written))
    assert [problem for problem in parsed.problems if problem.is_error] == []


def is_sound(event: DraftEvent, text: str) -> bool:
    """Whether the event's words are the text's, in one line, with a day and nothing hanging."""
    lower, upper = parse_edtf(event.date).lower, parse_edtf(event.date).upper
    last = event.title.split()[-1].casefold()
    return (
        text[event.start : event.end] == event.passage
        and lower is not None
        and upper is not None
        and 0 < len(event.title) <= 80
        and last not in ("of", "to", "the", "a", "and", "in", "with", "that", "was", "by")
        and not event.title.startswith(("But ", "And ", "He ", "She "))
        and set(event.title.split()[1:]) <= {word.strip(",.:;") for word in text.split()}
    )


@given(stories)
def test_every_event_is_cut_from_its_sentence_and_says_a_whole(text: str) -> None:
    draft = drafted(text)

    assert [event for event in draft.events if not is_sound(event, draft.text)] == []
    ids = [event.id for event in draft.events]
    assert len(set(ids)) == len(ids)
    assert len(ids) <= math.ceil(len(draft.text.split()) / 80)


def test_time_grows_with_length_and_no_faster() -> None:
    for piece in (
        "a, ",
        "he said that ",
        "- ",
        "(",
        "on Friday ",
        "Kerry, who ",
        "killed 3 ",
        "to ",
    ):
        text = piece * (60_000 // len(piece))
        started = time.perf_counter()

        drafted(text + ".")

        assert time.perf_counter() - started < 15, piece
