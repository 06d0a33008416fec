"""What can be found on a site, by which words, and what its results show."""

import msgspec

from generator.formats.search import Document
from generator.model import Name, Role
from generator.model.site import Site
from generator.plan.desk import Desk
from generator.plan.entries import event_parts
from generator.plan.search import search_documents
from generator.views import ResultView
from tests.sites import wording
from tests.unit.making import actor, article, cites, event, make_site, retracted


def documents(site: Site) -> dict[str, Document]:
    """By address, all that can be found."""
    desk = Desk(site, wording(site.config.language), "")
    parts = {entry.id: event_parts(desk, entry) for entry in desk.entries.values()}
    return {each.key: each for each in search_documents(desk, parts)}


def shown(site: Site, key: str) -> ResultView:
    result = documents(site)[key].shown
    assert isinstance(result, ResultView)
    return result


def test_an_event_is_found_by_its_title_its_summary_and_its_place() -> None:
    site = make_site(
        events=[event("fall", title="Mosul falls", summary="Troops flee.", place="Nineveh")]
    )

    found = documents(site)["events/fall/index.html"]

    assert found.texts == ("Mosul falls", "", "Troops flee. Nineveh", "")
    assert found.shown == ResultView(
        "events/fall/index.html",
        "Mosul falls",
        "22 June 2014, Nineveh",
        text=("Troops flee.",),
    )


def test_an_actor_is_found_by_every_name_that_it_is_known_by() -> None:
    site = make_site(
        events=[event("fall", actors=["jane"])],
        articles=[article("gsn", "Dr Jane fell.")],
        actors=[
            actor(
                "jane",
                "Jane Doe",
                short="Doe",
                native_name=Name("جین دو", "fa"),
                aliases=["Dr Jane"],
                roles=(Role("Mayor"),),
            )
        ],
    )

    found = documents(site)["actors/jane/index.html"]

    assert found.texts == ("Jane Doe", "جین دو Dr Jane Doe", "Mayor", "")
    result = shown(site, "actors/jane/index.html")
    assert result.names == (("جین دو", "fa", "rtl"), ("Dr Jane", "", ""), ("Doe", "", ""))
    assert result.text == ("In 1 event",)


def test_an_article_is_found_by_its_title_its_publisher_and_its_author() -> None:
    site = make_site(
        events=[event("fall", sources=(cites("gsn", "It fell"),))],
        articles=[
            article(
                "gsn", "It fell.", title="Sie fällt", publisher="GSN", author="J", language="de"
            )
        ],
    )

    found = documents(site)["articles/gsn/index.html"]

    assert found.texts == ("Sie fällt", "", "GSN J", "")
    assert found.shown == ResultView(
        "articles/gsn/index.html",
        "Sie fällt",
        "GSN, 22 June 2014, J",
        text=("Supports 1 event, 1 passage",),
        language="de",
        direction="ltr",
    )


def test_a_passage_is_found_by_its_words_and_leads_to_them() -> None:
    site = make_site(
        events=[event("fall", sources=(cites("gsn", "It fell"),))],
        articles=[article("gsn", "Then. It fell. So it was.", publisher="GSN")],
    )

    found = documents(site)["articles/gsn/index.html#x-fall-1"]

    assert found.texts[3].split() == "Then. It fell. So it was.".split()
    result = shown(site, found.key)
    assert (result.title, result.about) == ("Fall", "GSN, 22 June 2014, paragraph 1")
    assert result.text == ("Then. ", "It fell", ". So it was.")


def test_speech_is_found_by_who_said_it_and_stands_in_quotation_marks() -> None:
    site = make_site(
        events=[event("fall", sources=(cites("gsn", "it fell"),))],
        articles=[article("gsn", "She said: “it fell.”", quotes=[("it fell", "jane")])],
        actors=[actor("jane", "Jane Doe")],
    )

    found = documents(site)["articles/gsn/index.html#x-fall-1"]

    assert "Jane Doe" in found.texts[3]
    assert shown(site, found.key).title == "Quoted: Jane Doe"
    assert shown(site, found.key).text == ("“", "it fell", "”")


def test_a_passage_that_supports_two_events_is_found_once() -> None:
    site = make_site(
        events=[event(name, sources=(cites("gsn", "It fell"),)) for name in ("fall", "flight")],
        articles=[article("gsn", "It fell.")],
    )

    passages = [key for key in documents(site) if "#x-" in key]

    assert passages == ["articles/gsn/index.html#x-fall-1"]


def test_a_result_tells_doubt_of_its_date() -> None:
    site = make_site(
        events=[
            event(
                "fall",
                sources=(cites("a", date="2014-06-10"), cites("b", date="2014-06-11")),
            )
        ],
        articles=[article("a"), article("b")],
    )

    assert shown(site, "events/fall/index.html").alert == "Sources disagree on the date"


def test_what_has_no_page_or_was_taken_back_is_not_found() -> None:
    site = make_site(
        events=[
            event("gone", retracted=retracted("2014-07-01", "It did not.")),
            event("draft", draft=True),
        ],
        actors=[actor("private", page=False), actor("drafted", draft=True)],
    )

    assert documents(site) == {}


def test_events_are_found_in_the_order_of_the_timeline_and_those_without_a_day_last() -> None:
    dates = ["Y-170000002", "-0300", "2014-06", "2014-06-02", "Y170000002", ""]
    site = make_site(events=[event(f"e{n}", date=date) for n, date in enumerate(dates)])

    orders = [found.order for found in documents(site).values()]

    assert sorted(orders) == orders
    assert len(set(orders)) == len(dates)


def test_actors_are_found_in_the_order_of_their_names() -> None:
    names = ["Ali", "Álvaro", "Bob", "بلال", "پروین"]
    site = make_site(actors=[actor(f"a{n}", name) for n, name in enumerate(names)])

    found = sorted(documents(site).values(), key=lambda each: each.order)

    assert [each.texts[0].split()[0] for each in found] == names


def test_the_page_itself_holds_nothing_of_the_content() -> None:
    from tests.unit.plan.planned import planned

    one, other = (planned(make_site(events=[event(name)])) for name in ("x", "y"))

    assert msgspec.msgpack.encode(one["search/index.html"]) == msgspec.msgpack.encode(
        other["search/index.html"]
    )
