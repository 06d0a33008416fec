"""The schema and the reader agree on what is right, but where JSON cannot tell what YAML can."""

import re
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.assemble import assemble
from generator.checks import check_site
from generator.model import Config
from generator.parse import Document, parse_config, parse_file, parse_seed_record
from generator.schema import KINDS
from generator.source import SourceFile
from tests.unit.making import actor, article, event
from tests.unit.schema.as_editors_see import complaints
from tests.unit.schema.records import NAMES, Tree, as_yaml, changed_records, right_records

CONFIG = Config(
    "A story",
    kinds=tuple((id, id) for id in NAMES["kind"]),
    topics=tuple((id, id) for id in NAMES["topic"]),
    figures=tuple((id, id) for id in NAMES["figure"]),
    roles=(("affected", "affected"),),
)
DECLARED: tuple[Document, ...] = (
    *map(actor, NAMES["actor"]),
    *map(article, NAMES["article"]),
    *map(event, NAMES["event"]),
)
FOLDERS = {"article": "articles", "event": "events", "actor": "actors", "page": "pages"}


def faults(kind: str, text: str, body: str = "") -> list[str]:
    """The errors of a file with these fields, and what it names that the site does not have."""
    if kind in ("site", "seed"):
        reads = parse_config if kind == "site" else parse_seed_record
        _, problems = reads(SourceFile("content/site.yaml", text.encode()))
        return [problem.code for problem in problems if problem.is_error]
    path = f"content/{FOLDERS[kind]}/this.md"
    parsed = parse_file(SourceFile(path, f"---\n{text}\n---\n{body}".encode()))
    found = [problem.code for problem in parsed.problems if problem.is_error]
    if found or parsed.document is None:
        return found
    whole = assemble([parsed.document, *DECLARED], CONFIG, drafts=True)
    of_the_site = (*whole.problems, *check_site(whole.site))
    return [each.code for each in of_the_site if each.code in NAMES_NOTHING and each.is_error]


NAMES_NOTHING = (
    *(f"unknown-{kind}" for kind in ("actor", "article", "event", "report")),
    *(f"unknown-{kind}" for kind in ("kind", "topic", "figure", "role")),
)


class Exempt(NamedTuple):
    """Where the two cannot agree: an example, whether the reader takes it, and why.

    ``seen`` finds it among the records that are made by chance, where it can come about.
    """

    why: str
    kind: str
    text: str
    taken: bool
    body: str = ""
    seen: str = r"\Z."


EVENT = "title: A\ndate: 2014-06-22\n"
EXEMPT = [
    Exempt(
        "an editor sees a number, not how it was written: 36 may be the year 0036",
        "event",
        "title: A\ndate: 36\n",
        taken=False,
        seen=r"[:-] (-?[0-9]{1,3}|0x1F)$",
    ),
    Exempt(
        "an editor sees a number, not how it was written: 0x24 is 36",
        "event",
        f"{EVENT}figures: {{killed: 0x24}}\n",
        taken=False,
    ),
    Exempt(
        "a number with an exponent can be an id, which no schema tells from one with a fraction",
        "event",
        f"{EVENT}redirects: 1e-3\n",
        taken=True,
    ),
    Exempt(
        "~ and null are texts to us, but an editor cannot tell them from a value left empty",
        "event",
        "title: ~\ndate: 2014\n",
        taken=True,
    ),
    Exempt(
        "an editor sees a boolean, not its spelling, and one spelling is enough",
        "event",
        f"{EVENT}draft: True\n",
        taken=False,
    ),
    Exempt("a leap day needs a calendar", "event", "title: A\ndate: 2014-02-29\n", taken=False),
    Exempt(
        "no pattern compares the ends of an interval",
        "event",
        "title: A\ndate: 2014-06-22/2014-06-21\n",
        taken=False,
    ),
    Exempt(
        "no pattern compares the ends of a range",
        "event",
        f"{EVENT}figures: {{killed: 190..160}}\n",
        taken=False,
    ),
    Exempt(
        "white space at the ends of a text is dropped, and an enumeration has none",
        "event",
        f'{EVENT}timezone: " Asia/Baghdad"\n',
        taken=True,
    ),
    Exempt(
        "which signs are letters, only Unicode's tables tell",
        "event",
        f"{EVENT}redirects: snow☃man\n",
        taken=False,
    ),
    Exempt(
        "what an editor's YAML parser itself refuses or takes away is no business of a schema",
        "event",
        f"{EVENT}title: B\n",
        taken=False,
    ),
    Exempt(
        "a schema does not see the body",
        "article",
        "title: A\ntext: none\n",
        taken=False,
        body="Words.\n",
    ),
    Exempt(
        "the relations of an actor without a page are shown nowhere and not followed",
        "actor",
        "name: A\npage: false\nrelations: [{to: nobody, kind: x}]\n",
        taken=True,
        seen="page: false",
    ),
]


@pytest.mark.parametrize("each", EXEMPT, ids=lambda each: each.why)
def test_where_they_cannot_agree_they_do_not(each: Exempt) -> None:
    assert (faults(each.kind, each.text, each.body) == []) is each.taken
    assert (complaints(each.kind, each.text, NAMES) == []) is not each.taken


def words_for(record: dict[str, Tree]) -> str:
    """An article has words unless it says that it has none: a schema does not see them."""
    return "" if record.get("text") in ("none", '"none"') else "Words.\n"


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(max_examples=10)
def test_a_record_that_is_right_is_taken_by_both(kind: str, data: st.DataObject) -> None:
    record = data.draw(right_records(kind))

    text = as_yaml(record)
    assert faults(kind, text, words_for(record)) == []
    assert complaints(kind, text, NAMES) == []


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(max_examples=25)
def test_after_any_change_both_give_the_same_verdict(kind: str, data: st.DataObject) -> None:
    record = data.draw(changed_records(kind))

    text = as_yaml(record)
    found, complained = faults(kind, text, words_for(record)), complaints(kind, text, NAMES)
    if bool(found) != bool(complained):
        excepted = [each for each in EXEMPT if re.search(each.seen, text, re.MULTILINE)]
        assert [each for each in excepted if each.taken is not bool(found)], (
            text,
            found,
            complained,
        )
