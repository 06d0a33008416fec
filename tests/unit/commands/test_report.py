"""Problems as they are printed."""

import io
from pathlib import Path

import msgspec
import pytest

from generator.commands.report import count, describe, mention_drafts, printed, summarise
from generator.diagnostics import Diagnostic, Location, Note, Severity

PROBLEM = Diagnostic(
    "bad-date",
    Location("content/events/x.md", 2, 7, 10),
    "this day does not exist",
    hint="write YYYY, YYYY-MM or YYYY-MM-DD",
)
WARNING = Diagnostic("long-title", Location("x.md"), "too long", Severity.WARNING)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def root(tmp_path: Path) -> str:
    file = tmp_path / "content/events/x.md"
    file.parent.mkdir(parents=True)
    file.write_text("---\ndate: 2026-02-30\nplace:\tنجف\x1b[2J\n---\n", encoding="utf-8")
    return str(tmp_path)


def plain(text: str) -> str:
    stream = io.StringIO()
    printed(text, stream)
    return stream.getvalue()


def test_a_problem_is_shown_with_its_line_and_the_remedy(root: str) -> None:
    assert plain(describe([PROBLEM], root)) == (
        "error[bad-date]: this day does not exist\n"
        "  --> content/events/x.md:2:7\n"
        "   |\n"
        " 2 | date: 2026-02-30\n"
        "   |       ^^^^^^^^^^\n"
        "   = write YYYY, YYYY-MM or YYYY-MM-DD\n"
        "\n"
    )


def test_what_is_wrong_stands_beside_the_place_and_what_explains_it_below(root: str) -> None:
    note = Note("the article has:", "he is 水 against any sort", ((6, 1), (20, 4)))
    problem = msgspec.structs.replace(PROBLEM, label="February 2026 has 28 days", notes=(note,))

    assert plain(describe([problem], root)) == (
        "error[bad-date]: this day does not exist\n"
        "  --> content/events/x.md:2:7\n"
        "   |\n"
        " 2 | date: 2026-02-30\n"
        "   |       ^^^^^^^^^^ February 2026 has 28 days\n"
        "   : the article has:\n"
        "   :   he is 水 against any sort\n"
        "   :         ^^             ^^^^\n"
        "   = write YYYY, YYYY-MM or YYYY-MM-DD\n"
        "\n"
    )


def test_a_problem_of_a_whole_file_shows_no_line(root: str) -> None:
    assert plain(describe([WARNING], root)) == "warning[long-title]: too long\n --> x.md\n\n"


def test_content_sends_no_control_characters_to_the_terminal(root: str) -> None:
    at_third = Diagnostic("x", Location("content/events/x.md", 3, 8, 3), "odd \x1b[31mwords\x07")

    text = plain(describe([at_third], root))

    assert "\x1b" not in text
    assert "\x07" not in text
    assert "place: نجف" in text


def test_colour_is_for_terminals_and_not_where_it_is_unwanted(
    root: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    text = describe([PROBLEM], root)
    coloured, unwanted = Terminal(), Terminal()
    printed(text, coloured)
    monkeypatch.setenv("NO_COLOR", "1")
    printed(text, unwanted)

    assert "\x1b[" in coloured.getvalue()
    assert "\x1b[" not in unwanted.getvalue()


def test_a_stream_that_lacks_a_character_gets_an_escape() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")

    printed("“quoted”\n", stream)

    assert raw.getvalue() == b"\\u201cquoted\\u201d\n"


@pytest.mark.parametrize(
    ("problems", "words"),
    [
        ([], ""),
        ([PROBLEM], "1 error"),
        ([PROBLEM, PROBLEM, WARNING], "2 errors and 1 warning"),
        ([WARNING, WARNING], "2 warnings"),
    ],
)
def test_problems_are_counted_in_words(problems: list[Diagnostic], words: str) -> None:
    assert count(problems) == words


@pytest.mark.parametrize(
    ("drafts", "words"),
    [
        ((), ""),
        ((("article", 0), ("event", 1)), "1 event is a draft: --drafts shows it."),
        ((("event", 2),), "2 events are drafts: --drafts shows them."),
        (
            (("article", 1), ("event", 2), ("actor", 1)),
            "1 article, 2 events and 1 actor are drafts: --drafts shows them.",
        ),
    ],
)
def test_drafts_are_mentioned_in_one_line(drafts: tuple[tuple[str, int], ...], words: str) -> None:
    assert mention_drafts(drafts) == words


def test_a_summary_names_the_first_error_before_any_warning() -> None:
    assert summarise([WARNING, PROBLEM]) == (
        "1 error and 1 warning. content/events/x.md:2:7: this day does not exist"
    )
