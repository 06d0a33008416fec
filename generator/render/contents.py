"""What each block of an article holds: its marks, the points of merged ones, its notes.

All of it is found in one go, so that a long article takes its time only once.
"""

from bisect import bisect_left, bisect_right

import msgspec

from generator.model.record import Record
from generator.views import ArticleView, MarkView, NoteView


class Repeat(Record):
    """A further passage of a note: its end, and which place of the note it is, from 2."""

    at: int
    note: NoteView
    place: int


class Anchor(Record):
    """An id that stands on a point, since its own highlight was merged into another's."""

    at: int
    id: str


class Contents(msgspec.Struct):
    """The marks, points, notes and repeated notes of one block."""

    marks: list[MarkView]
    anchors: list[Anchor]
    notes: list[NoteView]
    repeats: list[Repeat]


def block_contents(page: ArticleView) -> dict[int, Contents]:
    """What each block holds, by its start.

    A note between two blocks belongs to the one before.
    """
    blocks = [block for block in page.blocks if block.tag != "cut"]
    contents = {block.start: Contents([], [], [], []) for block in blocks}
    if not blocks:
        return contents
    starts = [block.start for block in blocks]
    anchors, marks = _merge_passages(page.marks)
    for mark in marks:
        first = max(0, bisect_right(starts, mark.start) - 1)
        for block in blocks[first : bisect_left(starts, mark.end)]:
            contents[block.start].marks.append(mark)
    for anchor in anchors:
        contents[starts[max(0, bisect_right(starts, anchor.at) - 1)]].anchors.append(anchor)
    for note in page.notes:
        contents[starts[max(0, bisect_right(starts, note.at) - 1)]].notes.append(note)
    for repeat in _repeats(page):
        contents[starts[max(0, bisect_left(starts, repeat.at) - 1)]].repeats.append(repeat)
    return contents


def _merge_passages(
    marks: tuple[MarkView, ...],
) -> tuple[tuple[Anchor, ...], tuple[MarkView, ...]]:
    """Overlapping passages become one; the ids of those merged stay where theirs began."""
    passages = sorted(
        (mark for mark in marks if mark.kind == "passage"), key=lambda m: (m.start, -m.end, m.id)
    )
    merged: list[MarkView] = []
    anchors: list[Anchor] = []
    for mark in passages:
        last = merged[-1] if merged else None
        if last is None or mark.start >= last.end:
            merged.append(mark)
            continue
        anchors.append(Anchor(mark.start, mark.id))
        if mark.end > last.end:
            merged[-1] = MarkView(last.start, mark.end, "passage", last.id)
    others = sorted((mark for mark in marks if mark.kind != "passage"), key=lambda m: m.start)
    return tuple(anchors), (*merged, *others)


def _repeats(page: ArticleView) -> tuple[Repeat, ...]:
    notes = {note.number: note for note in page.notes}
    places: dict[int, list[int]] = {}
    for mark in sorted(page.marks, key=lambda m: m.end):
        note = notes.get(mark.note)
        if mark.kind == "passage" and note and mark.end != note.at:
            known = places.setdefault(note.number, [])
            if mark.end not in known:
                known.append(mark.end)
    return tuple(
        Repeat(at, notes[number], place)
        for number, found in places.items()
        for place, at in enumerate(found, start=2)
    )
