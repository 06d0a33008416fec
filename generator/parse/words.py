"""Readers of single words: texts, true and false, ids, codes. Tables name them in ``values``."""

import unicodedata

import msgspec

from generator.codes import codes
from generator.diagnostics import Severity
from generator.parse.cuts import report_cut_text
from generator.parse.field_problems import as_one, as_text, report_type
from generator.parse.nodes import Node, Scalar
from generator.parse.reading import Reading
from generator.text import did_you_mean, make_id, read_id

# What is written for true and false elsewhere.
_FLAGS = {"true": "true", "yes": "true", "false": "false", "no": "false"}


def text(node: Node, reading: Reading) -> str | None:
    """Any text of people's, without white space at its ends."""
    if type(node) is Scalar and (value := node.text.strip()):
        if reading.remarks:
            report_cut_text(node, reading)
        return value
    report_type(node, reading, "this field is written as text", as_text(node))
    return None


def one_text(node: Node, reading: Reading) -> str | None:
    """A text that is read further, as an id is; without white space at its ends."""
    if type(node) is Scalar and (value := node.text.strip()):
        return value
    report_type(node, reading, "this field is written as one value", as_one(node))
    return None


def flag(node: Node, reading: Reading) -> bool | None:
    """``true`` or ``false``."""
    if type(node) is Scalar:
        if node.text == "true":
            return True
        if node.text == "false":
            return False
        if node.text:
            meant = _FLAGS.get(node.text.strip().casefold(), "")
            reading.report(
                "unknown-value",
                node,
                f"“{node.text}” is neither true nor false",
                f"write {meant}" if meant else "write true or false",
                label="a word without a meaning here",
                fix=meant,
            )
            return None
    report_type(node, reading, "this field is written as true or false")
    return None


class Reference(msgspec.Struct, frozen=True):
    """The id of something declared elsewhere. Whether it exists is checked later.

    It is written as the id is, small letters and all; what is written otherwise is not found,
    and told with the id that is meant. ``to`` and ``or_to`` are what it can name: an ``actor``,
    ``article`` or ``event``, or one of the site's words: a ``kind``, ``topic``, ``figure`` or
    ``role``.
    """

    to: str
    or_to: str = ""

    def __call__(self, node: Node, reading: Reading) -> str | None:
        value = one_text(node, reading)
        if value is None:
            return None
        if " - " in value and node.start.line < node.end.line:
            reading.report(
                "bad-indentation",
                node,
                "a “-” in these lines is indented more than the one above it, "
                "and so no item begins",
                "give every “-” of a list the same indentation",
                label="all of this is one text",
            )
            return None
        return unicodedata.normalize("NFC", value)


def identifier(node: Node, reading: Reading) -> str | None:
    """An id that is declared here: kebab case."""
    value = one_text(node, reading)
    if value is None:
        return None
    found = read_id(value)
    if not found:
        suggestion = make_id(value)
        reading.report(
            "bad-id",
            node,
            f"“{value}” is not an id: lower-case words joined by hyphens",
            f"write {suggestion}" if suggestion else "write lower-case letters or digits",
            label="not in kebab case",
        )
        # Others may name it by the id that it should have: that is no fault of theirs.
        return suggestion or None
    return found


def ignorable(node: Node, reading: Reading) -> str | None:
    """The code of a warning; to list an error's silences nothing."""
    value = one_text(node, reading)
    if value is None:
        return None
    known = codes().get(value)
    if known is None:
        reading.report(
            "unknown-code",
            node,
            f"no problem has the code “{value}”",
            did_you_mean(value, list(codes())) or "`dateline explain` lists all codes",
            label="ignores nothing",
        )
        return None
    if known.severity is Severity.ERROR:
        reading.report(
            "ignored-error",
            node,
            f"“{value}” is an error, and errors are always reported",
            "take it out; only warnings can be ignored",
            Severity.WARNING,
            label="an error, not a warning",
        )
    return value
