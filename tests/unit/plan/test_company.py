"""Who appears with whom: in place while it is little, else on pages of their own."""

from hypothesis import given
from hypothesis import strategies as st

from generator.model import Event
from generator.model.site import Site
from generator.plan.company import Company
from generator.plan.desk import Desk
from generator.views import ActorView, CompanyView, ListPageView
from tests.sites import wording
from tests.unit.making import actor, event, make_site
from tests.unit.plan.planned import planned, view


def company(site: Site) -> Company:
    return Company(Desk(site, wording(), ""))


def together(*names: str, times: int = 1) -> list[Event]:
    return [
        event(f"{'-'.join(names)}-{n}", date=f"2014-06-{n + 1:02d}", actors=names)
        for n in range(times)
    ]


def test_the_events_that_two_actors_share_unfold_on_the_page_of_each() -> None:
    site = make_site(
        events=[*together("jane", "bob", times=2), event("alone", actors=["jane"])],
        actors=[actor("jane"), actor("bob")],
    )

    (met,) = view(site, "actors/jane/index.html", ActorView).companions

    assert (met.id, met.href, met.count) == ("with-bob", "actors/bob/index.html", 2)
    assert [(event.text, event.note) for event in met.shared] == [
        ("Jane bob 0", "1 June 2014"),
        ("Jane bob 1", "2 June 2014"),
    ]
    assert met.all == ""
    assert view(site, "actors/bob/index.html", ActorView).companions[0].id == "with-jane"


def test_of_more_than_eight_the_latest_unfold_and_one_page_of_the_pair_has_all() -> None:
    site = make_site(
        events=together("jane", "bob", times=9), actors=[actor("jane", "Jane"), actor("bob", "Bob")]
    )

    pages = planned(site)
    page = pages["actors/bob/with/jane/index.html"]

    assert isinstance(page, ListPageView)
    assert (page.heading, page.count) == ("Bob and Jane", 9)
    assert "actors/jane/with/bob/index.html" not in pages
    for one in ("jane", "bob"):
        (met,) = view(site, f"actors/{one}/index.html", ActorView).companions
        assert met.all == "actors/bob/with/jane/index.html"
        assert [event.text for event in met.shared] == [f"Jane bob {n}" for n in range(1, 9)]
    assert company(site).href("jane", "bob") == "actors/bob/with/jane/index.html"


def test_above_fifteen_companions_the_rest_are_on_pages_of_their_own() -> None:
    others = [f"other-{n:02d}" for n in range(45)]
    site = make_site(
        events=[shared for other in others for shared in together("jane", other)],
        actors=[actor("jane"), *map(actor, others)],
    )

    page = view(site, "actors/jane/index.html", ActorView)
    first = view(site, "actors/jane/with/index.html", CompanyView)
    second = view(site, "actors/jane/with/page/2/index.html", CompanyView)

    assert len(page.companions) == 15
    assert page.all_companions is not None
    assert (page.all_companions.href, page.all_companions.text) == (
        "actors/jane/with/index.html",
        "All 45 actors",
    )
    assert [len(first.companions), len(second.companions), first.count] == [40, 5, 45]
    assert first.pager.next == "actors/jane/with/page/2/index.html"


def test_up_to_fifteen_companions_one_page_is_enough() -> None:
    others = [f"other-{n}" for n in range(15)]
    site = make_site(events=together("jane", *others), actors=[actor("jane"), *map(actor, others)])

    assert view(site, "actors/jane/index.html", ActorView).all_companions is None
    assert "actors/jane/with/index.html" not in planned(site)


def test_an_actor_that_is_named_twice_or_has_no_page_makes_no_pair() -> None:
    site = make_site(
        events=[event("x", actors=["jane", "jane", "hidden", "nobody"])],
        actors=[actor("jane"), actor("hidden", page=False)],
    )

    assert list(company(site).pairs()) == []


casts = st.lists(st.sets(st.sampled_from("abcdefgh"), max_size=5), max_size=40)


@given(casts)
def test_pairs_are_counted_once_and_each_leads_to_the_list_of_its_events(
    casts: list[set[str]],
) -> None:
    site = make_site(
        events=[event(f"e{n}", actors=sorted(cast)) for n, cast in enumerate(casts)],
        actors=[actor(letter) for letter in "abcdefgh"],
    )
    pages = planned(site)
    met = company(site)

    for count, one, other in met.pairs():
        assert one < other
        assert count == sum({one, other} <= cast for cast in casts)
        path, _, fragment = met.href(one, other).partition("#")
        page = pages[path]
        if isinstance(page, ListPageView):
            assert page.count == count > 8
        else:
            assert isinstance(page, ActorView | CompanyView)
            assert count in [each.count for each in page.companions if each.id == fragment]
