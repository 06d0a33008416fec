"""A site from right to left, in Persian: a made-up port, its lighthouse, and who reported what."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.commands.arguments import find_places, find_root
from generator.commands.checking import workspace
from generator.pipeline import Settings, check_site_files
from tests.pages import Element, read_page
from tests.sites import PERSIAN_SITE, build, copy_site, read_tree

# Latin words within Persian ones: formats, a script, the zone of clock times, an unspecified date.
LATIN = frozenset("Atom JSON JavaScript UTC XX".split())
# Names that the content writes in Latin letters, in no language of their own.
NAMES = ("Harbour Gazette", "Gannet", "Light fails at Nilgun")


class Words(NamedTuple):
    """Words that a reader meets: a text, or what an attribute says aloud."""

    text: str
    language: str
    direction: str


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Element]:
    root = copy_site(PERSIAN_SITE, tmp_path_factory.mktemp("persian"))
    build(root, root / "public")
    files = read_tree(root / "public")
    return {path: read_page(data) for path, data in files.items() if path.endswith(".html")}


def words_of(element: Element, language: str = "", direction: str = "") -> Iterator[Words]:
    """All words below the element, each with the language and direction that it stands in."""
    language = element.attributes.get("lang", language)
    direction = element.attributes.get("dir", direction)
    for name in ("aria-label", "alt", "title", "placeholder"):
        if name in element.attributes:
            yield Words(element.attributes[name], language, direction)
    for child in element.children:
        if isinstance(child, Element):
            if child.tag != "sup":  # a footnote's number, which Markdown gave it
                yield from words_of(child, language, direction)
        elif child.strip() and element.tag not in ("script", "style"):
            yield Words(child.strip(), language, direction)


def test_the_site_has_no_problems(tmp_path: Path) -> None:
    root = copy_site(PERSIAN_SITE, tmp_path)
    places = find_places(find_root(str(root)), None)

    assert check_site_files(workspace(places), Settings(), lambda *_: None).problems == ()


def test_every_page_runs_from_right_to_left(pages: dict[str, Element]) -> None:
    told = {(html.attributes["lang"], html.attributes["dir"])
            for page in pages.values() for html in page.all("html")}  # fmt: skip

    assert told == {("fa", "rtl")}


def test_time_on_the_ribbon_runs_from_right_to_left(pages: dict[str, Element]) -> None:
    (bars,) = pages["index.html"].all("svg", "bars")
    at = {text.text(): float(text.attributes["x"].rstrip("%")) for text in bars.all("text")}

    assert at["۱۲"] > at["۱۳"] > at["۱۴"]
    assert "\\\\" in at


def test_words_of_another_language_keep_their_direction(pages: dict[str, Element]) -> None:
    found = [w for w in words_of(pages["index.html"]) if w.text.startswith("We waited outside")]

    assert {(words.language, words.direction) for words in found} == {("en", "ltr")}


def test_every_word_and_digit_of_ours_is_persian(pages: dict[str, Element]) -> None:
    strays = {
        stray
        for page in pages.values()
        for words in words_of(page)
        if words.language == "fa"
        for stray in re.findall(r"[A-Za-z]+|[0-9]+", re.sub("|".join(NAMES), "", words.text))
    }

    assert strays <= LATIN


def test_commas_and_quotation_marks_are_persian(pages: dict[str, Element]) -> None:
    strays = {
        words.text
        for page in pages.values()
        for words in words_of(page)
        if words.language == "fa" and re.search("[,?“”]", words.text)
    }

    assert strays == set()


def test_addresses_and_dates_for_programs_stay_latin(pages: dict[str, Element]) -> None:
    told = {
        element.attributes[name]
        for page in pages.values()
        for element in page.all()
        for name in ("data-edtf", "datetime", "id")
        if name in element.attributes
    }

    assert "1987-05-12" in told
    assert not [text for text in told if re.search("[۰-۹]", text)]


def test_the_outer_labels_of_a_chart_stay_within_it(pages: dict[str, Element]) -> None:
    (chart,) = pages["coverage/index.html"].all("svg", "twofold")
    anchors = {text.attributes["x"]: text.attributes["text-anchor"] for text in chart.all("text")}

    assert (anchors["100%"], anchors["0"]) == ("start", "end")
