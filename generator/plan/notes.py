"""The marks on an article's text, and the notes beside it."""

from collections.abc import Sequence

import msgspec

from generator.edtf import parse_edtf
from generator.model import Block
from generator.model.site import AnnotatedArticle, Entry, Mark
from generator.plan import routes
from generator.plan.desk import Desk
from generator.plan.disputes import dispute_id, dispute_label, is_of_one
from generator.views import Link, MarkView, NoteView

_LABEL = 36
"""Characters of noted words that a note repeats; of more, the first words."""


def marks_and_notes(
    desk: Desk, annotated: AnnotatedArticle, marks: Sequence[Mark], blocks: Sequence[Block]
) -> tuple[tuple[MarkView, ...], tuple[NoteView, ...]]:
    """Those of the blocks of one page, the notes in the order of the text.

    An event has one note, at the end of its first passage; a date has one where
    there is something to say of it; a quote names its speaker.
    """
    drafts: list[tuple[int, int, NoteView]] = []
    first_of_event: dict[str, int] = {}
    for index, mark in enumerate(marks):
        note = None
        match mark.kind:
            case "passage" if mark.target not in first_of_event:
                first_of_event[mark.target] = index
                note = _event_note(desk, annotated, desk.entries[mark.target], mark.end)
            case "quote" if mark.target:
                note = _quote_note(desk, annotated, mark)
            case "date":
                note = _date_note(desk, annotated, mark, blocks)
            case "note":
                words = _shortened(_words(blocks, mark))
                note = NoteView(0, mark.end, "note", "", words, text=mark.note)
            case _:
                pass
        if note is not None:
            drafts.append((note.at, index, note))
    drafts.sort(key=lambda draft: draft[:2])
    notes, note_of = [], {}
    for number, (_, index, note) in enumerate(drafts, start=1):
        notes.append(msgspec.structs.replace(note, number=number))
        note_of[index] = number
    for index, mark in enumerate(marks):
        if mark.kind == "passage":
            note_of[index] = note_of[first_of_event[mark.target]]
    views = tuple(
        _mark_view(desk, mark, note_of.get(index, 0))
        for index, mark in enumerate(marks)
        if mark.kind != "note"
    )
    return views, tuple(notes)


def _mark_view(desk: Desk, mark: Mark, note: int) -> MarkView:
    match mark.kind:
        case "passage":
            entry = desk.entries[mark.target]
            return MarkView(
                mark.start,
                mark.end,
                "passage",
                routes.passage(mark.target, mark.number),
                routes.event(mark.target),
                entry.event.title,
                note,
            )
        case "date":
            date = desk.date(parse_edtf(mark.target))
            return MarkView(mark.start, mark.end, "date", "", "", date.text, note)
        case "actor":
            href, name = desk.actor_href(mark.target), desk.actor_name(mark.target)
            return MarkView(mark.start, mark.end, "actor", "", href, name, note)
        case _:
            name = desk.actor_name(mark.target) if mark.target else ""
            return MarkView(mark.start, mark.end, "quote", "", "", name, note)


def _event_note(desk: Desk, annotated: AnnotatedArticle, entry: Entry, at: int) -> NoteView:
    others = list(
        dict.fromkeys(
            source.publisher or source.title
            for source in entry.sources
            if source.key != annotated.article.id
        )
    )
    text = desk.say("article.also_in", sources=desk.listed(others)) if others else ""
    date = desk.entry_date(entry).short
    label = desk.say("article.event_on", date=date) if date else desk.say("article.event")
    href = routes.event(entry.id)
    disputes: list[Link] = []
    accounts: list[Link] = []
    for dispute in entry.disputes:
        link = Link(f"{href}#{dispute_id(entry, dispute)}", dispute_label(desk, entry, dispute))
        (accounts if is_of_one(entry, dispute) else disputes).append(link)
    return NoteView(
        0,
        at,
        "event",
        label,
        "",
        Link(href, entry.event.title),
        disputes=tuple(disputes),
        accounts=tuple(accounts),
        text=text,
    )


def _quote_note(desk: Desk, annotated: AnnotatedArticle, mark: Mark) -> NoteView:
    published = annotated.article.published
    role = desk.role_on(mark.target, published.lower if published else None)
    label = desk.say("article.quote_of", actor=desk.actor_name(mark.target))
    return NoteView(0, mark.end, "quote", label, text=role)


def _date_note(
    desk: Desk, annotated: AnnotatedArticle, mark: Mark, blocks: Sequence[Block]
) -> NoteView | None:
    inferred = annotated.article.inferred
    text = mark.note
    if inferred and inferred.because and inferred.quote == _words(blocks, mark):
        said = desk.say("article.day_inferred", because=inferred.because)
        text = f"{text} {said}".strip()
    if not text:
        return None
    date = desk.date(parse_edtf(mark.target)).text
    return NoteView(0, mark.end, "date", date[:1].upper() + date[1:], text=text)


def _words(blocks: Sequence[Block], mark: Mark) -> str:
    return " ".join(
        block.text[max(0, mark.start - block.start) : mark.end - block.start]
        for block in blocks
        if block.start < mark.end and block.end > mark.start
    )


def _shortened(words: str) -> str:
    if len(words) <= _LABEL:
        return words
    return words[: words.rfind(" ", 1, _LABEL) if " " in words[1:_LABEL] else _LABEL] + "…"
