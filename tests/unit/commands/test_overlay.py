"""Problems as HTML, as ``dateline serve`` shows them over a page."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.commands.frames import Files
from generator.commands.overlay import MOST, NOTHING, blank_page, overlay, with_overlay
from generator.diagnostics import Diagnostic, Location, Note, Severity

LINES = "---\ntitle: A\ndate: 2026-02-30\nplace: B\nkind: c\n---\n"


@pytest.fixture
def root(tmp_path: Path) -> str:
    (tmp_path / "a.md").write_text(LINES, encoding="utf-8")
    return str(tmp_path)


def problem(message: str = "this day does not exist", **more: object) -> Diagnostic:
    place = Location("a.md", 3, 7, 10)
    return Diagnostic("bad-date", place, message, **more)  # type: ignore[arg-type]


class Reader(HTMLParser):
    """The texts and the elements of some HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.elements: set[str] = set()
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.elements.add(tag)


def texts(html: str) -> str:
    return " ".join(Reader(html).texts)


def test_a_problem_is_told_with_its_lines_what_is_wrong_there_and_the_remedy(root: str) -> None:
    note = Note("the nearest passage", "so near and yet", ((3, 4),))
    found = problem(label="February has 28 days", hint="write `2026-02`", notes=(note,))

    html = overlay([found], "", root).html

    assert "<b>Error</b> <code>bad-date</code>" in html
    assert "<h2>This day does not exist</h2>" in html
    assert "a.md:3:7" in html
    for row in ("<i>1</i><code>---<", "<i>2</i><code>title: A<", "<i>5</i><code>kind: c<"):
        assert row in html
    assert "<i>3</i><code>date: <u>2026-02-30</u></code>" in html
    assert '<s aria-hidden="true">date: </s><span>^ February has 28 days</span>' in html
    assert "The nearest passage: <q>so <u>near</u> and yet</q>" in html
    assert "<p>Write <code>2026-02</code></p>" in html


def test_errors_come_first_and_warnings_are_counted_and_folded(root: str) -> None:
    doubt = problem("doubtful", severity=Severity.WARNING)

    html = overlay([doubt, doubt, problem()], "", root).html

    assert "<b>1 error and 2 warnings</b>" in html
    assert html.index("This day does not exist") < html.index("Doubtful")
    assert '<details id="problems" open>' in html
    assert '<details id="warnings"><summary>2 warnings</summary>' in html


def test_warnings_alone_are_folded_into_their_number(root: str) -> None:
    html = overlay([problem(severity=Severity.WARNING)], "", root).html

    assert '<details id="problems"><summary><b>1 warning</b>' in html


def test_where_all_is_well_nothing_is_shown(root: str) -> None:
    assert overlay([], "", root) == NOTHING


def test_a_failure_without_a_place_is_told_too(root: str) -> None:
    html = overlay([], "the disk is full\nmake room", root).html

    assert "<b>The build failed</b>" in html
    assert "the disk is full<br>make room" in html


def test_of_very_many_the_first_are_shown_and_the_others_counted(root: str) -> None:
    html = overlay([problem(f"no. {n}") for n in range(MOST + 1234)], "", root).html

    assert f"No. {MOST - 1}<" in html
    assert f"No. {MOST}<" not in html
    assert "And 1,234 more" in html


def test_the_key_is_the_same_for_the_same_problems_alone(root: str) -> None:
    first, other = (overlay([problem(text)], "", root).key for text in ("one", "two"))

    assert first == overlay([problem("one")], "", root).key != other


@settings(max_examples=25)
@given(st.text(max_size=40))
def test_no_text_of_the_content_becomes_an_element(text: str) -> None:
    attempt = f"{text}<script>x</script>\"'<img src=x>{text}"
    note = Note(attempt, attempt, ((1, 3),))
    place = Location(attempt, 1, 2, 3)
    found = Diagnostic(attempt, place, attempt, hint=attempt, label=attempt, notes=(note,))

    shown = overlay([found], attempt, "/nowhere", "vscode://file")

    assert not {"script", "img"} & Reader(shown.html).elements
    assert with_overlay(b"<body></body>", "1", shown).count(b"<script") == 1


def test_a_line_of_the_file_stays_text(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("<img src=x>\n<b>&amp;\x1b\u202e\n<i>\n", encoding="utf-8")

    html = overlay([Diagnostic("c", Location("a.md", 2, 2, 1), "m", label="l")], "", str(tmp_path))

    assert "&lt;<u>b</u>&gt;&amp;amp;\ufffd\ufffd</code>" in html.html
    assert not {"img", "i.x"} & Reader(html.html).elements


@pytest.mark.parametrize("place", [Location("a.md"), Location("a.md", 99, 1), Location("no.md", 1)])
def test_a_place_without_a_line_to_show_is_told_without_one(root: str, place: Location) -> None:
    html = overlay([Diagnostic("c", place, "m")], "", root).html

    assert place.file in html
    assert "frame" not in html


def test_files_are_opened_in_the_editor_where_one_is_known(root: str) -> None:
    found = Diagnostic("c", Location("a b.md", 3, 7), "m")

    html = overlay([found], "", "/a site", "vscode://file").html

    assert '<a href="vscode://file/a%20site/a%20b.md:3:7"><code>a b.md:3:7</code></a>' in html
    assert "<a " not in overlay([found], "", "/a site").html


def test_problems_stand_at_the_head_of_the_body_and_the_page_may_listen() -> None:
    page = b"<meta content=\"default-src 'none'; img-src 'self'\"><body class=x>Front</body>"
    shown = overlay([problem()], "", "/nowhere")

    data = with_overlay(page, "7", shown)

    assert b'<body class=x><dateline-problems lang="en" dir="ltr" data-site="7"' in data
    assert data.endswith(b"</script>\nFront</body>")
    assert b"default-src 'none'; connect-src 'self'; img-src" in data
    assert b"connect-src 'self'" in with_overlay(blank_page(), "7", shown)


def test_nothing_that_is_added_to_a_page_needs_inline_styles_or_scripts() -> None:
    found = problem(label="l", notes=(Note("n", "t", ((0, 1),)),), hint="h")

    data = with_overlay(b"<body>", "1", overlay([found], "f", "/nowhere")).decode()

    assert "style=" not in data
    assert "<style" not in data
    assert "></script>" in data


def test_a_page_without_a_body_has_them_all_the_same() -> None:
    assert b"<dateline-problems" in with_overlay(b"<h1>Nothing</h1>", "1", NOTHING)


@given(st.text(alphabet="a\t\n\r\x00\ufefféل", max_size=30), st.integers(1, 9), st.integers(0, 9))
def test_a_frames_line_is_whole_wherever_the_place_is(text: str, line: int, column: int) -> None:
    files = Files("/nowhere")
    files._lines["x"] = text.split("\n")

    frame = files.frame(Location("x", line, column, 3))

    if frame is not None:
        shown = frame.lines[frame.number - frame.first]
        assert frame.before + frame.marked + frame.after == shown
