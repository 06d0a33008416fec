"""``dateline convert``: drafts that nobody's edits are lost to."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from generator.commands import drafting, drafts

Captured = pytest.CaptureFixture[str]

ARTICLE = """\
Council reopens the footbridge

MILLBROOK - The Millbrook Council reopened the footbridge on Saturday.

“We know how long the way round has been,” Mayor Jane Doe said on Sunday.
"""
RECORD = "publisher: Example\nurl: https://example.org/a\npublished: 2001-03-12\n"


@pytest.fixture
def seed(site: Path) -> Path:
    (site / "seeds/bridge.txt").write_text(ARTICLE, encoding="utf-8")
    (site / "seeds/bridge.yaml").write_text(RECORD)
    return site / "seeds/bridge.txt"


def content(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in (site / "content").rglob("*")
        if path.is_file()
    }


def draft_of(site: Path) -> Path:
    return site / "content/articles/council-reopens-the-footbridge.md"


def test_a_raw_article_becomes_a_draft_that_check_accepts(site: Path, seed: Path) -> None:
    assert main(["convert", str(seed)]) == 0

    text = draft_of(site).read_text(encoding="utf-8")
    assert "seed: seeds/bridge.txt" in text
    assert "publisher: Example" in text
    assert "draft: true" in text
    assert main(["check"]) == 0


def test_the_raw_article_is_not_touched(site: Path, seed: Path) -> None:
    main(["convert", str(seed)])

    assert seed.read_text(encoding="utf-8") == ARTICLE


def test_a_second_conversion_gives_the_same_files(site: Path, seed: Path) -> None:
    main(["convert", str(seed)])
    first = content(site)

    assert main(["convert", str(seed)]) == 0
    assert content(site) == first


def test_an_edited_draft_is_left_alone_and_the_difference_shown(
    site: Path, seed: Path, capsys: Captured
) -> None:
    main(["convert", str(seed)])
    edited = draft_of(site).read_text(encoding="utf-8").replace("draft: true\n", "", 1)
    draft_of(site).write_text(edited, encoding="utf-8")
    capsys.readouterr()

    assert main(["convert", str(seed)]) == 0
    assert draft_of(site).read_text(encoding="utf-8") == edited
    printed = capsys.readouterr().out
    assert "left alone" in printed
    assert "+draft: true" in printed


@pytest.mark.parametrize("options", [[], ["--force"]])
def test_a_draft_that_nobody_has_edited_is_written_anew(
    site: Path, seed: Path, capsys: Captured, options: list[str]
) -> None:
    main(["convert", str(seed)])
    moved = draft_of(site).with_name("bridge.md")
    draft_of(site).rename(moved)
    seed.with_suffix(".yaml").write_text(RECORD.replace("Example", "Courier"))
    capsys.readouterr()

    assert main(["convert", *options, str(seed)]) == 0
    assert "publisher: Courier" in moved.read_text("utf-8")
    assert "content/articles/bridge.md: rewritten" in capsys.readouterr().out
    assert not draft_of(site).exists()
    assert not list(moved.parent.glob("*.orig"))


def test_a_draft_that_convert_does_not_know_counts_as_edited_until_it_writes_the_same(
    site: Path, seed: Path
) -> None:
    main(["convert", str(seed)])
    first = draft_of(site).read_bytes()
    record = seed.with_suffix(".yaml")
    (site / ".dateline/drafts").unlink()

    record.write_text(RECORD.replace("Example", "Courier"))
    main(["convert", str(seed)])
    assert draft_of(site).read_bytes() == first
    record.write_text(RECORD)
    main(["convert", str(seed)])
    record.write_text(RECORD.replace("Example", "Courier"))
    main(["convert", str(seed)])
    assert b"publisher: Courier" in draft_of(site).read_bytes()


def test_an_article_that_was_renamed_is_known_by_its_seed(site: Path, seed: Path) -> None:
    main(["convert", str(seed)])
    moved = draft_of(site).with_name("bridge.md")
    draft_of(site).rename(moved)
    moved.write_text(moved.read_text(encoding="utf-8") + "\nEdited.\n", encoding="utf-8")
    (site / "content/actors/jane-doe.md").unlink()
    before = content(site)

    assert main(["convert", str(seed)]) == 0
    assert content(site) == before


def test_force_replaces_an_edited_draft_and_keeps_every_old_one(site: Path, seed: Path) -> None:
    main(["convert", str(seed)])
    first = draft_of(site).read_bytes()
    for edit in (b"one", b"two"):
        draft_of(site).write_bytes(edit)
        main(["convert", "--force", str(seed)])

    folder = draft_of(site).parent
    name = draft_of(site).name
    assert draft_of(site).read_bytes() == first
    assert (folder / f"{name}.orig").read_bytes() == b"one"
    assert (folder / f"{name}.2.orig").read_bytes() == b"two"


def test_an_actor_that_the_site_knows_gets_no_stub(site: Path, seed: Path) -> None:
    main(["convert", str(seed)])

    actors = {path.name for path in (site / "content/actors").iterdir()}
    assert actors == {"jane-doe.md", "millbrook-council.md"}


def test_who_is_only_named_in_passing_gets_no_stub_and_stands_in_a_comment(
    site: Path, seed: Path
) -> None:
    aside = (
        "\nIt has the colour that Ingrid Vale gave it. Ivo Brandt was late, and Brandt was sorry."
    )
    seed.write_text(f"{ARTICLE}{aside}\n", "utf-8")

    assert main(["convert", str(seed)]) == 0

    actors = {path.name for path in (site / "content/actors").iterdir()}
    assert actors == {"jane-doe.md", "millbrook-council.md", "ivo-brandt.md"}
    text = draft_of(site).read_text("utf-8")
    assert "\nactors:\n  - ivo-brandt\n# named once: Ingrid Vale\n" in text
    assert main(["check", "--drafts"]) == 0


def test_the_actors_of_an_article_are_told_in_one_line(
    site: Path, seed: Path, capsys: Captured
) -> None:
    seed.write_text(f"{ARTICLE}\nIvo Brandt was late. Brandt was sorry.\n", "utf-8")
    main(["convert", str(seed)])
    first = capsys.readouterr().out
    (site / "content/actors/jane-doe.md").unlink()
    main(["convert", str(seed)])

    assert "  content/actors/: jane-doe.md, ivo-brandt.md written\n" in first
    second = capsys.readouterr().out
    assert "  content/actors/: jane-doe.md written; 1 file there already\n" in second
    assert second.count("content/actors/") == 1


def test_json_tells_what_was_found_and_writes_nothing(
    site: Path, seed: Path, capsys: Captured
) -> None:
    before = content(site)

    assert main(["convert", "--json", str(seed)]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "Council reopens the footbridge"
    assert content(site) == before


def test_a_file_that_is_not_there_is_a_usage_error(site: Path) -> None:
    assert main(["convert", "seeds/nothing.txt"]) == 2


def test_a_file_that_is_no_text_is_told_and_the_others_are_converted(
    site: Path, seed: Path, capsys: Captured
) -> None:
    (site / "seeds/bad.txt").write_bytes(b"\xff\xff")
    (site / "seeds/bad.yaml").write_text(RECORD)

    assert main(["convert", "seeds/bad.txt", str(seed)]) == 1
    assert "bad.txt" in capsys.readouterr().err
    assert draft_of(site).is_file()


def test_a_wrong_record_is_reported_with_its_place(
    site: Path, seed: Path, capsys: Captured
) -> None:
    seed.with_suffix(".yaml").write_text("publishr: Example\n")

    assert main(["convert", str(seed)]) == 1
    assert "seeds/bridge.yaml:1:1" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "words", "message"),
    [
        ("page.txt", "\ufeff\n<!doctype html>\n<p> </p>", "no article is found in this page"),
        ("page.html", "Words", "no article is found in this page"),
        ("empty.txt", "", "the file has no words"),
        ("blank.txt", " \n\n\u2014 \n", "the file has no words"),
        ("blank.md", "---\ntitle: A title\n---\n", "the file has no words"),
    ],
)
def test_what_holds_no_article_is_refused(
    site: Path, capsys: Captured, name: str, words: str, message: str
) -> None:
    before = content(site)
    (site / name).write_text(words, encoding="utf-8")

    assert main(["convert", name]) == 1
    assert message in capsys.readouterr().err
    assert content(site) == before


def test_a_folder_stands_for_every_text_in_it(site: Path, seed: Path) -> None:
    (site / "seeds/other.txt").write_text("Another headline\n\nThe pier closed.\n")

    assert main(["convert", "seeds"]) == 0
    written = {path.name for path in (site / "content/articles").glob("*.md")}
    assert {"another-headline.md", draft_of(site).name} <= written


def test_a_folder_stands_for_its_folders_too_but_for_no_furniture(site: Path) -> None:
    def put(path: str, title: str) -> None:
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(f"{title}\n\nThe pier closed.\n")

    put("in/2001/03/deep.txt", "A deep headline")
    put("in/page.txt", "A flat headline")
    put("in/page_files/frame.txt", "A framed headline")
    put("in/.git/hidden.txt", "A hidden headline")
    put("in/2001/README.md", "An explanation")

    assert main(["convert", "in"]) == 0
    written = [path.name for path in (site / "content/articles").glob("a*headline.md")]
    assert sorted(written) == ["a-deep-headline.md", "a-flat-headline.md"]
    deep = (site / "content/articles/a-deep-headline.md").read_text("utf-8")
    assert "seed: in/2001/03/deep.txt" in deep


def test_a_folder_without_texts_is_a_usage_error(site: Path, capsys: Captured) -> None:
    (site / "nothing").mkdir()

    assert main(["convert", "nothing"]) == 2
    assert "nothing: no raw article is in this folder" in capsys.readouterr().err


def test_content_is_no_raw_article(site: Path, seed: Path, capsys: Captured) -> None:
    main(["convert", str(seed)])
    before = content(site)
    name = draft_of(site).relative_to(site).as_posix()

    assert main(["convert", name]) == 2
    assert main(["convert", "content"]) == 2
    assert main(["convert", "."]) == 2
    assert f"{name}: this is content already" in capsys.readouterr().err
    assert content(site) == before


def test_messages_name_a_file_as_the_command_line_does(
    site: Path, seed: Path, capsys: Captured
) -> None:
    seed.with_suffix(".yaml").write_text("publishr: Example\n")
    (site / "seeds/empty.txt").write_text("")
    (site / "elsewhere").mkdir()

    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(site / "elsewhere")
        main(["convert", "-s", "..", "../seeds/bridge.txt", "../seeds/empty.txt"])

    printed = capsys.readouterr().err
    assert "--> ../seeds/bridge.yaml:1:1" in printed
    assert "1 | publishr: Example" in printed
    assert "../seeds/empty.txt: the file has no words" in printed


def test_two_raw_articles_of_one_title_become_two_drafts(
    site: Path, seed: Path, capsys: Captured
) -> None:
    other = seed.with_name("other.txt")
    other.write_text(ARTICLE.replace("Saturday", "Friday"), encoding="utf-8")
    main(["convert", str(seed)])
    first = draft_of(site).read_bytes()
    capsys.readouterr()

    assert main(["convert", str(other)]) == 0
    printed = capsys.readouterr().out
    assert "of the same title, but from seeds/bridge.txt" in printed
    assert "content/articles/council-reopens-the-footbridge-2.md: written" in printed
    assert draft_of(site).read_bytes() == first
    assert main(["convert", "seeds"]) == 0
    assert "as it was" in capsys.readouterr().out
    assert not list((site / "content/articles").glob("*-3.md"))


def test_what_is_counted_is_what_the_draft_holds(site: Path, seed: Path, capsys: Captured) -> None:
    seed.write_text(ARTICLE + "\nThe works took three months, and years before that.\n", "utf-8")

    main(["convert", str(seed)])

    printed = capsys.readouterr().out
    assert f"{seed}: 1 event, 1 quotation, 2 dates, 2 actors" in printed
    assert draft_of(site).read_text("utf-8").count("    date: ") == 3


@pytest.mark.parametrize("text", ["full", "excerpts", "none"])
def test_how_much_may_be_published_is_said_by_the_command_line_or_the_record(
    site: Path, seed: Path, text: str
) -> None:
    main(["convert", str(seed), "--text", text])
    given = draft_of(site).read_text("utf-8")
    draft_of(site).unlink()
    seed.with_suffix(".yaml").write_text(f"{RECORD}text: {text}\n")
    main(["convert", str(seed)])

    assert f"\ntext: {text}\n" in given
    assert draft_of(site).read_text("utf-8") == given
    assert ("footbridge on Saturday" in given) == (text != "none")
    assert main(["check", "--drafts"]) == 0


def test_many_articles_are_converted_as_each_alone_and_counted_at_the_end(
    site: Path, seed: Path, capsys: Captured
) -> None:
    for number in range(50):
        other = seed.with_name(f"n{number}.txt")
        other.write_text(ARTICLE.replace("footbridge", f"bridge {number}"), encoding="utf-8")
        other.with_suffix(".yaml").write_text(RECORD)
    (site / "seeds/empty.txt").write_text("")

    assert main(["convert", "seeds", "--jobs", "2"]) == 1
    over_two = content(site)
    printed = capsys.readouterr()
    for draft in (site / "content/articles").glob("council-*.md"):
        draft.unlink()
    assert main(["convert", "seeds", "--jobs", "1"]) == 1

    assert content(site) == over_two
    assert "52 raw articles: drafts 51 written, 1 could not be read. They hold " in printed.out
    assert "content/actors/" not in printed.out
    assert main(["check", "--drafts"]) == 0


def test_one_event_told_by_two_articles_has_two_ids_until_an_editor_joins_them(
    site: Path, seed: Path
) -> None:
    other = seed.with_name("other.txt")
    other.write_text(ARTICLE.replace("Council reopens", "Millbrook opens"), encoding="utf-8")
    other.with_suffix(".yaml").write_text(RECORD)

    main(["convert", "seeds"])
    first = content(site)
    main(["convert", str(seed)])
    main(["convert", str(other)])

    assert content(site) == first
    assert main(["check", "--drafts"]) == 0


def test_a_draft_does_not_hang_on_which_articles_were_converted_before(
    site: Path, seed: Path
) -> None:
    other = seed.with_name("other.txt")
    other.write_text("Mayor Doe speaks\n\nMayor Doe said on Saturday that it is late.\n")
    main(["convert", str(other)])
    alone = (site / "content/articles/mayor-doe-speaks.md").read_bytes()

    main(["convert", str(seed)])
    main(["convert", str(other), "--force"])

    assert (site / "content/articles/mayor-doe-speaks.md").read_bytes() == alone


def test_what_is_interrupted_leaves_whole_files_and_the_next_run_the_rest(
    site: Path, seed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = seed.with_name("other.txt")
    other.write_text(ARTICLE.replace("footbridge", "bridge"), encoding="utf-8")
    main(["convert", "seeds"])
    whole = content(site)
    for path in (site / "content/articles").glob("*bridge.md"):
        path.unlink()
    replace = os.replace
    done = 0

    def interrupt(source: str, target: str) -> None:
        nonlocal done
        done += str(target).endswith("bridge.md")
        if done == 2:
            raise KeyboardInterrupt
        replace(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", interrupt)
        assert main(["convert", "seeds"]) == 130

    assert len(content(site)) == len(whole) - 1
    assert content(site).items() <= whole.items()
    main(["convert", "seeds"])
    assert content(site) == whole


def test_a_page_of_the_web_needs_no_record_to_say_where_it_is_from(site: Path) -> None:
    words = "The Millbrook Council reopened the footbridge on Saturday, and all were glad of it. "
    (site / "seeds/page.html").write_text(
        "<!doctype html><html lang=en><title>Footbridge reopened</title>"
        '<meta property="og:site_name" content="Courier">'
        '<meta property="article:published_time" content="2001-03-12T08:00:00Z">'
        f"<article><p>{words * 3}</p><p>{words}</p></article></html>"
    )

    assert main(["convert", "seeds/page.html"]) == 0

    text = (site / "content/articles/footbridge-reopened.md").read_text("utf-8")
    assert "publisher: Courier\npublished: 2001-03-12T08:00:00Z\nlanguage: en\n" in text
    assert main(["check", "--drafts"]) == 0


@pytest.mark.parametrize("step", ["draft_with", "render_draft"])
def test_an_article_that_dateline_fails_on_keeps_no_other_back(
    site: Path, seed: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    (site / "seeds/a-bad-one.txt").write_text("A bad one\n\nIt cannot be drafted.\n")
    works = getattr(drafting, step)

    def fails(*arguments: Any) -> Any:
        if "A bad one" in (getattr(each, "title", "") for each in arguments):
            raise RecursionError("too deep")
        return works(*arguments)

    monkeypatch.setattr(drafting, step, fails)

    assert main(["convert", "seeds"]) == 1

    assert draft_of(site).exists()
    told = capsys.readouterr()
    assert "a-bad-one.txt: this is a bug in Dateline" in told.err
    assert "RecursionError: too deep" in told.err
    assert "drafts 1 written, 1 could not be read" in told.out


def test_with_force_a_file_that_cannot_be_written_is_still_the_old_one(
    site: Path, seed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    main(["convert", str(seed)])
    draft_of(site).write_text("edited")

    def fails(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(drafts, "replace_file", fails)

    assert main(["convert", "--force", str(seed)]) != 0
    assert draft_of(site).read_text() == "edited"
