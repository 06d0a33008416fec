"""The fields of ``content/site.yaml``, of the site's own pages, and of a seed's record."""

from generator.model import Config, Prose
from generator.parse import values as read
from generator.parse.fields import Choice, Field, ListOf, MapOf, Values, table
from generator.parse.reading import Reading

_LABELS = MapOf(read.identifier, read.text)

CONFIG = table(
    "the site",
    Field("title", read.text, "The site's name", required=True),
    Field("standfirst", read.text, "What it tells, in a few sentences"),
    Field("language", read.language, "The language it is written in; en unless given"),
    Field("base_url", read.base_address, "Where it is published"),
    Field("theme", read.path, "The theme; default unless given"),
    Field("timezone", read.timezone, "The IANA zone of clock times without one"),
    Field("week", Choice(("iso", "sunday")), "On which day a week begins"),
    Field("repository", read.address, "Where the site's files are edited"),
    Field("kinds", _LABELS, "Kinds of events: id and label"),
    Field("topics", _LABELS, "Topics: id and label"),
    Field("figures", _LABELS, "Figures: id and label"),
    Field("roles", _LABELS, "Parts in an event, besides acts, speaks and named"),
    Field("ignore", ListOf(read.ignorable), "Codes of warnings that are not reported"),
    Field("extra", read.anything, "Fields of your own"),
)


def make_config(values: Values) -> Config:
    values.setdefault("title", "Untitled")
    return Config(**values)


PROSE = table(
    "a page",
    Field("title", read.text, "The page's headline", required=True),
    Field("navigation", read.text, "Its label in the footer"),
    Field("draft", read.flag, "true: built only with --drafts"),
    Field("extra", read.anything, "Fields of your own"),
)

RESERVED = frozenset(
    "404 actors articles assets corrections coverage events feed index kinds known media page"
    " search sitemap topics undated".split()
)
"""Ids that a page cannot have: other pages stand at these addresses."""


def make_prose(id: str, values: Values, reading: Reading, body: str) -> Prose:
    values.setdefault("title", id)
    return Prose(id=id, file=reading.path, body=body, **values)
