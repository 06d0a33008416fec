"""Content is not trusted: it stays text, and what is not to be published is in no output."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.cli import main
from generator.pipeline import Settings
from tests.pages import Element, page_problems, read_page
from tests.sites import (
    CHECKOUT,
    GOLDEN_SITE,
    SMALL_SITE,
    build,
    copy_site,
    read_tree,
    tells,
    write_site,
)

BASE_URL = "https://site.example/"
PAYLOAD = """<img src=x onerror=alert(1)>"><script>alert(1)</script>'{{ 7*7 }}{% raw %}</title>"""
YAML = "'" + PAYLOAD.replace("'", "''") + "'"
HOSTILE: dict[str, str | bytes] = {
    "content/site.yaml": f"""\
title: {YAML}
standfirst: {YAML}
kinds: {{k: {YAML}}}
topics: {{t: {YAML}}}
figures: {{f: {YAML}}}
roles: {{r: {YAML}}}
""",
    "content/articles/a.md": f"""\
---
title: {YAML}
publisher: {YAML}
author: {YAML}
url: https://x.example/?q='&r=%22%3E
published: 1987-05-12
inferred: {{quote: the words, because: {YAML}}}
archived: https://archive.example/'
place: {YAML}
licence: {YAML}
via: {YAML}
note: {YAML}
rests_on: [p]
withdrawn: {{on: 1987-05-13, url: "https://x.example/?a=1&lt;"}}
dates:
  - {{quote: "1987", date: 1987, note: {YAML}}}
quotes:
  - {{quote: the words, speaker: p}}
annotations:
  - {{quote: the words, note: {YAML}, motivation: questioning}}
events:
  - id: declared
    title: {YAML}
    date: 1987-05-12
    date_text: {YAML}
    place: {YAML}
    kind: k
    topics: [t]
    figures: {{f: 1}}
    summary: {YAML}
    key: true
    short: <u>"'&</u>
    actors:
      - {{actor: p, alleged: true, said_by: {YAML}}}
      - {{actor: q, role: r}}
    note: {YAML}
    at: {YAML}
    passages:
      - {{quote: the words, said_by: {YAML}}}
      - <script>alert(2)</script>
    sources:
      - title: {YAML}
        publisher: {YAML}
        author: {YAML}
        url: https://x.example/?q='&lt;
        via: {YAML}
        note: {YAML}
        place: {YAML}
        date: 1987-05-13
        figures: {{f: 2}}
        at: {YAML}
        rests_on: [q]
      - publisher: Q
        date: 1987-05-12
        figures: {{f: 3}}
    decided: {{date: {YAML}, f: {YAML}}}
    disputes:
      - {{about: {YAML}, note: {YAML}}}
    corrections:
      - {{on: 1987-06-01, note: {YAML}}}
---
The year 1987, the words, <script>alert(2)</script> and {PAYLOAD} &lt;script&gt; stand here.

# <b onmouseover=alert(3)>Heading</b>

`<script>alert(4)</script>` and ![<i>alt</i>](media/x.png)

    <script>alert(5)</script>
""",
    "content/events/e.md": f"""\
---
title: {YAML}
date: 1987-05-14
summary: {YAML}
actors: [p]
sources:
  - publisher: {YAML}
retracted: {{on: 1987-06-01, reason: {YAML}}}
---
{PAYLOAD} <svg onload=alert(6)> <https://x.example/"onclick=alert(7)>
""",
    **{
        f"content/events/later-{day}.md": f"""\
---
title: {YAML}
date: 1987-05-{day}
key: true
short: <u>\"'&</u>
sources:
  - title: {YAML}
---
"""
        for day in (20, 21, 22)
    },
    "content/actors/p.md": f"""\
---
name: {YAML}
kind: person
short: {YAML}
aliases: [{YAML}, the words]
native_name: {{name: {YAML}, language: fa}}
roles:
  - {{title: {YAML}, organisation: {YAML}, from: 1980, source: "javascript:alert(8)", note: {YAML}}}
relations:
  - {{to: q, kind: {YAML}, source: {YAML}}}
corrections:
  - {{on: 1987-06-01, note: {YAML}}}
---
{PAYLOAD}[^1]

[^1]: {PAYLOAD}
""",
    "content/actors/q.md": f"---\nname: Q\nkind: group\n---\n\n{PAYLOAD}\n",
    "content/pages/x.md": f"---\ntitle: {YAML}\nnavigation: {YAML}\n---\n\n{PAYLOAD}\n",
    "content/media/x.png": b"\x89PNG",
}
# Ours is the one inline script, in the head; all else that runs would have come from content.
_RUNS = re.compile(r"on\w+")
_SAFE_ADDRESS = re.compile(r"(?!//)(?:https?:|mailto:|data:image/|[^:]*(?:[/?#]|$))")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    root = write_site(tmp_path_factory.mktemp("hostile"), HOSTILE)
    built = build(root, root / "public", Settings(base_url=BASE_URL))
    assert built.built, built.problems
    return read_tree(root / "public")


def elements(site: dict[str, bytes]) -> Iterator[tuple[str, Element]]:
    for path, data in site.items():
        if path.endswith(".html"):
            for element in read_page(data).all():
                yield path, element


def test_no_content_becomes_an_element_that_runs(hostile: dict[str, bytes]) -> None:
    for path, element in elements(hostile):
        place = f"{path}: <{element.tag} {element.attributes}>"
        assert element.tag not in ("iframe", "object", "embed", "form", "base", "style"), place
        assert not [name for name in element.attributes if _RUNS.fullmatch(name)], place
        assert "style" not in element.attributes or "<" not in element.attributes["style"], place
        if element.tag == "script":
            assert "alert(" not in element.text(), place


def test_every_page_forbids_scripts_that_are_not_ours(hostile: dict[str, bytes]) -> None:
    for path, data in hostile.items():
        if path.endswith(".html"):
            policies = [
                meta.attributes["content"]
                for meta in read_page(data).all("meta")
                if meta.attributes.get("http-equiv") == "Content-Security-Policy"
            ]
            assert len(policies) == 1, path
            assert policies[0].startswith("default-src 'none'"), path
            assert "unsafe" not in policies[0], path


def test_every_address_has_a_scheme_that_is_allowed(hostile: dict[str, bytes]) -> None:
    for path, element in elements(hostile):
        for name in ("href", "src", "action", "poster", "data"):
            if name in element.attributes:
                address = element.attributes[name]
                assert _SAFE_ADDRESS.match(address), f"{path}: {element.tag} {name}={address!r}"


def test_no_markup_of_content_stands_in_any_page_or_feed(hostile: dict[str, bytes]) -> None:
    for path, data in hostile.items():
        if path.endswith((".html", ".xml")):
            for markup in (
                b"<script>alert",
                b"<img src=x",
                b"<svg onload",
                b"<b on",
                b"<i>alt",
                b"<u>",
            ):
                assert markup not in data, path


def test_templates_in_content_are_text(hostile: dict[str, bytes]) -> None:
    assert b"{{ 7*7 }}{% raw %}" in hostile["index.html"]


def test_the_hostile_sites_links_lead_somewhere(hostile: dict[str, bytes]) -> None:
    assert "\n".join(page_problems(hostile, BASE_URL)) == ""


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#115;cript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example/x",
        " javascript:alert(1)",
        "javascript&colon;alert(1)",
    ],
)
def test_an_address_of_another_scheme_is_an_error_and_never_published(
    address: str, tmp_path: Path
) -> None:
    files: dict[str, str | bytes] = {
        "content/site.yaml": "title: x\n",
        "content/pages/x.md": f"---\ntitle: x\n---\n[one](<{address}>) and <{address}>\n",
        "content/pages/y.md": f"---\ntitle: y\n---\n[two]\n\n[two]: <{address}>\n",
        "content/actors/z.md": f"---\nname: z\nurl: '{address}'\n---\n[it](<{address}>)\n",
    }
    root = write_site(tmp_path, files)

    built = build(root, root / "public")

    assert not built.built
    assert {p.code for p in built.problems} <= {"unsafe-link", "bad-url"}
    assert {p.location.file for p in built.problems} == set(files) - {"content/site.yaml"}


# --- what is not to be published ---

PRIVATE = (b"ncited-", b"Secret-draft", b"ecret-draft", b"Private-biography", b"seeds/")


@pytest.fixture(scope="module")
def golden(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    root = copy_site(GOLDEN_SITE, tmp_path_factory.mktemp("golden"))
    build(root, root / "public")
    return read_tree(root / "public")


@pytest.mark.parametrize("words", PRIVATE)
def test_words_that_are_not_published_are_in_no_output(
    words: bytes, golden: dict[str, bytes]
) -> None:
    assert [path for path, data in golden.items() if words in data or words in path.encode()] == []


def test_drafts_are_published_when_asked_for(tmp_path: Path) -> None:
    root = copy_site(GOLDEN_SITE, tmp_path)

    build(root, root / "public", Settings(drafts=True))

    outputs = read_tree(root / "public")
    assert b"Secret-draft-event" in outputs["index.html"]
    assert "articles/unpublished-memo/index.html" in outputs
    assert "actors/pending-person/index.html" in outputs


def test_the_words_of_a_record_without_words_cannot_be_left_in_its_file(tmp_path: Path) -> None:
    article = "---\ntitle: x\npublisher: y\npublished: 1987\ntext: none\n---\nWords of others.\n"
    files = {"content/site.yaml": "title: x\n", "content/articles/x.md": article}
    root = write_site(tmp_path, files)

    built = build(root, root / "public")

    assert [problem.code for problem in built.problems] == ["words-not-published"]


@pytest.mark.parametrize(
    "name",
    [
        "Ingrid Withheld",
        "Withheld’s mother",
        "Inga Withheld-alias",
        "Inga-withheld",
        "Withheld-native",
        "Withheld-role",
        "Odd Private-Keeper",
        "bridge-keeper",
    ],
)
def test_names_that_are_withheld_or_private_are_in_no_output(
    name: str, golden: dict[str, bytes]
) -> None:
    assert [path for path, data in golden.items() if tells(path.encode() + data, name)] == []


def test_a_retracted_event_is_on_its_own_page_and_among_the_corrections_alone(
    golden: dict[str, bytes],
) -> None:
    pages = {path for path, data in golden.items() if b"The bridge sinks" in data}

    assert pages == {"events/bridge-sinks/index.html", "corrections/index.html"}


# --- where outputs go ---


@pytest.mark.parametrize(
    "identifier",
    [
        "../up",
        "..",
        "a/b",
        "/etc/x",
        "a\\b",
        "C:x",
        "con",
        "a.",
        ".hidden",
        "é/../x",
        "x\x00y",
        "🙂",
    ],
)
@pytest.mark.parametrize(
    "content",
    [
        "events:\n  - {{id: {0}, title: t, date: 1987}}\n",
        "redirects: [{0}]\n",
        "seed: {0}\n",
    ],
    ids=["event", "redirect", "seed"],
)
def test_no_id_leads_out_of_the_output(identifier: str, content: str, tmp_path: Path) -> None:
    quoted = '"' + identifier.replace("\\", "\\\\").replace("\x00", "\\0") + '"'
    article = "---\ntitle: x\npublisher: y\npublished: 1987\ntext: none\n"
    files = {
        "site/content/site.yaml": "title: x\n",
        "site/content/articles/x.md": f"{article}{content.format(quoted)}---\n",
    }
    root = write_site(tmp_path, files) / "site"

    built = build(root, root / "public")

    outside = {path for path in read_tree(tmp_path) if not path.startswith("site/")}
    assert outside == set()
    unusual = [p for p in built.written if not re.fullmatch(r"[\w./-]+", p) or ".." in p]
    assert unusual == []


@pytest.mark.parametrize("name", ["index.html", "run.js", "picture.svg"])
def test_a_media_file_that_could_run_is_not_published(name: str, tmp_path: Path) -> None:
    files = {"content/site.yaml": "title: x\n", f"content/media/{name}": "<svg onload='alert(1)'/>"}
    root = write_site(tmp_path, files)

    built = build(root, root / "public")

    assert f"media/{name}" not in built.written


# --- what a repository may carry beside the content ---


@pytest.mark.parametrize("link", [".dateline", ".dateline/serve", ".dateline/parsed"])
@pytest.mark.parametrize("command", ["build", "check", "serve"])
def test_a_link_in_place_of_a_cache_is_refused_and_what_it_leads_to_stays(
    command: str, link: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_site(tmp_path / "site", SMALL_SITE)
    write_site(tmp_path, {"documents/thesis.txt": "years of work", "documents/serve/x": "mine"})
    before = read_tree(tmp_path / "documents")
    (root / link).parent.mkdir(exist_ok=True)
    (root / link).symlink_to(tmp_path / "documents")

    assert main([command, "-s", str(root)]) == 2

    assert f"{link} is a symbolic link" in capsys.readouterr().err
    assert read_tree(tmp_path / "documents") == before


@pytest.mark.parametrize(
    "workflow",
    [".github/workflows/pages.yml", "generator/scaffold/site/dot_github/workflows/pages.yml"],
)
def test_a_build_that_publishes_starts_without_a_cache_that_came_with_the_repository(
    workflow: str,
) -> None:
    steps = (CHECKOUT / workflow).read_text(encoding="utf-8").partition("steps:")[2]
    before, removal, after = steps.partition("- run: rm -rf .dateline public\n")

    assert removal
    assert "actions/checkout@" in before
    assert "run: dateline" not in before
    assert "run: dateline build" in after
