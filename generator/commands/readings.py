"""``convert --explain``: for each finding its words, what they mean, and the rule that says so."""

from collections.abc import Iterator

from generator.commands.report import in_blue, in_bold, plural
from generator.convert import Draft, RawArticle, Span, plain_words

_WORDS = 56


def explain_draft(draft: Draft, article: RawArticle) -> str:
    """The findings by kind, in the order of the text; a line each, what is unsure below it."""
    lines = [in_bold(draft.title), *_record(draft, article)]
    for heading, number, rows in (
        ("date", len(draft.dates), _dates(draft)),
        ("actor", len(draft.actors), _actors(draft)),
        ("quotation", len(draft.quotes), _quotes(draft)),
        ("event", len(draft.events), _events(draft)),
    ):
        lines += ["", in_bold(plural(number, heading)), *_table(list(rows))]
    return "\n".join(lines) + "\n"


def _record(draft: Draft, article: RawArticle) -> Iterator[str]:
    published = draft.published or "not known: what is relative to it stays unresolved"
    yield f"  published  {published}"
    if draft.author:
        yield f"  author     {draft.author}"
    if draft.place:
        yield f"  place      {draft.place}"
    sentences = plural(len(article.sentences), "sentence")
    yield f"  text       {plural(len(draft.paragraphs), 'paragraph')}, {sentences}"


def _dates(draft: Draft) -> Iterator[tuple[str, str, str, str]]:
    for date in draft.dates:
        value = date.duration or date.value or "not resolved"
        yield date.text, value, date.rule, date.note


def _actors(draft: Draft) -> Iterator[tuple[str, str, str, str]]:
    for actor in draft.actors:
        known = "known to the site" if actor.known else ""
        times = f"{len(actor.mentions)} ×"
        what = ", ".join(filter(None, (actor.kind, actor.role, times, known)))
        forms = dict.fromkeys(plain_words(draft.text, span) for span in actor.mentions)
        others = [form for form in forms if form != actor.name]
        note = f"also as {', '.join(others)}" if others else ""
        yield actor.name, what, actor.rule, note


def _quotes(draft: Draft) -> Iterator[tuple[str, str, str, str]]:
    names = {actor.id: actor.name for actor in draft.actors}
    for quote in draft.quotes:
        yield f"“{quote.text}”", names.get(quote.speaker, "nobody named"), quote.rule, quote.note


def _events(draft: Draft) -> Iterator[tuple[str, str, str, str]]:
    names = {actor.id: actor.name for actor in draft.actors}
    for event in draft.events:
        who = ", ".join(f"{names[part.actor]} ({part.role})" for part in event.actors)
        what = ", ".join(filter(None, (event.date, event.kind, who)))
        cited = f"is {event.id} of the site" if event.cites else ""
        passage = plain_words(draft.text, Span(event.start, event.end))
        note = "; ".join(filter(None, (cited, event.note, f"from “{_cut(passage)}”")))
        yield event.title, what, event.rule, note


def _table(rows: list[tuple[str, str, str, str]]) -> Iterator[str]:
    """Words, meaning and rule in columns; a note on a line of its own."""
    width = max((len(_cut(row[0])) for row in rows), default=0)
    middle = max((len(row[1]) for row in rows if len(row[1]) <= _WORDS), default=0)
    for words, meaning, rule, note in rows:
        yield f"  {_cut(words):<{width}}  {meaning:<{middle}}  {in_blue(rule)}".rstrip()
        if note:
            yield f"      {note}"


def _cut(words: str) -> str:
    if len(words) <= _WORDS:
        return words
    return f"{words[:_WORDS].rsplit(None, 1)[0]} …"
