"""Plain words as Markdown and as YAML, so that each renders to exactly these words."""

import re

# What CommonMark or one of its usual extensions would read within a line, and first whether there
# is any: to look for one set of characters is a fraction of the time.
_INLINE = re.compile(r"[\\`*_\[\]<>~|]|&(?=#?\w+;)")
_ANY_INLINE = re.compile(r"[\\`*_\[\]<>~|&]")
# What it would read as a block where a line begins with it.
_BLOCK = re.compile(r"(?:#{1,6}|[-+=:])(?=\s|$|[-=:])|[-+=:]{2}|(?=\d{1,9}[.)](?:\s|$))")
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=\s|$)")

# A scalar that YAML 1.1 and 1.2 both read as this very text.
_PLAIN = re.compile(r"[^\W_][^\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]*", re.S)
_NO_TEXT = re.compile(
    r"(?:y|n|yes|no|true|false|on|off|null|[-+]?[\d_,.:]+(?:e[-+]?\d+)?|0[xob][\da-f_]+|\.nan|\.inf"
    r"|\d{4}-\d\d?-\d\d?(?:[Tt ].*)?)",
    re.I | re.S,
)
_ESCAPED = re.compile(r'["\\\0-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]')
_CONTROLS = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}


def markdown_paragraph(words: str) -> str:
    """One paragraph on one line; every character that could be markup is escaped."""
    escaped = _INLINE.sub(r"\\\g<0>", words) if _ANY_INLINE.search(words) else words
    if numbered := _NUMBERED.match(escaped):
        return f"{numbered[1]}\\{escaped[numbered.end(1) :]}"
    return f"\\{escaped}" if _BLOCK.match(escaped) else escaped


def yaml_text(text: str) -> str:
    """A scalar: plain where YAML lets it be, else in double quotes."""
    plain = (
        _PLAIN.fullmatch(text)
        and ": " not in text
        and " #" not in text
        and not text.endswith((":", " "))
        and not _NO_TEXT.fullmatch(text)
        and "\xa0" not in (text[0], text[-1])
    )
    return text if plain else f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    return _CONTROLS.get(character) or f"\\u{ord(character):04x}"
