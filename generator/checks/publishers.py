"""Publishers spelt in several ways: counts and lists by publisher would hold them twice."""

import re
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import TypeAlias

from generator.checks.spelling import differ_by_a_slip, with_one_letter_less, words_of
from generator.diagnostics import Diagnostic, FieldPath, Location, Note, Severity
from generator.model.site import Site

_LEAST_LETTERS = 10
"""Two shorter names that differ by one letter may be two publishers."""

_HOST = re.compile(r"https?://(?:www\.)?([^/?#:@]+)(?=[/?#:]|$)", re.I)
_ENDING = re.compile(r"\.(?:com|org|net|co\.uk)$", re.I)
_GENERIC = frozenset(
    "the of and news newspaper newspapers daily online website site web agency magazine english"
    " international inc ltd".split()
)
_HOSTS = frozenset(
    "archive.org archive.is archive.ph archive.today bit.ly blogspot.com facebook.com flickr.com"
    " github.com google.com instagram.com issuu.com medium.com msn.com news.google.com"
    " news.yahoo.com reddit.com scribd.com substack.com t.co t.me telegram.me tiktok.com"
    " twitter.com vimeo.com web.archive.org wikimedia.org wordpress.com x.com yahoo.com youtu.be"
    " youtube.com".split()
)
"""Where many publishers have their words."""

_Place: TypeAlias = tuple[str, FieldPath]
_Places: TypeAlias = dict[str, list[_Place]]
"""By publisher's name, each place where it is written."""


def check_publishers_are_spelt_alike(site: Site) -> Iterator[Diagnostic]:
    """Each publisher has one name; the rarer spelling is told, where it first stands.

    Two names are one where they differ in case, accents, punctuation, “The” or “.com”,
    or by a letter of a long word; or where both stand for one domain and one is the
    other with general words, or its initials.
    """
    places, names_of_host = _collected(site)
    told = set()
    for names, why in (*_spelt_alike(places), *_of_one_host(names_of_host)):
        *rarer, usual = sorted(names, key=lambda name: (len(places[name]), name))
        for name in rarer:
            if name not in told:
                told.add(name)
                yield _several_spellings(name, usual, places, why)


def _collected(site: Site) -> tuple[_Places, dict[str, list[str]]]:
    """The publishers with their places, and the names that stand for each domain."""
    places: _Places = {}
    hosts: dict[str, dict[str, None]] = {}

    def collect(name: str, url: str, place: _Place) -> None:
        if not name:
            return
        places.setdefault(name, []).append(place)
        host = _host(url)
        if host:
            hosts.setdefault(host, {})[name] = None

    for annotated in site.articles:
        article = annotated.article
        collect(article.publisher, article.url, (article.file, ("publisher",)))
    for entry in (*site.entries, *site.retracted):
        for source in entry.sources:
            if source.article is None:
                citation = source.citation
                field = (*citation.field, "publisher")
                collect(source.publisher, source.url, (citation.file, field))
    return places, {host: sorted(names) for host, names in hosts.items()}


def _host(url: str) -> str:
    """The host that an address names, without ``www.``; empty where many publish there."""
    found = _HOST.match(url)
    host = found[1].lower() if found else ""
    return "" if host in _HOSTS or ".".join(host.split(".")[-2:]) in _HOSTS else host


def _spelt_alike(names: Iterable[str]) -> Iterator[tuple[list[str], str]]:
    words = {name: _words(name) for name in sorted(names)}
    for block in _blocks((name, "".join(key)) for name, key in words.items()):
        yield block, "the same name in another spelling"
    long = {name: key for name, key in words.items() if sum(map(len, key)) >= _LEAST_LETTERS}
    slips = ((name, each) for name, key in long.items() for each in with_one_letter_less(key))
    for block in _blocks(slips):
        for one, other in combinations(block, 2):
            if words[one] != words[other] and differ_by_a_slip(words[one], words[other]):
                yield [one, other], "the same name but for a letter"


def _of_one_host(names_of_host: dict[str, list[str]]) -> Iterator[tuple[list[str], str]]:
    """Two names of one domain; where it has more than two, it may publish for others."""
    for host in sorted(names_of_host):
        names = names_of_host[host]
        if len(names) == 2 and _is_short_for(*sorted(map(_words, names), key=len)):
            yield names, f"both are at {host}"


def _is_short_for(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """“Guardian” for “Guardian newspaper”, “NYT” and “NY Times” for “New York Times”."""
    if set(short) - _GENERIC and set(short) - _GENERIC == set(long) - _GENERIC:
        return True
    first, rest = short[0], short[1:]
    kept = len(long) - len(rest)
    initials = "".join(word[0] for word in long[:kept])
    return len(first) > 1 and first == initials and long[kept:] == rest


def _words(name: str) -> tuple[str, ...]:
    words = words_of(_ENDING.sub("", name.strip()))
    return words[1:] if words[0] == "the" and len(words) > 1 else words


def _blocks(keyed: Iterable[tuple[str, object]]) -> Iterator[list[str]]:
    blocks: dict[object, list[str]] = {}
    for name, key in keyed:
        blocks.setdefault(key, []).append(name)
    return (block for block in blocks.values() if len(block) > 1)


def _several_spellings(rarer: str, usual: str, places: _Places, why: str) -> Diagnostic:
    file, field = places[rarer][0]
    more = places[rarer][1:]
    notes = tuple(Note("here too", other) for other in dict.fromkeys(path for path, _ in more))
    return Diagnostic(
        "similar-publishers",
        Location(file),
        f"the publisher “{rarer}” is “{usual}” elsewhere",
        Severity.WARNING,
        f"if they are one, write “{usual}” everywhere",
        field,
        label=why,
        notes=notes[:5],
    )
