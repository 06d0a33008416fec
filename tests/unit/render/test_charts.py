"""Charts draw events as blocks on a scale in percent."""

import re
from xml.etree import ElementTree

import pytest

from generator.render.charts import dispute_ticks, dispute_track, has_unknown_bound, role_track
from generator.render.ribbon import Ribbon, ribbon
from generator.views import (
    ActorView,
    BinView,
    DateView,
    DisputeView,
    Frame,
    Link,
    PeriodView,
    ReadingView,
    RibbonView,
    RoleView,
)
from tests.sites import wording


def days(*counts: int) -> tuple[BinView, ...]:
    return tuple(
        BinView(str(n), f"{n} June", f"#d-{n}", (("known", count),) if count else ())
        for n, count in enumerate(counts, start=1)
    )


def draw(view: RibbonView, root: str = "", *, rtl: bool = False) -> Ribbon:
    return ribbon(view, root, wording(), rtl)


def numbers(svg: str, attribute: str, name: str = "known") -> list[float]:
    found = re.findall(rf'<rect class="{name}"[^>]*? {attribute}="([\d.]+)', svg)
    return [float(value) for value in found]


def test_one_block_stands_for_one_event_and_a_day_links_to_its_heading() -> None:
    bars = draw(RibbonView(days(1, 0, 3)), "../").bars

    assert len(numbers(bars, "x")) == 4
    assert '<a href="../#d-3" aria-label="3 June">' in bars
    assert 'href="../#d-2"' not in bars


def test_a_bin_of_more_than_six_makes_plain_bars_with_the_most_named() -> None:
    chart = draw(RibbonView(days(1, 8)))

    assert chart.blocks == 0
    assert numbers(chart.bars, "height") == [8, 64]
    assert ">8</text>" in chart.bars


def test_a_bar_has_a_part_for_what_is_uncertain_and_for_what_is_disputed() -> None:
    marks = (("open", 1), ("approximate", 1), ("known", 4), ("disputed", 2))
    bars = draw(RibbonView((BinView("1", "1 June", "#d-1", marks),))).bars

    assert numbers(bars, "height", "approximate") == [15]  # of 16, its outline within
    assert numbers(bars, "height", "known") == [32]
    assert numbers(bars, "height", "disputed") == [16]
    assert numbers(bars, "y", "disputed") == [88 - 64]


def test_right_to_left_the_first_day_is_at_the_right() -> None:
    view = RibbonView(days(1, 0, 0, 1))
    first, last = numbers(draw(view).bars, "x")
    mirrored_first, mirrored_last = numbers(draw(view, rtl=True).bars, "x")

    assert first == pytest.approx(mirrored_last)
    assert last == pytest.approx(mirrored_first)


def test_the_axis_is_broken_where_days_are_left_out() -> None:
    first, second = days(1, 1)
    broken = BinView(second.label, second.name, second.href, second.marks, broken=True)

    assert "//" in draw(RibbonView((first, broken))).bars


def test_a_label_gives_way_to_those_that_come_before_it() -> None:
    keys = ((10, "Mosul falls"), (12, "Sistani’s call"), (25, "Caliphate"), (10, "Second"))
    labels = draw(RibbonView(days(*[1] * 30), keys)).labels

    assert re.findall("[^>]+(?=</text>)", labels) == ["Mosul falls", "Caliphate"]


def test_on_a_page_of_middle_width_three_labels_are_left() -> None:
    keys = tuple((number, "Falls") for number in range(0, 30, 5))
    labels = draw(RibbonView(days(*[1] * 30), keys)).labels

    assert (labels.count("<g>"), labels.count('<g class="wide">')) == (3, 3)


def test_periods_beyond_four_rows_are_counted() -> None:
    period = PeriodView("e", "A siege", "Siege", 0, 9, "approximate", False)
    view = RibbonView(days(*[1] * 10), periods=(period,) * 6, more_periods=1)
    periods = draw(view).periods

    assert periods.count("<rect") == 4
    assert "and 3 more" in periods


def test_charts_are_well_formed() -> None:
    period = PeriodView("e", "<A & B>", "A & B", 1, 2, "disputed", True)
    chart = draw(RibbonView(days(2, 0, 7), ((0, "A & B"),), (period,)))

    for svg in (chart.labels, chart.bars, chart.periods):
        ElementTree.fromstring(svg)


@pytest.mark.parametrize(
    ("first", "last", "drawn"),
    [
        (0.5, 0.5, ["circle"]),
        (0.25, 0.75, ["rect"]),
        (None, 0.5, ["line", "circle"]),
        (0.5, None, ["line", "circle"]),
        (None, None, []),
    ],
)
def test_a_reading_is_a_dot_a_capsule_or_a_dashed_line_to_a_dot(
    first: float | None, last: float | None, drawn: list[str]
) -> None:
    view = DisputeView("dates", "date", "the date", "", True, (), None, "")
    svg = dispute_track(ReadingView("P", None, "", "", first=first, last=last), view)

    assert re.findall(r"<(circle|rect|line)", svg) == drawn


@pytest.mark.parametrize(
    ("edtf", "name"),
    [
        ("2014-06-09/2014-06-21", "window"),
        ("2014-06-09~/2014-06-21", "window approximate"),
        ("2014-06-15?", "window approximate"),
    ],
)
def test_a_capsule_is_dashed_only_for_a_qualified_date(edtf: str, name: str) -> None:
    view = DisputeView("dates", "date", "the date", "", True, (), None, "")
    date = DateView("", "", "approximate", edtf)
    reading = ReadingView("P", None, "", "", date=date, first=0.25, last=0.75)

    assert f'class="{name}"' in dispute_track(reading, view)


def test_a_time_that_was_filled_is_a_solid_capsule() -> None:
    view = DisputeView("dates", "date", "the date", "", True, (), None, "")
    svg = dispute_track(ReadingView("", None, "", "", first=0.25, last=0.75, lasting=True), view)

    assert '<rect x="25%" y="4.5" width="50%"' in svg
    assert "window" not in svg


def test_of_several_times_each_is_hollow_and_the_second_dashed() -> None:
    view = DisputeView("dates", "date", "the date", "", True, (), None, "")
    choices = ((0.5, 0.75), (0.25, 0.25))
    reading = ReadingView("P", None, "", "", first=0.25, last=0.75, choices=choices)

    assert re.findall(
        r'<(\w+) class="(window[ a-z]*)" c?x="([\d.]+)%"', dispute_track(reading, view)
    ) == [
        ("rect", "window", "50"),
        ("circle", "window approximate", "25"),
    ]
    assert 'x="25%" y="4.5" width="25%"' in dispute_track(reading, view, rtl=True)


def test_the_lines_of_the_days_are_drawn_once_and_shown_in_every_row() -> None:
    ticks = (("9 June", 0.25), ("10", 0.75))
    view = DisputeView("dates", "date", "the date", "", True, (), None, "", ticks=ticks)
    row = dispute_track(ReadingView("P", None, "", "", first=0.25, last=0.25), view)

    assert dispute_ticks(view).count('class="tick"') == 2
    assert 'id="dates-grid"' in dispute_ticks(view)
    assert '<use href="#dates-grid"/>' in row
    assert "tick" not in row


@pytest.mark.parametrize(
    ("first", "last", "held", "bar", "is_dashed"),
    [
        (0.25, 0.75, False, ("25%", "50%"), False),
        (0.25, None, True, ("25%", "75%"), False),
        (0.25, None, False, ("25%", "0.4%"), True),
        (None, 0.75, False, ("75%", "0.4%"), True),
        (None, None, False, None, True),
    ],
)
def test_a_role_is_a_bar_and_dashed_where_a_bound_is_not_known(
    first: float | None,
    last: float | None,
    held: bool,
    bar: tuple[str, str] | None,
    is_dashed: bool,
) -> None:
    role = RoleView("Minister", "", "", first=first, last=last, held=held)
    view = actor(role)
    svg = role_track(role, view)
    mirrored = role_track(role, view, rtl=True)

    drawn = re.findall(r'<rect class="lasting" x="([^"]+)" .*? width="([^"]+)"', svg)
    assert drawn == ([bar] if bar else [])
    assert ('class="open"' in svg) == ('class="open"' in mirrored) == is_dashed
    assert has_unknown_bound(view) == is_dashed
    ElementTree.fromstring(svg)


def actor(*roles: RoleView) -> ActorView:
    return ActorView(
        frame=Frame("../../", "actors/a/", "A"),
        name="A",
        group=Link("", "People"),
        native_name="",
        native_language="",
        native_direction="",
        role="",
        kind="Person",
        is_person=True,
        aliases=(),
        event_count=0,
        quote_count=0,
        statement_count=0,
        article_count=0,
        first=None,
        last=None,
        wikidata="",
        url="",
        body_html="",
        roles=roles,
        role_ticks=(("2010", 0.0),),
        role_now=None,
        axis=None,
        spots=(),
        rows=(),
        all_rows=None,
        quotes=(),
        all_quotes=None,
        statements=(),
        companions=(),
        all_companions=None,
        spellings=(),
        relations=(),
        corrections=(),
    )
