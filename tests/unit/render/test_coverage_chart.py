"""Events over sources, as bars."""

import re

from generator.render.coverage_chart import coverage_chart
from generator.views import CoverageBinView

BINS = [
    CoverageBinView("May", 4, 0, "May"),
    CoverageBinView("June", 0, 0),
    CoverageBinView("July", 1, 2, "July <"),
]
BAR = re.compile(r'class="(\w+)" x="([^"]*)" y="([^"]*)" width="[^"]*" height="([^"]*)"')
LABEL = re.compile(r'<text x="([^"]*)" y="168" text-anchor="(\w+)"')


def test_both_rows_have_one_scale_and_part_at_the_axis() -> None:
    assert BAR.findall(coverage_chart(BINS)) == [
        ("events", "3.33%", "4", "72"),
        ("events", "70%", "58", "18"),
        ("sources", "70%", "77", "36"),
    ]


def test_labels_are_escaped_and_the_outer_ones_stay_within() -> None:
    chart = coverage_chart(BINS)

    assert "July &lt;" in chart
    assert LABEL.findall(chart) == [("0", "start"), ("100%", "end")]


def test_right_to_left_the_first_bin_is_at_the_right() -> None:
    chart = coverage_chart(BINS, rtl=True)

    assert BAR.findall(chart)[0][1] == "70%"
    assert LABEL.findall(chart) == [("100%", "start"), ("0", "end")]
