"""The seed article's draft: what it must hold, and its golden text."""

from pathlib import Path

import pytest
import yaml

from generator.convert import (
    Draft,
    KnownActor,
    KnownEvent,
    SeedRecord,
    article_id,
    decode_article,
    draft_article,
    read_article,
    render_actor_stub,
    render_draft,
    report_findings,
)

ROOT = Path(__file__).parents[3]
CASES = ROOT / "tests" / "cases" / "convert"
SEED = "seeds/inquisitr-khamenei-opposes-us-intervention.txt"
RECORD = SeedRecord(
    publisher="Inquisitr",
    url="http://www.inquisitr.com/1313129/irans-supreme-leader-ali-khameneiu-s-intervention-in-iraq/",
    published="2014-06-22",
    inferred_quote="earlier today",
    inferred_because="Other reports date the same remarks to Sunday 22 June 2014.",
    language="en",
    text="full",
)


def known_actors() -> tuple[KnownActor, ...]:
    rows = yaml.load((CASES / "registry.yaml").read_text("utf-8"), yaml.BaseLoader)
    return tuple(KnownActor(r["id"], r["name"], tuple(r["names"]), r["kind"]) for r in rows)


def seed_draft(existing_events: tuple[KnownEvent, ...] = ()) -> Draft:
    article = read_article(decode_article((ROOT / SEED).read_bytes()))
    return draft_article(article, RECORD, known_actors(), existing_events=existing_events)


@pytest.fixture(scope="module")
def draft() -> Draft:
    return seed_draft()


def test_the_draft_is_the_golden_one(draft: Draft) -> None:
    golden = (CASES / "seed" / "article.md").read_text("utf-8")

    assert render_draft(draft, RECORD, SEED) == golden


def test_both_statements_are_dated_to_the_day_of_publication(draft: Draft) -> None:
    statements = {
        event.actors[0].actor: event.date for event in draft.events if event.kind == "statement"
    }

    assert statements == {"ali-khamenei": "2014-06-22", "hassan-rouhani": "2014-06-22"}


def test_soleimani_was_in_iraq_last_week(draft: Draft) -> None:
    (event,) = [e for e in draft.events if e.actors[0].actor == "qasem-soleimani"]

    assert event.date == "2014-06-09/2014-06-15"
    assert event.passage.startswith("Last week, the commander of Iran’s")
    assert "2014-06-15/2014-06-21" in event.note


def test_the_talk_of_air_strikes_is_about_the_past_week(draft: Draft) -> None:
    (event,) = [event for event in draft.events if "airstrikes" in event.title]

    assert event.date == "2014-06-15~/2014-06-22"


def test_every_actor_stands_once_under_the_id_of_the_registry(draft: Draft) -> None:
    known = {actor.id for actor in draft.actors if actor.known}

    assert known == {actor.id for actor in known_actors()}
    assert [actor.name for actor in draft.actors if not actor.known] == ["Yahoo News", "Guardian"]


def test_both_long_quotations_have_their_speakers(draft: Draft) -> None:
    speakers = {quote.text.split()[0]: quote.speaker for quote in draft.quotes}

    assert speakers["We"] == "ali-khamenei"
    assert speakers["Rest"] == "hassan-rouhani"


def test_a_misspelt_name_is_the_person_that_was_meant_without_any_registry() -> None:
    article = read_article(decode_article((ROOT / SEED).read_bytes()))

    draft = draft_article(article, RECORD, ())

    (khamenei,) = [actor for actor in draft.actors if "Khamenei" in actor.name]
    assert (khamenei.name, khamenei.aliases) == ("Ali Khamenei", ("Khamenei", "Ali Khameinei"))
    assert render_actor_stub(khamenei) == (
        "---\nname: Ali Khamenei\nkind: person\naliases:\n  - Khamenei\n  - Ali Khameinei\n"
        "roles:\n  - title: supreme leader\ndraft: true\n---\n"
    )


def test_an_event_that_the_site_has_is_cited_and_not_declared_again() -> None:
    known = KnownEvent(
        "soleimani-in-iraq", "Soleimani in Iraq", "2014-06-09/2014-06-21", ("qasem-soleimani",)
    )

    draft = seed_draft((known,))

    (event,) = [event for event in draft.events if event.cites]
    assert event.id == "soleimani-in-iraq"
    assert "  - event: soleimani-in-iraq\n" in render_draft(draft, RECORD, SEED)


def test_a_new_event_never_takes_the_id_of_another() -> None:
    taken = seed_draft().events[0].id

    draft = seed_draft((KnownEvent(taken, "Something else", "1999", ()),))

    assert draft.events[0].id == f"{taken}-2"


def test_the_article_has_an_id_without_a_date(draft: Draft) -> None:
    assert article_id(draft.title) == (
        "irans-supreme-leader-ali-khamenei-strongly-opposes-us-intervention-in-iraq"
    )


def test_findings_point_at_their_words_in_the_input(draft: Draft) -> None:
    findings = report_findings(draft)

    dates = findings["dates"]
    assert isinstance(dates, list)
    assert [date["text"] for date in dates if date["value"] == "2014-06-22"] == [
        "earlier today",
        "the same day",
    ]
