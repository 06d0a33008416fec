"""YAML composed, never loaded: scalars stay text, and every node keeps its place.

The parser's events become light nodes in one pass. What YAML can do and front
matter must not (anchors, aliases, tags, merge keys, duplicate keys, deep
nesting) is reported here, so that nothing behind this module has to know YAML.
"""

from contextlib import suppress
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from generator.parse.cuts import report_cuts
from generator.parse.gaps import (
    Gap,
    close_gap,
    find_gap,
    first_gap,
    report_gap,
    without_values,
)
from generator.parse.invisible import INVISIBLE, report_invisible
from generator.parse.nodes import Mapping, Node, Scalar, Sequence, Unreadable
from generator.parse.pure_yaml import PureParser
from generator.parse.reading import Reading
from generator.parse.yaml_errors import describe, next_field

_Parser: Any = PureParser
with suppress(ImportError):
    from yaml._yaml import CParser as _Parser

LONGEST = 64 * 1024
"""Bytes of UTF-8 that a file's YAML may have."""
DEEPEST = 20
"""Mappings and lists that may stand in each other."""

_MOST_RESUMPTIONS = 20
_MOST_GAPS = 20
_NO_NAMES = ("", "<<")
_TOO_DEEP_FOR_C = "maximum nesting depth"


def compose(text: str, reading: Reading) -> Node | None:
    """The text's one document; None if it is empty or cannot be read at all.

    All faults are reported to ``reading``. After an error of syntax, reading
    goes on at the next field of the top level.
    """
    if len(text) * 4 > LONGEST and len(text.encode()) > LONGEST:
        reading.broken = True
        reading.report_at(
            "front-matter-too-long",
            reading.first_line,
            1,
            f"the fields have over {LONGEST // 1024} KiB",
            "put long text into the body",
            label="the first of too many",
        )
        return None
    if not text.isascii() and report_invisible(text, reading):
        return None
    root = _compose(text, reading)
    if " #" in text and not reading.broken:
        report_cuts(root, text, reading)
    return root


def _compose(
    text: str, reading: Reading, gaps: tuple[Gap, ...] = (), parser: Any = None
) -> Node | None:
    """``gaps`` have been closed in the text; a value behind one counts as reported."""
    composer = _Composer(reading)
    whole, told, broken = text, len(reading.problems), reading.broken

    def again(text: str, gaps: tuple[Gap, ...], parser: Any = None) -> Node | None:
        del reading.problems[told:]
        reading.broken = broken
        return _compose(text, reading, gaps, parser)

    # The two parsers treat tabs differently: where there is one, the pure one decides.
    parser = parser or (PureParser if "\t" in text else _Parser)
    for resumption in range(_MOST_RESUMPTIONS):
        try:
            composer.feed(parser(text))
            break
        except _TooDeep:
            break
        except yaml.YAMLError as error:
            if parser is not PureParser and _TOO_DEEP_FOR_C in str(error):
                # libyaml 0.2.6 stops while it looks ahead, before the depth that is too much.
                return again(whole, gaps, PureParser)
            gap = find_gap(error, text)
            if gap is not None and len(gaps) < _MOST_GAPS:
                return again(close_gap(whole, gap), (*gaps, gap))
            reading.broken = True
            if isinstance(error, yaml.reader.ReaderError):
                report_invisible(text, reading)
                return None
            fault = describe(error, text)
            reading.report_at(
                "bad-yaml",
                fault.line + reading.first_line,
                fault.column + 1,
                fault.message,
                fault.hint,
                length=fault.length,
                label=fault.label,
            )
            composer.abandon(fault.line)
            rest = next_field(text, fault.line + 1)
            if rest is None or resumption == _MOST_RESUMPTIONS - 1:
                break
            # Empty lines in place of what was read keep the line numbers.
            text = "\n" * text.count("\n", 0, rest) + text[rest:]
    gap = first_gap(text) if type(composer.root) is Scalar and composer.root.plain else None
    if gap is not None and len(gaps) < _MOST_GAPS:
        return again(close_gap(whole, gap), (*gaps, gap))
    for gap in gaps:
        report_gap(gap, reading)
    return without_values(composer.root, gaps) if gaps else composer.root


class _TooDeep(Exception):
    """Nesting is deeper than allowed; it has been reported."""


class _Composer:
    """Nodes from events. State: the containers that are open, and each one's pending key."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.root: Node | None = None
        self.open: list[Sequence | Mapping] = []
        self.keys: list[Scalar | Unreadable | None] = []

    def feed(self, parser: Any) -> None:
        next_event = parser.get_event
        opened, keys = self.open, self.keys
        entries: dict[str, tuple[Scalar, Node]] | None = None
        items: list[Node] | None = None
        key: Scalar | Unreadable | None = None
        node: Node
        while True:
            event = next_event()
            kind = type(event)
            if kind is ScalarEvent:
                node = Scalar(event.value, event.start_mark, event.end_mark, not event.style)
                if event.style == '"' and (found := INVISIBLE.search(event.value)):
                    node = self._refuse_invisible(node, found[0])
                if event.anchor is not None or event.tag is not None:
                    self._refuse_properties(event)
                if items is not None:
                    items.append(node)
                    continue
                if entries is not None:
                    if key is None:
                        key = node
                        continue
                    if (
                        type(key) is Scalar
                        and key.text not in _NO_NAMES
                        and key.text not in entries
                    ):
                        entries[key.text] = key, node
                        key = None
                        continue
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                opened.pop().end = event.end_mark
                key = keys.pop()
                # A container that was a key is refused; what follows it is its value.
                entries, items = self._innermost()
                continue
            elif kind is MappingStartEvent:
                node = Mapping({}, event.start_mark, event.end_mark, event.flow_style)
            elif kind is SequenceStartEvent:
                node = Sequence([], event.start_mark, event.end_mark, event.flow_style)
            elif kind is AliasEvent:
                node = Unreadable(event.start_mark, event.end_mark)
                self.reading.report(
                    "yaml-alias",
                    node,
                    f"aliases such as *{event.anchor} are not allowed",
                    "write the value out, or put quotation marks around it",
                    label="* repeats what was named so",
                )
            elif kind is StreamEndEvent:
                return
            else:
                if kind is DocumentStartEvent and self.root is not None and not self.reading.broken:
                    self._refuse_second_document(event)
                    return
                continue
            # What is left: a value to be put into the container that is open.
            if entries is not None and key is None:
                key = self._refuse_key(node)
            elif entries is not None:
                self._put(entries, key, node)
                key = None
            elif items is not None:
                items.append(node)
            elif self.root is None:
                self.root = node
            elif isinstance(node, Mapping) and isinstance(self.root, Mapping):
                node = self.root  # reading goes on after an error of syntax
            if isinstance(node, Mapping | Sequence):
                if event.anchor is not None or event.tag is not None:
                    self._refuse_properties(event)
                if len(opened) == DEEPEST:
                    self._refuse_depth(node)
                keys.append(key)
                opened.append(node)
                key = None
                entries, items = self._innermost()

    def abandon(self, line: int) -> None:
        """Forget what an error of syntax left open, and what reaches its line, from 0.

        It counts as reported: what was read of it need not be what its author wrote.
        """
        if isinstance(self.root, Mapping):
            for name, (key, value) in reversed(self.root.entries.items()):
                is_open = len(self.open) > 1 and value is self.open[1]
                if (value.end.line, value.end.column) <= (line, 0) and not is_open:
                    break
                self.root.entries[name] = key, Unreadable(value.start, value.end)
        self.open.clear()
        self.keys.clear()

    def _innermost(self) -> "tuple[dict[str, tuple[Scalar, Node]] | None, list[Node] | None]":
        if not self.open:
            return None, None
        container = self.open[-1]
        if type(container) is Mapping:
            return container.entries, None
        assert isinstance(container, Sequence)
        return None, container.items

    def _put(
        self,
        entries: "dict[str, tuple[Scalar, Node]]",
        key: "Scalar | Unreadable | None",
        node: Node,
    ) -> None:
        if not isinstance(key, Scalar):
            return
        if not key.text:
            self.reading.report(
                "yaml-complex-key",
                key,
                "a field's name is missing",
                "write a name before the colon",
                label="no name",
            )
        elif key.text == "<<" and key.plain:
            self.reading.report(
                "yaml-merge-key",
                key,
                "merge keys are not allowed",
                "write the fields out",
                label="<< copies other fields",
            )
        elif key.text in entries:
            first = entries[key.text][0].start.line + self.reading.first_line
            self.reading.report(
                "duplicate-key",
                key,
                f"“{key.text}” is given twice, first on line {first}",
                "keep one of them",
                label="the second one",
            )
        else:
            entries[key.text] = key, node

    def _refuse_key(self, node: Node) -> Unreadable:
        if not isinstance(node, Unreadable):
            self.reading.report(
                "yaml-complex-key",
                node,
                "a field's name is one word, not a list or a mapping",
                "put quotation marks around a value that begins with [ or {",
                label="not a name",
            )
        return Unreadable(node.start, node.end)

    def _refuse_properties(self, event: Any) -> None:
        # The place of the property itself is not told; it stands before its value.
        place = Unreadable(event.start_mark, event.start_mark)
        if event.anchor is not None:
            self.reading.report(
                "yaml-anchor",
                place,
                f"anchors such as &{event.anchor} are not allowed",
                "take it out, or put quotation marks around the value",
                label="& names a value",
            )
        if event.tag is not None:
            self.reading.report(
                "yaml-tag",
                place,
                "tags such as !!str are not allowed",
                "take it out, or put quotation marks around the value",
                label="! says how it is read",
            )

    def _refuse_invisible(self, node: Scalar, character: str) -> Unreadable:
        """Only an escape can bring one here: what stands in the text itself has been refused."""
        self.reading.broken = True
        self.reading.report(
            "invisible-character",
            node,
            f"an escape in this text stands for the invisible character U+{ord(character):04X}",
            "delete it, or put a space in its place",
            label=f"\\u{ord(character):04x}, or another way to write it",
        )
        return Unreadable(node.start, node.end)

    def _refuse_depth(self, node: Node) -> None:
        self.reading.broken = True
        self.reading.report(
            "nested-too-deep",
            node,
            f"lists and mappings are nested over {DEEPEST} deep",
            "take levels out",
            label="one too many",
        )
        raise _TooDeep

    def _refuse_second_document(self, event: Any) -> None:
        place = Unreadable(event.start_mark, event.end_mark)
        self.reading.report(
            "bad-yaml",
            place,
            "the file holds a second YAML document",
            "take this line out; the settings are one list of fields",
            label="begins another one",
        )
