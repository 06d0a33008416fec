"""Names that an article withholds: nothing else that is published tells them.

An article's own words are replaced where they stand. What editors wrote is not changed
behind their backs, and neither are the words of an article that withholds nothing.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any, NamedTuple
from urllib.parse import unquote

import msgspec

from generator.diagnostics import Diagnostic, FieldPath, Location
from generator.edtf import Edtf
from generator.model import Citation, Withheld
from generator.model.annotation import plain_text
from generator.model.site import Site
from generator.withholding import Name, find_names, read_name, shown_words

# Read but not published, or looked at apart.
_LEFT_OUT = frozenset(
    "selector quote seed extra file field language body blocks events citations ignore".split()
)
_WRITTEN = {"since": "from"}
_WORDS = ("words",)
"""Stands for the field of an article's own text."""
_TAG = re.compile(r"<[^>]*>")
_ATTRIBUTE = re.compile(r'\b(?:href|src|alt|title)="([^"]*)"')


class _Text(NamedTuple):
    """A text that is published, and where it is written."""

    file: str
    field: FieldPath
    text: str


def check_withheld_names(site: Site) -> Iterator[Diagnostic]:
    """No field, id, body, file's name or other article's text holds withheld words."""
    withheld = _withheld(site)
    if not withheld.names:
        return
    private = {actor.id for actor in site.unlisted}
    for written in _published(site):
        if written.text not in private:
            yield from _held(written, withheld)


def check_media_names(site: Site, paths: Iterable[str]) -> Iterator[Diagnostic]:
    """No file that is published as it is has withheld words in its name."""
    withheld = _withheld(site)
    for path in paths:
        yield from _held(_Text(path, (), path), withheld)


class _Secrets(NamedTuple):
    """What is withheld, with the file that says so, and the same ready to be looked for."""

    said: list[tuple[str, Withheld]]
    names: list[Name | None]


def _withheld(site: Site) -> _Secrets:
    said = [
        (annotated.article.file, words)
        for annotated in site.articles
        for words in annotated.article.withhold
    ]
    return _Secrets(said, [read_name(words.quote) for _, words in said])


def _held(written: _Text, withheld: _Secrets) -> Iterator[Diagnostic]:
    """The withheld words in a text; of those that overlap, the first and longest."""
    text = unquote(written.text)
    is_replaced = written.field == _WORDS
    found = [
        (start, -end, *withheld.said[number])
        for start, end, number in find_names(text, withheld.names)
        if not (is_replaced and withheld.said[number][0] == written.file)
    ]
    until = 0
    for start, end, file, words in sorted(found, key=lambda place: place[:3]):
        if start >= until:
            until = -end
            yield _told(written, text[start:until], file, words)


def _told(written: _Text, words: str, file: str, withheld: Withheld) -> Diagnostic:
    shown = shown_words(withheld.shown)[1:-1]
    hint = f"write “{shown}” instead, or leave it out"
    field = written.field
    if field == _WORDS:
        field = ("body", words)
        hint = f"withhold it here too: `quote: {words}` and `shown: {shown}` under `withhold:`"
    elif field[-1:] == ("body",):
        field = ("body", words)
    elif field[-1:] in ((), ("id",)) and not field[:-1]:
        hint = "rename the file; an old id that holds the name must not redirect either"
    return Diagnostic(
        "withheld-name",
        Location(written.file),
        f"this would publish “{words}”, which {file} withholds",
        hint=hint,
        field=field,
        label="a withheld name",
    )


def _published(site: Site) -> Iterator[_Text]:
    """Every text that is not an article's own and not ours to replace."""
    yield from _texts("content/site.yaml", (), site.config)
    for entry in (*site.entries, *site.retracted):
        event = entry.event
        yield from _record(event.file, event.field, event)
        yield from _body(event.file, event.body)
    built = {entry.id for entry in (*site.entries, *site.retracted)}
    for annotated in site.articles:
        article = annotated.article
        yield from _record(article.file, (), article)
        for event_id, citation in article.citations:
            if event_id in built:
                yield from _texts(citation.file, citation.field, citation)
        yield _Text(article.file, _WORDS, plain_text(article.blocks))
        for block in article.blocks:
            for span in block.spans:
                yield _Text(article.file, _WORDS, span.href)
    for record in site.actors:
        yield from _record(record.actor.file, (), record.actor)
        yield from _body(record.actor.file, record.actor.body)
    for actor in site.unlisted:
        yield _Text(actor.file, ("name",), actor.name)
        yield _Text(actor.file, ("short",), actor.short)
    for page in site.prose:
        yield from _record(page.file, (), page)
        yield from _body(page.file, page.body)


def _record(file: str, field: FieldPath, record: Any) -> Iterator[_Text]:
    yield from _texts(file, field, record)
    if not field:
        folder, _, name = file.rpartition("/")
        yield _Text(file, (), folder if name == f"{record.id}.md" else file)


def _texts(file: str, field: FieldPath, value: Any) -> Iterator[_Text]:
    """The texts of a record, each with the field in which it is written."""
    match value:
        case str():
            yield _Text(file, field, value)
        case Edtf():
            pass
        case msgspec.Struct():
            if isinstance(value, Citation):  # it knows itself where it is written
                file, field = value.file, value.field
            for name in value.__struct_fields__:
                if name not in _LEFT_OUT:
                    own = (*field, _WRITTEN.get(name, name))
                    yield from _texts(file, own, getattr(value, name))
        case tuple():
            for index, item in enumerate(value):
                if isinstance(item, tuple):  # a name of the author's own, with its text
                    yield from (_Text(file, (*field, item[0]), text) for text in item)
                else:
                    yield from _texts(file, (*field, index), item)


def _body(file: str, html: str) -> Iterator[_Text]:
    """What a body says, and what its links and pictures do."""
    yield _Text(file, ("body",), unescape(_TAG.sub("", html)))
    for value in _ATTRIBUTE.findall(html):
        yield _Text(file, ("body",), unescape(value))
