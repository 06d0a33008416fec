"""Problems as people read them: the line of the file, carets with words, remedies below.

The gutter's signs are those of compilers: ``|`` the file's line, ``:`` words that explain, ``=``
the remedy. Lines of the file are printed in the order of their characters, those of right-to-left
scripts too: to turn them is the terminal's business, and carets stand where one does that does not.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from types import MappingProxyType

from generator.commands.frames import Files, clean
from generator.commands.report import in_blue, in_bold, in_severity
from generator.diagnostics import Diagnostic, Note

_CUT = "…"
_MOST = 100
"""Of one code in one file, so many are shown."""

Marks = Iterable[tuple[int, int]]
"""Start and length, in code points, of parts of a text."""


def describe(
    problems: Iterable[Diagnostic],
    root: str,
    width: int,
    texts: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """The problems in the order given, each with its line of the file.

    Of very many of one code in one file the first are shown and the rest counted.
    No line of a file or of its explanation is longer than ``width`` columns. ``texts``
    are files, by their path, that are judged before they are written.
    """
    files = Files(root, texts)
    problems = list(problems)
    left = Counter((problem.code, problem.location.file) for problem in problems)
    told: Counter[tuple[str, str]] = Counter()
    lines: list[str] = []
    for problem in problems:
        kind = problem.code, problem.location.file
        told[kind] += 1
        left[kind] -= 1
        if told[kind] <= _MOST:
            lines += (*_describe(problem, files, width), "")
        if told[kind] == _MOST and left[kind]:
            lines += (f"… and {left[kind]:,} more such in {clean(kind[1])} ({kind[0]})", "")
    return "".join(f"{line}\n" for line in lines)


def _describe(problem: Diagnostic, files: Files, width: int) -> Iterator[str]:
    place, severity = problem.location, problem.severity.value
    code = in_severity(severity, f"{severity}[{problem.code}]")
    yield f"{code}{in_bold(f': {clean(problem.message)}')}"
    number = str(place.line) if place.line else ""
    gutter = " " * len(number)
    position = f":{place.line}:{place.column}" if place.line else ""
    yield f"{gutter} {in_blue('-->')} {clean(place.file)}{position}"
    room = width - len(number) - len("  | ")
    bar = f"{gutter} {in_blue(' |')}"
    text = files.line(place.file, place.line)
    if text is not None and (problem.label or place.length or text.strip() != "---"):
        start = place.column - 1
        if place.end_line > place.line and start < len(text):
            start += len(text[start:]) - len(text[start:].lstrip())
        # What goes on in lines below is marked to the end of its first.
        size = len(text.rstrip()) - start if place.end_line > place.line else place.length
        shown, mark = _cut(*_around(text, start, max(size, 1), room), room)
        yield bar
        yield f" {in_blue(f'{number} |')} {shown}".rstrip()
        for line in _carets(mark, clean(problem.label), room):
            yield f"{bar} {in_severity(severity, line)}"
    for note in problem.notes:
        yield from _explain(note, severity, f"{gutter} {in_blue(' :')}", room)
    if problem.hint:
        yield f"{gutter} {in_blue(' =')} {clean(problem.hint)}"


def _around(text: str, start: int, size: int, room: int) -> tuple[str, int, int]:
    """As much of a long line as could be shown, and where the part that is meant begins there."""
    first = max(start - 2 * room, 0)
    last = start + min(size, room) + 2 * room
    return clean(text[first:last]), start - first, size


def _cut(text: str, start: int, size: int, room: int) -> tuple[str, tuple[int, int]]:
    """What fits of a line around a part of it, and the columns of that part from 0, its end too."""
    ends = list(accumulate(map(_columns, text), initial=0))
    start = min(start, len(text))
    first, last = ends[start], max(ends[min(start + size, len(text))], ends[start] + 1)
    if max(ends[-1], last) <= room:
        return text, (first, last)
    # A quarter of the room for what stands before a part that is far from the line's beginning.
    left = first - min(room // 4, max(room - (last - first) - 2, 1))
    if last < room or first <= room // 2:
        left = 0
    inner = room - 1 - (left > 0)
    kept = [
        character
        for character, before, after in zip(text, ends, ends[1:], strict=False)
        if before >= left and after <= left + inner
    ]
    skipped = next(before for before in ends if before >= left) if left > 0 else 0
    shift = len(_CUT) - skipped if left > 0 else 0
    more = _CUT if left + inner < ends[-1] else ""
    shown = (_CUT if left > 0 else "") + "".join(kept) + more
    return shown, (first + shift, min(last + shift, room))


def _carets(mark: tuple[int, int], label: str, room: int) -> Iterator[str]:
    """The line below a part of a text; the label beside it, or below where it has no room there."""
    first, last = mark
    carets = " " * first + "^" * (last - first)
    size = sum(map(_columns, label))
    if not label or last + 1 + size <= room:
        yield f"{carets} {label}".rstrip()
    else:
        yield carets
        yield " " * max(0, min(first, room - size)) + label


def _explain(note: Note, severity: str, bar: str, room: int) -> Iterator[str]:
    """A note's words, broken into lines at spaces, each with carets below what is marked in it."""
    yield f"{bar} {clean(note.label)}"
    text, indent = clean(note.text), "  "
    for start, end in _rows(text, room - len(indent)):
        yield f"{bar} {indent}{text[start:end]}"
        carets = _underline(text, start, end, note.marks)
        if carets:
            yield f"{bar} {in_severity(severity, indent + carets)}"


def _rows(text: str, room: int) -> Iterator[tuple[int, int]]:
    """Where the lines of a text begin and end that is broken at spaces."""
    ends = list(accumulate(map(_columns, text), initial=0))
    start = 0
    while ends[-1] - ends[start] > room:
        limit = next(at for at in range(start + 1, len(ends)) if ends[at] - ends[start] > room)
        space = text.rfind(" ", start + 1, limit)
        end = space if space > start else max(limit - 1, start + 1)
        yield start, end
        start = end + (space > start)
    yield start, len(text)


def _underline(text: str, start: int, end: int, marks: Marks) -> str:
    line, at = "", start
    for first, size in marks:
        # An empty part is a place between two characters: the one behind it is pointed at.
        first, last = max(first, at), min(first + max(size, 1), max(end, first + (size == 0)))
        if first < last and first <= end:
            line += " " * sum(map(_columns, text[at:first]))
            line += "^" * max(sum(map(_columns, text[first:last])), 1)
            at = last
    return line


def _columns(character: str) -> int:
    """Of a terminal: marks that combine and joiners take none, East Asian wide characters two."""
    if character.isascii():
        return 1
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
