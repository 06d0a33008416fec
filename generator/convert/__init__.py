"""From a news article's bare words to a draft that an editor reviews.

``read_article`` finds paragraphs and sentences, ``draft_article`` what they
tell, ``render_draft`` writes it as Markdown. All of it is pure: the same text,
record and registry give the same bytes.
"""

from generator.convert.actors import DraftActor, KnownActor, free_id, slug
from generator.convert.dates import DateMention
from generator.convert.draft import (
    Draft,
    SeedRecord,
    article_id,
    count_entries,
    draft_article,
    render_draft,
)
from generator.convert.events import DraftEvent, EventActor, KnownEvent, SiteKind
from generator.convert.findings import report_findings
from generator.convert.publication import publication_day, without_local_time
from generator.convert.quotes import Quotation
from generator.convert.raw_file import SUFFIXES, read_raw
from generator.convert.reading import (
    RawArticle,
    ReadingError,
    Span,
    decode_article,
    plain_words,
    read_article,
    with_title,
)
from generator.convert.recogniser import RecogniserError, load_recogniser
from generator.convert.stubs import passing_actors, render_actor_stub, told_actors

__all__ = [
    "DateMention",
    "Draft",
    "DraftActor",
    "DraftEvent",
    "EventActor",
    "KnownActor",
    "KnownEvent",
    "Quotation",
    "SUFFIXES",
    "RawArticle",
    "ReadingError",
    "RecogniserError",
    "SeedRecord",
    "SiteKind",
    "Span",
    "article_id",
    "count_entries",
    "decode_article",
    "draft_article",
    "free_id",
    "load_recogniser",
    "passing_actors",
    "plain_words",
    "publication_day",
    "read_article",
    "read_raw",
    "render_actor_stub",
    "render_draft",
    "report_findings",
    "slug",
    "told_actors",
    "with_title",
    "without_local_time",
]
