"""As known on a day: the pages, and the law that they hold nothing later."""

import re
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.edtf import Edtf, day_text
from generator.model import Article, Citation, Event
from generator.model.article import Withdrawn
from generator.model.event import Declared
from generator.model.site import Site
from generator.views import KnownDaysView, KnownView
from tests.unit.making import actor, article, cites, day, event, make_site
from tests.unit.plan.planned import planned, view

PUBLISHED = [
    "2014-06-13",
    "2014-06-14",
    "2014-06-16",
    "2014-06",
    "../2014-06-15",
    "2014-07-01/..",
    "",
]
READINGS = [
    "",
    "",
    "2014-06-10",
    "2014-06-11",
    "2014-06-10/2014-06-12",
    "../2014-06-12",
    "2014-06~",
]
STANCES = ["supports", "supports", "denies", "context"]
WORDS = "They came at noon.\n\n“We saw it,” she said, and left."
_REFERENCE = re.compile(rb"reference-\d+")


@st.composite
def reported_stories(draw: st.DrawFn) -> tuple[list[Article], list[Event]]:
    """Articles, some withdrawn, and events told by them and by references, with their readings."""
    articles = [
        article(
            identifier,
            WORDS,
            published=draw(st.sampled_from(PUBLISHED)),
            quotes=[("We saw it", "jane")],
            rests_on=draw(st.sampled_from([(), ("wire",)])),
            withdrawn=draw(st.sampled_from([None, Withdrawn(day("2014-06-17"))])),
        )
        for identifier in "kmn"
    ]
    events = []
    for identifier in ("raid", "storm", "vote"):
        cited = draw(st.lists(st.sampled_from("kmnpqr"), min_size=1, unique=True))
        events.append(
            event(
                identifier,
                title=f"Today {identifier}",
                actors=("jane",),
                kind="accident",
                place="The m",
                date=draw(st.sampled_from(READINGS[2:])),
                figures={"killed": (5, 5)},
                after=draw(st.sampled_from([(), ("storm",)])) if identifier == "raid" else (),
                sources=tuple(draw(citations(name)) for name in cited),
            )
        )
    return articles, events


@st.composite
def citations(draw: st.DrawFn, name: str) -> Citation:
    killed = draw(st.sampled_from([None, (3, 3), (4, None)]))
    fields: dict[str, Any] = {
        "date": draw(st.sampled_from(READINGS)),
        "figures": {"killed": killed} if killed else None,
        "stance": draw(st.sampled_from(STANCES)),
        "note": draw(st.sampled_from(["", f"What {name} says."])),
    }
    if name in "kmn":
        return cites(name, *draw(st.sampled_from([(), ("at noon",), ("We saw it",)])), **fields)
    return cites(
        publisher=f"The {name}",
        url=f"https://{name}.example/",
        published=draw(st.sampled_from(PUBLISHED)),
        rests_on=draw(st.sampled_from([(), ("wire",)])),
        **fields,
    )


def site_of(story: tuple[list[Article], list[Event]]) -> Site:
    articles, events = story
    return make_site(articles=articles, events=events, actors=[actor("jane"), actor("wire")])


def as_of(story: tuple[list[Article], list[Event]], last: int) -> Site:
    """The site as it could be made at the end of a day: an event's editors know no later source."""
    articles, events = story

    def is_known(published: Edtf | None) -> bool:
        return published is not None and published.upper is not None and published.upper <= last

    kept = [
        msgspec.structs.replace(each, withdrawn=None)
        if each.withdrawn and (each.withdrawn.on.upper or 0) > last
        else each
        for each in articles
        if is_known(each.published)
    ]
    published = {each.id for each in kept}
    told = []
    for each in events:
        sources = tuple(
            citation
            for citation in each.sources
            if citation.article in published or is_known(citation.published)
        )
        if len(sources) < len(each.sources):
            # What its editors wrote with all the sources before them is other than today.
            sources = (*sources, cites(publisher="None of that day"))
            each = event(
                each.id,
                title="As then",
                date="1999",
                figures={"killed": (99, 99)},
                actors=("jane",),
                kind="accident",
                place="The m",
                after=each.after,
            )
        told.append(msgspec.structs.replace(each, sources=sources))
    return site_of((kept, told))


@given(reported_stories())
@settings(max_examples=60)
def test_a_days_page_is_that_of_a_site_made_of_what_was_published_until_then(
    story: tuple[list[Article], list[Event]],
) -> None:
    site = site_of(story)
    pages = {path: page for path, page in planned(site).items() if isinstance(page, KnownView)}

    assert len(pages) == len(site.known)
    for known in site.known:
        path = f"known/{day_text(known.day)}/index.html"
        then = view(as_of(story, known.day), path, KnownView)
        assert told_by(pages[path]) == told_by(then)


def told_by(page: KnownView) -> bytes:
    """All that a page tells, but for the day after it and how references are numbered."""
    frame = msgspec.structs.replace(page.frame, next="")
    return _REFERENCE.sub(
        b"", msgspec.json.encode(msgspec.structs.replace(page, frame=frame, later=None))
    )


def changes_on(site: Site, date: str) -> list[str]:
    page = view(site, f"known/{date}/index.html", KnownView)
    return [change.text for entry in page.more for change in entry.changes]


def test_a_narrowed_date_is_told_with_what_it_was_until_then() -> None:
    site = make_site(
        events=[
            event(
                "visit",
                sources=(
                    cites(publisher="AP", published="2014-06-16", date="../2014-06-16"),
                    cites(publisher="GSN", published="2014-06-20", date="2014-06-12"),
                ),
            )
        ]
    )

    assert changes_on(site, "2014-06-20") == [
        "The date is now 22 June 2014; until then it was on or before 16 June 2014.",
        "Told by 2 independent sources now.",
    ]


def test_a_closer_date_is_a_narrowing_and_no_dispute_whatever_editors_declare() -> None:
    site = make_site(
        events=[
            event(
                "handover",
                date="2014-06-11/2014-06-12",
                sources=(
                    cites(publisher="BBC", published="2014-06-12", date="../2014-06-12"),
                    cites(publisher="Portal", published="2014-06-13", date="2014-06-12"),
                ),
                disputes=(Declared("date", "They differ in precision."),),
            )
        ]
    )

    assert changes_on(site, "2014-06-13") == [
        "The date narrows to 11 or 12 June 2014; until then it was on or before 12 June 2014.",
        "Told by 2 independent sources now.",
    ]
    page = view(site, "known/2014-06-13/index.html", KnownView)
    assert (page.disputed, page.more[0].date_is_disputed) == (0, False)


def test_sources_that_disagree_at_once_do_not_disagree_only_now() -> None:
    site = make_site(
        events=[
            event(
                "talks",
                sources=(
                    cites(publisher="AFP", published="2014-06-24", date="2014-06-23"),
                    cites(publisher="Reuters", published="2014-06-24", date="2014-06-18"),
                ),
            )
        ]
    )

    (entry,) = view(site, "known/2014-06-24/index.html", KnownView).new
    assert [(change.text, change.alert) for change in entry.changes] == [
        ("Sources disagree on the date: AFP: 23 June 2014; Reuters: 18 June 2014.", False)
    ]
    assert entry.date_is_disputed


def test_an_event_without_a_headline_is_called_by_whom_its_sources_name_until_then() -> None:
    site = make_site(
        actors=[actor("jane"), actor("wire")],
        events=[
            event(
                "visit",
                kind="military",
                place="Iraq",
                actors=("jane", "wire"),
                sources=(
                    cites(publisher="A", published="2014-06-13", date="2014-06-12"),
                    cites(publisher="B", published="2014-06-14", note="Jane is in Iraq."),
                    cites(publisher="C", published="2014-06-15", note="Wire too."),
                ),
            )
        ],
    )

    def called(date: str) -> list[tuple[str, str]]:
        page = view(site, f"known/{date}/index.html", KnownView)
        return [(each.title, each.handle) for each in (*page.new, *page.more)]

    assert called("2014-06-13") == [("", "Military, 12 June 2014")]
    assert called("2014-06-14") == [("", "Military: Jane, Iraq")]
    assert called("2014-06-15") == [("Visit", "")]


def test_an_event_that_others_place_has_its_date_once_all_their_sources_are_out() -> None:
    def date_on(day: str, other: str) -> str:
        site = make_site(
            events=[
                event("offer", date="", before=("refusal",), sources=(cites("a"),)),
                event("refusal", sources=(cites(publisher="B", published=other),)),
            ],
            articles=[article("a", published="2014-06-22")],
        )
        page = view(site, f"known/{day}/index.html", KnownView)
        return next(each for each in page.new if each.id == "e-offer").date.text

    assert date_on("2014-06-22", "2014-06-22") == "on or before 22 June 2014"
    assert date_on("2014-06-22", "2014-06-23") == "no day given"


def test_a_new_dispute_names_every_reading() -> None:
    site = make_site(
        events=[
            event(
                "talks",
                sources=(
                    cites(publisher="AFP", published="2014-06-23", date="2014-06-23"),
                    cites(
                        publisher="Reuters",
                        published="2014-06-24",
                        date="2014-06-18",
                        figures={"killed": (3, 3)},
                        stance="denies",
                    ),
                    cites(publisher="Never", date="2014-06-18"),
                ),
            )
        ]
    )

    assert changes_on(site, "2014-06-24") == [
        "The sources now disagree on the date. AFP: 23 June 2014; Reuters: 18 June 2014.",
        "A source denies it.",
        "A number is given, killed: 3.",
    ]
    page = view(site, "known/2014-06-24/index.html", KnownView)
    (row,) = page.state
    assert (row.date.text, row.date.mark) == ("18 or 23 June 2014", "disputed")
    assert (row.title, row.publisher, page.disputed) == ("", "AFP", 1)


def test_a_report_that_repeats_another_says_so() -> None:
    site = make_site(
        actors=[actor("wire")],
        events=[
            event(
                "raid",
                sources=(
                    cites(publisher="A", published="2014-06-23", rests_on=("wire",)),
                    cites(publisher="B", published="2014-06-24", rests_on=("wire",)),
                ),
            )
        ],
    )

    assert changes_on(site, "2014-06-24") == ["The report repeats one that was counted before."]


def test_a_long_state_shows_the_latest_dated_events_and_counts_them_all() -> None:
    site = make_site(
        events=[
            event(
                f"e-{number:03d}",
                date=f"2014-{number % 12 + 1:02d}-01" if number else "",
                after=() if number else ("e-001",),
                sources=(cites(publisher="P", published="2015-01-01"),),
            )
            for number in range(101)
        ]
    )

    first = view(site, "known/2015-01-01/index.html", KnownView)
    third = view(site, "known/2015-01-01/page/3/index.html", KnownView)
    assert (first.events, len(first.state), len(first.new)) == (101, 10, 40)
    assert first.state[-1].date.text == "1 December 2014"
    assert (len(third.new), third.state, third.pager.total) == (21, (), 3)


def test_a_later_source_changes_no_page_of_an_earlier_day_but_its_link_to_the_next() -> None:
    def pages(*published: str) -> dict[str, KnownView]:
        site = make_site(
            events=[
                event(f"e-{date}", sources=(cites(publisher="P", published=date),))
                for date in published
            ]
        )
        return {path: page for path, page in planned(site).items() if isinstance(page, KnownView)}

    before, after = (
        pages("2014-06-13", "2014-06-14"),
        pages("2014-06-13", "2014-06-14", "2014-06-15"),
    )

    first, second = sorted(before)
    assert before[first] == after[first]
    assert told_by(before[second]) == told_by(after[second])


def test_the_list_of_days_says_which_sources_it_leaves_out() -> None:
    site = make_site(
        articles=[article("silent", published="")],
        events=[
            event(
                "raid",
                sources=(
                    cites(publisher="A", published="2014-06"),
                    cites(publisher="B"),
                    cites(publisher="C", published="2014-07-01"),
                ),
            )
        ],
    )

    page = view(site, "known/index.html", KnownDaysView)
    assert [(each.heading, [row.date.short for row in each.rows]) for each in page.months] == [
        ("June 2014", ["30 June"]),
        ("July 2014", ["1 July"]),
    ]
    assert (page.days, page.vague, page.undated) == (2, 1, 2)
