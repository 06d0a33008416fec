"""PyYAML's pure parser, where it must agree with its C parser.

Between brackets the two read plain text differently: the pure one ends it at
``?`` (so ``{date: 2014-06-11?}`` is an error there) and takes ``a:,`` for a key.
After the ``|`` of a block it wants a space before a comment. In a quoted scalar it
takes escapes of surrogates, and fails on those beyond U+10FFFF. Here all are as in libyaml.
"""

from typing import Any

from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import ScalarToken

_BLANK = "\0 \t\r\n"
_FLOW = ",[]{}"


class PureParser(Reader, Scanner, Parser):
    """Events from a text, without libyaml."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_plain(self) -> ScalarToken:
        start = end = self.get_mark()
        indent = self.indent + 1
        chunks: list[str] = []
        spaces: list[str] | None = []
        while self.peek() != "#":
            length = self._plain_length()
            if length == 0:
                break
            self.allow_simple_key = False
            chunks.extend(spaces or ())
            chunks.append(self.prefix(length))
            self.forward(length)
            end = self.get_mark()
            spaces = self.scan_plain_spaces(indent, start)
            if not spaces or (not self.flow_level and self.column < indent):
                break
        return ScalarToken("".join(chunks), True, start, end)

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: Any) -> list[str]:
        start = self.get_mark()
        try:
            chunks: list[str] = super().scan_flow_scalar_non_spaces(double, start_mark)
            "".join(chunks).encode()
        except (ValueError, OverflowError) as problem:  # UnicodeEncodeError is a ValueError
            raise ScannerError(
                "while parsing a quoted scalar",
                start_mark,
                "found invalid Unicode character escape code",
                start,
            ) from problem
        return chunks

    def scan_block_scalar_indicators(self, start_mark: Any) -> tuple[bool | None, int | None]:
        chomping: bool | None = None
        increment: int | None = None
        for _ in range(2):
            character = self.peek()
            if chomping is None and character in "+-":
                chomping = character == "+"
            elif increment is None and character in "123456789":
                increment = int(character)
            else:
                break
            self.forward()
        if self.peek() not in _BLANK + "#":
            raise ScannerError(
                "while scanning a block scalar",
                start_mark,
                f"expected chomping or indentation indicators, but found {self.peek()!r}",
                self.get_mark(),
            )
        return chomping, increment

    def _plain_length(self) -> int:
        length = 0
        while True:
            character = self.peek(length)
            if character in _BLANK or (self.flow_level and character in _FLOW):
                return length
            if character == ":":
                following = self.peek(length + 1)
                if following in _BLANK:
                    return length
                if self.flow_level and following in _FLOW + "?":
                    raise ScannerError(
                        "while scanning a plain scalar",
                        self.get_mark(),
                        "found unexpected ':'",
                        self.get_mark(),
                    )
            length += 1
