"""Whatever is wrong with the content, the settings or the command: said, with its place; no harm.

Exit codes: 1 problems in the content, 2 usage or configuration, 70 a bug of ours.
"""

import gc
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from generator import pipeline
from generator.cli import main
from tests.sites import CHECKOUT, EVENT, SMALL_SITE, read_tree, run_dateline, write_site

FIVE_FAULTS = """\
---
title: The bridge jams
date: March 2026
time: 25:00
sumary: It stays open.
actors: [jane-deo]
sources:
  - publisher: Harbour Courier
    url: https://courier.example/
  - article: nowhere
---
"""
JANE = "---\nname: Jane Doe\n---\n"
_REPORTED = re.compile(r"(error|warning)\[([\w-]+)\]: .+\n +--> (\S+)")


class Answer(NamedTuple):
    """What the command said: ``problems`` are severity, code and place of each, in order."""

    code: int
    printed: str
    complaints: str
    problems: list[tuple[str, str, str]]

    def of(self, file: str) -> list[str]:
        return [code for _, code, place in self.problems if place.startswith(file)]


@pytest.fixture(autouse=True)
def _keep_collecting_garbage() -> Iterator[None]:
    """A command turns it off, since its process ends with it; this one goes on."""
    yield
    gc.enable()


@pytest.fixture
def dateline(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> "Run":
    return Run(capfd, monkeypatch, tmp_path)


class Run:
    """The command line, in this process and in a directory of the test's own."""

    def __init__(
        self, capture: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, cwd: Path
    ) -> None:
        self.capture = capture
        monkeypatch.chdir(cwd)

    def __call__(self, *arguments: str | Path) -> Answer:
        code = main([str(argument) for argument in arguments])
        printed, complaints = self.capture.readouterr()
        return Answer(code, printed, complaints, _REPORTED.findall(printed + complaints))


# --- content ---


@pytest.mark.parametrize("command", ["build", "check"])
def test_all_five_faults_of_a_file_are_reported_with_their_places(
    command: str, dateline: Run, tmp_path: Path
) -> None:
    files = {"content/events/bad.md": FIVE_FAULTS, "content/actors/jane-doe.md": JANE}
    site = write_site(tmp_path / "site", {**SMALL_SITE, **files})

    answer = dateline(command, "-s", site)

    assert answer.code == 1
    assert answer.problems == [
        ("error", "bad-date", "content/events/bad.md:3:7"),
        ("error", "bad-time", "content/events/bad.md:4:7"),
        ("error", "unknown-field", "content/events/bad.md:5:1"),
        ("error", "unknown-actor", "content/events/bad.md:6:10"),
        ("error", "unknown-article", "content/events/bad.md:10:14"),
    ]
    assert "did you mean" in answer.printed + answer.complaints
    assert not (site / "public").exists()


def test_the_faults_of_all_files_are_reported_in_one_run_and_in_order(
    dateline: Run, tmp_path: Path
) -> None:
    broken = {f"content/events/b{n}.md": f"---\ntitle: {n}\ndate: x{n}\n---\n" for n in range(9)}
    site = write_site(tmp_path / "site", SMALL_SITE | broken)

    answer = dateline("check", "-s", site)

    dates = [place for _, code, place in answer.problems if code == "bad-date"]
    assert dates == [f"content/events/b{n}.md:3:7" for n in range(9)]


def test_a_file_that_is_not_utf_8_is_named_and_the_rest_is_checked(
    dateline: Run, tmp_path: Path
) -> None:
    files: dict[str, str | bytes] = {
        "content/events/latin.md": EVENT.replace("jams", "jams à").encode("latin-1"),
        "content/events/zz.md": "---\ntitle: Undated\n---\n",
    }
    site = write_site(tmp_path / "site", {**SMALL_SITE, **files})

    answer = dateline("build", "-s", site)

    assert answer.code == 1
    assert answer.of("content/events/latin.md:2:24") == ["not-utf8"]
    assert "missing-field" in answer.of("content/events/zz.md")
    assert not (site / "public").exists()


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads every file: not tested"
)
def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_checked(
    dateline: Run, tmp_path: Path
) -> None:
    files = {
        "content/events/locked.md": EVENT,
        "content/events/zz.md": "---\ntitle: Undated\n---\n",
    }
    site = write_site(tmp_path / "site", {**SMALL_SITE, **files})
    (site / "content/events/locked.md").chmod(0)

    answer = dateline("build", "-s", site)

    assert answer.code == 1
    assert answer.of("content/events/locked.md") == ["unreadable-file"]
    assert "missing-field" in answer.of("content/events/zz.md")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "no-front-matter"),
        (b"\x00" * 20, "no-front-matter"),
        (b"---\n" + b"a: " * 30_000 + b"\n---\n", "front-matter-too-long"),
        (b"---\na: " + b"[" * 5_000 + b"\n---\n", "nested-too-deep"),
        (b"---\na: &x [*x]\n---\n", "yaml-alias"),
        (b"---\ntitle: !!python/object:os.system x\n---\n", "yaml-tag"),
        (b"---\r\ntitle: x\r\n---\r\n", "missing-field"),
        (b"\xff\xfe-\x00-\x00-\x00", "not-utf8"),
    ],
    ids=["empty", "zeros", "huge", "deep", "alias", "tag", "windows", "utf-16"],
)
def test_a_hostile_file_is_a_problem_and_never_a_crash(
    data: bytes, code: str, dateline: Run, tmp_path: Path
) -> None:
    site = write_site(tmp_path / "site", SMALL_SITE | {"content/events/hostile.md": data})

    answer = dateline("check", "-s", site)

    assert answer.code == 1
    assert code in answer.of("content/events/hostile.md")


def test_what_nothing_reads_is_warned_of_and_links_are_not_followed(
    dateline: Run, tmp_path: Path
) -> None:
    files = {"content/events/notes.txt": "", "content/stray.md": EVENT, "secret.md": "secret"}
    site = write_site(tmp_path / "site", {**SMALL_SITE, **files})
    (site / "content/events/link.md").symlink_to(site / "secret.md")
    (site / "content/media").symlink_to(site)

    answer = dateline("build", "-s", site)

    assert answer.code == 0
    assert (
        answer.problems
        == [
            ("warning", "symbolic-link", "content/events/link.md"),
            ("warning", "unread-file", "content/events/notes.txt"),
            ("warning", "unread-file", "content/stray.md"),
        ]
        or ("warning", "symbolic-link", "content/media") in answer.problems
    )
    assert not any(b"secret" in data for data in read_tree(site / "public").values())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here: not tested")
@pytest.mark.parametrize("name", ["site.yaml", "events/pipe.md", "media/pipe.png"])
def test_a_pipe_in_the_content_is_named_and_never_waited_for(
    name: str, dateline: Run, tmp_path: Path
) -> None:
    site = write_site(tmp_path / "site", SMALL_SITE)
    pipe = site / "content" / name
    pipe.parent.mkdir(exist_ok=True)
    pipe.unlink(missing_ok=True)
    os.mkfifo(pipe)

    answer = dateline("check", "-s", site)

    assert answer.code == (2 if name == "site.yaml" else 1)
    assert "unreadable-file" in answer.of(f"content/{name}")


def test_a_file_name_that_is_not_text_is_a_problem(dateline: Run, tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", SMALL_SITE)
    name = os.fsencode(site / "content/events") + b"/caf\xe9.md"
    try:
        with open(name, "wb") as file:  # noqa: PTH123 (a name that is no text)
            file.write(EVENT.encode())
    except OSError:
        pytest.skip("this file system takes only text as names")

    answer = dateline("build", "-s", site)

    assert answer.code == 1
    assert "bad-file-name" in [code for _, code, _ in answer.problems]


def test_a_warning_lets_the_build_pass_unless_strict(dateline: Run, tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", SMALL_SITE | {"content/stray.md": EVENT})

    strict = dateline("build", "-s", site, "--strict")
    nothing_written = not (site / "public").exists()
    plain = dateline("build", "-s", site)

    assert (strict.code, plain.code) == (1, 0)
    assert nothing_written
    assert (site / "public/index.html").is_file()
    assert strict.problems == plain.problems


def test_content_sends_no_control_characters_to_the_terminal(dateline: Run, tmp_path: Path) -> None:
    text = EVENT.replace("date: 1987-05-12", 'date: "\\e[2J\\a"\nti\u202etel: x')
    site = write_site(tmp_path / "site", SMALL_SITE | {"content/events/e.md": text})

    answer = dateline("check", "-s", site)

    assert answer.code == 1
    assert not {"\x1b", "\a", "\u202e"} & set(answer.printed)


def test_a_misspelt_field_of_sources_is_told_once(dateline: Run, tmp_path: Path) -> None:
    files = {"content/events/bad.md": EVENT.replace("sources:", "souces:")}
    site = write_site(tmp_path / "site", {**SMALL_SITE, **files})

    assert dateline("check", "-s", site).of("content/events/bad.md") == ["unknown-field"]


# --- settings and theme ---


def test_broken_settings_do_not_make_the_contents_kinds_unknown(
    dateline: Run, tmp_path: Path
) -> None:
    files = {
        "content/site.yaml": "title: x\nkinds: [works]\nlanguage: English\n",
        "content/events/works.md": EVENT.replace("jams", "is mended").replace(
            "sources:", "kind: works\nsources:"
        ),
    }
    site = write_site(tmp_path / "site", {**SMALL_SITE, **files})

    answer = dateline("check", "-s", site)

    assert [code for _, code, _ in answer.problems] == ["wrong-type", "bad-language"]


@pytest.mark.parametrize(
    "settings",
    ["title: [", "titel: x\n", "title: x\ntimezone: Mars/Olympus\n", "- x\n", b"\xff", ""],
    ids=["no yaml", "unknown field", "bad value", "list", "not utf-8", "empty"],
)
def test_broken_settings_are_a_matter_of_configuration(
    settings: str | bytes, dateline: Run, tmp_path: Path
) -> None:
    files = {"content/site.yaml": settings, "content/events/b.md": FIVE_FAULTS}
    site = write_site(tmp_path / "site", {**SMALL_SITE, **files})

    answer = dateline("build", "-s", site)

    assert answer.code == 2
    assert answer.of("content/site.yaml:")
    assert "bad-date" in answer.of("content/events/b.md")
    assert not (site / "public").exists()


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("{% block main %}\n\n{{ page.nothing }}{% endblock %}", ("event.html:3", "rendering")),
        ("\n{% if %}\n", ("event.html:2",)),
        ("{% include 'nowhere.html' %}", ("event.html:1", "nowhere.html")),
    ],
    ids=["unknown name", "syntax", "missing include"],
)
def test_a_broken_template_is_named_with_its_line_and_page(
    template: str, told: tuple[str, ...], dateline: Run, tmp_path: Path
) -> None:
    site = write_site(tmp_path / "site", SMALL_SITE)
    shutil.copytree(CHECKOUT / "themes/default", site / "themes/default")
    template = template.replace("{% block", "{% extends 'base.html' %}{% block")
    write_site(site, {"themes/default/templates/event.html": template})

    answer = dateline("build", "-s", site)

    assert answer.code == 2, answer.complaints
    assert all(words in answer.complaints for words in told), answer.complaints
    if "rendering" in told:
        assert "events/bridge-jams/index.html" in answer.complaints
    last = template.rstrip("\n").split("\n")[-1]
    assert f"| {last}\n   | {'^' * len(last)}" in answer.complaints
    assert not (site / "public").exists()


def test_an_unknown_theme_is_a_matter_of_configuration(dateline: Run, tmp_path: Path) -> None:
    files = {"content/site.yaml": "title: x\ntheme: nowhere\n"}
    site = write_site(tmp_path / "site", {**SMALL_SITE, **files})

    answer = dateline("build", "-s", site)

    assert answer.code == 2
    assert "nowhere" in answer.complaints


# --- usage ---


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "usage"),
        (["buidl"], "build"),
        (["build", "--ouput", "x"], "--output"),
        (["build", "--jobs", "0"], "0"),
        (["build", "--base-url", "ftp://x"], "ftp://x"),
        (["build", "-s", "nowhere"], "nowhere"),
        (["build", "-s", "empty"], "content"),
        (["check"], "site.yaml"),
        (["build", "-q", "-v"], "-v"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_usage_says_what_is_wrong(
    arguments: list[str], told: str, dateline: Run, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()

    answer = dateline(*arguments)

    assert answer.code == 2
    assert told in answer.complaints + answer.printed


@pytest.mark.parametrize("output", [".", "content", "content/events", "..", "themes"])
def test_the_output_is_never_among_the_sources(output: str, dateline: Run, tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", SMALL_SITE)
    before = read_tree(tmp_path)

    answer = dateline("build", "-s", site, "-o", site / output)

    assert answer.code == 2
    assert read_tree(tmp_path) == before


def test_a_directory_of_others_is_left_as_it_is(dateline: Run, tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", SMALL_SITE)
    write_site(tmp_path / "public", {"index.html": "mine", "notes/x.txt": "mine too"})

    answer = dateline("build", "-s", site, "-o", tmp_path / "public")

    assert answer.code == 2
    assert str(tmp_path / "public") in answer.complaints
    assert read_tree(tmp_path / "public") == {"index.html": b"mine", "notes/x.txt": b"mine too"}


def test_a_file_in_place_of_the_output_is_left_as_it_is(dateline: Run, tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", SMALL_SITE)
    (tmp_path / "public").write_text("mine")

    answer = dateline("build", "-s", site, "-o", tmp_path / "public")

    assert answer.code == 2
    assert (tmp_path / "public").read_text() == "mine"


# --- ourselves ---


def test_a_bug_of_ours_says_that_it_is_one(
    dateline: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("the bug")

    monkeypatch.setattr(pipeline, "plan_pages", fail)
    site = write_site(tmp_path / "site", SMALL_SITE)

    answer = dateline("build", "-s", site)

    assert answer.code == 70
    assert "the bug" in answer.complaints
    assert "Traceback" not in answer.complaints


@pytest.mark.parametrize("flags", [[], ["-v"]])
def test_a_bug_while_a_page_is_rendered_is_no_matter_of_configuration(
    flags: list[str], dateline: Run, tmp_path: Path
) -> None:
    site = write_site(tmp_path / "site", SMALL_SITE)
    bug = '{{ weave(0, "") }}'  # as if a bug had made the view
    templates = {"plain/theme.yaml": "extends: default\n", "plain/templates/event.html": bug}
    write_site(site / "themes", templates)
    (site / "content/site.yaml").write_text("title: x\ntheme: plain\n")

    answer = dateline("build", "-s", site, *flags)

    assert answer.code == 70
    assert "this is a bug in Dateline" in answer.complaints
    assert ("Traceback" in answer.complaints) == bool(flags)


def test_v_tells_what_a_templates_failure_came_from(dateline: Run, tmp_path: Path) -> None:
    templates = {
        "plain/theme.yaml": "extends: default\n",
        "plain/templates/event.html": "\n{{ page.nothing }}",
    }
    site = write_site(tmp_path / "site", SMALL_SITE)
    write_site(site / "themes", templates)
    (site / "content/site.yaml").write_text("title: x\ntheme: plain\n")

    answer = dateline("build", "-s", site, "-v")

    assert answer.code == 2
    assert "AttributeError" in answer.complaints
    assert "themes/plain/templates/event.html" in answer.complaints.partition("AttributeError")[0]


def test_the_exit_code_is_that_of_the_process(tmp_path: Path) -> None:
    site = write_site(tmp_path, SMALL_SITE | {"content/events/bad.md": FIVE_FAULTS})

    done = run_dateline("build", "-q", cwd=site / "content/events")

    assert done.returncode == 1
    assert "content/events/bad.md:3:7" in done.stderr
    assert not (site / "public").exists()
