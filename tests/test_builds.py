"""Builds give the same bytes, whatever the machine, and whatever was built before."""

import os
import random
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from generator.pipeline import Settings
from tests.sites import (
    CHECKOUT,
    EVENT,
    GOLDEN_SITE,
    SMALL_SITE,
    build,
    copy_site,
    read_tree,
    run_dateline,
    write_site,
)

# --- the same input gives the same bytes ---

MACHINES: dict[str, tuple[tuple[str, ...], dict[str, str]]] = {
    "far to the east, in Turkish": (
        ("--jobs", "1"),
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"},
    ),
    "far to the west, without a locale, in three processes": (
        ("--jobs", "3"),
        {"PYTHONHASHSEED": "2", "TZ": "UTC+12", "LC_ALL": "C", "LANG": "C"},
    ),
}


@pytest.fixture(scope="module")
def machines(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, bytes]]:
    """The golden site, built from its own copy on every machine."""
    directory = tmp_path_factory.mktemp("machines")

    def build_on(machine: str) -> dict[str, bytes]:
        options, environment = MACHINES[machine]
        root = copy_site(GOLDEN_SITE, directory / machine)
        done = run_dateline("build", "-q", *options, cwd=root, environment=environment)
        assert done.returncode == 0, done.stderr
        return read_tree(root / "public")

    with ThreadPoolExecutor() as pool:
        return dict(zip(MACHINES, pool.map(build_on, MACHINES), strict=True))


def test_the_seed_of_hashes_decides_no_report(tmp_path: Path) -> None:
    links = ", ".join(f"[x](../events/siren-{sign}.md)" for sign in "vwxyz")
    files = {f"content/events/siren-{sign}.md": EVENT for sign in "abcdefgh"}
    files["content/pages/about.md"] = f"---\ntitle: About\n---\n{links}\n"
    write_site(tmp_path, SMALL_SITE | files)

    one, other = (
        run_dateline("check", "--jobs", "1", cwd=tmp_path, environment={"PYTHONHASHSEED": seed})
        for seed in "12"
    )

    assert one.stdout == other.stdout
    assert one.stdout.count("did you mean 'events/siren-a/'?") == 5


@pytest.mark.parametrize("machine", MACHINES)
def test_the_machine_decides_nothing(
    machine: str, machines: dict[str, dict[str, bytes]], tmp_path: Path
) -> None:
    build(copy_site(GOLDEN_SITE, tmp_path / "here"), tmp_path / "public")

    assert_same(read_tree(tmp_path / "public"), machines[machine])


def test_the_order_in_which_files_were_made_decides_nothing(tmp_path: Path) -> None:
    files = [path for path in GOLDEN_SITE.rglob("*") if path.is_file()]
    random.Random(7).shuffle(files)
    for path in files:
        copy = tmp_path / "shuffled" / path.relative_to(GOLDEN_SITE)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)

    build(tmp_path / "shuffled", tmp_path / "one")
    build(copy_site(GOLDEN_SITE, tmp_path / "copied"), tmp_path / "other")

    assert_same(read_tree(tmp_path / "one"), read_tree(tmp_path / "other"))


# --- a build over an old one is that of a clean directory ---

Edit = Callable[[Path], Settings | None]
EDITS: dict[str, Edit] = {}


def edit(function: Edit) -> Edit:
    EDITS[function.__name__.replace("_", " ")] = function
    return function


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@edit
def edit_an_articles_words(root: Path) -> None:
    replace(root / "content/articles/bridge-jams-open.md", "was the last line", "was the last word")


@edit
def edit_words_that_are_not_published(root: Path) -> None:
    replace(root / "content/articles/ferry-runs-again.md", "uncited-middle", "unpublished")


@edit
def edit_an_events_title(root: Path) -> None:
    replace(root / "content/events/board-meets.md", "title: The Board meets", "title: A meeting")


@edit
def change_an_events_date(root: Path) -> None:
    replace(root / "content/events/dates/day.md", "1987-05-22", "1988-02-29")


@edit
def rename_an_actor(root: Path) -> None:
    replace(root / "content/actors/tarnhaven.md", "name: Tarnhaven", "name: Tarnhaven Town")


@edit
def add_an_event(root: Path) -> None:
    write_site(root, {"content/events/new/bridge-sways.md": EVENT})


@edit
def rename_an_event(root: Path) -> None:
    events = root / "content/events"
    (events / "pivot-is-cast.md").rename(events / "pivot-was-cast.md")


@edit
def delete_an_event(root: Path) -> None:
    (root / "content/events/dates/far.md").unlink()


@edit
def retract_an_event(root: Path) -> None:
    file = root / "content/events/dates/lasting.md"
    replace(file, "span:", "retracted: {on: 1987-06-01, reason: It did not last.}\nspan:")


@edit
def delete_a_page_of_the_footer(root: Path) -> None:
    (root / "content/pages/درباره.md").unlink()


@edit
def add_a_picture(root: Path) -> None:
    write_site(root, {"content/media/sub/two.png": b"\x89PNG"})


@edit
def delete_a_picture_again(root: Path) -> None:
    shutil.rmtree(root / "content/media/sub", ignore_errors=True)


@edit
def edit_the_settings(root: Path) -> None:
    replace(root / "content/site.yaml", "title: The bridge at Tarnhaven", "title: The bridge")


@edit
def edit_a_template(root: Path) -> None:
    replace(root / "themes/default/templates/event.html", "<h2>", '<h2 class="edited">')


@edit
def delete_an_asset(root: Path) -> None:
    (root / "themes/default/assets/newsreader-OFL.txt").unlink()


@edit
def tamper_with_an_output(root: Path) -> None:
    (root / "public/index.html").write_text("tampered")


@edit
def tamper_and_keep_the_size_and_the_time(root: Path) -> None:
    file = root / "public/about/index.html"
    before = file.stat()
    file.write_bytes(file.read_bytes()[::-1])
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


@edit
def delete_an_output(root: Path) -> None:
    (root / "public/actors/index.html").unlink()


@edit
def delete_the_whole_output(root: Path) -> None:
    shutil.rmtree(root / "public")


@edit
def damage_the_cache(root: Path) -> None:
    cache = root / ".dateline/parsed"
    cache.write_bytes(cache.read_bytes()[: cache.stat().st_size // 2])


@edit
def build_with_drafts(root: Path) -> Settings:
    return Settings(drafts=True)


@edit
def build_without_drafts_again(root: Path) -> Settings:
    return Settings(drafts=False)


@edit
def build_for_another_address(root: Path) -> Settings:
    return Settings(base_url="https://other.example/at/another/path/")


@edit
def use_two_processes(root: Path) -> Settings:
    (root / ".dateline/parsed").unlink()
    return Settings(jobs=2)


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that was built, with a theme of its own; the edits follow each other in it."""
    root = copy_site(GOLDEN_SITE, tmp_path_factory.mktemp("standing"))
    for file in (root / "content/events/dates").iterdir():
        if file.stem not in ("day", "far", "lasting"):
            file.unlink()
    shutil.copytree(CHECKOUT / "themes/default", root / "themes/default")
    build(root, root / "public")
    return root


@pytest.mark.parametrize("name", EDITS)
def test_a_build_after_an_edit_is_a_clean_one(name: str, standing: Path, tmp_path: Path) -> None:
    chosen = EDITS[name](standing) or Settings()

    built = build(standing, standing / "public", chosen)

    assert built.built, built.problems
    build(copy_site(standing, tmp_path / "clean"), tmp_path / "clean/public", chosen)
    assert_same(read_tree(tmp_path / "clean/public"), read_tree(standing / "public"))
    assert_no_empty_folder(standing / "public")


def test_a_build_in_which_nothing_changed_writes_nothing(tmp_path: Path) -> None:
    root = copy_site(GOLDEN_SITE, tmp_path / "site")
    build(root, root / "public")
    before = {path: path.stat() for path in root.rglob("*")}

    built = build(root, root / "public")

    assert (built.rendered, built.written, built.deleted) == (0, (), ())
    after = {path: path.stat() for path in root.rglob("*")}
    outputs = [path for path in before if path.is_relative_to(root / "public")]
    assert all(after[path] == before[path] for path in outputs if path.is_file())
    assert after.keys() == before.keys()


def test_an_edit_rewrites_only_the_pages_that_show_it(tmp_path: Path) -> None:
    root = copy_site(GOLDEN_SITE, tmp_path / "site")
    build(root, root / "public")

    replace(root / "content/articles/ferry-runs-again.md", "via: the Courier", "via: our Courier")
    built = build(root, root / "public")

    assert "articles/ferry-runs-again/index.html" in built.written
    assert "articles/bridge-jams-open/index.html" not in built.written
    assert len(built.written) < built.pages / 4


def test_files_of_others_in_the_output_stay(tmp_path: Path) -> None:
    root = write_site(tmp_path, SMALL_SITE)
    build(root, root / "public")
    write_site(root, {"public/CNAME": "tarnhaven.example", "public/events/mine/notes.txt": "mine"})

    (root / "content/events/bridge-jams.md").rename(root / "content/events/bridge-jammed.md")
    build(root, root / "public")

    assert (root / "public/CNAME").read_text() == "tarnhaven.example"
    assert (root / "public/events/mine/notes.txt").read_text() == "mine"
    assert not (root / "public/events/bridge-jams").exists()


def test_the_command_line_rebuilds_to_what_a_clean_build_gives(tmp_path: Path) -> None:
    root = copy_site(GOLDEN_SITE, tmp_path / "edited")
    assert run_dateline("build", "-q", "--drafts", cwd=root).returncode == 0
    rename_an_event(root)
    edit_an_events_title(root)
    delete_an_event(root)
    tamper_with_an_output(root)
    clean = copy_site(root, tmp_path / "clean")

    again = run_dateline("build", cwd=root)
    outputs = {path: path.stat() for path in (root / "public").rglob("*")}
    repeated = run_dateline("build", cwd=root)

    assert (again.returncode, repeated.returncode) == (0, 0), again.stderr
    assert repeated.stdout.startswith("Nothing changed")
    assert repeated.stderr == again.stderr != ""
    assert {path: path.stat() for path in (root / "public").rglob("*")} == outputs
    build(clean, clean / "public")
    assert_same(read_tree(clean / "public"), read_tree(root / "public"))


def test_a_build_that_fails_leaves_the_old_site(tmp_path: Path) -> None:
    root = write_site(tmp_path, SMALL_SITE)
    build(root, root / "public")
    before = read_tree(root / "public")

    write_site(root, {"content/events/broken.md": "---\ntitel: x\n---\n"})
    built = build(root, root / "public")

    assert not built.built
    assert read_tree(root / "public") == before


# --- any sequence of edits ---

NAMES = st.sampled_from(["jams", "opens", "sinks", "Opens", "jams-1"])
DATES = st.sampled_from(["1987-05-12", "1987-05", "1987-05-12/..", "../1987-05-12", "2001?"])


class Edits(RuleBasedStateMachine):
    """A small site, edited and built in any order."""

    directory: Path  # of the test; every run has a folder of its own in it

    @initialize()
    def begin(self) -> None:
        number = len(list(self.directory.iterdir()))
        self.root = write_site(self.directory / str(number), SMALL_SITE)

    @rule(name=NAMES, date=DATES, draft=st.booleans(), redirect=NAMES)
    def write_event(self, name: str, date: str, draft: bool, redirect: str) -> None:
        text = EVENT.replace("1987-05-12", f'"{date}"')
        if draft:
            text = text.replace("sources:", "draft: true\nsources:")
        if redirect != name:
            text = text.replace("sources:", f"redirects: {redirect}-once\nsources:")
        write_site(self.root, {f"content/events/{name}.md": text})

    @rule(name=NAMES)
    def delete_event(self, name: str) -> None:
        (self.root / f"content/events/{name}.md").unlink(missing_ok=True)

    @rule(name=NAMES)
    def write_page(self, name: str) -> None:
        write_site(self.root, {f"content/pages/{name}.md": f"---\ntitle: {name}\n---\nText.\n"})

    @rule(choice=st.integers(0, 99))
    def damage_output(self, choice: int) -> None:
        outputs = sorted(p for p in (self.root / "public").rglob("*") if p.is_file())
        if outputs:
            outputs[choice % len(outputs)].write_text("damaged")

    @rule(drafts=st.booleans(), address=st.sampled_from(["", "https://a.example/b/"]))
    def build(self, drafts: bool, address: str) -> None:
        chosen = Settings(base_url=address, drafts=drafts)
        clean = copy_site(self.root, self.root / "clean")
        try:
            built = build(self.root, self.root / "public", chosen)
            assert build(clean, clean / "public", chosen).built == built.built
            if built.built:
                assert_same(read_tree(clean / "public"), read_tree(self.root / "public"))
                assert_no_empty_folder(self.root / "public")
        finally:
            shutil.rmtree(clean)

    @invariant()
    def nothing_is_left_between(self) -> None:
        assert not list(getattr(self, "root", self.directory).glob(".*staging*"))


def test_any_sequence_of_edits_ends_in_a_clean_build(tmp_path: Path) -> None:
    class Here(Edits):
        directory = tmp_path

    run_state_machine_as_test(
        Here, settings=settings(max_examples=5, stateful_step_count=12, deadline=None)
    )


def assert_same(expected: dict[str, bytes], actual: dict[str, bytes]) -> None:
    """The same paths with the same bytes; names those that are not, and shows no bytes."""
    missing = sorted(expected.keys() - actual.keys())
    left_over = sorted(actual.keys() - expected.keys())
    different = sorted(p for p in expected.keys() & actual.keys() if expected[p] != actual[p])
    assert (missing, left_over, different) == ([], [], [])


def assert_no_empty_folder(directory: Path) -> None:
    assert [p for p in directory.rglob("*") if p.is_dir() and not any(p.iterdir())] == []
