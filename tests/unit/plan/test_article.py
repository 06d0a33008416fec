"""An article's page: marks and notes, numbered in the order of the text."""

from generator.model import Annotation, Archived, DateNote, Inferred, Selector, Withdrawn
from generator.model.site import Site
from generator.views import ArticleView, ListPageView
from tests.unit.making import actor, article, cites, day, event, make_site, role
from tests.unit.plan.planned import view


def page(site: Site, id: str = "gsn") -> ArticleView:
    return view(site, f"articles/{id}/index.html", ArticleView)


STORY = make_site(
    articles=[
        article(
            "gsn",
            "Last week it fell. He said: No. It fell, toThe Guardian said, at dawn.",
            quotes=[("No.", "jane")],
            dates=(DateNote(Selector("Last week"), day("2014-06-09/2014-06-15"), "Seven days."),),
            annotations=(Annotation(Selector("toThe Guardian"), "As published.", "questioning"),),
        ),
        article("b"),
    ],
    events=[
        event(
            "fall",
            date="2014-06-10",
            actors=["jane"],
            sources=(cites("gsn", "it fell", "It fell"), cites("b")),
        )
    ],
    actors=[actor("jane", roles=[role("Minister", "2013", held=True)])],
)


def test_notes_are_numbered_in_the_order_of_the_text() -> None:
    assert [(note.number, note.kind, note.label, note.text) for note in page(STORY).notes] == [
        (1, "date", "Between 9 and 15 June 2014", "Seven days."),
        (2, "event", "Event, 10 June", "Also in The B."),
        (3, "quote", "Quote, Jane", "Minister"),
        (4, "note", "", "As published."),
    ]
    assert page(STORY).notes[3].words == "toThe Guardian"


def test_an_event_has_one_note_that_all_its_passages_share() -> None:
    marks = [mark for mark in page(STORY).marks if mark.kind == "passage"]

    assert [(mark.id, mark.note) for mark in marks] == [("x-fall-1", 2), ("x-fall-2", 2)]
    assert {mark.href for mark in marks} == {"events/fall/index.html"}


def test_passages_and_events_lead_to_each_other() -> None:
    (row,) = page(STORY).rows

    assert (row.href, row.end) == ("events/fall/index.html", "2 passages")
    assert (page(STORY).passage_count, page(STORY).date_count) == (2, 1)


def test_an_event_of_a_month_is_named_as_months_are_written() -> None:
    site = make_site(
        articles=[article("gsn", "It fell.")],
        events=[event("fall", date="2014-06", sources=(cites("gsn", "It fell"),))],
    )

    (note,) = page(site).notes

    assert note.label == "Event, June"


def test_an_event_whose_date_is_disputed_says_so() -> None:
    site = make_site(
        articles=[article("gsn", "It fell."), article("b")],
        events=[
            event(
                "fall",
                sources=(cites("gsn", "It fell", date="2014-06-10"), cites("b", date="2014-06-11")),
            )
        ],
    )

    (note,) = page(site).notes

    assert [(link.text, link.href) for link in note.disputes] == [
        ("Sources disagree on the date", "events/fall/index.html#dates")
    ]
    assert note.text == "Also in The B."


def test_of_many_other_sources_a_note_names_two_and_how_many_more() -> None:
    others = [article(f"r{number}") for number in range(5)]
    site = make_site(
        articles=[article("gsn", "It fell."), *others],
        events=[
            event(
                "fall",
                sources=(cites("gsn", "It fell"), *(cites(other.id) for other in others)),
            )
        ],
    )

    (note,) = page(site).notes

    assert note.text == "Also in The R0, The R1 and 3 more."


def test_a_name_that_runs_the_other_way_is_kept_together_in_a_note() -> None:
    site = make_site(
        articles=[article("gsn", "It fell."), article("b", publisher="روزنامهٔ ساحل")],
        events=[event("fall", sources=(cites("gsn", "It fell"), cites("b")))],
    )

    (note,) = page(site).notes

    assert note.text == "Also in \u2068روزنامهٔ ساحل\u2069."


def test_a_note_on_many_words_repeats_the_first() -> None:
    words = "It fell, toThe Guardian said, at dawn on the next day"
    site = make_site(
        articles=[
            article("gsn", f"{words}.", annotations=(Annotation(Selector(words), "As published."),))
        ]
    )

    (note,) = page(site).notes

    assert note.words == "It fell, toThe Guardian said, at…"


def test_a_date_without_anything_to_say_is_marked_without_a_note() -> None:
    site = make_site(
        articles=[article("gsn", "On Monday.", dates=(DateNote(Selector("Monday"), day("2014")),))]
    )

    found = page(site)

    assert [(mark.kind, mark.note, mark.name) for mark in found.marks] == [("date", 0, "2014")]
    assert found.notes == ()


def test_the_words_a_publication_day_is_inferred_from_say_why() -> None:
    site = make_site(
        articles=[
            article(
                "gsn",
                "Earlier today it fell.",
                dates=(DateNote(Selector("Earlier today"), day("2014-06-22")),),
                inferred=Inferred("Earlier today", "Others date it so."),
            )
        ]
    )

    (note,) = page(site).notes

    assert note.text == "The publication day is inferred: Others date it so."
    assert page(site).inferred_because == "Others date it so."


def test_an_article_without_words_shows_what_it_says() -> None:
    site = make_site(
        articles=[article("b")],
        events=[event("fall", sources=(cites("b", note="It fell on the 10th."),))],
    )

    (said,) = page(site, "b").says

    assert said.row.title == "Fall"
    assert said.source.note == "It fell on the 10th."


def test_paragraphs_left_out_of_an_excerpt_are_counted() -> None:
    site = make_site(
        articles=[article("gsn", "One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.", text="excerpts")],
        events=[event("x", sources=(cites("gsn", "Two.", "Five."),))],
    )

    assert [(block.tag, block.paragraph, block.text) for block in page(site).blocks] == [
        ("cut", 1, ""),
        ("p", 2, "Two."),
        ("cut", 2, ""),
        ("p", 5, "Five."),
    ]


def test_what_an_article_rests_on_is_named_and_linked() -> None:
    site = make_site(
        articles=[
            article("gsn", rests_on=("b", "irna", "hidden", "drafted")),
            article("b"),
            article("drafted", draft=True),
        ],
        actors=[actor("irna", "IRNA"), actor("hidden", page=False)],
    )

    assert [(link.text, link.href) for link in page(site).rests_on] == [
        ("The B", "articles/b/index.html"),
        ("IRNA", "actors/irna/index.html"),
        ("a private person", ""),
    ]


def test_a_copy_says_when_it_was_taken_and_the_record_when_it_was_read() -> None:
    copies = (
        Archived("https://archive.example/1", day("2014-06-24")),
        Archived("https://b.example/"),
    )
    found = page(make_site(articles=[article("gsn", archived=copies, accessed=day("2020-01-02"))]))

    assert [(copy.href, copy.note) for copy in found.archived] == [
        ("https://archive.example/1", "24 June 2014"),
        ("https://b.example/", ""),
    ]
    assert found.accessed is not None
    assert found.accessed.text == "2 January 2020"


def test_a_withdrawn_article_says_when_and_where() -> None:
    withdrawn = Withdrawn(day("2014-07-01"), "https://example.org/notice")
    found = page(make_site(articles=[article("gsn", withdrawn=withdrawn)]))

    assert found.withdrawn is not None
    assert (found.withdrawn.text, found.withdrawn_url) == (
        "1 July 2014",
        "https://example.org/notice",
    )


def test_an_article_of_another_language_has_its_direction() -> None:
    found = page(make_site(articles=[article("gsn", "سقوط موصل", language="fa")]))
    plain = page(make_site(articles=[article("gsn", "It fell.", language="en")]))

    assert (found.language, found.direction) == ("fa", "rtl")
    assert (plain.language, plain.direction) == ("", "")


def test_an_article_of_very_many_events_shows_100_and_leads_to_all() -> None:
    events = [event(f"e{number:03d}", sources=(cites("gsn"),)) for number in range(250)]
    site = make_site(events=events, articles=[article("gsn")])

    page = view(site, "articles/gsn/index.html", ArticleView)

    assert (len(page.says), len(page.rows)) == (100, 100)
    assert page.all_rows is not None
    first = view(site, page.all_rows.href, ListPageView)
    assert (first.count, len(first.rows), first.pager.total) == (250, 100, 3)
    assert len(view(site, "articles/gsn/page/3/index.html", ListPageView).rows) == 50
