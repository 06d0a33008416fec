"""The extra ``[nlp]`` by a stand-in for spaCy: its entities, and what is said without it."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from generator.cli import main
from generator.convert import RecogniserError, load_recogniser
from generator.convert.recogniser import Recognised


@pytest.fixture(autouse=True)
def _nothing_loaded() -> Iterator[None]:
    load_recogniser.cache_clear()
    yield
    load_recogniser.cache_clear()


def install_spacy(monkeypatch: pytest.MonkeyPatch, *entities: tuple[int, int, str]) -> None:
    """A spaCy that has the model “small” alone, which finds these entities in any text."""

    def load(model: str) -> object:
        if model != "small":
            raise OSError(f"[E050] Can't find model '{model}'.")
        ents = [SimpleNamespace(start_char=a, end_char=b, label_=label) for a, b, label in entities]
        return lambda text: SimpleNamespace(ents=ents)

    spacy = ModuleType("spacy")
    spacy.load = load  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "spacy", spacy)


def test_labels_of_any_scheme_are_the_kinds_of_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    install_spacy(monkeypatch, (0, 4, "PER"), (5, 9, "ORG"), (10, 14, "GPE"), (15, 19, "MONEY"))

    found = list(load_recogniser("small")("Hale Orba Rome $100"))

    assert found == [
        Recognised(0, 4, "person"),
        Recognised(5, 9, "organisation"),
        Recognised(10, 14, "land"),
    ]


def test_without_spacy_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)

    with pytest.raises(RecogniserError, match=r"pip install 'dateline\[nlp\]'"):
        load_recogniser("small")


def test_without_the_model_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    install_spacy(monkeypatch)

    with pytest.raises(RecogniserError, match=r"‘large’.*spacy download"):
        load_recogniser("large")


def test_convert_says_so_before_it_reads_anything(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)

    assert main(["convert", "nowhere.txt", "--json", "--nlp", "small"]) == 2

    assert "which is not installed" in capsys.readouterr().err


def test_convert_joins_the_names_of_the_model_with_its_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    install_spacy(monkeypatch, (4, 10, "ORG"))
    report = tmp_path / "report.txt"
    report.write_text("A strike\n\nThe Orbaxo met Ingrid Vale on Friday, and she left.\n", "utf-8")

    assert main(["convert", str(report), "--explain", "--nlp", "small"]) == 0

    printed = capsys.readouterr().out
    assert "recogniser" in printed
    assert "given-name" in printed
