"""A page's source: its tags, and the characters that readers see with their places in it.

Not a parser of HTML, which builds a tree and repairs what is wrong: only what is needed to say
where words stand. One pass; what is never closed is read to the end, and no further.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from html import unescape

import msgspec

_TOKEN = re.compile(
    r"<!--|<(?=[!?/A-Za-z])|&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,8}|\w{2,32});?|[^<&]+|.", re.S
)
_TAG_NAME = re.compile(r"/?[A-Za-z][^\s/>]{0,40}")
# To the end of a tag, past quoted attributes; nothing is tried twice.
_TAG_REST = re.compile(r"(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+>")
_ATTRIBUTE = re.compile(
    r"([^\s\"'<>/=]{1,64})\s*+(?:=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++)))?"
)
_WORD = re.compile(r"\S+")
# What stands in them is no text of the page.
_UNSEEN = frozenset(("script", "style", "title", "textarea", "template", "svg", "select", "iframe"))


class Tag(msgspec.Struct, frozen=True):
    """A tag that begins an element: ``content`` is what a script or title holds."""

    name: str
    attributes: Mapping[str, str]
    content: str = ""


class Seen(msgspec.Struct, frozen=True):
    """The characters of a page but white space, and where in its source they stand.

    A run begins at each of ``starts``: in the source it is at ``sources``, and one character
    that ``widths`` there make, or, where that is 0, as many as up to the next run.
    """

    characters: str
    starts: list[int]
    sources: list[int]
    widths: list[int]

    def place(self, at: int) -> tuple[int, int]:
        """Where the character stands in the source: from, and how many make it."""
        run = bisect_right(self.starts, at) - 1
        if width := self.widths[run]:
            return self.sources[run], width
        return self.sources[run] + at - self.starts[run], 1


def read_source(source: str) -> tuple[Seen, list[Tag]]:
    """What is seen of a page, and the tags that say something about it."""
    characters: list[str] = []
    seen = Seen("", [], [], [])
    tags: list[Tag] = []
    size = 0
    for kind, start, end, tag in _tokens(source):
        if tag is not None:
            tags.append(tag)
        elif kind == "&":
            drawn = "".join(unescape(source[start:end]).split())
            for character in drawn:
                seen.starts.append(size)
                seen.sources.append(start)
                seen.widths.append(end - start)
                characters.append(character)
                size += 1
        else:
            for word in _WORD.finditer(source, start, end):
                seen.starts.append(size)
                seen.sources.append(word.start())
                seen.widths.append(0)
                characters.append(word[0])
                size += len(word[0])
    return msgspec.structs.replace(seen, characters="".join(characters)), tags


def _tokens(source: str) -> Iterator[tuple[str, int, int, Tag | None]]:
    """Pieces of text (``t``), references (``&``) and tags, in order."""
    at, quoted = 0, True
    while at < len(source):
        token = _TOKEN.match(source, at)
        if token is None:
            return
        start, at = token.span()
        if source[start] == "&" and at - start > 1:
            yield "&", start, at, None
        elif token[0] == "<!--":
            close = source.find("-->", at - 2)
            if close < 0:
                return
            at = close + 3
        elif token[0] == "<" and source[at : at + 1] in _TAG_FIRST:
            rest = _TAG_REST.match(source, at) if quoted else None
            if rest is None:
                # A quotation mark is never closed: from here on marks do not count.
                quoted = False
                end = source.find(">", at) + 1
                if end == 0:
                    return
            else:
                end = rest.end()
            name = _TAG_NAME.match(source, at, end)
            at, tag = end, None
            if name and name[0].casefold() in _READ:
                tag, at = _tag(source, name[0].casefold(), name.end(), end)
                yield "<", start, at, tag
        else:
            yield "t", start, at, None


_TAG_FIRST = tuple("!?/abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
# Whose attributes, or content, say something about the page; and these and what is not seen.
_TELLING = frozenset(("html", "meta", "link", "time", "script", "title"))
_READ = _TELLING | _UNSEEN


def _tag(source: str, name: str, start: int, end: int) -> tuple[Tag, int]:
    """The tag, and where the source goes on after it and what is not seen of its content."""
    attributes: dict[str, str] = {}
    if name in _TELLING:
        for found in _ATTRIBUTE.finditer(source, start, end - 1):
            value = found[2] or found[3] or found[4] or ""
            attributes.setdefault(found[1].casefold(), unescape(value).strip())
    if name not in _UNSEEN or (name == "svg" and source[end - 2] == "/"):
        return Tag(name, attributes), end
    close = re.compile(rf"</{name}\b", re.I).search(source, end)
    stop = close.start() if close else len(source)
    content = source[end:stop] if name in ("script", "title") else ""
    return Tag(name, attributes, content), stop
