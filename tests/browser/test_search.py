"""The search in a browser: what is found, in which order, by which keys, and what is told."""

import unicodedata
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from generator.folding import fold_words
from tests.browser.publishing import Published
from tests.browser.visiting import NARROW, WIDE, Visitor, sideways

pytestmark = pytest.mark.browser

FIELD = "#q"
TITLES = ".results h2"
STATUS = ".finder [role=status]"
MOVED = {0x1171E}  # signs that a version of Unicode moved to another category


def open_search(visit: Visitor, site: Published, query: str = "", **more: object) -> Page:
    return visit(f"{site.served}search/index.html{query}", **more)  # type: ignore[arg-type]


def search(page: Page, query: str) -> list[str]:
    """Types the query anew and returns the titles of what is found."""
    page.locator(FIELD).fill("")
    expect(page.locator(STATUS)).to_have_text("")
    page.keyboard.type(query)
    expect(page.locator(STATUS)).to_contain_text(f"“{query}”")
    return page.locator(TITLES).all_inner_texts()


def about(page: Page) -> list[str]:
    return page.locator(".results .about b").all_inner_texts()


def test_who_arrives_can_type_and_sees_what_is_found(own: Published, visit: Visitor) -> None:
    page = open_search(visit, own)
    expect(page.locator(FIELD)).to_be_focused()

    page.keyboard.type("interven")

    first = page.locator(".results li").first
    expect(first.locator("h2")).to_have_text("Khamenei opposes U.S. intervention in Iraq")
    expect(first.locator(".about")).to_contain_text("22 June 2014")
    expect(first.locator("h2 .hit")).to_have_text("intervention")
    expect(page.locator(STATUS)).to_contain_text("results for “interven”")


def test_a_hit_is_bold_and_underlined_and_only_verbatim_words_are_yellow(
    own: Published, visit: Visitor
) -> None:
    page = open_search(visit, own, "?q=intervention&kind=passage")

    hit = page.locator(".results mark .hit").first
    expect(hit).to_have_text("intervention")
    style = hit.evaluate(
        "e => (s => [s.fontWeight, s.textDecorationLine, s.textDecorationThickness, "
        "s.backgroundColor])(getComputedStyle(e))"
    )
    assert style == ["700", "underline", "2px", "rgba(0, 0, 0, 0)"]
    yellow = page.locator(".results mark").first.evaluate(
        "e => getComputedStyle(e).backgroundColor"
    )
    assert yellow == "rgb(255, 232, 115)"
    assert page.locator(".results h2 mark, .results .about mark").count() == 0


def test_titles_come_before_summaries_and_passages_last(own: Published, visit: Visitor) -> None:
    page = open_search(visit, own)

    search(page, "Khamenei")
    assert list(dict.fromkeys(about(page))) == ["Actor", "Event", "Article", "Passage"]
    search(page, "Mosul")
    in_title = page.locator(TITLES).evaluate_all("all => all.map(e => !!e.querySelector('.hit'))")

    assert in_title == sorted(in_title, reverse=True)
    assert {*in_title} == {True, False}


def test_a_whole_word_comes_before_a_beginning(own: Published, visit: Visitor) -> None:
    titles = search(open_search(visit, own, "?kind=actor"), "Iraq")

    assert titles.index("Iraq") < titles.index("Iraqi Army")


def test_more_words_find_what_holds_them_all(own: Published, visit: Visitor) -> None:
    page = open_search(visit, own)

    one, both = search(page, "Khamenei"), search(page, "Khamenei intervention")

    assert 0 < len(both) < len(one)
    assert both[0] == "Khamenei opposes U.S. intervention in Iraq"


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("ISIL", "Islamic State"),  # another name
        ("المالكي", "Nouri al-Maliki"),  # the native name
        ("مالكى", "Nouri al-Maliki"),  # without its article, with another ya
        ("ابو بكر البغدادي", "Abu Bakr al-Baghdadi"),  # another alef
        ("الدوله الاسلاميه", "Islamic State"),  # no ta marbuta
        ("الـدولـة الإسلاميّة", "Islamic State"),  # tatweel and a vowel mark
        ("كهامنی", ""),
    ],
)
def test_actors_are_found_by_all_their_names_in_all_forms_of_letters(
    own: Published, visit: Visitor, query: str, title: str
) -> None:
    titles = search(open_search(visit, own), query)

    assert titles[:1] == ([title] if title else [])


def test_accents_case_and_persian_letters_make_no_difference(
    web: dict[str, Published], visit: Visitor
) -> None:
    page = open_search(visit, web["golden"])

    for query in ("پرويز دريا", "پرویز\u200c دریا", "PÁRVIZ DÄRYA", "parviz dar"):
        assert search(page, query)[0] == "Parviz Darya", query
    search(page, "پرويز")
    also = page.locator(".results li").first.locator("bdi").first
    assert (also.inner_text(), also.get_attribute("lang"), also.get_attribute("dir")) == (
        "پرویز دریا",
        "fa",
        "rtl",
    )


def test_the_address_tells_the_query_and_the_kind_and_gives_them_back(
    own: Published, visit: Visitor
) -> None:
    page = open_search(visit, own)
    search(page, "Khamenei")
    entries = page.evaluate("history.length")

    page.get_by_role("button", name="Passages").click()
    expect(page).to_have_url(f"{own.served}search/index.html?q=Khamenei&kind=passage")
    assert page.evaluate("history.length") == entries + 1
    assert set(about(page)) == {"Passage"}
    page.reload()
    expect(page.locator(FIELD)).to_have_value("Khamenei")
    expect(page.get_by_role("button", name="Passages")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".results .about b").first).to_have_text("Passage")
    page.locator(".results a").first.click()
    page.wait_for_url("**/articles/**")
    page.go_back()
    expect(page.locator(".results .about b").first).to_have_text("Passage")
    page.go_back()
    expect(page.get_by_role("button", name="All")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(FIELD)).to_have_value("Khamenei")


def test_what_is_typed_leaves_no_history(own: Published, visit: Visitor) -> None:
    page = open_search(visit, own)
    before = page.evaluate("history.length")

    search(page, "Mosul")

    assert page.url.endswith("?q=Mosul")
    assert page.evaluate("history.length") == before


def test_kinds_are_counted_and_those_with_nothing_are_absent(
    own: Published, visit: Visitor
) -> None:
    page = open_search(visit, own, "?q=intervention")
    expect(page.locator(TITLES).first).to_be_visible()

    pills = [text.split() for text in page.locator(".pill:visible").all_inner_texts()]

    assert "Actors" not in {name for name, _ in pills}
    assert int(pills[0][1]) == sum(int(count) for _, count in pills[1:])
    assert page.locator(STATUS).inner_text() == f"{pills[0][1]} results for “intervention”"


def test_it_works_by_keyboard_alone(own: Published, visit: Visitor) -> None:
    page = open_search(visit, own)
    search(page, "Khamenei")

    def focused() -> str:
        return str(page.evaluate("document.activeElement.textContent || document.activeElement.id"))

    page.keyboard.press("ArrowDown")
    first = focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert first == focused() == page.locator(TITLES).first.inner_text()
    page.keyboard.press("ArrowUp")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator(FIELD)).to_be_focused()
    expect(page.locator(FIELD)).to_have_value("Khamenei")
    page.keyboard.press("Escape")
    expect(page.locator(FIELD)).to_have_value("")
    expect(page.locator(TITLES)).to_have_count(0)
    assert "q=" not in page.url
    search(page, "Khamenei")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/actors/ali-khamenei/index.html")


def test_tab_goes_through_field_button_kinds_and_results(own: Published, visit: Visitor) -> None:
    page = open_search(visit, own, "?q=Khamenei")
    expect(page.locator(TITLES).first).to_be_visible()

    names = []
    for _ in range(7):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.textContent").split()[0])

    assert names[:3] == ["Search", "All", "Events"]
    assert page.evaluate("document.activeElement.closest('.results') !== null")


def test_what_is_not_found_is_said_with_what_was_searched(own: Published, visit: Visitor) -> None:
    page = open_search(visit, own)

    assert search(page, "Qwertyuiop") == []

    assert page.locator(STATUS).inner_text() == (
        "Nothing matches “Qwertyuiop”. Names are also searched by the spellings used in sources."
    )


def test_an_index_that_cannot_be_loaded_is_said_with_another_way_and_tried_again(
    own: Published, visit: Visitor
) -> None:
    page = visit.blank(own.served)
    page.route("**/search/t-*.js*", lambda route: route.abort())
    page.goto(f"{own.served}search/index.html?q=Mosul")

    expect(page.locator(STATUS)).to_contain_text("The index could not be loaded.")
    link = page.locator(".finder").get_by_role("link", name="Index of everything")
    expect(link).to_be_visible()
    assert visit.faults
    visit.faults.clear()
    page.unroute("**/search/t-*.js*")
    page.keyboard.press("Enter")
    expect(page.locator(TITLES).first).to_be_visible()
    expect(page.locator(STATUS)).to_contain_text("results for “Mosul”")
    expect(link).to_be_hidden()


def test_without_scripts_a_link_to_the_index_of_everything_stands_there(
    own: Published, visit: Visitor
) -> None:
    page = open_search(visit, own, scripts=False)

    link = page.locator(".finder").get_by_role("link", name="Index of everything")
    expect(link).to_be_visible()
    assert not page.locator(FIELD).is_visible()
    assert page.get_by_role("heading", level=1).is_visible()
    link.click()
    assert page.get_by_role("heading", level=1).inner_text() == "Index of everything"


def test_it_works_on_a_site_opened_from_disk(own: Published, visit: Visitor) -> None:
    page = visit(f"{own.from_disk}search/index.html?q={quote('Khamenei')}")

    expect(page.locator(TITLES).first).to_have_text("Ali Khamenei")
    page.locator(".results a").first.click()
    page.wait_for_url("**/actors/ali-khamenei/index.html")


def test_a_query_is_text_and_never_markup(own: Published, visit: Visitor) -> None:
    page = open_search(visit, own)

    search(page, '<img src=x onerror=alert(1)> {count} "')

    assert page.locator(".finder img").count() == 0


@pytest.mark.parametrize("width", [WIDE, 768, NARROW, 320])
def test_nothing_is_wider_than_the_window(own: Published, visit: Visitor, width: int) -> None:
    page = open_search(visit, own, "?q=Iraq")
    expect(page.locator(TITLES).first).to_be_visible()

    assert sideways(page, width) == 0


def test_a_visit_of_the_page_asks_for_little(own: Published, visit: Visitor) -> None:
    page = visit.blank(own.served)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(f"{own.served}search/index.html")
    expect(page.locator(FIELD)).to_be_focused()
    page.wait_for_load_state("networkidle")

    index = [name for name in asked if name.partition("?")[0][:2] in ("t-", "d-")]

    assert "index.js" in asked
    assert index == []


def test_words_are_folded_alike_here_and_in_the_browser(own: Published, visit: Visitor) -> None:
    page = open_search(visit, own)
    page.evaluate("datelineSearch.load()")
    known = [
        chr(code)
        for code in range(0x110000)
        if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co") and code not in MOVED
    ]
    texts = [form for letter in known for form in (letter, f"a{letter}b", f"ء{letter}لمن")]
    texts += [
        "U.S.’s",
        "l’Iran’s a.b.c. d.",
        "‘Sana’a’",
        "والمالكي وَالْمَالِكِي",
        "ΟΔΟΣ ΣΑΣ",
        "A\u0301.B.",
    ]

    there = page.evaluate(
        "texts => texts.map(t => /\\p{Cn}/u.test(t) ? null : datelineSearch.fold(t).join(' '))",
        texts,
    )

    here = [" ".join(fold_words(text)) for text in texts]
    differing = [
        (text, ours, theirs)
        for text, ours, theirs in zip(texts, here, there, strict=True)
        if theirs not in (None, ours)
    ]
    assert differing == []
