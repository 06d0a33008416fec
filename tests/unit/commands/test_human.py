"""Problems as people read them."""

import io
import time
import unicodedata
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.commands.human import describe
from generator.commands.report import printed
from generator.diagnostics import Diagnostic, Location, Note, Severity

PROBLEM = Diagnostic(
    "bad-date",
    Location("content/events/x.md", 2, 7, 10),
    "this day does not exist",
    hint="write YYYY, YYYY-MM or YYYY-MM-DD",
)
WARNING = Diagnostic("long-title", Location("x.md"), "too long", Severity.WARNING)


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
    assert plain(describe([PROBLEM], root, 80)) == (
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

    assert plain(describe([problem], root, 80)) == (
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
    assert plain(describe([WARNING], root, 80)) == "warning[long-title]: too long\n --> x.md\n\n"


def test_content_sends_no_control_characters_to_the_terminal(root: str) -> None:
    at_third = Diagnostic("x", Location("content/events/x.md", 3, 8, 3), "odd \x1b[31mwords\x07")

    text = plain(describe([at_third], root, 80))

    assert "\x1b" not in text
    assert "\x07" not in text
    assert "place: نجف" in text


def frame(
    tmp_path: Path, line: str, place: Location, width: int = 60, label: str = ""
) -> list[str]:
    """The file's line as it is shown, and what stands below it."""
    (tmp_path / "x.md").write_text(f"{line}\n", encoding="utf-8")
    text = describe([Diagnostic("x", place, "odd", label=label)], str(tmp_path), 60)
    return [line.partition("|")[2][1:] for line in plain(text).split("\n")[3:-2]]


@pytest.mark.parametrize(
    ("before", "marked", "carets"),
    [
        ("title:\t", "x", "       ^"),
        ("title: 水 ", "水水", "          ^^^^"),
        ("title: e\u0301 ", "e\u0301x", "         ^^"),
        ("title: می\u200cرود ", "x", "             ^"),
        ("title: نجف ", "بغداد", "           ^^^^^"),
    ],
    ids=["a tab", "wide", "combining", "a joiner", "right to left"],
)
def test_carets_stand_below_what_they_mark(
    tmp_path: Path, before: str, marked: str, carets: str
) -> None:
    place = Location("x.md", 1, len(before) + 1, len(marked))

    shown, below = frame(tmp_path, f"{before}{marked} and on", place)

    assert below == carets
    assert marked in shown


def test_joiners_of_persian_words_are_kept_and_reversing_characters_are_not(tmp_path: Path) -> None:
    shown, _ = frame(tmp_path, "می\u200cرود \u202eabc", Location("x.md", 1, 1, 1))

    assert shown == "می\u200cرود \ufffdabc"


def test_what_goes_on_in_the_lines_below_is_marked_to_the_end_of_its_first(tmp_path: Path) -> None:
    _, below = frame(tmp_path, "title: one", Location("x.md", 1, 8, 0, 2, 4))

    assert below == "       ^^^"


def test_a_long_line_is_cut_around_what_is_marked(tmp_path: Path) -> None:
    line = "a" * 200 + " wrong " + "b" * 200

    shown, below = frame(tmp_path, line, Location("x.md", 1, 202, 5))

    assert shown.startswith("…a")
    assert shown.endswith("b…")
    assert len(shown) == 60 - len(" 1 | ")
    assert shown[below.index("^") : below.rindex("^") + 1] == "wrong"


def test_a_label_without_room_beside_the_place_stands_below_it(tmp_path: Path) -> None:
    place = Location("x.md", 1, 40, 10)

    shown = frame(tmp_path, "a" * 50, place, label="ten characters too many")

    assert shown[1:] == [" " * 39 + "^" * 10, " " * 32 + "ten characters too many"]


def test_a_long_explanation_is_broken_into_lines_with_carets_below_each(tmp_path: Path) -> None:
    note = Note("the article:", "one two three four five six seven eight", ((4, 3), (24, 3)))
    problem = Diagnostic("x", Location("x.md"), "odd", notes=(note,))

    text = plain(describe([problem], str(tmp_path), 28))

    assert [line.partition(":")[2] for line in text.split("\n")[2:-2]] == [
        " the article:",
        "   one two three four",
        "       ^^^",
        "   five six seven eight",
        "        ^^^",
    ]


@given(st.text("ab水é\u0301\u200c\tن ", min_size=1, max_size=120), st.data())
def test_no_line_is_wider_than_the_terminal_and_carets_never_leave_it(
    line: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(line)))
    place = Location("x.md", 1, start + 1, data.draw(st.integers(0, len(line))))
    width = data.draw(st.integers(40, 90))

    text = plain(framed(line, place, width))

    for each in text.split("\n")[2:]:
        assert sum(map(columns_of, each)) <= width
    assert "^" in text


def framed(line: str, place: Location, width: int) -> str:
    with TemporaryDirectory() as folder:
        (Path(folder) / "x.md").write_text(line, encoding="utf-8", newline="")
        return describe([Diagnostic("x", place, "odd", label="a label")], folder, width)


def columns_of(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def test_of_very_many_of_one_kind_in_one_file_the_rest_is_counted(root: str) -> None:
    many = [msgspec.structs.replace(PROBLEM, message=f"day {number}") for number in range(1200)]

    text = plain(describe([*many, WARNING], root, 80))

    assert text.count("error[bad-date]") == 100
    assert "\n… and 1,100 more such in content/events/x.md (bad-date)\n" in text
    assert "warning[long-title]" in text


def test_a_problem_in_a_very_long_line_takes_no_longer() -> None:
    def seconds(size: int) -> float:
        line = "a: [" + "unknown, " * size
        problems = [
            Diagnostic(f"code-{number}", Location("x.md", 1, 5 + 9 * number, 7), "unknown")
            for number in range(100)
        ]
        began = time.process_time()
        describe(problems, "", 80, {"x.md": line})
        return time.process_time() - began

    many, few = (min(seconds(size) for _ in range(3)) for size in (20_000, 200))
    assert many < 5 * few
