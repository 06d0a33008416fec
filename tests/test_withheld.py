"""A name that is withheld is in no byte of the output, however it was written in the article."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Article, Selector
from generator.model.annotation import plain_text
from generator.parse import parse_file
from generator.selector import find, searchable
from generator.source import SourceFile
from tests.pages import read_page
from tests.sites import Published, build, publish, tells, write_site

NAME = "Quirine Vossbroek"
SITE = "title: A town\nbase_url: https://town.example/\nrepository: https://code.example/town\n"
WITHHOLD = f"withhold:\n  - quote: {NAME}\n    shown: a neighbour\n"

# What Markdown can make of a name.
SPELLINGS = (
    NAME,
    "*Quirine* Vossbroek",
    "**Quirine Vossbroek**",
    "Quirine\nVossbroek",
    "Quirine  \nVossbroek",
    "Quirine\u00a0Vossbroek",
    "Quir\u00adine Vossbroek",
    "Quiriné Vossbroek",
    "QUIRINE VOSSBROEK",
    "quirine-vossbroek",
    "Quirine Vossbroek’s",
    "&#81;uirine Vossbroek",
    "#QuirineVossbroek",
    "@quirinevossbroek87",
    "thequirinevossbroek",
    "`quirine_vossbroek`",
    '[Quirine Vossbroek](https://x.example/quirine-vossbroek "Quirine Vossbroek")',
    "[she](https://x.example/?who=Quirine%20Vossbroek)",
    "<https://x.example/QuirineVossbroek>",
    "![Quirine Vossbroek](media/x.png)",
)
BLOCKS = ("{}", "# {}", "> {}", "- {}", "> - {}")


def article(body: str, front_matter: str = WITHHOLD, *, text: str = "full") -> str:
    return (
        "---\ntitle: A death\npublisher: Courier\nurl: https://courier.example/\n"
        f"published: 1987-05-12\ntext: {text}\n{front_matter}---\n\n{body}\n"
    )


def published(body: str, front_matter: str = WITHHOLD, *, text: str = "full") -> Published:
    return publish(
        {
            "content/site.yaml": SITE,
            "content/articles/a.md": article(body, front_matter, text=text),
        }
    )


def event(*passages: str) -> str:
    cited = "".join(f"      - {json.dumps(words)}\n" for words in passages)
    return (
        "events:\n  - id: x\n    title: She dies\n    date: 1987-05-12\n"
        f"    passages:{'' if passages else ' []'}\n{cited}"
    )


def telling(outputs: Mapping[str, bytes], name: str = NAME) -> list[str]:
    return [
        path for path, data in outputs.items() if tells(data, name) or tells(path.encode(), name)
    ]


def scripts(outputs: Mapping[str, bytes]) -> dict[str, bytes]:
    return {path: data for path, data in outputs.items() if path.endswith(".js")}


@st.composite
def sites_that_withhold(draw: st.DrawFn) -> tuple[str, str, list[str]]:
    """An article's body that holds the name, how much is published, and what is cited of it."""
    number = iter(range(10_000))
    blocks = []
    for kind in draw(st.lists(st.sampled_from(BLOCKS), min_size=1, max_size=4)):
        words = draw(st.lists(st.sampled_from(("w", *SPELLINGS)), min_size=1, max_size=5))
        told = " ".join(f"w{next(number)}" if word == "w" else word for word in words)
        blocks.append(kind.format(told.replace("\n", " ") if "#" in kind else told))
    body = "\n\n".join([*blocks, f"Once more: {NAME}."])
    document = parse_file(SourceFile("content/articles/a.md", article(body, "").encode())).document
    assert isinstance(document, Article)
    plain = plain_text(document.blocks)
    cited = []
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(plain) - 1))
        end = draw(st.integers(start + 1, min(len(plain), start + 60)))
        quote = plain[start:end].strip()
        if len(find(searchable(plain), Selector(quote))) == 1:
            cited.append(quote)
    return body, draw(st.sampled_from(("full", "excerpts"))), list(dict.fromkeys(cited))


@given(sites_that_withhold())
@settings(max_examples=20)
def test_no_output_tells_a_withheld_name(site: tuple[str, str, list[str]]) -> None:
    body, text, cited = site

    outputs, problems = published(body, WITHHOLD + event(*cited), text=text)

    assert not [problem for problem in problems if problem.is_error]
    assert telling(outputs) == []
    for word in NAME.split():  # the index of the search has each word alone
        assert telling(scripts(outputs), word) == []
    page = read_page(outputs["articles/a/index.html"])
    ids = {element.attributes.get("id") for element in page.all()}
    assert {f"x-x-{number}" for number in range(1, len(cited) + 1)} <= ids
    for path, data in outputs.items():
        if path.endswith(".html"):
            for highlight in read_page(data).all("mark"):
                assert "neighbour" not in highlight.text(), "yellow means verbatim"


@given(st.sampled_from(SPELLINGS), st.sampled_from(SPELLINGS))
@settings(max_examples=10)
def test_a_reference_to_the_article_alone_tells_nothing_either(one: str, other: str) -> None:
    body = f"It began with {one}.\n\n{NAME} and {other}."

    outputs, _ = published(body, WITHHOLD + event(), text="excerpts")

    assert outputs
    assert telling(outputs) == []


def test_the_words_from_which_the_day_is_inferred_are_told_as_they_are_published() -> None:
    inferred = "inferred: {quote: Vossbroek died yesterday, because: She died on the 11th.}\n"

    outputs, _ = published(f"{NAME} died yesterday.", WITHHOLD + inferred)

    page = read_page(outputs["articles/a/index.html"]).text()
    assert "inferred from “[a neighbour] died yesterday”" in page


def test_the_editors_words_say_that_they_are_theirs() -> None:
    outputs, _ = published(f"Here {NAME} died.", WITHHOLD + event(f"{NAME} died"))

    for path in ("articles/a/index.html", "events/x/index.html", "index.html"):
        page = read_page(outputs[path])
        shown = [element.text() for element in page.all("ins", class_="withheld")]
        assert "[a neighbour]" in shown, path
        assert [element.text() for element in page.all("mark")] == ["died"], path
        assert "brackets" in page.text(), path
    (data,) = json.loads(outputs["events.json"])["events"]
    (passage,) = data["sources"][0]["passages"]
    assert passage["quote"] == "[a neighbour] died"
    assert passage["withheld"] is True


# Fields of an event that tell the name, and where the problem is.
TELLING_FIELDS = {
    "an event's title": ("title: Quirine Vossbroek dies\n", ("title",)),
    "an event's summary": ("summary: It was quirine vossbroek.\n", ("summary",)),
    "a place": ("place: The Quirine-Vossbroek house\n", ("place",)),
    "a note": ("sources: [{publisher: P, note: Quirine Vossbroek}]\n", ("sources", 0, "note")),
    "an address": (
        "sources: [{publisher: P, url: 'https://x.example/quirine%20vossbroek'}]\n",
        ("sources", 0, "url"),
    ),
    "a decision": (
        "disputes: [{about: the name}]\ndecided: {the name: Quirine Vossbroek it was}\n",
        ("decided", "the name"),
    ),
    "a correction": (
        "corrections: [{on: 1987-06, note: We named Quirine Vossbroek.}]\n",
        ("corrections", 0, "note"),
    ),
    "a redirect": ("redirects: [quirine-vossbroek-dies]\n", ("redirects", 0)),
    "who says so": (
        "actors: [{actor: p, alleged: true, said_by: Quirine Vossbroek}]\n",
        ("actors", 0, "said_by"),
    ),
}


@pytest.mark.parametrize("name", TELLING_FIELDS)
def test_a_field_that_tells_the_name_is_an_error_there(name: str) -> None:
    lines, field = TELLING_FIELDS[name]
    least = "title: She dies\n" if "title:" not in lines else ""
    least += "sources: [{publisher: P}]\n" if "sources:" not in lines else ""
    files = {
        "content/site.yaml": SITE,
        "content/articles/a.md": article(f"{NAME} died."),
        "content/actors/p.md": "---\nname: P\n---\n",
        "content/events/e.md": f"---\ndate: 1987-05-12\n{least}{lines}---\n",
    }

    (problem,) = [problem for problem in publish(files).problems if problem.is_error]

    assert problem.code == "withheld-name"
    assert (problem.location.file, problem.field) == ("content/events/e.md", field)
    assert "a neighbour" in problem.hint


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/site.yaml", SITE + "standfirst: For Quirine Vossbroek.\n"),
        ("content/pages/about.md", "---\ntitle: About\n---\nFor *Quirine* Vossbroek.\n"),
        (
            "content/pages/us.md",
            '---\ntitle: Us\n---\n[her](https://x.example/ "QuirineVossbroek")\n',
        ),
        ("content/actors/q.md", "---\nname: Q\naliases: [Quirine Vossbroek]\n---\n"),
        ("content/actors/quirine-vossbroek.md", "---\nname: A neighbour\n---\n"),
        ("content/actors/quirine-vossbroek/q.md", "---\nname: A neighbour\n---\n"),
        ("content/articles/b.md", article(f"It was {NAME}.", "")),
        (
            "content/articles/b.md",
            article("It was [she](https://x.example/quirine_vossbroek).", ""),
        ),
    ],
)
def test_what_else_tells_the_name_is_an_error(path: str, text: str) -> None:
    files = {
        "content/site.yaml": SITE,
        "content/articles/a.md": article(f"{NAME} died."),
        path: text,
    }

    (problem,) = [problem for problem in publish(files).problems if problem.is_error]

    assert (problem.code, problem.location.file) == ("withheld-name", path)


def test_a_draft_withholds_its_names_from_what_is_published() -> None:
    files = {
        "content/site.yaml": SITE,
        "content/articles/a.md": article(f"{NAME} died.", WITHHOLD + "draft: true\n"),
        "content/articles/b.md": article(f"It was {NAME}.", ""),
    }

    (problem,) = [problem for problem in publish(files).problems if problem.is_error]

    assert (problem.code, problem.location.file) == ("withheld-name", "content/articles/b.md")


def test_words_of_another_article_that_are_not_published_tell_nothing() -> None:
    files = {
        "content/site.yaml": SITE,
        "content/articles/a.md": article(f"{NAME} died."),
        "content/articles/b.md": article(
            f"It was {NAME}. So it was.", event("So it was"), text="excerpts"
        ),
    }

    outputs, _ = publish(files)

    assert outputs
    assert telling(outputs) == []


def test_a_file_of_the_media_that_tells_the_name_is_an_error(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "content/site.yaml": SITE,
        "content/articles/a.md": article(f"{NAME} died."),
        "content/media/quirine-vossbroek.png": b"\x89PNG",
    }

    built = build(write_site(tmp_path, files), tmp_path / "public")

    assert [problem.code for problem in built.problems] == ["withheld-name"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("log.txt", f"One.\nThen {NAME} died.\n"),
        ("dead.csv", "who,when\nVOSSBROEK,\nQUIRINE VOSSBROEK,1987\n"),
        ("dead.JSON", '[\n{"who": "quirin\\u00e9-vossbroek"}]'),
    ],
)
def test_a_text_of_the_media_that_tells_the_name_is_an_error(
    name: str, data: str, tmp_path: Path
) -> None:
    files: dict[str, str | bytes] = {
        "content/site.yaml": SITE,
        "content/articles/a.md": article(f"{NAME} died."),
        f"content/media/{name}": data,
    }

    (problem,) = build(write_site(tmp_path, files), tmp_path / "public").problems

    assert (problem.code, problem.location.file) == ("withheld-name", f"content/media/{name}")
    place = problem.location
    words = data.split("\n")[place.line - 1][place.column - 1 :][: place.length]
    assert words in (NAME, NAME.upper(), "quirin\\u00e9-vossbroek")


@pytest.mark.parametrize(
    ("body", "text", "code"),
    [
        ("Nobody died.", "full", "quote-not-found"),
        ("", "none", "quote-without-text"),
    ],
)
def test_words_to_withhold_that_are_not_there_are_an_error(body: str, text: str, code: str) -> None:
    _, problems = published(body, text=text)

    (problem,) = [problem for problem in problems if problem.is_error]
    assert (problem.code, problem.field) == (code, ("withhold", 0, "quote"))


def test_what_is_shown_instead_cannot_hold_the_name() -> None:
    withhold = f"withhold:\n  - quote: {NAME}\n    shown: the late Quirine Vossbroek\n"

    (problem,) = [each for each in published(f"{NAME} died.", withhold).problems if each.is_error]

    assert (problem.code, problem.field) == ("withheld-name", ("withhold", 0, "shown"))
