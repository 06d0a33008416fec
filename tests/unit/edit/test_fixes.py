"""What is written for a problem is a whole value, and a right one."""

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.diagnostics import FieldPath
from generator.edit import read_manuscript
from generator.edit.fixes import apply_fixes
from generator.edit.values import plain, replaced
from generator.parse import parse_file
from generator.source import SourceFile

DAYS = ("10", "10 ", "01", "2001", "12, 2001", "12th", "X", "0", "31")
MONTHS = ("January", "jan.", "Feb", "sept", "01", "1", "13", "spring", "Q3")
YEARS = ("2001", ", 2001", "2001-01", "2001-01-12", "1999", "1914-18", "99", "44 BC")
BETWEEN = (" ", "-", "/", ".", ", ", " / ", " to ", " – ", "..", " or ", "~", "?", "")
BEFORE = ("", "", "", "about ", "before ", "since ", "[", "{", "Monday, ", "mid-", "../")
VALUES = {
    "time": ("9:30", "9.30 pm", "09:30", "24:00", "noon, or so", "12 a.m."),
    "timezone": ("asia/baghdad", "UTC", "GMT+3", "Asia/Baghdad, Iraq"),
    "kind": ("works", "Works", "Works, 2001"),
    "span": ("once", "Once", "throughout, once"),
    "key": ("true", "Yes", "no, never"),
    "figures": ("1,200", "1,200..2 000", "12 dead", "1.200,5", "2..1"),
}


@st.composite
def dates(draw: st.DrawFn) -> str:
    """Dates as people write them, and much that is none."""
    parts = [draw(st.sampled_from(BEFORE))]
    for pieces in draw(st.permutations([DAYS, MONTHS, YEARS])):
        parts += [draw(st.sampled_from(pieces)), draw(st.sampled_from(BETWEEN))]
    one = "".join(parts[: draw(st.sampled_from((-1, -3)))])
    return f"{one}{draw(st.sampled_from(BETWEEN))}{one}" if draw(st.booleans()) else one


@st.composite
def events(draw: st.DrawFn) -> str:
    quote = draw(st.sampled_from(('"', "'")))
    date = draw(dates())
    lines = [draw(st.sampled_from((f"date: {quote}{date}{quote}", f"date: {date}"))), "title: x"]
    for name, values in VALUES.items():
        value = draw(st.sampled_from(values))
        lines.append(f'{name}: {{killed: "{value}"}}' if name == "figures" else f"{name}: {value}")
    return _event(*draw(st.permutations(lines)))


def _event(*lines: str) -> str:
    fields = "".join(f"{line}   # {line[:4]}\n" for line in lines)
    return f"---\n{fields}---\nA body, of 10 January, 2001.\n"


@given(events())
@example(_event("title: x", "date: Jan 10, 2001"))
@example(_event("title: x", "date: 2001-01-10 / 2001-01-12"))
@example(_event("title: x", "date: 10.01.2001/12.01.2001"))
@example(_event("title: x", "date: January 10, 2001 to January 12, 2001"))
@settings(max_examples=60)
def test_a_fix_is_a_right_value_in_the_place_of_a_wrong_one(text: str) -> None:
    source = SourceFile("content/events/thing.md", text.encode())
    problems = parse_file(source).problems
    if any(problem.code == "bad-yaml" for problem in problems):
        return  # such a file is left

    manuscript = read_manuscript(source)
    edited, fixed = apply_fixes(manuscript, problems)

    meaning = plain(manuscript.root)
    for each in fixed:
        meaning = replaced(meaning, _path(each.field), each.new)
    assert plain(edited.root) == meaning
    assert edited.prose == manuscript.prose
    assert re.findall("#.*", edited.text) == re.findall("#.*", manuscript.text)
    mended = {each.line for each in fixed}
    wrong = {(each.location.line, each.code) for each in problems if each.fix}
    assert not wrong & {(p.location.line, p.code) for p in parse_file(edited.source).problems}
    lines = zip(edited.text.split("\n"), manuscript.text.split("\n"), strict=True)
    unlike = {number for number, (new, old) in enumerate(lines, 1) if new != old}
    assert unlike == mended


def _path(name: str) -> FieldPath:
    return tuple(name.split("."))
