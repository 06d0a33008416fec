"""The themes that come with Dateline: sound, legible, and each renders every kind of page."""

import re
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from generator.render import Theme, load_theme, theme_problems
from generator.views import VIEWS
from tests.sites import CHECKOUT, GOLDEN_SITE, SMALL_SITE, build, copy_site, read_tree, write_site

THEMES = CHECKOUT / "themes"
NAMES = sorted(path.parent.name for path in THEMES.glob("*/theme.yaml"))
_PROPERTY = re.compile(r"--([\w-]+):\s*([^;]+);")
_PAIR = re.compile(r"light-dark\((.+)\)$")
_VALUE = re.compile(r"var\(--([\w-]+)\)")

# What each colour must stand out from, and how much: WCAG 2.2, 1.4.3 and 1.4.11; ours are sterner.
CONTRASTS = [
    ("ink", "paper", 12),
    ("ink", "wash", 7),
    ("ink-2", "paper", 7),
    ("ink-3", "paper", 4.5),
    ("ink-3", "wash", 4.5),
    ("rule-2", "paper", 3),
    ("link", "paper", 7),
    ("alert", "paper", 7),
    ("mark-ink", "mark", 7),
    ("mark-edge", "paper", 3),
]


def theme_named(name: str) -> Theme:
    return load_theme(name, [THEMES])


def colours(theme: Theme) -> dict[str, tuple[str, str]]:
    """The colours of the theme's style sheets by name, light and dark, as a page has them."""
    found: dict[str, tuple[str, str]] = {}
    sheets = [sheet for sheet in theme.assets if sheet.path.endswith(".css")]
    sheets.sort(key=lambda sheet: not sheet.path.startswith("assets/theme."))
    for sheet in sheets:
        text = sheet.data.decode().partition("@media print")[0]
        for name, value in _PROPERTY.findall(text):
            pair = _PAIR.match(value.strip())
            light, _, dark = pair[1].partition(", ") if pair else (value.strip(), "", value.strip())
            found[name] = (resolved(light, found, 0), resolved(dark, found, 1))
    return found


def resolved(value: str, known: dict[str, tuple[str, str]], which: int) -> str:
    used = _VALUE.fullmatch(value)
    return known[used[1]][which] if used and used[1] in known else value


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    digits = colour.removeprefix("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("name", NAMES)
def test_a_theme_is_sound(name: str) -> None:
    assert list(theme_problems(theme_named(name), str(CHECKOUT))) == []


@pytest.mark.parametrize("shade", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
def test_colours_stand_out_from_what_they_stand_on(name: str, shade: int) -> None:
    of = {colour: pair[shade] for colour, pair in colours(theme_named(name)).items()}

    faint = [
        (colour, ground, round(contrast(of[colour], of[ground]), 2), least)
        for colour, ground, least in CONTRASTS
        if contrast(of[colour], of[ground]) < least
    ]

    assert faint == []


def test_the_contrast_of_known_colours_is_the_known_one() -> None:
    assert round(contrast("#1b1a17", "#fdfcf9"), 2) == 16.96
    assert contrast("#000", "#fff") == 21


def test_another_theme_renders_every_kind_of_page(tmp_path: Path) -> None:
    root = copy_site(GOLDEN_SITE, tmp_path / "site")
    settings = root / "content/site.yaml"
    chosen = "theme: ledger\nparameters: {accent: '#402060'}\n"
    settings.write_text(settings.read_text("utf-8").replace("theme: default\n", chosen), "utf-8")

    result = build(root, tmp_path / "public")

    files = read_tree(tmp_path / "public")
    pages = [data.decode() for path, data in files.items() if path.endswith(".html")]
    framed = [html for html in pages if 'http-equiv="refresh"' not in html]
    (sheet,) = (data for path, data in files.items() if path.startswith("assets/ledger."))
    assert result.built
    assert all(re.search(r"theme\.\w+\.css.*ledger\.\w+\.css", html, re.DOTALL) for html in framed)
    assert all(">The bridge at Tarnhaven</a>" in html for html in framed)
    assert sheet.startswith(b":root { --accent: #402060; --accent-dark: #7cc4d4; }")


def test_the_worked_example_of_the_documentation_is_the_theme_that_it_tells_of() -> None:
    text = (CHECKOUT / "docs/themes.md").read_text("utf-8")
    example = text.partition("## A worked example")[2].partition("\n## ")[0]
    files = [path.read_text("utf-8") for path in (THEMES / "ledger").rglob("*.*")]
    lines = {line for file in files for line in file.splitlines()}

    blocks = re.findall(r"```\w+\n(.*?)```", example, re.DOTALL)
    told = [line for block in blocks for line in block.splitlines() if "/* … */" not in line]

    assert len(blocks) == 3
    assert [line for line in told if line not in lines] == []


def test_every_section_of_a_page_is_a_block_that_a_theme_can_change() -> None:
    environment = Environment()
    pages = [file for file in theme_named("default").templates if file.name in VIEWS]
    whole = []
    for file in pages:
        blocks = environment.parse(file.text).find_all(nodes.Block)
        main = [block for block in blocks if block.name == "main"]
        if main and not list(main[0].find_all(nodes.Block)):
            whole.append(file.name)

    assert whole == []


def test_a_site_changes_one_block_and_one_word_and_leaves_the_rest(tmp_path: Path) -> None:
    block = '{% extends "parent/event.html" %}\n{% block notes %}<p>Ours.</p>{% endblock %}\n'
    own = {
        "themes/default/theme.yaml": "extends: default\n",
        "themes/default/templates/event.html": block,
        "themes/default/i18n/en.yaml": "site: {corrections: What we got wrong}\n",
    }
    build(write_site(tmp_path / "plain", SMALL_SITE), tmp_path / "plain/public")
    build(write_site(tmp_path / "changed", SMALL_SITE | own), tmp_path / "changed/public")

    plain, changed = (read_tree(tmp_path / f"{name}/public") for name in ("plain", "changed"))
    path = "events/bridge-jams/index.html"
    without = (
        changed[path].replace(b"<p>Ours.</p>", b"").replace(b"What we got wrong", b"Corrections")
    )
    assert b"<p>Ours.</p>" in changed[path]
    assert without == plain[path]
    assert changed.keys() == plain.keys()
