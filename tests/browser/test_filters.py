"""Filters of the timeline: what they leave, how they count, and the address that holds them."""

import json
from collections import Counter
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.publishing import Published
from tests.browser.visiting import NARROW, WIDE, Visitor, focus_in_sight

pytestmark = pytest.mark.browser

Event = dict[str, Any]
FROM, TO = "2014-06-12", "2014-06-30"


@pytest.fixture(scope="module")
def events(own: Published) -> list[Event]:
    data = json.loads((own.folder / "events.json").read_bytes())
    return list(data["events"])


def may_fall_between(event: Event, first: str, last: str) -> bool:
    """Whether one of the days that it can mean is one of these; an open end is any day."""
    earliest, latest = event.get("earliest", ""), event.get("latest", "")
    return bool(
        (earliest or latest)
        and (not latest or latest >= first)
        and (not earliest or earliest <= last)
    )


def names(event: Event, *actors: str) -> bool:
    return set(actors) <= {actor.get("id") for actor in event.get("actors", ())}


def shown(page: Page) -> list[str]:
    found: list[str] = page.eval_on_selector_all(
        ".entry", "all => all.filter(e => e.checkVisibility()).map(e => e.id.slice(2))"
    )
    return found


def query(page: Page) -> list[tuple[str, str]]:
    return parse_qsl(urlsplit(page.url).query)


def kind_counts(page: Page) -> dict[str, int]:
    """What the pills say, by their words."""
    found: dict[str, int] = page.eval_on_selector_all(
        ".pills .pill",
        """all => Object.fromEntries(all.map(pill =>
          [pill.firstChild.textContent.trim(), Number(pill.querySelector("span").textContent)]))""",
    )
    return found


def ids(events: list[Event], test: Callable[[Event], bool]) -> list[str]:
    return [event["id"] for event in events if test(event)]


def pill(page: Page, name: str) -> Any:
    return page.locator(".pills button", has_text=name)


def test_kinds_combine_as_any_with_the_dates_and_all_is_counted_and_addressed(
    own: Published, visit: Visitor, events: list[Event]
) -> None:
    page = visit(f"{own.served}index.html")
    assert len(shown(page)) == len(events)

    pill(page, "Diplomacy").click()
    pill(page, "Statement").click()
    page.get_by_text("Dates", exact=True).click()
    page.locator("[name=from]").fill(FROM)
    page.locator("[name=to]").fill(TO)

    dated = [event for event in events if may_fall_between(event, FROM, TO)]
    expected = ids(dated, lambda event: event.get("kind") in ("diplomacy", "statement"))
    assert shown(page) == expected
    assert query(page) == [
        ("kind", "diplomacy"),
        ("kind", "statement"),
        ("from", FROM),
        ("to", TO),
    ]
    expect(page.get_by_role("status")).to_have_text(f"{len(expected)} of {len(events)} events")
    # Other kinds are counted as if they were chosen: with the dates, without the kinds.
    kinds = Counter(event.get("kind") for event in dated)
    assert kind_counts(page) == {
        "All": len(dated),
        "Military": kinds["military"],
        "Attack": kinds["attack"],
        "Statement": kinds["statement"],
        "Diplomacy": kinds["diplomacy"],
        "Politics": kinds["politics"],
        "Civilians": kinds["civilians"],
    }
    june = page.locator("#h-2014-06")
    left, whole = june.locator(".entry:visible").count(), june.locator(".entry").count()
    assert left < whole
    expect(june.locator(".month-head p")).to_have_text(f"{left} of {whole} events")
    assert page.locator(".day:visible").count() == page.locator(".day:has(.entry:visible)").count()
    assert not page.locator(".gap").first.is_visible()


def test_actors_combine_as_all_and_what_would_leave_nothing_is_disabled(
    own: Published, visit: Visitor, events: list[Event]
) -> None:
    page = visit(f"{own.served}index.html?actor=john-kerry&actor=nouri-al-maliki")

    assert shown(page) == ids(events, lambda e: names(e, "john-kerry", "nouri-al-maliki"))
    assert shown(page)

    page.locator("summary", has_text="Actor").click()
    together = [event for event in events if names(event, "john-kerry", "nouri-al-maliki")]
    counts = Counter(actor.get("id") for event in together for actor in event["actors"])
    for name, actor in (("Barack Obama", "barack-obama"), ("John Kerry", "john-kerry")):
        value = page.get_by_role("button", name=name)
        expect(value.locator("span")).to_have_text(str(counts[actor]))
        disabled = "false" if counts[actor] else "true"
        expect(value).to_have_attribute("aria-disabled", disabled)
    before = page.url
    page.get_by_role("button", name="Barack Obama").click(force=True)
    assert page.url == before


def test_the_address_restores_what_was_chosen_and_ignores_what_it_does_not_know(
    own: Published, visit: Visitor, events: list[Event]
) -> None:
    page = visit(
        f"{own.served}index.html?kind=military&kind=nonsense&actor=nobody&topic=kurds"
        "&from=2014-06-12&to=2014-13-45&disputed=1"
    )

    assert shown(page) == ids(
        events,
        lambda event: (
            event.get("kind") == "military"
            and "kurds" in event.get("topics", ())
            and may_fall_between(event, FROM, "9999")
            and any(dispute["about"] == "date" for dispute in event.get("disputes", ()))
        ),
    )
    expect(pill(page, "Military")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("[name=from]")).to_have_value("2014-06-12")
    expect(page.locator("[name=to]")).to_have_value("")


def test_back_undoes_one_choice_after_the_other(own: Published, visit: Visitor) -> None:
    page = visit(f"{own.served}index.html")
    whole = shown(page)
    pill(page, "Politics").click()
    politics = shown(page)
    pill(page, "Civilians").click()

    page.go_back()
    assert shown(page) == politics
    assert query(page) == [("kind", "politics")]
    page.go_back()
    assert shown(page) == whole
    expect(pill(page, "All")).to_have_attribute("aria-pressed", "true")
    page.go_forward()
    assert shown(page) == politics


def test_where_nothing_is_left_a_sentence_says_why_and_offers_to_clear(
    own: Published, visit: Visitor, events: list[Event]
) -> None:
    page = visit(f"{own.served}index.html?kind=diplomacy&actor=qasem-soleimani")
    assert shown(page) == []

    expect(page.locator(".nothing p")).to_have_text(
        "No event is Diplomacy and names Qasem Soleimani."
    )
    page.locator(".nothing").get_by_role("button", name="Clear filters").click()

    assert len(shown(page)) == len(events)
    assert query(page) == []
    assert focus_in_sight(page)


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_by_keyboard_alone_a_value_is_chosen_and_the_focus_stays(
    own: Published, visit: Visitor, width: int
) -> None:
    page = visit(f"{own.served}index.html", width=width)
    focused = "document.activeElement.textContent.trim()"
    pill(page, "Military").focus()
    page.keyboard.press("Space")
    assert str(page.evaluate(focused)).startswith("Military")
    assert query(page) == [("kind", "military")]

    page.locator("summary", has_text="Topic").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    name = str(page.evaluate("document.activeElement.querySelector('bdi').textContent"))
    page.keyboard.press("Enter")

    assert focus_in_sight(page)
    assert str(page.evaluate(focused)).startswith(name)
    assert [key for key, _ in query(page)] == ["kind", "topic"]
    expect(page.locator("summary", has_text="Topic")).to_have_text("Topic 1")

    page.keyboard.press("Escape")
    assert not page.locator("details[open]").count()
    assert str(page.evaluate(focused)).startswith("Topic")


def test_a_click_elsewhere_closes_a_panel(own: Published, visit: Visitor) -> None:
    page = visit(f"{own.served}index.html")
    page.locator("summary", has_text="Actor").click()
    assert page.locator(".filters details[open]").count() == 1

    page.locator("h1").click()

    assert page.locator(".filters details[open]").count() == 0


def test_a_months_filters_say_that_they_cover_it(
    own: Published, visit: Visitor, events: list[Event]
) -> None:
    page = visit(f"{own.served}2014/06/index.html?kind=politics")
    on_page = set(page.eval_on_selector_all(".entry", "all => all.map(e => e.id.slice(2))"))

    assert page.get_by_text("Filters cover June 2014.").is_visible()
    assert shown(page) == [
        event["id"]
        for event in events
        if event["id"] in on_page and event.get("kind") == "politics"
    ]


def test_without_scripts_values_are_links_and_what_needs_them_is_absent(
    own: Published, visit: Visitor
) -> None:
    page = visit(f"{own.served}index.html", scripts=False)

    assert not page.get_by_text("Dates", exact=True).is_visible()
    assert not page.get_by_text("Clear filters").first.is_visible()
    page.locator("summary", has_text="Topic").click()
    page.get_by_role("link", name="Oil and gas").click()
    assert page.url == f"{own.served}topics/oil/index.html"


def test_counts_and_sentences_are_in_the_language_of_the_site(
    web: dict[str, Published], visit: Visitor
) -> None:
    page = visit(f"{web['persian'].served}index.html?from=1999-01-01")

    expect(page.get_by_role("status")).to_have_text("۰ از ۸ رویداد")
    expect(page.locator(".nothing p")).to_have_text(
        "رویدادی نیست که در ۱ ژانویهٔ ۱۹۹۹ یا پس از آن رخ داده باشد."
    )


def test_from_disk_the_filters_work_too(own: Published, visit: Visitor) -> None:
    page = visit(f"{own.from_disk}index.html")
    whole = len(shown(page))

    pill(page, "Politics").click()

    assert 0 < len(shown(page)) < whole
    assert query(page) == [("kind", "politics")]
