"""Markdown: CommonMark with strikethrough and, in our own prose, footnotes.

Raw HTML is text. Links go to addresses on the allow-list or inside the site;
pictures lie in ``content/media/`` and have an alternative text.
"""

import re
from collections.abc import Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.parser_inline import ParserInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from generator.links import SCHEME, settled
from generator.parse.reading import Reading

# Levels of containers that a body may have, and how many the parser reads. Below its
# depth it leaves words out without a word, so that must lie beyond what is an error.
_DEEPEST = 20
_PARSED = 60
# What normalizing leaves as it is; most links are such.
_NORMAL = re.compile(r"(?:https?://[a-z0-9-]+(?:\.[a-z0-9-]+)*)?/[A-Za-z0-9/._~=&+-]*", re.ASCII)


def render_prose(body: str, body_line: int, root: str, reading: Reading) -> str:
    """The HTML of a body of our own: of an event, an actor, a page.

    ``root`` leads from its page to the site's root: ``../../``. No heading is an
    h1: that is the page's own.
    """
    env: dict[str, Any] = {}
    tokens = _PROSE.parse(body, env)
    settle_tokens(tokens, body, body_line, root, reading)
    html: str = _PROSE.renderer.render(tokens, _PROSE.options, env)
    return html


def parse_words(body: str, body_line: int, root: str, reading: Reading) -> list[Token]:
    """The tokens of an article's words: without footnotes, since they are not ours."""
    tokens = _WORDS.parse(body)
    settle_tokens(tokens, body, body_line, root, reading)
    return tokens


def read_words(body: str) -> list[Token]:
    """The tokens of an article's words with all links as they are written."""
    return _WORDS.parse(body)


def outline(body: str) -> tuple[list[str], list[str]]:
    """What a body says, link by link: all of its words and marks, and where its links lead.

    The targets are as written, those of pictures left out.
    """
    says: list[str] = []
    targets: list[str] = []
    for token in _PROSE.parse(body, {}):
        for each in token.children or [token]:
            says.append(f"{each.type} {each.tag} {each.content}")
            if each.type == "link_open":
                targets.append(str(each.attrs["href"]))
    return says, targets


def settle_tokens(
    tokens: Sequence[Token], body: str, body_line: int, root: str, reading: Reading
) -> None:
    """Check depth, links and pictures, make these relative to the page, keep h1 for its title.

    Changes the tokens. A link that is not allowed is reported and loses its tag.
    """
    has_h1 = False
    lines: list[str] = []
    deepest = 0
    for token in tokens:
        if token.type == "inline":
            if "[" not in token.content and "<" not in token.content:
                continue
            lines = lines or body.split("\n")
            place = _Place(lines, body_line, token, reading)
            token.children = _settle_inline(token.children or [], place, root)
            continue
        if token.level > deepest:
            deepest = token.level
        if token.tag == "h1":
            has_h1 = True
    if deepest > _DEEPEST:
        _report_depth(tokens, body_line, reading)
    if has_h1:
        for token in tokens:
            if token.type in ("heading_open", "heading_close"):
                token.tag = f"h{min(6, int(token.tag[1]) + 1)}"


def _report_depth(tokens: Sequence[Token], body_line: int, reading: Reading) -> None:
    first = next((token for token in tokens if token.level > _DEEPEST and token.map), tokens[0])
    reading.report_at(
        "nested-too-deep",
        (first.map or [0])[0] + body_line,
        1,
        f"quotations and lists are nested more than {_DEEPEST} deep here; a list counts twice",
        "take levels out; to begin a line with the character itself, write \\ before it",
    )


class _Place:
    """Where a block stands in the file, to find the words that a problem is about."""

    def __init__(self, lines: list[str], body_line: int, block: Token, reading: Reading) -> None:
        self.first, self.last = block.map or (0, len(lines))
        self.lines = lines
        self.body_line = body_line
        self.taken: set[tuple[str, int, int]] = set()
        self.reading = reading

    def report(self, code: str, words: re.Pattern[str], message: str, hint: str) -> None:
        """Report the problem at the words' first place in the block that has none yet."""
        for number in range(self.first, min(self.last, len(self.lines))):
            for found in words.finditer(self.lines[number]):
                at = number + self.body_line, found.start() + 1
                if (code, *at) not in self.taken:
                    self.taken.add((code, *at))
                    self.reading.report_at(code, *at, message, hint, found.end() - found.start())
                    return
        self.reading.report_at(code, self.first + self.body_line, 1, message, hint)


def _settle_inline(children: list[Token], place: _Place, root: str) -> list[Token]:
    kept = []
    dropped = False
    for child in children:
        if child.type == "link_open":
            target = settled(str(child.attrs["href"]), root, place.reading.path)
            dropped = target is None
            if target is None:
                _report_link(str(child.attrs["href"]), place)
                continue
            child.attrs["href"] = target
        elif child.type == "link_close" and dropped:
            dropped = False
            continue
        elif child.type == "image":
            _settle_image(child, place, root)
        kept.append(child)
    return kept


def _settle_image(image: Token, place: _Place, root: str) -> None:
    source = str(image.attrs["src"])
    if not image.content.strip():
        place.report(
            "image-without-alt",
            re.compile(r"!\[\s*\]"),
            "this picture has no alternative text",
            "say what it shows between the brackets: ![Smoke over the refinery](…)",
        )
    if not source.removeprefix("/").startswith("media/") or ".." in source.split("/"):
        place.report(
            "bad-image",
            re.compile(r"!\[[^\]]*\]\([^)]*\)?|!\["),
            f"“{source}” is no picture of this site",
            "put the file into content/media/ and write media/…",
        )
        return
    image.attrs["src"] = root + source.removeprefix("/")


def _report_link(href: str, place: _Place) -> None:
    scheme = SCHEME.match(href)
    words = scheme[1] if scheme else href
    place.report(
        "unsafe-link",
        re.compile(re.escape(words), re.IGNORECASE),
        f"links to “{scheme[0] if scheme else href}” are not allowed",
        "link to http:, https:, mailto: or a page of this site",
    )


class _Inline(ParserInline):
    """CommonMark's inline parser, which text without any markup need not pass through."""

    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:
        if self.terminator_re.search(src) is None:
            tokens.append(Token("text", "", 0, content=src))
            return tokens
        return super().parse(src, md, env, tokens)


def _normalize(url: str) -> str:
    return url if _NORMAL.fullmatch(url) else normalizeLink(url)


def _make_parser() -> MarkdownIt:
    parser = MarkdownIt("zero")
    parser.inline = _Inline()
    parser.configure("commonmark")
    parser.options["html"] = False
    parser.options["maxNesting"] = _PARSED
    parser.enable("strikethrough")
    # They cost time and, with HTML off, never match.
    parser.disable(["html_block", "html_inline"])
    # Every link is made, then checked and reported by settle_tokens.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    parser.normalizeLink = _normalize  # type: ignore[method-assign]
    return parser


# Built once a process: it costs half as much as parsing a body.
_WORDS = _make_parser()
_PROSE = _make_parser().use(footnote_plugin)
