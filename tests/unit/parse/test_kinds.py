"""The kinds of events in site.yaml: a label, or a record that also has words for convert."""

from generator.model import Config
from generator.parse import parse_config
from generator.source import SourceFile


def config_of(kinds: str) -> tuple[Config | None, list[str]]:
    source = SourceFile("content/site.yaml", f"title: Site\nkinds: {kinds}\n".encode())
    config, problems = parse_config(source)
    return config, [problem.code for problem in problems]


def test_a_kind_is_a_label_or_a_label_with_words_and_the_order_is_kept() -> None:
    config, problems = config_of("{war: War, attack: {label: Attack, words: [ambush, car bomb]}}")

    assert problems == []
    assert config is not None
    assert config.kinds == (("war", "War"), ("attack", "Attack"))
    assert config.kind_words == (("attack", ("ambush", "car bomb")),)


def test_a_kind_with_words_needs_its_label() -> None:
    _, problems = config_of("{attack: {words: [ambush]}}")

    assert problems == ["missing-field"]


def test_words_of_a_kind_are_a_list() -> None:
    _, problems = config_of("{attack: {label: Attack, words: ambush}}")

    assert problems == ["wrong-type"]


def test_a_kind_has_no_other_fields() -> None:
    _, problems = config_of("{attack: {label: Attack, verbs: [ambush]}}")

    assert problems == ["unknown-field"]
