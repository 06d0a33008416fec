"""Links follow a record to its new id; those that lead elsewhere, or are none, stay."""

import time

import pytest

from generator.edit.links import relinked

ARTICLE, EVENT, PAGE = "content/articles/a.md", "content/events/june/x.md", "content/pages/p.md"


@pytest.mark.parametrize(
    ("path", "link", "new"),
    [
        (ARTICLE, "../events/b.md", "../events/bee.md"),
        (ARTICLE, "../events/june/b.md#x", "../events/june/bee.md#x"),
        (ARTICLE, "/events/b/", "/events/bee/"),
        (EVENT, "b.md", "bee.md"),
        (EVENT, "../b/", "../bee/"),
        (EVENT, "../../events/b/index.html?x", "../../events/bee/index.html?x"),
        (PAGE, "../events/b/", "../events/bee/"),
        # They lead to other sites, to other pages or nowhere.
        (ARTICLE, "/en/events/b/", ""),
        (ARTICLE, "../b/", ""),
        (ARTICLE, "../actors/b.md", ""),
        (ARTICLE, "https://b.example/events/b/", ""),
        (ARTICLE, "//b.example/events/b/", ""),
        (EVENT, "events/b/", ""),
        ("content/events/b.md", "./", ""),
    ],
)
def test_a_link_follows_if_its_page_is_the_records(path: str, link: str, new: str) -> None:
    body = f"See [b]({link}).\n"

    assert relinked(body, path, "event", "b", "bee") == body.replace(link, new or link)


def test_of_many_links_those_that_are_none_stay() -> None:
    lines = [f"See [{n}](b.md), `[b](b.md)` and [x][{n}].\n\n[{n}]: b.md" for n in range(9)]
    body = "\n\n".join([*lines, "Again [y][1]."])

    changed = relinked(body, EVENT, "event", "b", "bee")

    assert changed == body.replace("b.md", "bee.md").replace("`[b](bee.md)`", "`[b](b.md)`")


def test_many_links_take_no_longer_each_than_few() -> None:
    def seconds_a_link(count: int) -> float:
        body = "\n\n".join(["See [b](b.md)."] * count + ["See `[b](b.md)`."])
        began = time.process_time()
        assert relinked(body, EVENT, "event", "b", "bee").count("bee.md") == count
        return (time.process_time() - began) / count

    many, few = (min(seconds_a_link(count) for _ in range(2)) for count in (400, 50))
    assert many < 6 * few
