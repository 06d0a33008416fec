"""Strips and lanes as SVG."""

import re
from xml.etree import ElementTree

import pytest

from generator.render.strips import strip_key, strip_labels, strip_track
from generator.views import AxisView, SpotView, TickView

DAYS = AxisView((TickView("1", 0.25), TickView("2", 0.75)), (0.5,), (), 2, True)
WEEKS = AxisView((TickView("Jun", 0.5),), (0.5,), (0.25,), 20, False)


def classes(svg: str) -> list[str]:
    return re.findall(r'<(?:circle|rect) class="([^"]+)"', svg)


@pytest.mark.parametrize(
    ("spot", "name"),
    [
        (SpotView(0.5, acts=True), "acts"),
        (SpotView(0.5), "named"),
        (SpotView(0.5, acts=True, certainty="disputed"), "acts disputed"),
        (SpotView(0.5, certainty="uncertain"), "named uncertain"),
        (SpotView(0.2, 0.5), "window named"),
        (SpotView(0.2, 0.5, acts=True, lasting=True), "lasting acts"),
        (SpotView(0.5, acts=True, count="3"), "acts"),
    ],
)
def test_a_mark_is_drawn_by_its_part_and_its_certainty(spot: SpotView, name: str) -> None:
    svg = strip_track(DAYS, [spot], "../")

    assert classes(svg) == [name]
    ElementTree.fromstring(svg)


def test_a_mark_that_leads_somewhere_is_a_link_with_its_name() -> None:
    spot = SpotView(0.5, acts=True, href="events/x/index.html", name="A <b> & c, 1 June")
    svg = strip_track(DAYS, [spot], "../")

    assert '<a href="../events/x/index.html" aria-label="A &lt;b&gt; &amp; c, 1 June">' in svg
    assert "aria-hidden" not in svg


def test_a_strip_without_links_is_hidden_and_stands_on_a_rail() -> None:
    svg = strip_track(WEEKS, [SpotView(0.5)], "")

    assert 'aria-hidden="true"' in svg
    assert svg.count('class="rail"') == 2
    assert "//" in svg


def test_right_to_left_marks_labels_and_shifts_are_mirrored() -> None:
    spots = [SpotView(0.25, shift=9), SpotView(0.1, 0.3)]
    svg = strip_track(DAYS, spots, "", rtl=True)

    assert 'cx="75%"' in svg
    assert "translate(-9)" in svg
    assert 'x="70%"' in svg
    assert 'x="50%" y="13" dx="-4">Jun' in strip_labels(WEEKS, rtl=True)
    assert 'x="75%" y="13" text-anchor="middle">1' in strip_labels(DAYS, rtl=True)


@pytest.mark.parametrize("mark", ["acts", "named", "several", "uncertain", "period", "disputed"])
def test_the_legend_draws_each_mark(mark: str) -> None:
    ElementTree.fromstring(strip_key(mark))
