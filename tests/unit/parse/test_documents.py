"""What the files of the content say, as data."""

import time

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Location
from generator.edtf import decode_edtf, encode_edtf, parse_edtf, parse_edtf_list
from generator.model import (
    Actor,
    Article,
    Citation,
    Config,
    Event,
    Figure,
    Name,
    Participation,
    Passage,
    Prose,
    Role,
    Selector,
)
from generator.parse import (
    Document,
    Parsed,
    locate,
    locate_all,
    parse_config,
    parse_file,
    parse_seed_record,
)
from generator.source import SourceFile
from tests.unit.parse.cases import Case, read_cases


def read(path: str, text: str) -> Document:
    parsed = parse_file(SourceFile(path, text.encode()))
    assert parsed.problems == ()
    assert parsed.document is not None
    return parsed.document


def test_an_event_says_what_happened_and_what_each_source_says() -> None:
    event = read(
        "content/events/iraq/soleimani-in-iraq.md",
        """---
title: Soleimani visits Iraq
date: 2014-06-12
time: "06:30"
timezone: Asia/Baghdad
actors:
  - qasem-soleimani
  - {actor: iran, role: named, alleged: true, said_by: Gulf States Newsletter}
figures: {killed: 36, wounded: 160..190, captured: 1095..}
after: mosul-falls
sources:
  - article: gsn
    date: 2014-06-12
    passages:
      - He arrived
      - {quote: that morning, prefix: early, said_by: an officer}
  - {publisher: Example News, published: 2014-06-13, archived: https://a.org/a, stance: denies}
decided: {date: The 12th fits every source.}
---
He *came*.
""",
    )

    assert event == Event(
        id="soleimani-in-iraq",
        file="content/events/iraq/soleimani-in-iraq.md",
        title="Soleimani visits Iraq",
        date=parse_edtf("2014-06-12"),
        time="06:30",
        timezone="Asia/Baghdad",
        actors=(
            Participation("qasem-soleimani"),
            Participation("iran", "named", True, "Gulf States Newsletter"),
        ),
        figures=(
            Figure("killed", 36, 36),
            Figure("wounded", 160, 190),
            Figure("captured", 1095, None),
        ),
        after=("mosul-falls",),
        sources=(
            Citation(
                "content/events/iraq/soleimani-in-iraq.md",
                ("sources", 0),
                article="gsn",
                date=parse_edtf("2014-06-12"),
                passages=(
                    Passage(Selector("He arrived")),
                    Passage(Selector("that morning", prefix="early"), "an officer"),
                ),
            ),
            Citation(
                "content/events/iraq/soleimani-in-iraq.md",
                ("sources", 1),
                publisher="Example News",
                published=parse_edtf("2014-06-13"),
                archived=("https://a.org/a",),
                stance="denies",
            ),
        ),
        decided=(("date", "The 12th fits every source."),),
        body="<p>He <em>came</em>.</p>\n",
    )


def test_an_article_declares_events_and_cites_others() -> None:
    article = read(
        "content/articles/gsn.md",
        """---
title: Iranian assistance?
published: 2014-06-22T10:15:00+03:00
dates: [{quote: Last week, date: 2014-06-09/2014-06-15}]
quotes: [{quote: Rest assured, suffix: ", tomorrow", speaker: hassan-rouhani}]
annotations: [{quote: toThe, motivation: questioning, note: Sic.}]
archived: {url: https://example.org/a, on: 2014-06-24}
events:
  - event: soleimani-in-iraq
    date: 2014-06-09/2014-06-15
    passages: [he came]
  - id: mosul-falls
    title: Mosul falls
    date: 2014-06-10
    passages: [it fell]
    sources: [{article: reuters}]
---
Last week he came.
""",
    )

    assert isinstance(article, Article)
    assert article.published == parse_edtf("2014-06-22")
    assert article.published_time == "10:15:00+03:00"
    assert article.dates[0].selector == Selector("Last week")
    assert article.quotes[0].selector == Selector("Rest assured", suffix=", tomorrow")
    assert article.archived[0].on == parse_edtf("2014-06-24")
    file = "content/articles/gsn.md"
    ((cited, citation),) = article.citations
    assert cited == "soleimani-in-iraq"
    assert citation == Citation(
        file,
        ("events", 0),
        article="gsn",
        date=parse_edtf("2014-06-09/2014-06-15"),
        passages=(Passage(Selector("he came")),),
    )
    (event,) = article.events
    assert (event.id, event.file, event.field) == ("mosul-falls", file, ("events", 1))
    assert event.sources == (
        Citation(file, ("events", 1), article="gsn", passages=(Passage(Selector("it fell")),)),
        Citation(file, ("events", 1, "sources", 0), article="reuters"),
    )


def test_an_actor_has_names_and_roles_in_time() -> None:
    actor = read(
        "content/actors/ali-khamenei.md",
        """---
name: Ali Khamenei
kind: person
aliases: [Khamenei, {name: خامنه‌ای, language: fa}]
native_name: سید علی خامنه‌ای
language: fa
roles:
  - {title: Supreme Leader, organisation: Iran, from: 1989-06-04, until: ..}
  - {title: President, from: 1981, until: 1989}
page: false
---
A cleric.
""",
    )

    assert isinstance(actor, Actor)
    assert actor.aliases == (Name("Khamenei"), Name("خامنه‌ای", "fa"))
    assert actor.native_name == Name("سید علی خامنه‌ای", "fa")
    assert actor.roles == (
        Role("Supreme Leader", "Iran", parse_edtf("1989-06-04"), held=True),
        Role("President", since=parse_edtf("1981"), until=parse_edtf("1989")),
    )
    assert not actor.page
    assert actor.body == "<p>A cleric.</p>\n"


def test_a_page_is_prose_whose_links_start_one_folder_deep() -> None:
    page = read("content/pages/about.md", "---\ntitle: About\n---\n[Events](/events/)\n")

    assert page == Prose(
        "about",
        "content/pages/about.md",
        "About",
        body='<p><a href="../events/index.html">Events</a></p>\n',
    )


def test_the_site_keeps_its_vocabularies_in_order() -> None:
    text = (
        "title: Iraq\nbase_url: https://example.org/iraq\n"
        "kinds: {b: B, a: A}\nignore: [cited-twice]\n"
    )

    config, problems = parse_config(SourceFile("content/site.yaml", text.encode()))

    assert problems == ()
    assert config == Config(
        "Iraq",
        base_url="https://example.org/iraq/",
        kinds=(("b", "B"), ("a", "A")),
        ignore=("cited-twice",),
    )


def test_a_seeds_record_is_plain_text_by_field() -> None:
    text = "publisher: Inquisitr\npublished: 2014-06-22\ninferred: {quote: earlier today}\n"

    record, problems = parse_seed_record(SourceFile("seeds/x.yaml", text.encode()))

    assert problems == ()
    assert record == {
        "publisher": "Inquisitr",
        "published": "2014-06-22",
        "inferred": {"quote": "earlier today"},
    }


def test_a_list_of_dates_is_one_of_them() -> None:
    event = read("content/events/x.md", "---\ntitle: x\ndate: [2014-06-10, 2014-06-12?]\n---\n")

    assert isinstance(event, Event)
    assert event.date == parse_edtf_list(["2014-06-10", "2014-06-12?"])


def test_an_id_is_the_stem_in_nfc_and_lower_case_whatever_its_script() -> None:
    # E and a combining acute accent, as some file systems store it.
    event = read("content/events/2014/E\u0301te-سقوط-موصل.md", "---\ntitle: x\ndate: 2014\n---\n")

    assert event.id == "\u00e9te-سقوط-موصل"


def test_text_that_yaml_takes_for_something_else_stays_text() -> None:
    event = read("content/events/x.md", "---\ntitle: NO\ndate: 2014\nplace: 1e3\n---\n")

    assert isinstance(event, Event)
    assert (event.title, event.place, event.date) == ("NO", "1e3", parse_edtf("2014"))


def test_a_bom_and_carriage_returns_change_nothing() -> None:
    text = "---\ntitle: x\ndate: 2014\n---\nOne\ntwo\n\nThree\n"
    plain = read("content/events/x.md", text)

    assert read("content/events/x.md", "\ufeff" + text.replace("\n", "\r\n")) == plain


def test_what_could_be_read_of_a_faulty_file_is_still_given() -> None:
    text = "---\ntitle: Mosul falls\ndate: 2014-06-31\nkind: military\n---\n"

    parsed = parse_file(SourceFile("content/events/mosul-falls.md", text.encode()))

    assert isinstance(parsed.document, Event)
    assert (parsed.document.id, parsed.document.kind) == ("mosul-falls", "military")


def test_a_file_outside_the_known_folders_is_a_bug_of_the_caller() -> None:
    with pytest.raises(ValueError):
        parse_file(SourceFile("content/elsewhere/x.md", b""))


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in read_cases()])
def test_what_was_parsed_survives_the_cache(case: Case) -> None:
    if case.path.endswith(".yaml"):
        return
    parsed = parse_file(SourceFile(case.path, case.data))

    data = msgspec.msgpack.encode(parsed, enc_hook=encode_edtf)

    assert msgspec.msgpack.decode(data, type=Parsed, dec_hook=decode_edtf) == parsed


@given(st.text(), st.sampled_from(["articles", "events", "actors", "pages"]))
def test_no_file_makes_the_stage_fail(text: str, folder: str) -> None:
    path = f"content/{folder}/x.md"
    parse_file(SourceFile(path, text.encode(errors="replace")))
    parse_file(SourceFile(path, f"---\ntitle: {text}\n---\n{text}".encode(errors="replace")))


def test_a_problem_is_located_by_the_field_it_names() -> None:
    text = "---\ntitle: x\nsources:\n  - publisher: Example News\n    date: 2014-06-12\n---\n"
    source = SourceFile("content/events/x.md", text.encode())
    problem = problem_at(source.path, ("sources", 0, "date"))

    found = locate(problem, source).location

    assert (found.line, found.column, found.length) == (5, 11, 10)


def test_a_field_that_is_not_there_is_located_at_what_should_hold_it() -> None:
    text = "---\ntitle: x\nsources:\n  - publisher: Example News\n---\n"
    source = SourceFile("content/events/x.md", text.encode())

    found = locate(problem_at(source.path, ("sources", 0, "date")), source).location
    nothing = locate(problem_at(source.path, ("decided", "date")), source).location

    assert (found.line, found.column) == (4, 5)
    assert (nothing.line, nothing.column) == (1, 1)


def problem_at(path: str, field: tuple[str | int, ...]) -> Diagnostic:
    return Diagnostic("unknown-actor", Location(path), "nobody", field=field)


def test_many_problems_of_a_file_are_located_in_one_reading() -> None:
    names = [f"a{number}" for number in range(500)]
    data = f"---\ntitle: T\nactors: [{', '.join(names)}]\n---\nOne.\nTwo {names[-1]}.\n"
    source = SourceFile("content/events/x.md", data.encode())
    problems = [
        Diagnostic("x", Location(source.path), name, field=("actors", number))
        for number, name in enumerate(names)
    ]
    problems.append(Diagnostic("x", Location(source.path), "", field=("body", names[-1])))
    began = time.process_time()

    found = locate_all(problems, source)

    assert time.process_time() - began < 1
    assert found[1].location == Location(source.path, 3, 14, 2)
    assert found[-1].location == Location(source.path, 6, 5, 4)
