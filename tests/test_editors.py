"""What an editor is given: problems it can list, schemas by path, and snippets that hold."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.commands.arguments import find_places
from generator.commands.check import begins, ends
from generator.commands.checking import workspace
from generator.commands.scaffold import example_site
from generator.diagnostics import Diagnostic
from generator.pipeline import Settings, check_site_files
from tests.sites import CHECKOUT, SMALL_SITE, run_dateline, write_site

FILES = [
    ".remarkrc.yaml",
    ".vscode/dateline.code-snippets",
    ".vscode/extensions.json",
    ".vscode/remark-places.mjs",
    ".vscode/settings.json",
    ".vscode/tasks.json",
    "package.json",
]


def read(name: str) -> Any:
    text = (CHECKOUT / name).read_text(encoding="utf-8")
    match Path(name).suffix:
        case ".yaml":
            return yaml.safe_load(text)
        case ".mjs":
            return text
    return json.loads(text)


SNIPPETS: Mapping[str, Mapping[str, Any]] = read(".vscode/dateline.code-snippets")
WATCHING: Mapping[str, Any] = read(".vscode/tasks.json")["tasks"][0]


@pytest.mark.parametrize("name", FILES)
def test_a_new_site_has_the_editors_files_of_this_repository(name: str) -> None:
    assert example_site()[name] == (CHECKOUT / name).read_text(encoding="utf-8")
    assert read(name)


# --- schemas by path ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "kind"),
    [("content/events/x.md", "event"), ("content/events/2014/06/x.md", "event"),
     ("content/articles/x.md", "article"), ("content/actors/iran/x.md", "actor"),
     ("content/pages/about.md", "page"), ("README.md", ""), ("content/media/x.md", "")],
)  # fmt: skip
def test_each_kind_of_file_has_its_schema_and_others_have_none(path: str, kind: str) -> None:
    (_, [_, options], _) = read(".remarkrc.yaml")["plugins"]

    found = [
        schema
        for schema, globs in options["schemas"].items()
        if any(fnmatch(path, glob.replace("/**/", "/*")) for glob in globs)
    ]

    assert found == ([f".vscode/schemas/{kind}.schema.json"] if kind else [])


def test_every_schema_that_is_named_is_one_that_is_written(tmp_path: Path) -> None:
    (_, [_, options], _) = read(".remarkrc.yaml")["plugins"]
    named = {*options["schemas"], *read(".vscode/settings.json")["yaml.schemas"]}
    site = write_site(tmp_path, SMALL_SITE)

    (task,) = [each for each in read(".vscode/tasks.json")["tasks"] if "schemas" in each["label"]]
    written = run_dateline(*task["command"].split()[1:], cwd=site)

    assert written.returncode == 0, written.stderr
    assert {path for path in named if not (site / path).is_file()} == set()


def test_no_pattern_has_an_escape_that_javascript_refuses(tmp_path: Path) -> None:
    """ECMA-262, 22.2.1, with the flag u, which ajv sets: a schema with any other is no schema."""
    known = re.compile(r"\\(?:[bBdDsSwW^$\\.*+?()\[\]{}|/-]|u[0-9a-f]{4}|x[0-9a-f]{2})|[^\\]")
    site = write_site(tmp_path, SMALL_SITE)

    for kind in ("article", "event", "actor", "page", "site", "seed"):
        schema = json.loads(run_dateline("schema", kind, cwd=site).stdout)
        assert [found for found in patterns(schema) if known.sub("", found)] == []


def patterns(schema: Any) -> Iterator[str]:
    """Every pattern in it, however deep."""
    if isinstance(schema, dict):
        if isinstance(schema.get("pattern"), str):
            yield schema["pattern"]
        for value in schema.values():
            yield from patterns(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from patterns(value)


# --- problems ----------------------------------------------------------------------------------


def test_the_matcher_reads_every_problem_that_check_prints(tmp_path: Path) -> None:
    event = SMALL_SITE["content/events/bridge-jams.md"]
    site = write_site(
        tmp_path,
        {
            **SMALL_SITE,
            "content/events/bad.md": event.replace("1987-05-12", "1987-02-30"),
            "content/events/long.md": event.replace("The bridge jams", "A longer title " * 6),
            "content/events/empty.md": "",
            "content/events/notes.txt": "never read",
        },
    )
    command = WATCHING["command"].replace("--watch ", "").split()
    printed = run_dateline(*command[1:], cwd=site).stdout

    pattern = WATCHING["problemMatcher"]["pattern"]
    found = [re.fullmatch(pattern["regexp"], line) for line in printed.splitlines()]

    names = ("file", "line", "column", "severity", "code")
    assert [match and tuple(match[pattern[name]] for name in names) for match in found] == [
        ("content/events/bad.md", "3", "7", "error", "bad-date"),
        ("content/events/empty.md", "1", "1", "error", "no-front-matter"),
        ("content/events/long.md", "2", "8", "warning", "long-title"),
        ("content/events/notes.txt", "1", "1", "warning", "unread-file"),
    ]
    assert found[0] is not None
    assert found[0][pattern["message"]].startswith("this day does not exist")


@pytest.mark.parametrize("name", ["beginsPattern", "endsPattern"])
def test_the_matcher_knows_where_a_run_begins_and_ends(name: str) -> None:
    lines = {
        "beginsPattern": begins("12:00:01"),
        "endsPattern": ends("12:00:01", "No."),
    }
    pattern = WATCHING["problemMatcher"]["background"][name]

    assert [which for which, line in lines.items() if re.search(pattern, line)] == [name]


# --- snippets ----------------------------------------------------------------------------------

_PLACE = re.compile(r"\$\{\d+:([^}]*)\}|\$\{\d+\|([^,|]*)[^}]*\|\}|\$0")
_WORDS = "the few words before words of the article"

# Where a snippet of a part is put: the file, and the field that it stands under.
_EVENT = "---\ntitle: A\ndate: 2014-06-22\nsources:\n"
_ARTICLE = "---\ntitle: A\npublisher: P\npublished: 2014-06-23\ntext: full\n"
WHOLE = {"event": "events", "article": "articles", "actor": "actors"}
PARTS = {
    "source": (_EVENT + "{}---\n", "events"),
    "reference": (_EVENT + "{}---\n", "events"),
    "passage": (_EVENT + "- article: article-id\n  passages:\n    {}---\n", "events"),
    "citation": (f"{_ARTICLE}events:\n{{}}---\n{_WORDS}\n", "articles"),
    "declare": (f"{_ARTICLE}events:\n{{}}---\n{_WORDS}\n", "articles"),
    "correction": (_EVENT + "- article: article-id\n{}---\n", "events"),
    "date": ("---\ntitle: A\n{}sources:\n- article: article-id\n---\n", "events"),
}
SITE = {
    "content/site.yaml": "title: A site\n",
    "content/actors/actor-id.md": "---\nname: An Actor\n---\n",
    "content/articles/article-id.md": (
        f"{_ARTICLE}url: https://a.example/\nevents:\n- id: event-id\n  title: B\n"
        f"  date: 2014-06-22\n---\n{_WORDS}\n"
    ),
}


def filled(snippet: Mapping[str, Any]) -> str:
    """What stands in the file when nothing is typed but Tab."""
    text = "\n".join(snippet["body"]) + "\n"
    return _PLACE.sub(lambda place: place[1] or place[2] or "", text).rstrip("\n") + "\n"


def check(site: Path) -> Sequence[Diagnostic]:
    """What is found in the site, drafts too."""
    places = find_places(str(site), None)
    return check_site_files(workspace(places), Settings(drafts=True), lambda *_: None).problems


@pytest.mark.parametrize("name", SNIPPETS)
def test_a_snippet_with_its_defaults_is_front_matter_without_an_error(
    name: str, tmp_path: Path
) -> None:
    snippet = SNIPPETS[name]
    prefix = snippet["prefix"]
    if prefix in WHOLE:
        text, folder = filled(snippet), WHOLE[prefix]
    else:
        frame, folder = PARTS[prefix.partition("-")[0]]
        indent = frame.partition("{}")[0].rpartition("\n")[2]  # an editor keeps that of the line
        text = frame.format(filled(snippet).replace("\n", f"\n{indent}").removesuffix(indent))
    site = write_site(tmp_path, {**SITE, f"content/{folder}/new.md": text})

    problems = check(site)

    assert [problem for problem in problems if problem.is_error] == []


def test_snippets_are_told_apart_by_what_one_types() -> None:
    prefixes = [snippet["prefix"] for snippet in SNIPPETS.values()]

    assert len(set(prefixes)) == len(prefixes)
    assert all(snippet["description"] for snippet in SNIPPETS.values())
