"""``dateline build`` and ``check``, on a small site."""

import errno
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import pipeline
from generator.cli import main
from generator.digest import read_bytes

Captured = pytest.CaptureFixture[str]

TOO_LONG = (
    "---\ntitle: "
    + "Word " * 20
    + "\ndate: 2000-11-04\nsources:\n  - article: footbridge-reopens\n---\n"
)


def tree(directory: Path) -> dict[str, bytes]:
    return {
        path.relative_to(directory).as_posix(): path.read_bytes()
        for path in directory.rglob("*")
        if path.is_file()
    }


def clean_build(site: Path) -> dict[str, bytes]:
    """What a build of the same content makes with nothing there before."""
    copy = site.parent / "clean"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(site, copy, ignore=shutil.ignore_patterns(".dateline", "public"))
    assert main(["build", "-q", "-s", str(copy)]) == 0
    return tree(copy / "public")


def forbid_building(monkeypatch: pytest.MonkeyPatch) -> None:
    def build(*_: object) -> None:
        raise AssertionError("nothing changed, and yet it was built")

    monkeypatch.setattr(pipeline, "build_site", build)


def test_the_site_of_init_builds_without_a_warning(site: Path, capsys: Captured) -> None:
    assert main(["build", "--strict"]) == 0

    printed = capsys.readouterr()
    assert printed.err == ""
    assert "pages" in printed.out
    assert (site / "public/index.html").is_file()


def test_the_output_is_relative_to_the_working_directory(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site.parent)

    assert main(["build", "-q", "-s", "site", "-o", "out"]) == 0
    assert (site.parent / "out/index.html").is_file()


@pytest.mark.parametrize("output", [".", "..", "content", "content/public", "themes"])
def test_an_output_among_the_sources_is_refused(site: Path, output: str) -> None:
    assert main(["build", "-o", output]) == 2


def test_a_build_in_which_nothing_changed_is_told_at_once(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    main(["build", "-q"])
    forbid_building(monkeypatch)

    assert main(["build"]) == 0
    assert "Nothing changed" in capsys.readouterr().out


def test_a_warning_is_printed_again_when_nothing_changed(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    (site / "content/events/long.md").write_text(TOO_LONG)
    assert main(["build", "-q"]) == 0
    first = capsys.readouterr().err
    forbid_building(monkeypatch)

    assert main(["build", "-q"]) == 0
    assert capsys.readouterr().err == first
    assert "warning[" in first


def test_strict_lets_a_warning_fail_and_writes_nothing(site: Path) -> None:
    (site / "content/events/long.md").write_text(TOO_LONG)

    assert main(["build", "-q"]) == 0
    assert main(["build", "-q", "--strict"]) == 1
    assert main(["check", "-q"]) == 0
    assert main(["check", "-q", "--strict"]) == 1


def test_a_warning_that_the_site_ignores_is_not_told(site: Path, capsys: Captured) -> None:
    (site / "content/events/long.md").write_text(TOO_LONG)
    main(["check"])
    code = capsys.readouterr().out.partition("[")[2].partition("]")[0]
    with (site / "content/site.yaml").open("a") as settings:
        settings.write(f"ignore: [{code}]\n")

    assert main(["check", "--strict"]) == 0


@pytest.mark.parametrize(
    "name", ["index.html", "events/footbridge-closes/index.html", "events.json"]
)
@pytest.mark.parametrize("how", ["edit", "delete"])
def test_an_output_that_was_tampered_with_is_mended(site: Path, name: str, how: str) -> None:
    main(["build", "-q"])
    before = tree(site / "public")
    victim = site / "public" / name
    if how == "edit":
        # The same size, and the same time of modification.
        times = victim.stat()
        victim.write_bytes(before[name].replace(b"e", b"X", 1))
        os.utime(victim, ns=(times.st_atime_ns, times.st_mtime_ns))
    else:
        victim.unlink()

    assert main(["build", "-q"]) == 0
    assert tree(site / "public") == before


def test_an_edit_of_the_same_size_right_after_a_build_is_seen(site: Path) -> None:
    page = site / "content/pages/about.md"
    for word in ("first", "again", "third", "forth", "fifth"):
        page.write_text(f"---\ntitle: About\n---\nThe {word} words.\n")
        main(["build", "-q"])

        assert f"The {word} words." in (site / "public/about/index.html").read_text()


def test_incremental_builds_equal_clean_ones(site: Path) -> None:
    content = site / "content"
    event = content / "events/footbridge-closes.md"
    (content / "map.md").write_text("---\ntitle: Map\n---\nWhere.\n")
    steps: list[Callable[[], object]] = [
        lambda: event.write_text(event.read_text().replace("2000-11~", "2000-11-03")),
        lambda: (content / "pages/method.md").write_text("---\ntitle: Method\n---\nHow.\n"),
        lambda: event.rename(content / "events/bridge-closes.md"),
        lambda: (content / "pages/method.md").unlink(),
        lambda: (content / "map.md").rename(content / "pages/map.md"),
    ]
    for step in steps:
        step()
        assert main(["build", "-q"]) == 0

        assert tree(site / "public") == clean_build(site)


def test_errors_write_nothing_and_all_files_are_told(site: Path, capsys: Captured) -> None:
    main(["build", "-q"])
    before = tree(site / "public")
    (site / "content/events/one.md").write_text("---\ntitel: One\n---\n")
    (site / "content/events/two.md").write_bytes(b"---\ntitle: \xff\n---\n")
    (site / "content/actors/three.md").write_text("no front matter\n")

    assert main(["build"]) == 1
    printed = capsys.readouterr()
    assert all(f"/{name}.md" in printed.err for name in ("one", "two", "three"))
    assert "nothing was written" in printed.out
    assert tree(site / "public") == before


@pytest.mark.parametrize("command", ["build", "check"])
def test_what_is_left_out_as_a_draft_is_counted(site: Path, command: str, capsys: Captured) -> None:
    main(["new", "actor", "Jane Doe"])
    main(["new", "actor", "John Doe"])
    main(["new", "event", "Once", "--date", "2001"])
    capsys.readouterr()

    assert main([command]) == 0
    plain = capsys.readouterr().out
    assert main([command, "--drafts"]) in (0, 1)
    shown = capsys.readouterr().out

    assert "1 event and 2 actors are drafts: --drafts shows them.\n" in plain
    assert "drafts" not in shown


def test_the_problems_are_what_check_prints_and_what_build_complains_of(
    site: Path, capsys: Captured
) -> None:
    (site / "content/pages/bad.md").write_text("no front matter\n")

    main(["check"])
    checked = capsys.readouterr()
    main(["build"])
    built = capsys.readouterr()

    assert "error[no-front-matter]" in checked.out
    assert "error[no-front-matter]" in built.err
    assert checked.err == ""


def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_checked(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    (site / "content/pages/bad.md").write_text("no front matter\n")

    def refuse(path: str) -> bytes:
        if path.endswith("about.md"):
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr("generator.discover.read_bytes", refuse)

    assert main(["check"]) == 1
    printed = capsys.readouterr().out
    assert "content/pages/about.md" in printed
    assert "content/pages/bad.md" in printed


def test_a_link_in_the_content_is_not_followed(site: Path, capsys: Captured) -> None:
    (site / "content/media").mkdir()
    (site / "content/media/secret.png").symlink_to("/etc/passwd")

    assert main(["build"]) == 0
    assert "warning[symbolic-link]" in capsys.readouterr().err
    assert not (site / "public/media").exists()


@pytest.mark.parametrize(
    "settings", ["titel: x\n", "title: x\ntheme: /etc\n", "", "title: [\n", None]
)
def test_wrong_settings_exit_with_2(site: Path, settings: str | None) -> None:
    file = site / "content/site.yaml"
    if settings is None:
        file.unlink()
    else:
        file.write_text(settings)

    assert main(["build", "-q", "-s", str(site)]) == 2


@pytest.mark.parametrize(
    "address",
    ["https://", "https:///x", "https://x/?a=1", "https://x/#a", "https://x/a b", 'https://x/"'],
)
def test_an_address_that_site_yaml_could_not_state_is_refused(
    site: Path, address: str, capsys: Captured
) -> None:
    assert main(["build", "--base-url", address]) == 2
    assert address in capsys.readouterr().err
    assert not (site / "public").exists()


def test_an_address_is_taken_with_and_without_its_last_slash(site: Path) -> None:
    for address in ("https://x.example/a", "https://x.example/a/"):
        assert main(["build", "-q", "--base-url", address]) == 0
        assert b"<loc>https://x.example/a/</loc>" in (site / "public/sitemap.xml").read_bytes()


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_theme_that_is_not_there_is_told_with_its_line_and_the_themes_there_are(
    site: Path, command: str, capsys: Captured
) -> None:
    settings = site / "content/site.yaml"
    settings.write_text("title: Bridge\ntheme: fancy\nkinds: {works: W, decision: D}\n")

    assert main([command]) == 2
    told = "".join(capsys.readouterr())
    assert "there is no theme 'fancy'" in told
    assert "content/site.yaml:2:8" in told
    assert "there are: default" in told


def test_check_reads_the_templates_too(site: Path, capsys: Captured) -> None:
    templates = site / "themes/plain/templates"
    templates.mkdir(parents=True)
    (site / "themes/plain/theme.yaml").write_text("extends: default\n")
    (templates / "event.html").write_text("\n{% if %}\n")
    (templates / "actor.html").write_text("{% include 'nowhere.html' %}")
    with (site / "content/site.yaml").open("a") as settings:
        settings.write("theme: plain\n")

    assert main(["check"]) == 2
    told = capsys.readouterr().out
    assert "themes/plain/templates/event.html:2:1" in told
    assert "themes/plain/templates/actor.html:1:1" in told
    assert "nowhere.html" in told


def test_an_output_with_files_of_others_exits_with_2(site: Path, capsys: Captured) -> None:
    (site / "public").mkdir()
    (site / "public/thesis.txt").write_text("years of work")

    assert main(["build"]) == 2
    assert "thesis.txt" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="no /proc here: not tested")
def test_an_output_where_nothing_can_be_written_exits_with_2(site: Path, capsys: Captured) -> None:
    assert main(["build", "-o", "/proc/site"]) == 2
    assert "cannot write to /proc/site: no folder can be made there" in capsys.readouterr().err


def test_a_cache_that_cannot_be_written_exits_with_2(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def refuse(path: str, data: bytes) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), path)

    monkeypatch.setattr("generator.cache.replace_file", refuse)

    assert main(["check"]) == 2
    assert re.search(r"cannot write to \S+: the file system is read-only", capsys.readouterr().err)


def test_ctrl_c_says_one_line(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "plan_pages", interrupt)

    assert main(["build"]) == 130
    assert capsys.readouterr().err == "Interrupted. The next run completes what is unfinished.\n"


def test_media_are_published_as_they_are(site: Path) -> None:
    (site / "content/media/maps").mkdir(parents=True)
    (site / "content/media/maps/a.png").write_bytes(b"\x89PNG")

    main(["build", "-q"])

    assert (site / "public/media/maps/a.png").read_bytes() == b"\x89PNG"


def test_media_whose_names_differ_in_case_alone_are_an_error(site: Path, capsys: Captured) -> None:
    (site / "content/media").mkdir()
    (site / "content/media/Map.png").write_bytes(b"1")
    (site / "content/media/map.png").write_bytes(b"2")
    if len(list((site / "content/media").iterdir())) == 1:
        pytest.skip("one file on this system")

    assert main(["build"]) == 1
    assert "differ only in case" in capsys.readouterr().err


def test_a_name_that_windows_cannot_store_is_warned_of(site: Path, capsys: Captured) -> None:
    (site / "content/actors/con.md").write_text("---\nname: Con\n---\n")

    assert main(["build"]) == 0
    assert "warning[reserved-name]" in (told := capsys.readouterr().err)
    assert "--> content/actors/con.md:1:1" in told


def test_builds_of_one_output_at_once_take_turns(site: Path) -> None:
    run = [sys.executable, "-m", "generator", "build", "-q"]
    environment = {**os.environ, "PYTHONPATH": str(Path(pipeline.__file__).parents[1])}
    builds = [subprocess.Popen(run, cwd=site, env=environment) for _ in range(3)]

    assert [build.wait(30) for build in builds] == [0, 0, 0]
    assert tree(site / "public") == clean_build(site)


def test_the_number_of_jobs_changes_no_byte(site: Path) -> None:
    for number in range(120):
        (site / f"content/actors/actor-{number}.md").write_text(f"---\nname: Actor {number}\n---\n")
    main(["build", "-q", "--jobs", "1", "-o", "one"])
    shutil.rmtree(site / ".dateline")
    main(["build", "-q", "--jobs", "3", "-o", "three"])

    assert tree(site / "one") == tree(site / "three")


def test_a_broken_cache_is_no_obstacle(site: Path) -> None:
    main(["build", "-q"])
    before = tree(site / "public")
    for file in (site / ".dateline").iterdir():
        if not file.name.endswith(".manifest"):
            file.write_bytes(b"\xc1broken")

    assert main(["build", "-q"]) == 0
    assert tree(site / "public") == before


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_theme_without_a_template_for_a_kind_of_page_is_told(
    command: str, site: Path, capsys: Captured
) -> None:
    (site / "themes/bare").mkdir(parents=True)
    (site / "themes/bare/theme.yaml").write_text("name: bare\n")
    (site / "content/site.yaml").write_text("title: A story\ntheme: bare\n")

    assert main([command]) == 2
    told = "".join(capsys.readouterr())
    assert "error[bad-theme]: the theme has no template article.html\n --> themes/bare\n" in told
