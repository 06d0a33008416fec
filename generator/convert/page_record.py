"""What a saved page says of itself: JSON-LD first, then Open Graph, then other meta tags.

Only what is well formed is taken, so that a draft never begins with an error: addresses of
the web, days and times of ISO 8601, tags of languages.
"""

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape
from typing import Any

from generator.convert.page_source import Tag
from generator.convert.publication import publication_day

# The types of schema.org that are a report; whatever ends like one of them is one, too.
_ARTICLE = re.compile(r"(?:.*Article|.*BlogPosting|Report|Review|.*NewsPost)")
_LEVELS, _MOST = 12, 2_000
# What JSON can write and no file can hold: half a pair of UTF-16, and nothing at all.
_NO_LETTER = re.compile(r"[\0\ud800-\udfff]")
_ISO = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s?"
    r"(Z|z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?"
)
_COMPACT = re.compile(r"(\d{4})[/.]?(\d\d)[/.]?(\d\d)")
_ADDRESS = re.compile(r"https?://[^\s/?#\\<>\"]+(?:[/?#][^\s<>\"]*)?", re.I)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")

_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "headline")
_AUTHORS = ("author", "article:author", "parsely-author", "dc.creator", "dcterms.creator", "byl")
_DAYS = (
    "article:published_time",
    "og:published_time",
    "article:published",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "ptime",
    "date",
)
_PUBLISHERS = ("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name")


def read_page_record(tags: Sequence[Tag]) -> dict[str, str]:
    """``title``, ``author``, ``published``, ``publisher``, ``url``, ``language``: what is known."""
    metas = _metas(tags)
    article = next(_articles(tags), {})
    publisher = _name(article.get("publisher")) or _first(metas, _PUBLISHERS)
    page_title = next((_plain(tag.content) for tag in tags if tag.name == "title"), "")
    title = _plain(_text(article.get("headline"))) or _first(metas, _TITLES) or page_title
    found = {
        "title": _without_publisher(title, publisher),
        "author": _authors(article.get("author")) or _author(_first(metas, _AUTHORS)),
        "published": _published(article, metas, tags),
        "publisher": publisher,
        "url": _url(article, metas, tags),
        "language": _language(article, metas, tags),
    }
    return {field: value for field, value in found.items() if value}


def _metas(tags: Iterable[Tag]) -> dict[str, str]:
    """The first content of each name, lower case."""
    metas: dict[str, str] = {}
    for tag in tags:
        if tag.name == "meta":
            for key in ("property", "name", "itemprop"):
                if name := tag.attributes.get(key):
                    metas.setdefault(name.casefold(), _plain(tag.attributes.get("content", "")))
    return {name: content for name, content in metas.items() if content}


def _articles(tags: Iterable[Tag]) -> Iterator[Mapping[str, Any]]:
    """The objects of JSON-LD that are a report, in the order of the page."""
    for tag in tags:
        kind = tag.attributes.get("type", "").casefold()
        if tag.name != "script" or not kind.startswith("application/ld+json"):
            continue
        try:
            data = json.loads(_bare(tag.content), strict=False)
        except (ValueError, RecursionError):
            continue  # a broken one says nothing, and the meta tags may
        yield from (each for each in _objects(data) if _is_article(each))


def _bare(script: str) -> str:
    """Without the comments that some pages put around a script."""
    text = script.strip()
    for mark in ("<!--", "//<![CDATA[", "<![CDATA["):
        text = text.removeprefix(mark).strip()
    for mark in ("-->", "//]]>", "]]>"):
        text = text.removesuffix(mark).strip()
    return text.removesuffix(";")


def _objects(data: Any) -> Iterator[Mapping[str, Any]]:
    """All objects, outer before inner, as far as a page may reasonably nest them."""
    waiting, seen = deque([(data, 0)]), 0
    while waiting and seen < _MOST:
        value, level = waiting.popleft()
        seen += 1
        if isinstance(value, dict):
            yield value
        if level < _LEVELS and isinstance(value, dict | list):
            inner = value.values() if isinstance(value, dict) else value
            waiting += [(each, level + 1) for each in inner if isinstance(each, dict | list)]


def _is_article(data: Mapping[str, Any]) -> bool:
    kinds = data.get("@type")
    named = kinds if isinstance(kinds, list) else [kinds]
    return any(
        isinstance(kind, str) and _ARTICLE.fullmatch(kind.rpartition("/")[2]) for kind in named
    ) and bool(data.get("headline") or data.get("datePublished"))


def _text(value: Any) -> str:
    """A string, or the first of several, or the ``@value`` of an object."""
    if isinstance(value, list):
        value = next(iter(value), "")
    if isinstance(value, dict):
        value = value.get("@value", "")
    return _NO_LETTER.sub("\ufffd", value) if isinstance(value, str) else ""


def _plain(text: str) -> str:
    return " ".join(unescape(text).split())


def _name(value: Any) -> str:
    """The name of a person or organisation, however it is given."""
    if isinstance(value, list):
        return next(filter(None, map(_name, value)), "")
    if isinstance(value, dict):
        return _plain(_text(value.get("name")))
    return "" if _ADDRESS.match(_text(value)) else _plain(_text(value))


def _authors(value: Any) -> str:
    names = list(map(_name, value)) if isinstance(value, list) else [_name(value)]
    names = list(dict.fromkeys(filter(None, names)))
    return _author(" and ".join(filter(None, (", ".join(names[:-1]), *names[-1:]))))


def _author(text: str) -> str:
    """Without the “By”, and not the address of a profile."""
    name = re.sub(r"^[Bb]y:?\s+", "", text)
    return "" if _ADDRESS.match(name) else name


def _first(metas: Mapping[str, str], names: Iterable[str]) -> str:
    return next((metas[name] for name in names if name in metas), "")


def _without_publisher(title: str, publisher: str) -> str:
    """“Bridge shut - Courier” is “Bridge shut”."""
    for mark in (" | ", " – ", " — ", " - ", " :: ", " · "):
        head, _, tail = title.rpartition(mark)
        if head and publisher and tail.casefold() == publisher.casefold():
            return head.strip()
    return title


def _published(article: Mapping[str, Any], metas: Mapping[str, str], tags: Iterable[Tag]) -> str:
    stated = [_text(article.get("datePublished")), *(metas.get(name, "") for name in _DAYS)]
    stated += [
        tag.attributes.get("datetime", "")
        for tag in tags
        if tag.name == "time"
        and ("pubdate" in tag.attributes or tag.attributes.get("itemprop") == "datePublished")
    ]
    return next(filter(None, map(moment, stated)), "")


def moment(text: str) -> str:
    """A day, or a time with its offset (RFC 3339); empty where the text is neither."""
    text = text.strip()
    if found := _ISO.match(text):
        day, time, offset = found.groups()
        if time and offset:
            offset = offset if ":" in offset or offset in "Zz" else f"{offset[:3]}:{offset[3:]}"
            whole = f"{day}T{time}{offset.upper()}"
            return whole if publication_day(whole) else _day(day)
        return _day(day)
    if compact := _COMPACT.fullmatch(text[:10].rstrip("T ")):
        return _day("-".join(compact.groups()))
    return ""


def _day(text: str) -> str:
    return text if publication_day(text) else ""


def _url(article: Mapping[str, Any], metas: Mapping[str, str], tags: Iterable[Tag]) -> str:
    canonical = [
        tag.attributes.get("href", "")
        for tag in tags
        if tag.name == "link" and "canonical" in tag.attributes.get("rel", "").casefold().split()
    ]
    entity = article.get("mainEntityOfPage")
    about = entity.get("@id") if isinstance(entity, dict) else entity
    stated = (*canonical, metas.get("og:url", ""), _text(article.get("url")), _text(about))
    return next(filter(None, map(web_address, stated)), "")


def web_address(text: str) -> str:
    """The text where it is an address of the web, http or https; else empty."""
    return text if _ADDRESS.fullmatch(text) else ""


def _language(article: Mapping[str, Any], metas: Mapping[str, str], tags: Iterable[Tag]) -> str:
    of_page = [tag.attributes.get("lang", "") for tag in tags if tag.name == "html"]
    stated = (
        _text(article.get("inLanguage")),
        *of_page,
        metas.get("og:locale", ""),
        metas.get("content-language", ""),
    )
    tagged = (text.replace("_", "-") for text in stated)
    return next((tag for tag in tagged if _LANGUAGE.fullmatch(tag)), "")
