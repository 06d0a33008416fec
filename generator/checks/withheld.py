"""Names that an article withholds, and those of private people: nothing else tells them.

An article's own words are replaced where they stand. What editors wrote is not changed
behind their backs, and neither are the words of an article that withholds nothing. What
reports say of a private person is theirs: only editors' own words are looked through.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any, NamedTuple
from urllib.parse import unquote

import msgspec

from generator.diagnostics import Diagnostic, FieldPath, Location
from generator.edtf import Edtf
from generator.model import Article, Citation
from generator.model.annotation import plain_text
from generator.model.site import Secret, Site
from generator.source import SourceFile
from generator.withholding import Name, find_names, read_name, shown_words

# Read but not published, or looked at apart.
_LEFT_OUT = frozenset(
    "selector quote seed extra file field language body blocks events citations ignore".split()
)
_OF_REPORTS = frozenset("title publisher author url via archived licence".split())
_WRITTEN = {"since": "from"}
_WORDS = ("words",)
"""Stands for the field of an article's own text."""
_TAG = re.compile(r"<[^>]*>")
_TEXTS = (".csv", ".json", ".txt")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_FILLING = "\u00ad"
_ATTRIBUTE = re.compile(r'\b(?:href|src|alt|title)="([^"]*)"')


class _Text(NamedTuple):
    """A text that is published, and where it is written; ``of_report``: in others' words."""

    file: str
    field: FieldPath
    text: str
    of_report: bool = False


class _Secrets(NamedTuple):
    """What is not to be told, and the same ready to be looked for."""

    secrets: tuple[Secret, ...]
    names: list[Name | None]


def check_withheld_names(site: Site) -> Iterator[Diagnostic]:
    """No field, id, body, file's name or other article's text holds withheld words."""
    secrets = _read(site)
    if not secrets.names:
        return
    private = {actor.id for actor in site.unlisted}
    for written in _published(site):
        if written.text not in private:
            yield from _held(written, secrets)


def check_media(site: Site, media: Iterable[SourceFile]) -> Iterator[Diagnostic]:
    """No file that is published as it is has withheld words in its name, or in its text."""
    secrets = _read(site)
    for file in media if secrets.names else ():
        yield from _held(_Text(file.path, (), file.path), secrets)
        if file.path.lower().endswith(_TEXTS):
            yield from _in_file(file, secrets)


def _in_file(file: SourceFile, secrets: _Secrets) -> Iterator[Diagnostic]:
    """Where a text of others holds what is withheld, each name once."""
    text = _ESCAPED.sub(_unescaped, file.data.decode(errors="replace"))
    told = set()
    for start, end, number in find_names(text, secrets.names):
        secret = secrets.secrets[number]
        if secret.private or number in told:
            continue
        told.add(number)
        line, before = text.count("\n", 0, start) + 1, text.rfind("\n", 0, start) + 1
        shown = shown_words(secret.shown)[1:-1]
        words = text[start:end].replace(_FILLING, "")
        yield Diagnostic(
            "withheld-name",
            Location(file.path, line, start - before + 1, end - start),
            f"this would publish “{words}”, which {secret.file} withholds",
            hint=f"write “{shown}” instead, or take the file out of media/",
            label="a withheld name",
        )


def _unescaped(found: re.Match[str]) -> str:
    """The character that JSON wrote as six, as wide as these."""
    return chr(int(found[1], 16)) + _FILLING * 5


def _read(site: Site) -> _Secrets:
    return _Secrets(site.secrets, [read_name(secret.name) for secret in site.secrets])


def _held(written: _Text, secrets: _Secrets) -> Iterator[Diagnostic]:
    """The secrets in a text; of those that overlap, the first and longest."""
    text = unquote(written.text)
    places = find_names(text, secrets.names)
    found = [(*place[:2], secrets.secrets[place[2]]) for place in places]
    until = 0
    for start, end, secret in sorted(found, key=lambda place: (place[0], -place[1])):
        if start >= until and not _may_be_told(secret, written, text, start, end):
            until = end
            yield _told(written, text[start:end], secret)


def _may_be_told(secret: Secret, written: _Text, text: str, start: int, end: int) -> bool:
    """Whether the words are replaced, are a report's own, or may well be another name.

    A private person's may be one letter, and a name of one word is that of many.
    """
    if not secret.private:
        return written.field == _WORDS and written.file == secret.file
    one_word = text[start:end].isalnum()
    parted = not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())
    return written.of_report or (one_word and not (parted and text[start:end] in secret.name))


def _told(written: _Text, words: str, secret: Secret) -> Diagnostic:
    shown = shown_words(secret.shown)[1:-1]
    hint = f"write “{shown}” instead, or leave it out"
    field = written.field
    if field == _WORDS:
        field = ("body", words)
        hint = f"withhold it here too: `quote: {words}` and `shown: {shown}` under `withhold:`"
    elif field[-1:] == ("body",):
        field = ("body", words)
    elif field[-1:] in ((), ("id",)) and not field[:-1]:
        hint = "rename the file; an old id that holds the name must not redirect either"
    place = Location(written.file)
    if secret.private:
        return Diagnostic(
            "private-name",
            place,
            f"this would publish “{words}”, a name of the private person in {secret.file}",
            hint=hint,
            field=field,
            label="a private person’s name",
        )
    return Diagnostic(
        "withheld-name",
        place,
        f"this would publish “{words}”, which {secret.file} withholds",
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
        yield _Text(article.file, _WORDS, plain_text(article.blocks), of_report=True)
        for block in article.blocks:
            for span in block.spans:
                yield _Text(article.file, _WORDS, span.href, of_report=True)
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
                    of_report = name in _OF_REPORTS and isinstance(value, Article | Citation)
                    for text in _texts(file, own, getattr(value, name)):
                        yield text._replace(of_report=True) if of_report else text
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
