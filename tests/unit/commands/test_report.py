"""Problems as they are printed."""

import io

import pytest

from generator.commands.report import count, in_severity, mention_drafts, printed
from generator.diagnostics import Diagnostic, Location, Severity

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


def test_colour_is_for_terminals_and_not_where_it_is_unwanted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    text = in_severity("error", "it is wrong")
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
