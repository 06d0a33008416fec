"""An article's notes and switches, and pages of long and foreign words."""

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.browser.publishing import Published, publish, serve_folder
from tests.browser.visiting import NARROW, WIDE, Visitor, focus_in_sight, in_sight, sideways
from tests.sites import write_site

pytestmark = pytest.mark.browser

ARTICLE = "articles/khamenei-opposes-us-intervention-in-iraq/index.html"
PERSIAN = "articles/پل-باز-ماند/index.html"

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2
ADDRESS = "https://archive.example/" + "a-very-long-path/" * 12
MIXED = {
    "content/site.yaml": "title: Long and mixed\nkinds: {accident: Accident}\n",
    "content/actors/board.md": f"---\nname: {LONG}\nkind: organisation\n---\n",
    "content/articles/courier.md": f"""\
---
title: {LONG}
publisher: {LONG}
url: {ADDRESS}
published: 1987-05-13
author: هیئت بندر
---
It jammed in {LONG}, see {ADDRESS}. هیچ‌کس از پل نمی‌گذرد, said {LONG}.
""",
    "content/articles/sahel.md": f"""\
---
title: پل باز ماند {LONG}
publisher: روزنامهٔ ساحل
published: 1987-05-14
language: fa
dates:
  - quote: بامداد سه‌شنبه
    date: 1987-05-12
    note: A note among Persian words, of {LONG}.
---
پل {LONG} بامداد سه‌شنبه باز ماند. See {ADDRESS} نیز.
""",
    "content/events/jam.md": f"""\
---
title: The bridge of {LONG} jams
date: 1987-05-12
place: {LONG}
kind: accident
summary: It stops at {ADDRESS} and stays.
actors: [board]
sources:
  - article: courier
    date: 1987-05-12
    note: Of {LONG}.
    passages: ["It jammed in {LONG}"]
  - article: sahel
    date: 1987-05-11
    passages: [باز ماند]
  - publisher: {LONG}
    url: {ADDRESS}other
    note: It says {ADDRESS}.
decided:
  date: It is {LONG}.
disputes:
  - about: what {LONG} is
---
""",
}


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Published:
    folder = tmp_path_factory.mktemp("mixed")
    source = write_site(folder / "source", MIXED)
    (folder / "web").mkdir()
    with serve_folder(folder / "web") as address:
        return publish(source, folder / "web", "mixed", address)


def test_on_a_narrow_window_notes_unfold_by_keyboard_several_at_once(
    own: Published, visit: Visitor
) -> None:
    page = visit(own.served + ARTICLE, width=NARROW)
    first, third = (page.locator(f"#r{number}") for number in (1, 3))

    first.focus()
    page.keyboard.press("Enter")
    third.focus()
    page.keyboard.press("Space")

    expect(page.locator("#n1")).to_be_visible()
    expect(page.locator("#n3")).to_be_visible()
    assert [ref.get_attribute("aria-expanded") for ref in (first, third)] == ["true", "true"]
    assert page.get_by_role("button", name="Note 3").count() == 1

    page.keyboard.press("Space")

    expect(page.locator("#n3")).to_be_hidden()
    expect(page.locator("#n1")).to_be_visible()
    assert third.get_attribute("aria-expanded") == "false"
    assert focus_in_sight(page)


def test_within_a_note_its_number_folds_it_and_gives_the_focus_back(
    own: Published, visit: Visitor
) -> None:
    page = visit(own.served + ARTICLE, width=NARROW)
    page.locator("#r3").click()

    page.locator("#n3 .n").click()

    expect(page.locator("#n3")).to_be_hidden()
    assert page.evaluate("document.activeElement.id") == "r3"


@pytest.mark.parametrize("scripts", [True, False])
def test_an_address_of_a_note_arrives_at_it_unfolded(
    own: Published, visit: Visitor, scripts: bool
) -> None:
    page = visit(f"{own.served}{ARTICLE}#n3", width=NARROW, scripts=scripts)

    assert in_sight(page, "#n3")
    if scripts:
        page.locator("#r3").click()
        expect(page.locator("#n3")).to_be_hidden()


def test_a_note_unfolds_below_its_number_and_moves_nothing_above(
    own: Published, visit: Visitor
) -> None:
    page = visit(own.served + ARTICLE, width=NARROW)
    page.locator("#p5").scroll_into_view_if_needed()
    before = top_of(page, "#r5")

    page.locator("#r5").click()

    assert top_of(page, "#r5") == before
    assert top_of(page, "#n5") > before


def test_where_notes_stand_in_the_margin_a_number_is_a_link(own: Published, visit: Visitor) -> None:
    page = visit(own.served + ARTICLE, width=WIDE)
    roles = "[...document.querySelectorAll('.ref')].map(ref => ref.getAttribute('role'))"
    assert set(page.evaluate(roles)) == {None}

    page.locator("#r5").click()

    assert page.url.endswith("#n5")
    page.set_viewport_size({"width": NARROW, "height": 900})
    assert set(page.evaluate(roles)) == {"button"}


@pytest.mark.parametrize("width", [1088, 1120, WIDE])
def test_the_margin_has_room_from_the_width_on_at_which_it_is_one(
    own: Published, visit: Visitor, width: int
) -> None:
    page = visit(own.served + ARTICLE, width=width)

    notes = [note.bounding_box() for note in page.locator(".text .note").all()]
    boxes = [box for box in notes if box]

    assert sideways(page, width) == 0
    assert all(box["x"] + box["width"] <= width for box in boxes)
    for above, below in pairwise(boxes):
        assert above["y"] + above["height"] <= below["y"]


def test_notes_of_a_text_from_right_to_left_stand_at_its_left(
    web: dict[str, Published], visit: Visitor
) -> None:
    page = visit(web["golden"].served + PERSIAN, width=WIDE)

    note, words = page.locator("#n1").bounding_box(), page.locator("#p1 p").bounding_box()

    assert note
    assert words
    assert note["x"] >= 0
    assert note["x"] + note["width"] < words["x"]
    assert page.locator("#n1").evaluate("note => getComputedStyle(note).direction") == "ltr"


def test_each_switch_takes_its_marks_away_without_scripts(own: Published, visit: Visitor) -> None:
    page = visit(own.served + ARTICLE, scripts=False)
    lines = """([selector]) => getComputedStyle(document.querySelector(selector))
      .textDecorationLine"""
    assert all(box.is_checked() for box in page.get_by_role("checkbox").all())

    for name, selector in (("Dates", ".text .date"), ("Actors", ".text .actor")):
        assert page.evaluate(lines, [selector]) == "underline"
        page.get_by_role("checkbox", name=name).uncheck()
        assert page.evaluate(lines, [selector]) == "none"


def test_on_paper_all_notes_are_there_whatever_was_folded(own: Published, visit: Visitor) -> None:
    page = visit(own.served + ARTICLE, width=NARROW)

    page.emulate_media(media="print")

    notes = page.locator(".text .note").all()
    assert len(notes) > 10
    assert all(note.is_visible() for note in notes)
    assert not any(again.is_visible() for again in page.locator(".text .again").all())


@pytest.mark.parametrize("width", [320, NARROW, 768, 1088, WIDE])
@pytest.mark.parametrize(
    "path",
    ["events/jam/index.html", "articles/courier/index.html", "articles/sahel/index.html"],
)
def test_long_words_and_addresses_and_both_directions_stay_within_the_window(
    mixed: Published, visit: Visitor, path: str, width: int
) -> None:
    page = visit(mixed.from_disk + path, width=width)

    assert sideways(page, width) == 0
    assert overflowing(page) == []


def overflowing(page: Page) -> list[str]:
    """Elements whose words go beyond the window."""
    found: list[str] = page.evaluate(
        """[...document.querySelectorAll("main *:not(.vh)")].filter(element => {
          const box = element.getBoundingClientRect();
          return box.width && (box.left < -1 || box.right > innerWidth + 1);
        }).map(element => element.outerHTML.slice(0, 80))"""
    )
    return found


def top_of(page: Page, selector: str) -> float:
    return float(page.locator(selector).evaluate("element => element.getBoundingClientRect().top"))
