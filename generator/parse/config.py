"""The fields of ``content/site.yaml``, of the site's own pages, and of a seed's record."""

from generator.model import Config, Prose
from generator.parse import values as read
from generator.parse.fields import Choice, ListOf, MapOf, RecordOf
from generator.parse.reading import Reading
from generator.parse.tables import Field, Values, table
from generator.parse.upkeep import DRAFT, EXTRA

_LABELS = MapOf(read.identifier, read.text)


def _make_kind(label: str, words: tuple[str, ...] = ()) -> tuple[str, tuple[str, ...]]:
    return label, words


_KIND = RecordOf(
    table(
        "a kind of events",
        Field("label", read.text, "What the kind is called.", required=True, example="Attack"),
        Field(
            "words",
            ListOf(read.text),
            "The verbs, nouns and phrases in a report's sentence by which convert takes its event "
            "for one of this kind, each as a dictionary has it: it finds the other forms. They "
            "come before the words that convert knows itself.",
            example="[ambush, car bomb, blow up]",
        ),
    ),
    make=_make_kind,
    short="label",
)

CONFIG = table(
    "the site",
    Field("title", read.text, "The site's name.", required=True, example="Iraq, June 2014"),
    Field(
        "standfirst",
        read.text,
        "What the site tells, in a few sentences.",
        example="Mosul fell on the 10th. What was reported, day by day.",
    ),
    Field(
        "language",
        read.language,
        "The language that the site is written in: its dates and labels follow.",
        default="en",
        example="fr",
    ),
    Field(
        "base_url",
        read.base_address,
        "The address at which it is published; feeds and the sitemap need it.",
        example="https://example.org/iraq-2014/",
    ),
    Field(
        "theme",
        read.path,
        "The theme, a folder of themes/ or one that comes with Dateline.",
        default="default",
        example="default",
    ),
    Field(
        "parameters",
        MapOf(read.text, read.text),
        "What the theme lets a site decide, each by its name; docs/themes.md lists them.",
        example="{wordmark: The Millbrook file, appearance: light}",
    ),
    Field(
        "timezone",
        read.timezone,
        "The IANA time zone of clock times where an event gives no other. Without it no zone "
        "is stated.",
        example="Asia/Baghdad",
    ),
    Field(
        "week",
        Choice(("iso", "sunday")),
        "On which day a week begins, which decides what “last week” means to convert: Monday "
        "(iso) or Sunday.",
        default="iso",
        example="sunday",
    ),
    Field(
        "repository",
        read.address,
        "The address of the repository. It gives every page “Edit” and “Report an error”.",
        example="https://github.com/example/iraq-2014",
    ),
    Field(
        "kinds",
        MapOf(read.identifier, _KIND),
        "The kinds of events that there are, each an id with its label, or with a record that "
        "also has the words by which convert knows it.",
        example="{military: Military, statement: Statement}",
    ),
    Field(
        "topics",
        _LABELS,
        "The topics that there are, each an id with its label.",
        example="{oil: Oil, iran-in-iraq: Iran in Iraq}",
    ),
    Field(
        "figures",
        _LABELS,
        "The figures that events may state, each an id with its label.",
        example="{killed: killed, wounded: wounded}",
    ),
    Field(
        "roles",
        _LABELS,
        "The parts that an actor can have in an event besides acts, speaks and named, each an "
        "id with its label.",
        example="{affected: affected}",
    ),
    Field(
        "ignore",
        ListOf(read.ignorable),
        "The codes of warnings that are not reported on this site.",
        example="[long-title]",
    ),
    EXTRA,
)


def make_config(values: Values) -> Config:
    values.setdefault("title", "Untitled")
    kinds = values.pop("kinds", ())
    return Config(
        **values,
        kinds=tuple((id, label) for id, (label, _) in kinds),
        kind_words=tuple((id, words) for id, (_, words) in kinds if words),
    )


PROSE = table(
    "a page",
    Field("title", read.text, "The page's headline.", required=True, example="About this site"),
    Field(
        "navigation",
        read.text,
        "The page's label in the footer; the title unless given.",
        example="About",
    ),
    DRAFT,
    EXTRA,
)

RESERVED = frozenset(
    "404 actors articles assets corrections coverage events feed index kinds known media page"
    " search sitemap topics undated".split()
)
"""Ids that a page cannot have: other pages stand at these addresses."""


def is_reserved_id(id: str) -> bool:
    """Whether a page cannot have this id; numbers are the further pages of the timeline."""
    return id in RESERVED or id.isdigit()


def make_prose(id: str, values: Values, reading: Reading, body: str) -> Prose:
    values.setdefault("title", id)
    return Prose(id=id, file=reading.path, body=body, **values)
