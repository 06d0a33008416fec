"""The made-up events and articles that Dateline is measured with."""

from functools import partial
from pathlib import Path

import pytest

from benchmarks.articles import make_articles
from benchmarks.convert import convert, seconds
from benchmarks.corpus import Event, make_actors, make_events, word_count
from benchmarks.layouts import write_sites


@pytest.fixture(scope="module")
def events() -> list[Event]:
    return list(make_events(500))


def test_the_same_count_gives_the_same_events(events: list[Event]) -> None:
    assert list(make_events(500)) == events


def test_events_have_ids_and_dates_of_their_own(events: list[Event]) -> None:
    dates = [event.at for event in events]

    assert len({event.id for event in events}) == 500
    assert dates == sorted(set(dates))


def test_an_event_has_the_size_and_shape_of_a_news_item(events: list[Event]) -> None:
    for event in events:
        assert 2 <= len(event.actors) <= 5
        assert 1 <= len(event.topics) <= 3
        assert len(event.title) <= 80
        assert 80 <= word_count([event.body]) <= 300
        assert f"]({event.source.url})" in event.body


@pytest.mark.parametrize(("events", "actors"), [(10, 5), (500, 10), (100_000, 2000)])
def test_there_is_an_actor_for_fifty_events_and_at_least_five(events: int, actors: int) -> None:
    found = make_actors(events)

    assert len({actor.id for actor in found}) == len(found) == actors


def test_both_sites_hold_the_same_events_and_actors(tmp_path: Path) -> None:
    dateline, hugo = tmp_path / "dateline", tmp_path / "hugo"

    write_sites(20, dateline, hugo)

    ours = sorted(path.name for path in dateline.glob("content/events/*.md"))
    theirs = sorted(path.name for path in hugo.glob("content/events/*.md"))
    assert ours == theirs
    assert len(ours) == 20
    assert len(list(dateline.glob("content/actors/*.md"))) == 5
    assert len(list(hugo.glob("content/actors/*/_index.md"))) == 5


def test_articles_are_the_same_every_time_and_as_long_as_asked() -> None:
    articles = list(make_articles(5))

    assert list(make_articles(5)) == articles
    assert all(500 <= word_count([article]) < 620 for article in articles)


def test_an_article_is_not_converted_many_times_slower_than_it_was() -> None:
    (article,) = make_articles(1)
    convert(article.encode())

    assert seconds(partial(convert, article.encode()), 3) < 0.15


def test_a_long_article_takes_as_much_longer_as_it_is() -> None:
    times = []
    for size in (2_000, 8_000):
        (article,) = make_articles(1, size)
        times.append(seconds(partial(convert, article.encode()), 2))

    assert times[1] < 9 * times[0]
