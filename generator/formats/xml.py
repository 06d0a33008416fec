"""Writing XML 1.0: text escaped, characters that XML cannot hold left out."""

import re
from html import escape

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'

# XML 1.0, section 2.2: control characters but tab and line ends, surrogates, two non-characters.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def text(value: str) -> str:
    return escape(_NOT_XML.sub("", value), quote=False)


def attribute(value: str) -> str:
    """The value in quotation marks."""
    return f'"{escape(_NOT_XML.sub("", value))}"'
