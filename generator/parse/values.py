"""Readers of single values: addresses, numbers, and those of ``dates`` and ``words``.

The type of the field decides what a text means, never YAML: ``NO`` is a text,
``2024`` a year.
"""

import re
from functools import cache
from importlib.resources import files

from generator.parse.dates import clock as clock
from generator.parse.dates import date as date
from generator.parse.dates import moment as moment
from generator.parse.nodes import Node
from generator.parse.reading import Reading
from generator.parse.words import flag as flag
from generator.parse.words import identifier as identifier
from generator.parse.words import ignorable as ignorable
from generator.parse.words import one_text
from generator.parse.words import text as text
from generator.text import did_you_mean

# RFC 5646, 2.1, without grandfathered tags; no language has more than three letters yet.
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*", re.ASCII)
_ADDRESS = re.compile(r"https?://[^\s/?#\\<>\"]+(?:[/?#][^\s<>\"]*)?", re.IGNORECASE)
_WIKIDATA = re.compile(r"Q[1-9][0-9]*", re.ASCII)
# The same with a small q, or as the address of its page.
_ITEM = re.compile(r"(?:https?://(?:www\.)?wikidata\.org/wiki/)?[qQ]([1-9][0-9]*)", re.ASCII)
_OFFSET = re.compile(r"(?:GMT|UTC|Z)? ?[+−-]\d{1,2}(?::?\d\d)?", re.IGNORECASE)
# Fifteen digits are enough for any count, and fit the caches' integers.
_FIGURE = re.compile(r"(\d{1,15})|(\d{0,15})\.\.(\d{0,15})", re.ASCII)


def timezone(node: Node, reading: Reading) -> str | None:
    """A zone of the IANA time zone database."""
    value = one_text(node, reading)
    if value is None or value in zones():
        return value
    hint = did_you_mean(value, zones()) or "write one such as Asia/Baghdad"
    if _OFFSET.fullmatch(value):
        hint = "an offset is no zone: write one such as Asia/Baghdad"
    reading.report(
        "bad-timezone",
        node,
        f"“{value}” is not an IANA time zone",
        hint,
        label="no zone of this name",
        fix=next((zone for zone in zones() if zone.casefold() == value.casefold()), ""),
    )
    return None


@cache
def zones() -> tuple[str, ...]:
    """The zones of the IANA time zone database, in its order."""
    # The package's own list, not the machine's: the same verdict everywhere.
    return tuple((files("tzdata") / "zones").read_text(encoding="utf-8").split())


def address(node: Node, reading: Reading) -> str | None:
    """A URL, http or https."""
    value = one_text(node, reading)
    if value is None or _ADDRESS.fullmatch(value):
        return value
    hint, label = "an address begins with https:// or http://", "not of the web"
    if _ADDRESS.fullmatch("https://" + value) and "." in value and ":" not in value:
        hint, label = f"write https://{value}", "its beginning is missing"
    elif re.search(r"\s", value):
        hint, label = "an address has no spaces: write %20", "it has a space in it"
    # No fix: an address is copied, never guessed.
    reading.report("bad-url", node, f"“{value}” is not a web address", hint, label=label)
    return None


def is_base_address(value: str) -> bool:
    """Whether a site can be published at it: http or https, a host, neither query nor fragment."""
    return _ADDRESS.fullmatch(value) is not None and not {"?", "#"} & set(value)


def base_address(node: Node, reading: Reading) -> str | None:
    """The absolute URL under which the site is published; the final slash is added."""
    value = address(node, reading)
    if value is None:
        return None
    if not is_base_address(value):
        reading.report(
            "bad-url",
            node,
            "the site's address has neither ? nor #",
            "end it before that character",
            label="? or # in it",
        )
        return None
    return value if value.endswith("/") else value + "/"


def language(node: Node, reading: Reading) -> str | None:
    """A language tag, BCP 47."""
    value = one_text(node, reading)
    if value is None or _LANGUAGE.fullmatch(value):
        return value
    reading.report(
        "bad-language",
        node,
        f"“{value}” is not a language tag",
        "write one such as en, fa or pt-BR",
        label="not a tag of two or three letters",
        fix=value.replace("_", "-") if _LANGUAGE.fullmatch(value.replace("_", "-")) else "",
    )
    return None


def wikidata(node: Node, reading: Reading) -> str | None:
    """An item of Wikidata: ``Q`` and a number."""
    value = one_text(node, reading)
    if value is None or _WIKIDATA.fullmatch(value):
        return value
    found = _ITEM.fullmatch(value)
    reading.report(
        "bad-wikidata",
        node,
        f"“{value}” is not an item of Wikidata",
        f"write Q{found[1]}" if found else "write one such as Q42",
        label="not Q and a number",
        fix=f"Q{found[1]}" if found else "",
    )
    return None


def path(node: Node, reading: Reading) -> str | None:
    """A file of the site, relative to its root, with forward slashes."""
    value = one_text(node, reading)
    if value is None:
        return None
    if value.startswith("/") or "\\" in value or ":" in value or ".." in value.split("/"):
        reading.report(
            "bad-path",
            node,
            f"“{value}” is not a path inside the site",
            "write one such as seeds/report.txt",
            label="leads out of the site, or only one system reads it",
        )
        return None
    return value


def figure(node: Node, reading: Reading) -> tuple[int | None, int | None] | None:
    """A number or a range: ``36``, ``160..190``, ``1095..``, ``..12``. The ends are inclusive."""
    value = one_text(node, reading)
    if value is None:
        return None
    found = _FIGURE.fullmatch(value)
    if found is None or value == "..":
        bare = re.sub(r"[ ,.'’\u00a0\u202f](?=\d{3}(?:\D|$))", "", value)
        fix = bare if bare != ".." and _FIGURE.fullmatch(bare) else ""
        reading.report(
            "bad-figure",
            node,
            f"“{value}” is not a number or a range",
            f"write {fix}" if fix else "write 36, 160..190, 1095.. or ..12",
            label="separators between the digits" if fix else "not a whole number",
            fix=fix,
        )
        return None
    if found[1]:
        return int(found[1]), int(found[1])
    low = int(found[2]) if found[2] else None
    high = int(found[3]) if found[3] else None
    if low is not None and high is not None and low > high:
        reading.report(
            "bad-figure",
            node,
            "the range ends below its beginning",
            f"write {high}..{low}",
            label=f"{low} is more than {high}",
        )
        return None
    return low, high


def anything(node: Node, reading: Reading) -> None:
    """What stands under ``extra`` is the author's own."""
