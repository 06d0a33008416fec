"""A theme is read from its files; a site's own may replace single ones."""

from pathlib import Path

import msgspec
import pytest

from generator.render import Renderer, SiteView, ThemeError, load_theme
from generator.views import Frame, NotFoundView, Page

ROOT = Path(__file__).parents[3]


def make(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


TONE = "parameters:\n  tone: {type: text, default: plain, about: How it sounds.}\n"
BASE = {
    "default/theme.yaml": "name: default\n" + TONE,
    "default/templates/event.html": "ours",
    "default/templates/actor.html": "ours",
    "default/assets/theme.css": 'a { src: url("font.woff2"); b: url(data:x) }',
    "default/assets/font.woff2": "f",
}


def test_a_sites_theme_replaces_single_files_of_the_one_it_extends(tmp_path: Path) -> None:
    base = make(tmp_path / "base", BASE)
    own = make(
        tmp_path / "own",
        {
            "plain/theme.yaml": "extends: default\nparameters: {tone: {default: loud}}\n",
            "plain/templates/event.html": "theirs",
        },
    )

    theme = load_theme("plain", [own, base])

    assert [(t.name, t.text, t.layer) for t in theme.templates] == [
        ("actor.html", "ours", 1),
        ("event.html", "theirs", 0),
        ("event.html", "ours", 1),
    ]
    assert theme.values == {"tone": "loud"}


def test_a_theme_may_extend_the_one_of_its_own_name_in_a_later_directory(tmp_path: Path) -> None:
    base = make(tmp_path / "base", BASE)
    own = make(tmp_path / "own", {"default/theme.yaml": "extends: default\n"})

    assert len(load_theme("default", [own, base]).templates) == 2


def test_assets_have_their_content_in_their_names_and_style_sheets_follow(tmp_path: Path) -> None:
    theme = load_theme("default", [make(tmp_path, BASE)])
    paths = dict(theme.asset_paths)
    sheet = next(output for output in theme.assets if output.path == paths["theme.css"])

    assert paths["font.woff2"].startswith("assets/font.")
    assert f'url("{paths["font.woff2"].removeprefix("assets/")}")' in sheet.data.decode()
    assert "url(data:x)" in sheet.data.decode()


def test_a_changed_font_renames_the_style_sheet_and_changes_the_digest(tmp_path: Path) -> None:
    before = load_theme("default", [make(tmp_path, BASE)])
    (tmp_path / "default/assets/font.woff2").write_text("g", encoding="utf-8")
    after = load_theme("default", [tmp_path])

    assert before.digest != after.digest
    assert dict(before.asset_paths)["theme.css"] != dict(after.asset_paths)["theme.css"]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("name: x\ncolour: red\n", 2, "unknown field 'colour'"),
        ("name: x\nextends: y\n", 2, "theme 'y' not found"),
        ("extends: bad\n", 1, "extends itself"),
        ("name: [\n", 2, "node content"),
        ("- a\n", 1, "expected fields"),
    ],
)
def test_a_faulty_theme_file_is_reported_with_its_line(
    tmp_path: Path, text: str, line: int, words: str
) -> None:
    make(tmp_path, {"bad/theme.yaml": text})

    with pytest.raises(ThemeError, match=words) as raised:
        load_theme("bad", [tmp_path])

    assert raised.value.line == line
    assert raised.value.file.endswith("bad/theme.yaml")


@pytest.mark.parametrize(
    "link",
    ["default", "default/theme.yaml", "default/templates", "default/assets/font.woff2",
     "default/templates/partials"],
)  # fmt: skip
def test_a_link_in_a_theme_is_an_error_that_names_it(tmp_path: Path, link: str) -> None:
    root = make(tmp_path / "themes", {**BASE, "default/templates/partials/a.html": "ours"})
    (tmp_path / "elsewhere").mkdir()
    target = (root / link).rename(tmp_path / "elsewhere" / "target")
    (root / link).symlink_to(target)

    with pytest.raises(ThemeError, match="no symbolic links") as raised:
        load_theme("default", [root])

    assert raised.value.file == str(root / link)


def test_what_a_dot_hides_is_no_part_of_a_theme(tmp_path: Path) -> None:
    before = load_theme("default", [make(tmp_path, BASE)])
    make(tmp_path, {"default/assets/.trash/theme.css": "a", "default/templates/.old.html": "b"})

    assert load_theme("default", [tmp_path]) == before


def test_an_unknown_theme_is_named() -> None:
    with pytest.raises(ThemeError, match="theme 'nope' not found"):
        load_theme("nope", [ROOT / "themes"])


def test_the_default_theme_says_what_a_theme_that_does_not_extend_it_lacks(tmp_path: Path) -> None:
    base = make(tmp_path / "base", BASE | {"default/i18n/en.yaml": "a: plain\nb: plain\n"})
    own = make(tmp_path / "own", {"mine/theme.yaml": "", "mine/i18n/en.yaml": "a: mine\n"})

    said = load_theme("mine", [own, base]).wording("en").say

    assert (said("a"), said("b")) == ("mine", "plain")


def test_a_language_lacks_what_is_said_in_english_alone(tmp_path: Path) -> None:
    words = {
        "default/i18n/en.yaml": "a: one\nb: two\n",
        "default/i18n/fr.yaml": "a: un\nb: deux\n",
        "default/i18n/de.yaml": "a: eins\n",
        "default/i18n/fr-CA.yaml": "a: u\n",
    }
    theme = load_theme("default", [make(tmp_path, BASE | words)])

    unsaid = {tag: theme.unsaid(tag) for tag in ("en-GB", "fr-CA", "de-AT", "xx")}

    assert unsaid == {"en-GB": (), "fr-CA": (), "de-AT": ("b",), "xx": ("a", "b")}
    assert [theme.wording("fr-CA").say(key) for key in "ab"] == ["u", "deux"]


def test_a_theme_changes_blocks_of_the_templates_beneath_it(tmp_path: Path) -> None:
    extends = '{% extends "parent/404.html" %}'
    base = '{% extends "base.html" %}{% block main %}a{% endblock %}'
    make(
        tmp_path,
        {
            "a/theme.yaml": "",
            "a/templates/base.html": "[{% block main %}{% endblock %}]",
            "a/templates/404.html": base,
            "b/theme.yaml": "extends: a",
            "b/templates/404.html": extends + "{% block main %}{{ super() }}b{% endblock %}",
            "b/templates/base.html": '{% extends "parent/base.html" %}',
            "c/theme.yaml": "extends: b",
            "c/templates/404.html": extends + "{% block main %}{{ super() }}c{% endblock %}",
            "d/theme.yaml": "extends: c",
        },
    )
    view = NotFoundView(Frame("", "404.html", ""))
    page = Page("404.html", "404.html", msgspec.msgpack.encode(view))

    shown = {
        name: Renderer(load_theme(name, [tmp_path]), SiteView("")).render(page) for name in "abcd"
    }

    assert shown == {"a": b"[a]", "b": b"[ab]", "c": b"[abc]", "d": b"[abc]"}


def test_a_colour_stands_at_the_head_of_the_style_sheets_that_use_it(tmp_path: Path) -> None:
    files = {
        "default/theme.yaml": "parameters: {house_red: {type: colour, default: '#F00', about: a}}",
        "default/assets/a.css": "a { color: var(--house-red) }",
        "default/assets/b.css": "a { color: var(--house-reds) }",
    }
    root = make(tmp_path, files)

    def sheets(**chosen: str) -> list[str]:
        theme = load_theme("default", [root], chosen)
        return [output.data.decode() for output in theme.assets]

    used = "a { color: var(--house-red) }"
    assert sheets() == [f":root {{ --house-red: #f00; }}\n{used}", "a { color: var(--house-reds) }"]
    assert sheets(house_red="#0d4a86")[0] == f":root {{ --house-red: #0d4a86; }}\n{used}"
    assert sheets(house_red="red;}") == sheets()


def test_what_a_site_chooses_changes_the_digest(tmp_path: Path) -> None:
    root = make(tmp_path, BASE)

    digests = {load_theme("default", [root], {"tone": tone}).digest for tone in ("plain", "loud")}

    assert len(digests) == 2
