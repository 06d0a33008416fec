"""Publishers spelt in several ways."""

import pytest

from generator.checks.publishers import check_publishers_are_spelt_alike
from generator.model.site import Site
from tests.unit.making import article, cites, event, make_site


def site_of(*publishers: tuple[str, str]) -> Site:
    """One event that names each publisher with an address."""
    sources = tuple(
        cites(publisher=name, url=f"https://{host}/{number}", field=("sources", number))
        for number, (name, host) in enumerate(publishers)
    )
    return make_site(events=[event("x", sources=sources)])


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("The Guardian", "Guardian", True),
        ("Le Monde", "LE MONDE", True),
        ("El País", "El Pais", True),
        ("Al-Arabiya", "Al Arabiya", True),
        ("RFE/RL", "RFERL", True),
        ("Example News", "ExampleNews.com", True),
        ("Tehran Times", "Teheran Times", True),
        ("Washington Post", "Washingtom Post", False),
        ("Jerusalem Post", "Jerusalam Post", True),
        ("Gulf News", "Golf News", False),
        ("New York Times", "NY Times", False),
        ("New York Times", "New York Post", False),
        ("Morning Star", "Morning Sun", False),
        ("شبكة الجزيرة", "شبکه الجزیره", True),
    ],
)
def test_two_spellings_are_taken_for_one_where_it_is_safe(
    one: str, other: str, alike: bool
) -> None:
    site = site_of((one, "a.example"), (other, "b.example"))

    found = [*check_publishers_are_spelt_alike(site)]

    assert [problem.code for problem in found] == ["similar-publishers"] * alike


@pytest.mark.parametrize(
    ("one", "other", "host", "alike"),
    [
        ("New York Times", "NY Times", "nytimes.com", True),
        ("The New York Times", "NYT", "www.nytimes.com", True),
        ("BBC", "BBC News", "bbc.co.uk", True),
        ("BBC Persian", "BBC News", "bbc.com", False),
        ("Example Wire", "Village Paper", "example.org", False),
        ("BBC", "BBC News", "youtube.com", False),
        ("BBC", "BBC News", "m.facebook.com", False),
    ],
)
def test_two_names_of_one_domain_are_one_where_one_is_short_for_the_other(
    one: str, other: str, host: str, alike: bool
) -> None:
    found = [*check_publishers_are_spelt_alike(site_of((one, host), (other, host)))]

    assert bool(found) is alike


def test_the_rarer_spelling_is_told_once_at_its_first_place() -> None:
    sources = tuple(
        cites(publisher=name, url=f"https://{number}.example", field=("sources", number))
        for number, name in enumerate(("Guardian", "Guardian", "The Guardian"))
    )
    site = make_site(
        events=[event("x", sources=sources)],
        articles=[article(id, publisher="The Guardian") for id in ("a", "b")],
    )

    (found,) = check_publishers_are_spelt_alike(site)

    assert found.field == ("sources", 0, "publisher")
    assert "“The Guardian”" in found.hint
    assert len(found.notes) == 1
