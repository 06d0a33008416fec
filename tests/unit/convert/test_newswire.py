"""Byline and dateline: where a report of an agency begins, and what is no part of its words."""

import pytest

from generator.convert import Draft, KnownActor, SeedRecord, draft_article, read_article

RECORD = SeedRecord(publisher="Coast Wire", published="2025-03-15")
STORY = (
    "Dockers at Port Elsen walked out on Friday shortly before 3 a.m. The company condemned it.\n\n"
    "Ann Vale said on Friday that the dockers had won.\n"
)


def drafted(text: str, known: tuple[KnownActor, ...] = ()) -> Draft:
    return draft_article(read_article(text), RECORD, known)


@pytest.mark.parametrize(
    ("dateline", "place"),
    [
        ("PORT ELSEN, March 14 (Coast Wire) - ", "Port Elsen"),
        ("PORT ELSEN (Coast Wire) — ", "Port Elsen"),
        ("ELSEN, N.Y. (AP) -- ", "Elsen"),
        ("ELSEN, Norway, 14 March 2025 /Coast Wire/ – ", "Elsen"),
        ("Port Elsen, March 14 - ", "Port Elsen"),
        ("Port Elsen (Coast Wire) – ", "Port Elsen"),
        ("ST. ELSEN, Norway, Friday, March 14 (Coast Wire) — ", "St. Elsen"),
        ("ELSEN/MOSS, March 14 (Coast Wire) -- ", "Elsen/Moss"),
        ("ELSEN. March 14 (Interfax) - ", "Elsen"),
        ("ELSEN, MARCH 14, 2025 [Coast Wire] - ", "Elsen"),
        ("(Coast Wire) — ", ""),
        ("(CNN)", ""),
    ],
)
def test_a_dateline_gives_the_place_and_is_no_part_of_titles(dateline: str, place: str) -> None:
    draft = drafted(dateline + STORY)

    assert draft.place == place
    assert draft.title == "Dockers at Port Elsen walked out on Friday shortly before 3 a.m."
    assert draft.paragraphs[0].startswith(dateline)
    (event,) = draft.events
    assert event.title == "Dockers at Port Elsen walked out shortly before 3 a.m."
    assert event.id == "dockers-port-elsen-walked-out-shortly"
    assert event.passage == draft.title


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("By Jane Doe and John Roe", "Jane Doe and John Roe"),
        ("By Jane Doe, Coast Wire", "Jane Doe"),
        ("BY JANE DOE", "JANE DOE"),
        ("by Jane Doe | March 14, 2025", "Jane Doe"),
        ("By: Jane van der Doe in Port Elsen", "Jane van der Doe"),
        (
            "By J. B. O’Doe, John Roe and Ann Lee-Moss of The Coast Wire",
            "J. B. O’Doe, John Roe and Ann Lee-Moss",
        ),
        ("Written by Jane Doe (Coast Wire)", "Jane Doe"),
        ("By Jane Doe The Associated Press", "Jane Doe"),
    ],
)
def test_a_byline_gives_the_author_who_is_no_actor(byline: str, author: str) -> None:
    draft = drafted(f"{byline}\n\n{STORY}")

    assert draft.author == author
    assert draft.title == "Dockers at Port Elsen walked out on Friday shortly before 3 a.m."
    assert {actor.name for actor in draft.actors} == {"Ann Vale"}


def test_a_headline_that_only_looks_like_a_dateline_stays_one() -> None:
    assert drafted(f"PORT ELSEN - A town without ships\n\n{STORY}").title == (
        "PORT ELSEN - A town without ships"
    )


@pytest.mark.parametrize("after", ["Monday", "GMT", "on Monday"])
def test_the_sentence_goes_on_after_an_hour_and_its_day(after: str) -> None:
    draft = drafted(f"Headline\n\nIt closed at 3 p.m. {after}.\n")

    assert len(read_article(draft.text).sentences) == 1


def test_the_id_of_an_event_is_the_same_whatever_actors_the_site_knows() -> None:
    text = "Headline\n\nFormer Lt. Ann Vale Stone met Ian Coast on Friday in Port Elsen.\n"
    known = (
        KnownActor("ann", "Ann Vale Stone", ("Ann", "Stone"), "person"),
        KnownActor("port", "Port Elsen", ("Elsen", "Port"), "organisation"),
    )

    ids = [event.id for event in drafted(text).events]

    assert ids
    assert ids == [event.id for event in drafted(text, known[:1]).events]
    assert ids == [event.id for event in drafted(text, known).events]
    assert ids == [event.id for event in drafted(text, known[1:]).events]


def test_a_line_of_nothing_but_a_name_is_the_byline_above_a_dateline() -> None:
    draft = drafted(f"The strike ends\n\nJane Doe\n\nPORT ELSEN 2025-03-14\n\n{STORY}")

    assert (draft.title, draft.author, draft.place) == ("The strike ends", "Jane Doe", "Port Elsen")


@pytest.mark.parametrize(
    "opening",
    [
        "The strike is over, the union said on Friday.",
        "The strike is over, and " * 6 + "we are glad.",
    ],
)
def test_a_first_paragraph_of_prose_is_no_headline(opening: str) -> None:
    article = read_article(f"{opening}\n\n{STORY}")

    assert article.headline is None
    assert len(article.paragraphs) == 3
