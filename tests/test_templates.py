"""The templates of our themes hold no words of their own: all that readers see is a message."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from tests.sites import CHECKOUT

TEMPLATES = sorted((CHECKOUT / "themes").glob("*/templates/**/*.html"))
# Names, and the digits of a date that nobody knows: the same in every language.
NO_WORDS = frozenset(("XX", "Wikidata"))

_TAG = re.compile(r"<(?:[^<>\"]|\"[^\"]*\")*>", re.DOTALL)
_SAID = re.compile(r"\s(?:aria-label|alt|title|placeholder)=\"([^\"]*)\"")
_ATTRIBUTE = re.compile(r"\s[\w-]+=\"[^\"]*\"")
_WORD = re.compile(r"[^\W\d_]{2,}")
_CODE = "\0"


def shown(text: str) -> Iterator[str]:
    """The words that readers meet in a template's text, expressions being ``_CODE`` in it."""
    for attribute in _SAID.findall(text):
        yield from _WORD.findall(attribute)
    for piece in _TAG.sub("<>", text).split("<>"):
        yield from _WORD.findall(_ATTRIBUTE.sub("", piece))


def text_of(source: str) -> str:
    """A template's text without what Jinja evaluates."""
    source = re.sub(r"{% block kind %}.*?{% endblock %}", "", source)  # a class, no word
    pieces = []
    for _, kind, value in Environment().lex(source):
        if kind == "data":
            pieces.append(value)
        elif kind in ("variable_begin", "block_begin", "comment_begin"):
            pieces.append(_CODE)
    return "".join(pieces)


def printed(node: nodes.Node) -> Iterator[str]:
    """The texts in so many words that an expression may print."""
    match node:
        case nodes.Const(value=str() as text):
            yield text
        case nodes.CondExpr():
            yield from printed(node.expr1)
            if node.expr2 is not None:
                yield from printed(node.expr2)
        case nodes.Or() | nodes.And() | nodes.Add():
            yield from printed(node.left)
            yield from printed(node.right)
        case nodes.Concat() | nodes.Output():
            for child in node.nodes:
                yield from printed(child)
        case nodes.Filter() if node.node is not None:
            yield from printed(node.node)
        case nodes.Getitem():
            yield from printed(node.node)
        case nodes.Dict():
            for pair in node.items:
                yield from printed(pair.value)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(CHECKOUT).as_posix())
def test_a_template_has_no_words_of_its_own(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    words = [*shown(text_of(source))]
    for output in Environment().parse(source).find_all(nodes.Output):
        words += [word for text in printed(output) for word in shown(text)]

    assert [word for word in words if word not in NO_WORDS] == []


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<p>{{ x }} events</p>", ["events"]),
        ('<nav aria-label="Pages" class="some words">', ["Pages"]),
        ('<a title="{{ t("a.b") }}" href="{{ root }}index.html">{{ t("c") }}</a>', []),
        ('<p{% if a %} class="b"{% endif %}>{# Words. #}404</p>', []),
        ("{{ 'one event' if a else 'events' }}", ["one", "event", "events"]),
        ("{{ {'a': 'Known'}[b] }} {{ a or 'none' }}", ["Known", "none"]),
        ('{% macro m(x) %} lang="{{ x }}"{% endmacro %}', []),
        ("{{ html('<b class=\"x\">{}</b>', a) }}", []),
    ],
)
def test_words_are_found_where_readers_meet_them(source: str, words: list[str]) -> None:
    found = [*shown(text_of(source))]
    for output in Environment().parse(source).find_all(nodes.Output):
        found += [word for text in printed(output) for word in shown(text)]

    assert found == words
