"""An actor's page: events with the parts in them, roles in time, quotes, company."""

import pytest

from generator.model import Participation, Relation, Role
from generator.plan.desk import Desk
from generator.views import ActorView, Link, ListPageView, QuotesView
from tests.sites import wording
from tests.unit.making import actor, article, cites, day, event, make_site, role
from tests.unit.plan.planned import planned, view


def test_each_event_is_one_row_with_all_parts_in_it() -> None:
    site = make_site(
        events=[
            event(
                "x",
                actors=[
                    Participation("jane"),
                    Participation("jane", "speaks"),
                    Participation("jane", "affected", alleged=True, said_by="bob"),
                ],
            )
        ],
        actors=[actor("jane")],
    )

    page = view(site, "actors/jane/index.html", ActorView)

    assert page.event_count == 1
    assert [row.end for row in page.rows] == ["acts, speaks, affected, allegedly, according to bob"]


def test_above_100_events_the_latest_are_shown_and_all_are_a_link_away() -> None:
    events = [
        event(f"e{n:03d}", date=f"2014-06-{n // 10 + 1:02d}", actors=["jane"]) for n in range(145)
    ]
    site = make_site(events=events, actors=[actor("jane")])

    pages = planned(site)
    page = view(site, "actors/jane/index.html", ActorView)

    assert [row.title for row in page.rows] == [f"E{n:03d}" for n in range(45, 145)]
    assert page.all_rows is not None
    assert (page.all_rows.href, page.all_rows.text) == (
        "actors/jane/page/1/index.html",
        "All 145 events",
    )
    first, second = pages["actors/jane/page/1/index.html"], pages["actors/jane/page/2/index.html"]
    assert isinstance(first, ListPageView)
    assert isinstance(second, ListPageView)
    assert [row.title for row in (*first.rows, *second.rows)] == [f"E{n:03d}" for n in range(145)]
    assert first.pager.next == "actors/jane/page/2/index.html"
    assert second.pager.previous == second.frame.previous == "actors/jane/page/1/index.html"


def test_up_to_100_events_one_page_is_enough() -> None:
    events = [event(f"e{n}", actors=["jane"]) for n in range(100)]
    site = make_site(events=events, actors=[actor("jane")])

    assert "actors/jane/page/1/index.html" not in planned(site)
    assert view(site, "actors/jane/index.html", ActorView).all_rows is None


@pytest.mark.parametrize(
    ("roles", "held"),
    [
        ([role("President", "2013-08-03", "2021-08-03")], "President"),
        ([role("President", "2014-06-22", "2014-06-22")], "President"),
        ([role("President", "2013", "2014-06-21")], ""),
        ([role("President", "2014-06-23")], ""),
        # An end that is not stated is unknown: the office may not have been held then.
        ([role("President", "2013")], ""),
        ([role("President", "", "2021")], ""),
        ([role("President")], ""),
        ([role("President", "2013", "2014-07/..")], "President"),
        ([role("Supreme Leader", "1989", held=True)], "Supreme Leader"),
        ([role("Supreme Leader", held=True)], ""),
        (
            [role("Ayatollah", "1980", held=True), role("Leader", "1989", held=True)],
            "Ayatollah, Leader",
        ),
        # A year may reach to its last day.
        ([role("Minister", "2010", "2014")], "Minister"),
    ],
)
def test_all_roles_held_on_a_day_are_shown(roles: list[Role], held: str) -> None:
    x = event("x", actors=["jane"])
    desk = Desk(make_site(events=[x], actors=[actor("jane", roles=roles)]), wording(), "")

    assert desk.role_on("jane", desk.entries["x"].lower) == held


def test_roles_have_their_time_in_words_and_on_an_axis() -> None:
    site = make_site(
        events=[event("x", actors=["jane"])],
        actors=[
            actor(
                "jane",
                roles=[
                    role("A", "2004", "2009"),
                    role("B", "2013", held=True),
                    role("C", "", "2003"),
                ],
            )
        ],
    )

    page = view(site, "actors/jane/index.html", ActorView)

    assert [found.when for found in page.roles] == ["2004 to 2009", "since 2013", "until 2003"]
    first, second, third = page.roles
    assert second.last is None
    assert third.first is None
    assert 0 <= (first.first or 0) < (first.last or 0) < (second.first or 0) <= 1
    assert page.role_now is not None
    assert (second.first or 0) < page.role_now <= 1


def test_the_axis_of_roles_has_a_few_round_years_however_long_it_is() -> None:
    def ticks(since: str) -> list[str]:
        site = make_site(
            events=[event("x", actors=["jane"])],
            actors=[actor("jane", roles=[role("Dynasty", since, held=True)])],
        )
        return [label for label, _ in view(site, "actors/jane/index.html", ActorView).role_ticks]

    assert ticks("1989") == ["1990", "1995", "2000", "2005", "2010", "2015"]
    assert 0 < len(ticks("Y-13000000000")) <= 9


def test_quotes_stand_verbatim_with_their_report() -> None:
    site = make_site(
        articles=[article("gsn", "He said: Rest assured. So.", quotes=[("Rest assured.", "jane")])],
        actors=[actor("jane")],
    )

    (quote,) = view(site, "actors/jane/index.html", ActorView).quotes

    assert [piece.text for piece in quote.passage.pieces] == ["Rest assured."]
    assert quote.publisher == "The Gsn"


def test_companions_are_those_met_most_often() -> None:
    site = make_site(
        events=[
            event("x", actors=["jane", "bob", "cem", "hidden"]),
            event("y", actors=["jane", "cem", Participation("cem", "speaks")]),
        ],
        actors=[actor("jane"), actor("bob"), actor("cem"), actor("hidden", page=False)],
    )

    page = view(site, "actors/jane/index.html", ActorView)

    assert [(one.name, one.count) for one in page.companions] == [("Cem", 2), ("Bob", 1)]


def test_a_relation_to_an_actor_without_a_page_has_no_link() -> None:
    site = make_site(
        actors=[
            actor("jane", relations=(Relation("new", "member of"), Relation("bob", "allied"))),
            actor("bob"),
            actor("new", draft=True),
        ]
    )

    page = view(site, "actors/jane/index.html", ActorView)

    assert [(one.name, one.href) for one in page.relations] == [
        ("New", ""),
        ("Bob", "actors/bob/index.html"),
    ]


def test_a_relation_says_what_when_and_by_what_it_is_known() -> None:
    ties = (
        Relation("bob", "leads", since=day("1984"), held=True, source="Its statutes"),
        Relation("bob", "led", source="https://example.org/statutes"),
    )
    site = make_site(actors=[actor("jane", relations=ties), actor("bob")])

    page = view(site, "actors/jane/index.html", ActorView)

    assert [(one.what, one.note, one.source) for one in page.relations] == [
        ("leads, since 1984", "Its statutes", ""),
        ("led", "", "https://example.org/statutes"),
    ]


def test_an_actor_that_nothing_names_has_a_page() -> None:
    page = view(make_site(actors=[actor("jane")]), "actors/jane/index.html", ActorView)

    assert (page.first, page.rows, page.quotes, page.role) == (None, (), (), "")


def test_a_quote_has_the_day_and_place_of_its_event_else_the_day_of_its_report() -> None:
    words = "He said in Najaf: Take up arms. And later: We wait."
    site = make_site(
        events=[
            event(
                "call",
                date="2014-06-13",
                place="Najaf",
                actors=["jane"],
                sources=(cites("gsn", "Take up arms."),),
            )
        ],
        articles=[
            article(
                "gsn",
                words,
                published="2014-06-14",
                quotes=[("Take up arms.", "jane"), ("We wait.", "jane")],
            )
        ],
        actors=[actor("jane")],
    )

    page = view(site, "actors/jane/index.html", ActorView)

    assert [quote.occasion for quote in page.quotes] == [
        "13 June 2014, Najaf.",
        "Reported 14 June 2014.",
    ]


def test_a_reported_statement_is_our_words_for_it_with_a_source_that_is_not_its_quote() -> None:
    speaks = [Participation("jane", "speaks")]
    site = make_site(
        events=[
            event("reads", actors=speaks, sources=(cites(publisher="Wire"),)),
            event("quoted", actors=speaks, sources=(cites("gsn", "Take up arms."),)),
            event("told", actors=speaks, sources=(cites("gsn", "Take up arms.", "in Najaf"),)),
            event(
                "alleged",
                actors=[Participation("jane", "speaks", alleged=True, said_by="bob")],
                sources=(cites(publisher="Wire"),),
            ),
        ],
        articles=[
            article("gsn", "He said in Najaf: Take up arms.", quotes=[("Take up arms.", "jane")])
        ],
        actors=[actor("jane")],
    )

    page = view(site, "actors/jane/index.html", ActorView)

    assert [(said.text, said.source, said.paragraph) for said in page.statements] == [
        ("Reads", "events/reads/index.html#s-reference-1-1", 0),
        ("Told", "articles/gsn/index.html#x-told-2", 1),
    ]
    assert page.statement_count == 2


def test_above_20_quotes_the_latest_are_shown_and_all_are_a_link_away() -> None:
    words = " ".join(f"Word {n}." for n in range(60))
    site = make_site(
        articles=[article("gsn", words, quotes=[(f"Word {n}.", "jane") for n in range(60)])],
        actors=[actor("jane")],
    )

    page = view(site, "actors/jane/index.html", ActorView)
    first = view(site, "actors/jane/quotes/index.html", QuotesView)
    second = view(site, "actors/jane/quotes/page/2/index.html", QuotesView)

    assert (page.quote_count, len(page.quotes)) == (60, 20)
    assert page.quotes[-1].passage.pieces[0].text == "Word 59."
    assert page.all_quotes is not None
    assert page.all_quotes.href == "actors/jane/quotes/index.html"
    assert [len(first.quotes), len(second.quotes)] == [50, 10]


def test_articles_are_those_that_name_the_actor_and_those_of_its_events() -> None:
    site = make_site(
        events=[event("x", actors=["jane"], sources=(cites("silent"), cites("gsn")))],
        articles=[
            article("silent"),
            article("gsn", "Jane spoke."),
            article("other", "Jane?", actors=("jane",)),
        ],
        actors=[actor("jane")],
    )

    assert view(site, "actors/jane/index.html", ActorView).article_count == 3


def test_a_spelling_names_six_publishers_and_counts_the_rest() -> None:
    site = make_site(
        articles=[article(f"a{n}", "Jane spoke.", actors=("jane",)) for n in range(8)],
        actors=[actor("jane")],
    )

    (spelling,) = view(site, "actors/jane/index.html", ActorView).spellings

    assert (spelling.form, len(spelling.publishers), spelling.more) == ("Jane", 6, 2)


def test_the_breadcrumb_leads_to_what_the_actor_belongs_to_else_names_its_kind() -> None:
    site = make_site(
        events=[event("x", actors=["jane", "bob"])],
        actors=[
            actor("jane", kind="person", roles=[role("President of Iraq")]),
            actor("bob", kind="person"),
            actor("iraq", kind="state"),
        ],
    )

    assert view(site, "actors/jane/index.html", ActorView).group == Link(
        "actors/iraq/index.html", "Iraq"
    )
    assert view(site, "actors/bob/index.html", ActorView).group == Link("", "People")
