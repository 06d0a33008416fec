"""``dateline merge event A B``: nothing that B states is lost in silence."""

from pathlib import Path

import pytest

from generator.cli import main
from generator.disk import replace_file
from tests.sites import build, read_tree, write_site

Captured = pytest.CaptureFixture[str]

FIRST = """\
---
title: The bridge jams   # ours
date: 1987-05-12
actors: [board]
topics: [pivot]
after: [bell]
sources:
  - article: courier
    passages:
      - jammed open
  - publisher: A leaflet
    url: https://leaflet.example/
---
Our words.
"""
SECOND = """\
---
title: The bridge opens and stays
date: 1987-05-12/1987-05-13
place: Sill narrows
actors: [board, {actor: dockers, role: named}]
topics: [pivot, ferry]
figures: {hurt: 2}
related: [bridge-jams, bell]
sources:
  - article: courier
    note: It counts two.
    passages: [jammed open, two were hurt]
  - publisher: Quayside Notes
    url: https://notes.example/
redirects: [stays-open]
---
"""
MERGED = """\
---
title: The bridge jams   # ours
date: 1987-05-12
place: Sill narrows
actors: [board, {actor: dockers, role: named}]
topics: [pivot, ferry]
figures:
  hurt: 2
after: [bell]
related: [bell]
sources:
  - article: courier
    note: It counts two.
    passages:
      - jammed open
      - two were hurt
  - publisher: A leaflet
    url: https://leaflet.example/
  - publisher: Quayside Notes
    url: https://notes.example/
redirects: [stays-open, bridge-stays]
---
Our words.
"""
BELL = """\
---
title: The bell
date: 1987-05-11
before: [bridge-stays]
sources: [{publisher: A leaflet, url: "https://leaflet.example/"}]
---
After it, [the bridge](bridge-stays.md).
"""
COURIER = """\
---
title: The bridge
publisher: Harbour Courier
url: https://courier.example/
published: 1987-05-12
---
It jammed open, and two were hurt. Nobody will cross.
"""
LOG = """\
---
title: The log
publisher: Radio Sill
url: https://radio.example/
published: 1987-05-12
events:
  - id: bridge-declared
    date: 1987-05-12
    # What the log says of it.
    title: The log tells of the bridge
    kind: accident
    passages:
      - open at dawn
---
The bridge stood open at dawn.
"""


@pytest.fixture
def bridge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    settings = (
        "title: x\ntopics: {pivot: Pivot, ferry: Ferry}\nfigures: {hurt: hurt}\n"
        "kinds: {accident: Accident}\n"
    )
    files = {
        "content/site.yaml": settings,
        "content/actors/board.md": "---\nname: The Board\n---\n",
        "content/actors/dockers.md": "---\nname: The Dockers\n---\n",
        "content/articles/courier.md": COURIER,
        "content/articles/log.md": LOG,
        "content/events/bell.md": BELL,
        "content/events/bridge-jams.md": FIRST,
        "content/events/bridge-stays.md": SECOND,
    }
    monkeypatch.chdir(write_site(tmp_path, files))
    return tmp_path


def read(root: Path, name: str) -> str:
    return (root / "content" / name).read_text(encoding="utf-8")


def test_what_the_one_lacks_is_taken_and_lists_are_joined(bridge: Path, capsys: Captured) -> None:
    assert main(["merge", "event", "bridge-jams", "bridge-stays"]) == 0

    assert read(bridge, "events/bridge-jams.md") == MERGED
    assert not (bridge / "content/events/bridge-stays.md").exists()
    assert read(bridge, "events/bell.md") == BELL.replace("bridge-stays", "bridge-jams")
    assert capsys.readouterr().out.splitlines() == [
        "Merged bridge-stays into bridge-jams (3 files).",
        "kept title: The bridge jams (not: The bridge opens and stays)",
        "kept date: 1987-05-12 (not: 1987-05-12/1987-05-13)",
    ]
    assert not [p for p in build(bridge, bridge / "public").problems if p.is_error]
    assert (bridge / "public/events/bridge-stays/index.html").is_file()


def test_the_other_value_is_taken_where_it_is_asked_for(bridge: Path) -> None:
    assert main(["merge", "event", "bridge-jams", "bridge-stays", "--take", "date", "-q"]) == 0

    text = read(bridge, "events/bridge-jams.md")
    assert text == MERGED.replace("date: 1987-05-12", "date: 1987-05-12/1987-05-13")


def test_an_article_that_declared_the_event_cites_the_other(bridge: Path) -> None:
    assert main(["merge", "event", "bridge-jams", "bridge-declared", "-q"]) == 0

    assert read(bridge, "articles/log.md") == LOG.replace(
        """\
  - id: bridge-declared
    date: 1987-05-12
    # What the log says of it.
    title: The log tells of the bridge
    kind: accident
""",
        "  - event: bridge-jams\n",
    )
    assert "kind: accident\n" in read(bridge, "events/bridge-jams.md")
    assert main(["check", "-q"]) == 0


def test_two_bodies_are_not_joined(bridge: Path, capsys: Captured) -> None:
    write_site(bridge, {"content/events/bridge-stays.md": f"{SECOND}Their words.\n"})
    before = read_tree(bridge / "content")

    assert main(["merge", "event", "bridge-jams", "bridge-stays"]) == 1

    assert read_tree(bridge / "content") == before
    assert "both have prose" in capsys.readouterr().err


def test_the_only_body_is_taken(bridge: Path) -> None:
    without = FIRST.replace("Our words.\n", "")
    write_site(
        bridge,
        {
            "content/events/bridge-jams.md": without,
            "content/events/bridge-stays.md": f"{SECOND}Their words.\n",
        },
    )

    assert main(["merge", "event", "bridge-jams", "bridge-stays", "-q"]) == 0

    assert read(bridge, "events/bridge-jams.md") == MERGED.replace("Our words.", "Their words.")


@pytest.mark.parametrize("writes", [0, 1, 2])
def test_a_merge_that_is_killed_is_completed_by_the_same_command(
    bridge: Path, writes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []

    def killed(path: str, data: bytes, mode: int | None = None) -> None:
        if len(done) == writes:
            raise KeyboardInterrupt
        done.append(path)
        replace_file(path, data, mode)

    def killed_too(path: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("generator.edit.changes.replace_file", killed)
        patched.setattr(Path, "unlink", killed_too)
        assert main(["merge", "event", "bridge-jams", "bridge-stays", "-q"]) == 130

    assert main(["merge", "event", "bridge-jams", "bridge-stays", "-q"]) == 0
    assert read(bridge, "events/bridge-jams.md") == MERGED
    assert read(bridge, "events/bell.md") == BELL.replace("bridge-stays", "bridge-jams")


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["bridge-jams", "bridge-jams"], 2, "with itself"),
        (["bridge-jams", "bridge-stay"], 2, "did you mean 'events/bridge-stays'?"),
        (["bridge-jams", "bridge-stays", "--take", "dat"], 2, "did you mean 'date'?"),
    ],
)
def test_what_cannot_be_merged_is_told(
    bridge: Path, arguments: list[str], code: int, told: str, capsys: Captured
) -> None:
    assert main(["merge", "event", *arguments]) == code
    assert told in capsys.readouterr().err


def test_a_retracted_event_keeps_its_notice(bridge: Path, capsys: Captured) -> None:
    retracted = SECOND.replace("redirects:", "retracted: {on: 1988, reason: No.}\nredirects:")
    write_site(bridge, {"content/events/bridge-stays.md": retracted})

    assert main(["merge", "event", "bridge-jams", "bridge-stays"]) == 1
    assert "is retracted" in capsys.readouterr().err


ONE = """\
---
title: The bell rings
date: 1987-05-11
actors:
  - {actor: board, role: named}
sources:
  - publisher: A leaflet
    url: https://bell.example/
---
"""


def merge_one(root: Path, one: str, other: str, *arguments: str) -> tuple[int, str]:
    """The exit code, and the file of the event that is left."""
    write_site(root, {"content/events/one.md": one, "content/events/other.md": other})
    code = main(["merge", "event", "one", "other", *arguments])
    return code, read(root, "events/one.md")


@pytest.mark.parametrize(
    ("old", "new", "left"),
    [
        ("date: 1987-05-11", 'date: 1987-05-12\ntime: "09:30"', "left out time: 09:30"),
        ("date: 1987-05-11", "date: 1987-05-12\ndate_text: early", "left out date_text: early"),
        ("date:", "span: throughout\ndate:", "kept span: once (not: throughout)"),
        ("date:", "status: confirmed\ndate:", "kept status: reported (not: confirmed)"),
        ("leaflet", "leaflet\n    note: No.\n    stance: denies", "left out sources.0.note: No."),
        (
            "leaflet",
            "leaflet\n    stance: denies",
            "kept sources.0.stance: supports (not: denies)",
        ),
        (
            "role: named",
            "alleged: true, said_by: A leaflet",
            "kept actors.0.alleged: false (not: true)",
        ),
        (
            "date: 1987-05-11",
            "date: 1987-05-12\ndecided: {date: It dried.}",
            "left out decided.date: It dried.",
        ),
    ],
)
def test_no_statement_is_made_that_neither_event_made(
    bridge: Path, old: str, new: str, left: str, capsys: Captured
) -> None:
    code, text = merge_one(bridge, ONE, ONE.replace(old, new))

    assert (code, text) == (0, ONE.replace("example/\n", "example/\nredirects: [other]\n"))
    assert left in capsys.readouterr().out.splitlines()


def test_what_is_said_of_a_date_goes_with_it(bridge: Path, capsys: Captured) -> None:
    dated = 'date: 1987-05-12\ntime: "09:30"\ntimezone: Europe/Lisbon\n'
    other = ONE.replace("date: 1987-05-11\n", dated)
    one = ONE.replace("actors:", 'date_text: early\ntime: "08:00"\nactors:')

    _, text = merge_one(bridge, one, other, "--take", "date")

    assert text == other.replace("example/\n", "example/\nredirects: [other]\n")
    assert capsys.readouterr().out.splitlines()[1:] == ["left out date_text: early"]


def test_an_event_of_the_same_day_gives_its_clock_time(bridge: Path) -> None:
    timed = ONE.replace("actors:", 'time: "09:30"\nactors:')

    _, text = merge_one(bridge, ONE, timed)

    assert text == timed.replace("example/\n", "example/\nredirects: [other]\n")


@pytest.mark.parametrize("signed", [0, 1])
def test_a_draft_is_not_merged_with_what_is_none(
    bridge: Path, signed: int, capsys: Captured
) -> None:
    files = [ONE.replace("sources:", "draft: true\nsources:")] * 2
    files[signed] = ONE

    assert merge_one(bridge, *files) == (1, files[0])
    assert "take its `draft: true` out" in capsys.readouterr().err


def test_an_event_of_a_draft_article_is_a_draft(bridge: Path, capsys: Captured) -> None:
    write_site(bridge, {"content/articles/log.md": LOG.replace("events:", "draft: true\nevents:")})

    assert main(["merge", "event", "bridge-jams", "bridge-declared"]) == 1
    assert "the event 'bridge-declared' is a draft" in capsys.readouterr().err


def test_two_drafts_are_merged(bridge: Path) -> None:
    draft = ONE.replace("sources:", "draft: true\nsources:")

    assert merge_one(bridge, draft, draft)[0] == 0


@pytest.mark.parametrize("name", ["after", "before"])
def test_an_event_that_follows_the_other_is_not_the_same(
    bridge: Path, name: str, capsys: Captured
) -> None:
    follows = ONE.replace("sources:", f"{name}: [other]\nsources:")

    assert merge_one(bridge, follows, ONE) == (1, follows)
    assert f"'one' is said to be {name} 'other', and so they are two events" in (
        capsys.readouterr().err
    )


def test_an_event_that_names_both_names_the_one_once(bridge: Path) -> None:
    bell = BELL.replace("[bridge-stays]", "[bridge-stays, bridge-jams]")
    write_site(bridge, {"content/events/bell.md": bell})

    main(["merge", "event", "bridge-jams", "bridge-stays", "-q"])

    assert "before: [bridge-jams]\n" in read(bridge, "events/bell.md")


def test_remarks_go_where_what_they_are_about_goes_and_the_rest_is_told(
    bridge: Path, capsys: Captured
) -> None:
    sources = "  - publisher: Notes   # of the quay\n    # Ask for a scan.\n    at: '# 3'\n"
    other = (
        ONE.replace("title:", "# Not our words.\ntitle:")
        .replace("sources:\n", f"# Read in the hall.\nplace: Hall\nsources:\n  # Seen.\n{sources}")
        .replace("rings", "is rung")
    )

    _, text = merge_one(bridge, ONE, other)

    notes = "  # Seen.\n  # of the quay\n  # Ask for a scan.\n"
    notes += '  - publisher: Notes\n    at: "# 3"\n'
    assert text == ONE.replace("actors:", "# Read in the hall.\nplace: Hall\nactors:").replace(
        "example/\n", f"example/\n{notes}redirects: [other]\n"
    )
    assert capsys.readouterr().out.splitlines()[1:] == [
        "kept title: The bell rings (not: The bell is rung)",
        "left out the remark # Not our words.",
    ]
