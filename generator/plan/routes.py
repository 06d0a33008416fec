"""Addresses: where each page lies, as paths from the site's root.

Links name ``index.html``, so that they also work on a folder opened from disk;
canonical addresses do not.
"""

from generator.edtf import day_text

INDEX = "index.html"
HOME = INDEX
ACTORS = "actors/index.html"
ARTICLES = "articles/index.html"
CORRECTIONS = "corrections/index.html"
COVERAGE = "coverage/index.html"
EVERYTHING = "index/index.html"
KNOWN = "known/index.html"
SEARCH = "search/index.html"
UNDATED = "undated/index.html"
NOT_FOUND = "404.html"


def event(identifier: str) -> str:
    return f"events/{identifier}/index.html"


def entry(identifier: str) -> str:
    """The id of an event's entry on a timeline."""
    return f"e-{identifier}"


def actor(identifier: str) -> str:
    return f"actors/{identifier}/index.html"


def first_list(identifier: str) -> str:
    """The first page of all events of an actor; the further ones follow the actor's own page."""
    return f"actors/{identifier}/page/1/index.html"


def company(identifier: str) -> str:
    """All that an actor appears with, where they are too many for its page."""
    return f"actors/{identifier}/with/index.html"


def both(one: str, other: str) -> str:
    """The events of two actors, where they are too many for either's page: one address a pair."""
    first, second = sorted((one, other))
    return f"actors/{first}/with/{second}/index.html"


def companion(identifier: str) -> str:
    """The id, on an actor's page, of the events that it shares with another."""
    return f"with-{identifier}"


def quotes(identifier: str) -> str:
    return f"actors/{identifier}/quotes/index.html"


def article(identifier: str) -> str:
    return f"articles/{identifier}/index.html"


def article_part(identifier: str, number: int) -> str:
    """Part ``number`` of a long article's text; the first is the article's own page."""
    return article(identifier) if number == 1 else f"articles/{identifier}/part/{number}/{INDEX}"


def passage(event_id: str, ordinal: int) -> str:
    """The id of a passage on its article's page."""
    return f"x-{event_id}-{ordinal}"


def source(key: str) -> str:
    """The id of a source on an event's page."""
    return f"s-{key}-1"


def kind(identifier: str) -> str:
    return f"kinds/{identifier}/index.html"


def topic(identifier: str) -> str:
    return f"topics/{identifier}/index.html"


def prose(identifier: str) -> str:
    return f"{identifier}/index.html"


def year(number: int) -> str:
    return f"{year_text(number)}/index.html"


def month(year_number: int, number: int) -> str:
    return f"{year_text(year_number)}/{number:02d}/index.html"


def known(day: int) -> str:
    """What was known by the end of a day, given by its number."""
    return f"known/{day_text(day)}/index.html"


def coverage(section: str) -> str:
    return f"coverage/{section}/index.html"


def further(path: str, number: int) -> str:
    """Page ``number`` of the list at ``path``; the first is the list itself."""
    if number == 1:
        return path
    return f"{path.removesuffix(INDEX)}page/{number}/index.html"


def root_of(path: str) -> str:
    """The way from a page to the site's root."""
    return "../" * path.count("/")


def address(path: str) -> str:
    """The path as published: a directory without its ``index.html``."""
    return path.removesuffix(INDEX)


def year_text(number: int) -> str:
    return f"-{-number:04d}" if number < 0 else f"{number:04d}"
