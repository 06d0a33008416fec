"""``dateline explain``: one problem in full, or all in one line each."""

import pytest

from generator.cli import main
from generator.codes import codes

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize("name", ["bad-date", "error[bad-date]", "Bad-Date"])
def test_a_problem_is_explained_with_an_excerpt_before_and_after(
    name: str, capsys: Captured
) -> None:
    assert main(["explain", name]) == 0

    printed = capsys.readouterr().out
    assert printed.startswith(f"error[bad-date]: {codes()['bad-date'].title}\n")
    assert "wrong:\n  date: 2026-02-30\n" in printed
    assert printed.endswith("right:\n  date: 2026-02\n")
    assert max(map(len, printed.splitlines())) <= 80


def test_without_a_code_all_are_listed_with_their_titles(capsys: Captured) -> None:
    assert main(["explain"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines if not line.startswith(" ")] == list(codes())
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize(
    ("name", "told"),
    [("bad-dat", "did you mean 'bad-date'?"), ("zzz", "`dateline explain` lists all there are")],
)
def test_an_unknown_code_is_a_matter_of_usage_with_the_nearest_one(
    name: str, told: str, capsys: Captured
) -> None:
    assert main(["explain", name]) == 2
    assert told in capsys.readouterr().err


def test_every_explanation_is_of_two_to_six_sentences() -> None:
    sentences = {
        name: code.explanation.count(". ") + code.explanation.count("? ") + 1
        for name, code in codes().items()
    }

    assert {name: n for name, n in sentences.items() if not 2 <= n <= 7} == {}
