"""The schema takes what is right, as an editor's YAML parser loads it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from generator.discover import discover
from generator.parse import front_matter, parse_config, parse_file
from generator.parse.reading import Reading
from generator.schema import KINDS, Names, make_schema, names_of
from generator.source import SourceFile
from tests.sites import CHECKOUT, GOLDEN_SITE
from tests.unit.schema.as_editors_see import complaints

FOLDERS = {"articles": "article", "events": "event", "actors": "actor", "pages": "page"}
SITES = [GOLDEN_SITE, CHECKOUT, CHECKOUT / "generator" / "scaffold" / "site"]
EDTF = CHECKOUT / "tests" / "cases" / "edtf"


def read_site(root: Path) -> tuple[list[SourceFile], Names]:
    """The files of a site that people write, and what they declare."""
    files = [file for file in discover(str(root))[0] if not file.path.startswith("content/media/")]
    (settings,) = (file for file in files if file.path == "content/site.yaml")
    parsed = [parse_file(file) for file in files if file is not settings]
    return files, names_of(parsed, parse_config(settings)[0])


def written(file: SourceFile) -> tuple[str, str]:
    """The kind of a file, and its YAML."""
    text = file.data.decode("utf-8-sig")
    if file.path.endswith(".yaml"):
        return "site", text
    parts = front_matter(text, Reading(file.path))
    assert parts is not None
    return FOLDERS[file.path.split("/")[1]], parts.yaml


@pytest.mark.parametrize("root", SITES, ids=["golden", "demonstration", "scaffold"])
def test_every_file_of_our_sites_is_valid_with_the_names_of_its_site(root: Path) -> None:
    files, names = read_site(root)

    found = {file.path: complaints(*written(file), names) for file in files}

    assert {path: problems for path, problems in found.items() if problems} == {}


def test_every_record_of_a_seed_is_valid() -> None:
    seeds = sorted((CHECKOUT / "seeds").glob("*.yaml"))

    assert seeds
    assert [complaints("seed", file.read_text("utf-8")) for file in seeds] == [[] for _ in seeds]


def examples(kind: str) -> Iterator[tuple[str, str]]:
    for field in KINDS[kind].fields.fields:
        for value in (field.example, field.default):
            if value:
                yield field.name, f"{field.name}: {value}\n"


@pytest.mark.parametrize("kind", KINDS)
def test_examples_and_defaults_are_valid(kind: str) -> None:
    """Alone they lack what is required, which is another problem than a wrong value."""
    wrong = [
        problem
        for name, text in examples(kind)
        for problem in complaints(kind, text)
        if problem.startswith(f"$.{name}")
    ]
    assert wrong == []


def edtf_texts(file: str) -> list[str]:
    cases = yaml.safe_load((EDTF / file).read_text(encoding="utf-8"))
    return [str(case["text"]) for case in cases]


def test_every_date_in_edtf_is_taken() -> None:
    refused = [text for text in edtf_texts("valid.yaml") if complaints("event", in_event(text))]

    assert refused == []


def test_a_date_that_is_no_edtf_is_refused() -> None:
    no_such_days = {"1900-02-29", "-0001-02-29", "XXX1-02-29", "2014-02-3X", "2014-~02-30"}
    no_such_years = {"-0000", "Y2014", "Y12345678901234567", "Y1E200", "Y1E999999999"}
    no_such_years |= {"Y017E5", "Y0E5", "Y17E08", "0000S1", "-0000S1", "1950S0", "1950S5"}
    out_of_order = {"2014-06-21/2014-06-20", "[2014-06-12..2014-06-11]", "{2014..2012}"}
    without_an_end = {"/", "../.."}
    reckoned = no_such_days | no_such_years | out_of_order | without_an_end
    taken = {text for text in edtf_texts("invalid.yaml") if not complaints("event", in_event(text))}

    assert taken <= reckoned


def in_event(date: str) -> str:
    return f"title: Once\ndate: {yaml.safe_dump(date, default_style=chr(34)).strip()}\n"


def test_a_year_may_stand_without_quotation_marks() -> None:
    assert complaints("event", "title: 2014\ndate: 2014\n") == []
    assert complaints("event", "title: NO\ndate: [2013, 2014]\n") == []


def test_an_id_that_the_site_does_not_have_is_refused() -> None:
    names = {"actor": ("jane-doe", "7"), "kind": (), "role": ("acts",)}

    assert complaints("event", "{title: A, date: 2014, actors: [jane-doe, 7]}", names) == []
    assert complaints("event", "{title: A, date: 2014, actors: [jane-deo]}", names)
    assert complaints("event", "{title: A, date: 2014, kind: statement}", names)
    assert complaints("event", "{title: A, date: 2014, actors: [{actor: 7, role: x}]}", names)


def test_without_a_site_any_id_will_do() -> None:
    assert complaints("event", "{title: A, date: 2014, actors: [jane-deo], kind: x}") == []
    assert complaints("event", "{title: A, date: 2014, actors: [Jane Doe]}")


def test_a_file_that_cannot_be_read_declares_its_id_all_the_same() -> None:
    broken = parse_file(SourceFile("content/actors/states/iraq.md", b"no front matter"))

    assert names_of([broken], None)["actor"] == ("iraq",)


def test_events_that_articles_declare_can_be_named() -> None:
    _, names = read_site(GOLDEN_SITE)

    assert "lindqvist-closes-the-bridge" in names["event"]
    assert "secret-draft-event" in names["event"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_is_described(kind: str) -> None:
    schema = make_schema(kind, {})
    records = [schema, *(each for each in schema["definitions"].values() if "properties" in each)]

    assert all(record["additionalProperties"] is False for record in records)
    fields = [field for record in records for field in record["properties"].items()]
    assert [name for name, about in fields if not about["description"].endswith(".")] == []
