"""Who is named in an article: by the table of cases, by the rules' own examples, and by laws."""

import re
import time
from collections import Counter
from collections.abc import Iterator
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.convert import DraftActor, KnownActor, read_article
from generator.convert.actors import RULES_IN_WORDS, find_actors, forms, offices, plain_words
from generator.convert.actors.institutions import groups, organisations
from generator.convert.actors.known import known_names
from generator.convert.actors.persons import is_ordinary
from generator.convert.actors.states import peoples, states
from generator.convert.actors.tables import names_of
from generator.convert.recogniser import Recognised, Recogniser
from generator.convert.rules import RuleText

CASES = Path(__file__).parents[2] / "cases" / "convert" / "actors.yaml"
QUDS = KnownActor("quds-force", "Quds Force", ("Quds force",), "organisation")
PUBLISHER = "Coast Wire"


def actors(
    text: str,
    *known: KnownActor,
    headline: str = "Headline",
    publisher: str = "",
    recognise: Recogniser | None = None,
) -> tuple[DraftActor, ...]:
    article = read_article(f"{headline}\n\n{text}\n")
    return find_actors(article, known, publisher=publisher, recognise=recognise)


def a_model(**kinds: str) -> Recogniser:
    """A recogniser that finds each of the names, once in a text, and calls it what is said."""

    def recognise(text: str) -> Iterator[Recognised]:
        for name, kind in kinds.items():
            if (at := text.find(name)) >= 0:
                yield Recognised(at, at + len(name), kind)

    return recognise


def cases() -> list[Any]:
    rows: list[Any] = yaml.load(CASES.read_text("utf-8"), yaml.BaseLoader)
    return rows


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["text"])
def test_a_text_names_the_actors_that_the_table_says(case: dict[str, Any]) -> None:
    found = actors(case["text"], headline=case.get("headline", "Headline"))

    assert [[a.name, a.kind, str(len(a.mentions))] for a in found] == case["names"]
    roles = {actor.name: actor.role for actor in found if actor.role}
    assert "roles" not in case or roles == case["roles"]


@pytest.mark.parametrize("rule", RULES_IN_WORDS, ids=lambda rule: rule.name)
def test_a_rule_of_actors_does_what_its_example_shows(rule: RuleText) -> None:
    headline, _, text = rule.example.rpartition(" ¶ ")
    known = (QUDS,) if rule.name == "registry" else ()
    model = a_model(Orbaxo="organisation") if rule.name == "recogniser" else None

    found = actors(
        text, *known, headline=headline or "Headline", publisher=PUBLISHER, recognise=model
    )

    assert ", ".join(f"{actor.name}: {actor.kind}" for actor in found) == rule.gives
    assert rule.name in {name for actor in found for name in (actor.rule, *actor.rules)}


def test_each_rule_that_names_a_finding_is_told_in_words() -> None:
    told = {rule.name for rule in RULES_IN_WORDS}

    found = [actor for case in cases() for actor in actors(case["text"])]

    assert {name for actor in found for name in (actor.rule, *actor.rules)} <= told


def test_no_table_holds_an_empty_name_or_a_stray_mark() -> None:
    tables = [states(), peoples(), organisations(), groups()]
    for module in (plain_words, forms, offices):
        tables += [value for value in vars(module).values() if isinstance(value, frozenset)]

    stray = {
        entry for table in tables for entry in table if not re.fullmatch(r"&|\w(.*[\w.)])?", entry)
    }

    assert stray == set()


def test_no_name_stands_in_two_tables_of_names() -> None:
    counted = Counter(chain(states(), organisations(), groups()))

    assert {name for name, count in counted.items() if count > 1} == set()


def test_a_form_of_two_names_is_refused_in_a_table() -> None:
    assert names_of("\nOil Club=Club\nClub|Dock Union") == {
        "Oil Club": "Club",
        "Club": "Club",
        "Dock Union": "Dock Union",
    }
    with pytest.raises(ValueError, match="“OC” is Oil Club and Orbit Club"):
        names_of("OC=Oil Club|OC=Orbit Club")


def test_the_name_of_the_registry_is_found_wherever_it_stands_and_keeps_its_id() -> None:
    known = (
        KnownActor("vale", "Ingrid Vale", ("Vale", "اینگرید وال"), "person"),
        KnownActor("port", "the port authority", ("port authority",), "organisation"),
    )

    found = actors("Minister Vale met the port authority. Then اینگرید وال left.", *known)

    assert [(actor.id, actor.known, len(actor.mentions)) for actor in found] == [
        ("vale", True, 2),
        ("port", True, 1),
    ]


def test_the_longest_name_of_the_registry_wins() -> None:
    known = (
        KnownActor("elsen", "Elsen", (), "organisation"),
        KnownActor("union", "Elsen Dockers’ Union", (), "organisation"),
    )

    (found,) = actors("They asked the Elsen Dockers' Union.", *known)

    assert found.id == "union"


def test_a_name_of_the_registry_parts_what_stands_before_it_from_what_follows() -> None:
    iran = KnownActor("iran", "Iran", (), "state")

    found = actors("Yesterday Hassan Iran Rouhani left. They read the Tehran Iran Daily.", iran)

    assert [len(actor.mentions) for actor in found if actor.known] == [2]
    assert {"Hassan Iran Rouhani", "Tehran Iran Daily"}.isdisjoint(actor.name for actor in found)


def test_a_name_of_the_registry_over_and_over_takes_no_longer_than_its_words() -> None:
    article = read_article("Headline\n\n" + "Iraq " * 4_000)
    spent = []
    for known in ((), (KnownActor("iraq", "Iraq", (), "state"),)):
        started = time.process_time()
        find_actors(article, known)
        spent.append(time.process_time() - started)

    assert spent[1] < 3 * spent[0] + 0.1


def test_the_registry_is_made_ready_for_the_first_article_and_no_other() -> None:
    known = tuple(
        KnownActor(f"actor-{at}", f"Name{at} Vale", (f"Alias{at}",), "person")
        for at in range(5_000)
    )
    actors("Name7 Vale met Alias8.")  # the tables of the language are read by now
    spent = []
    for _ in range(2):
        started = time.process_time()
        found = actors("Name7 Vale met Alias8.", *known)
        spent.append(time.process_time() - started)

        assert [actor.id for actor in found] == ["actor-7", "actor-8"]

    assert spent[1] < spent[0] / 3


def test_a_misspelt_name_is_the_person_that_the_registry_knows() -> None:
    known = KnownActor("khamenei", "Ali Khamenei", ("Khamenei",), "person")

    (found,) = actors("Khamenei spoke. Later Khameinei said no.", known)

    assert (found.id, len(found.mentions), found.rules[-1]) == ("khamenei", 2, "misspelling")


def test_a_state_of_the_tables_is_the_one_of_the_registry() -> None:
    known = KnownActor("united-kingdom", "United Kingdom", (), "state")

    (found,) = actors("Troops left Britain.", known)

    assert (found.id, found.known) == ("united-kingdom", True)


def test_who_wrote_an_article_is_none_of_its_actors() -> None:
    found = actors("By Jane Doe\n\nIngrid Vale came to Rome.")

    assert [actor.name for actor in found] == ["Ingrid Vale"]


def test_a_model_decides_only_where_no_rule_is_sure() -> None:
    model = a_model(
        Quorvu="person", Vale="organisation", Kanto="land", Britain="land", orbit="person"
    )

    found = actors("The Quorvu left Kanto for Britain. Ingrid Vale saw the orbit.", recognise=model)

    assert {actor.name: actor.kind for actor in found} == {
        "Quorvu": "person",
        "United Kingdom": "state",
        "Ingrid Vale": "person",
        "orbit": "person",
    }


letters = st.sampled_from("abcdefghijklmnopqrstuvwxyz")
# A name by nothing but its letters: “Economist” is known, and “Minister Hospital” a word.
surnames = (
    st.text(letters, min_size=7, max_size=10)
    .map(str.capitalize)
    .filter(lambda name: name not in known_names() and not is_ordinary(name.casefold()))
)


@given(surnames, st.integers(1, 5), st.sampled_from(["drop", "swap", "add"]))
def test_one_slip_within_a_long_last_name_joins_its_person(name: str, at: int, slip: str) -> None:
    if slip == "drop":
        wrong = name[:at] + name[at + 1 :]
    elif slip == "swap":
        wrong = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    else:
        wrong = name[:at] + "i" + name[at:]

    found = actors(f"Minister Ingrid {name} came. We know that {wrong} said no.")

    people = [actor for actor in found if actor.kind == "person"]
    assert [len(person.mentions) for person in people] == [2]


words = st.sampled_from(
    """Ann Hale Ivo Brandt Quorvath Ltd. Bank of Elsen the The and said Mr. Mrs. Minister President
    Britain U.S. Iran Iranian King Hussein II NATO QVTR 's , . & “ ” in by who al-Maliki van der
    London New York HALE SAYS Theresa May Jan Will Hall""".split()
)


KNOWN = (
    KnownActor("iran", "Iran", (), "state"),
    KnownActor("elsen", "Bank of Elsen", ("and", "Elsen"), "organisation"),
    KnownActor("ann", "Ann", (), "person"),
)


@given(
    st.lists(words, max_size=25).map(" ".join),
    st.sampled_from(["Headline", "ELSEN IRAN DAILY SAYS BRANDT QUITS"]),
    st.sampled_from([(), KNOWN]),
)
def test_no_two_actors_share_a_place_an_id_or_a_name_of_one_kind(
    text: str, headline: str, known: tuple[KnownActor, ...]
) -> None:
    found = actors(text, *known, headline=headline)

    spans = sorted((span.start, span.end) for actor in found for span in actor.mentions)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert len({actor.id for actor in found}) == len(found)
    assert all(len(actor.rules) == len(actor.mentions) for actor in found)


@pytest.mark.parametrize(
    "piece",
    [
        "Hale Hale ",
        "Ann Hale said. ",
        "Bank of Elsen and ",
        "A. B. ",
        "Mr. Brandt's ",
        "al-Maliki ",
        "QVTR (QVTR) ",
        "“Ivo ",
        "Iran-U.S. ",
        "Minister ",
        "O'Hale-Brandt ",
    ],
)
def test_time_grows_with_length_and_no_faster(piece: str) -> None:
    article = read_article("Headline\n\n" + piece * (60_000 // len(piece)))
    started = time.perf_counter()

    find_actors(article, ())

    assert time.perf_counter() - started < 5, piece


def test_many_persons_of_many_names_take_no_longer_than_their_words() -> None:
    names = [f"{a}{b}{c}ovski" for a in "BDFGKLMNPRST" for b in "aeiou" for c in "bdfgklmnprstvz"]
    text = " ".join(f"Then Ann {name} met {name}." for name in names)
    started = time.perf_counter()

    found = actors(text)

    assert len(found) > 50
    assert time.perf_counter() - started < 5


def test_many_persons_of_one_last_name_take_no_longer_than_of_many() -> None:
    parts = [f"{b}{c}{d}" for b in "aeiou" for c in "lmnrs" for d in "aeio"]
    names = [f"{initial}{part}{part}" for initial in "BDFGKLMNPRST" for part in parts]
    spent = []
    for ending in ("Khamenei", "{}ovski"):
        text = " ".join(f"Then {name} {ending.format(name)} spoke." for name in names)
        started = time.process_time()
        found = actors(text)
        spent.append(time.process_time() - started)

        assert len(found) == len(names)

    assert spent[0] < 3 * spent[1] + 0.1


def test_of_many_persons_of_one_last_name_each_is_one_in_full_and_with_an_initial() -> None:
    names = "Quorva Brolin Dravik Felnor Grosk Hulmer Jarvo Kulmin Lorvik Mulden".split()
    text = " ".join(f"{name} Vale Khamenei spoke. Then {name[0]}. Khamenei left." for name in names)

    found = actors(text)

    assert [len(actor.mentions) for actor in found] == [2] * len(names)
