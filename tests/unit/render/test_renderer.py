"""Pages are rendered by templates; what fails says where."""

import re
from base64 import b64encode
from hashlib import sha256
from html import unescape
from pathlib import Path

import msgspec
import pytest

from generator.render import (
    Renderer,
    RenderError,
    SiteView,
    Theme,
    ThemeError,
    load_theme,
    render_key,
)
from generator.render.theme_file import ThemeFile
from generator.views import VIEWS, Frame, NotFoundView, Page, ProseView

THEME = load_theme("default", [Path(__file__).parents[3] / "themes"])
SITE = SiteView("A site")


def theme_of(**templates: str) -> Theme:
    files = tuple(
        ThemeFile(f"{name}.html", f"/t/{name}.html", text) for name, text in templates.items()
    )
    return Theme("t", "0", files)


def prose(title: str = "About", body: str = "<p>Words.</p>", root: str = "../") -> Page:
    view = ProseView(Frame(root, "about/", title), title, body)
    return Page("about/index.html", "prose.html", msgspec.msgpack.encode(view))


def rendered(page: Page, site: SiteView = SITE) -> str:
    return Renderer(THEME, site).render(page).decode()


def test_the_default_theme_has_a_template_for_every_view() -> None:
    assert {template.name for template in THEME.templates} >= VIEWS.keys()


def test_a_title_is_escaped_and_a_body_is_not() -> None:
    html = rendered(prose("A <b> & “c”"))

    assert "A &lt;b&gt; &amp; “c”" in html
    assert "<p>Words.</p>" in html


def test_links_and_assets_are_relative_to_the_page() -> None:
    html = rendered(prose())
    addresses = re.findall(r'(?:href|src)="([^"#][^"]*)"', html)

    assert addresses
    assert all(address.startswith("../") for address in addresses)


def test_the_page_not_found_links_absolutely() -> None:
    view = NotFoundView(Frame("https://example.org/site/", "404.html", "Not found"))
    html = rendered(Page("404.html", "404.html", msgspec.msgpack.encode(view)))

    assert 'href="https://example.org/site/articles/index.html"' in html
    assert '="../' not in html


def test_the_policy_allows_the_inline_script_by_its_hash_and_nothing_inline_else() -> None:
    html = rendered(prose())
    (script,) = re.findall(r"<script(?: data-fonts=\"[^\"]*\")?>(.*?)</script>", html, re.DOTALL)
    digest = b64encode(sha256(script.encode()).digest()).decode()

    assert f"'sha256-{digest}'" in html
    assert "default-src 'none'" in html
    assert not re.search(r"\sstyle=|\son\w+=", html)


def test_the_language_and_direction_are_the_sites() -> None:
    assert '<html lang="ar" dir="rtl">' in rendered(prose(), SiteView("م", "ar", "rtl"))


def test_a_file_can_be_edited_where_the_site_names_its_repository() -> None:
    view = ProseView(Frame("../", "about/", "About", edit="content/pages/about.md"), "About", "")
    page = Page("about/index.html", "prose.html", msgspec.msgpack.encode(view))
    html = rendered(page, SiteView("A site", repository="https://example.org/r"))

    assert 'href="https://example.org/r/edit/main/content/pages/about.md"' in html
    assert "Edit this page" not in rendered(page)


def test_a_template_that_fails_names_page_template_and_line() -> None:
    renderer = Renderer(theme_of(prose="<p>\n{{ page.titel }}\n</p>"), SITE)

    with pytest.raises(RenderError, match="titel") as raised:
        renderer.render(prose())

    problem = raised.value
    assert (problem.page, problem.template, problem.line) == (
        "about/index.html",
        "/t/prose.html",
        2,
    )


def test_what_fails_in_our_own_code_is_no_fault_of_the_template() -> None:
    renderer = Renderer(theme_of(prose='{{ weave(0, "") }}'), SITE)

    with pytest.raises(AttributeError):
        renderer.render(prose())


def test_an_unknown_name_is_an_error_and_never_empty() -> None:
    with pytest.raises(RenderError, match="'sight' is undefined"):
        Renderer(theme_of(prose="{{ sight }}"), SITE).render(prose())


def test_the_line_is_that_of_the_partial_that_failed() -> None:
    theme = theme_of(prose='{% include "part.html" %}', part="\n\n{{ page.nothing }}")

    with pytest.raises(RenderError) as raised:
        Renderer(theme, SITE).render(prose())

    assert (raised.value.template, raised.value.line) == ("/t/part.html", 3)


@pytest.mark.parametrize(
    "theme",
    [theme_of(prose="\n{% if %}"), theme_of(prose='{% include "p.html" %}', p="\n{% if %}")],
)
def test_a_template_that_cannot_be_read_is_a_fault_of_the_theme(theme: Theme) -> None:
    with pytest.raises(ThemeError) as raised:
        Renderer(theme, SITE).render(prose())

    assert raised.value.line == 2


def test_a_missing_template_is_a_fault_of_the_theme() -> None:
    with pytest.raises(ThemeError, match="no such template"):
        Renderer(theme_of(), SITE).render(prose())


def test_the_key_of_a_page_changes_with_all_that_it_is_made_of() -> None:
    page = prose()
    keys = {
        render_key(page, "t", "s", "v"),
        render_key(page, "u", "s", "v"),
        render_key(page, "t", "u", "v"),
        render_key(page, "t", "s", "w"),
        render_key(prose("Other"), "t", "s", "v"),
        render_key(msgspec.structs.replace(page, path="p"), "t", "s", "v"),
        render_key(msgspec.structs.replace(page, template="404.html"), "t", "s", "v"),
    }

    assert len(keys) == 7
    assert render_key(prose(), "t", "s", "v") in keys


def test_a_message_with_html_in_it_escapes_all_else() -> None:
    theme = msgspec.structs.replace(
        theme_of(prose='{{ t("x", who=page.title, link=html("<i>{}</i>", page.title)) }}'),
        strings=(ThemeFile("en", "/t/en.yaml", "x: <b>{who}</b> {link}"),),
    )

    assert Renderer(theme, SITE).render(prose("A & B")) == (
        b"&lt;b&gt;A &amp; B&lt;/b&gt; <i>A &amp; B</i>"
    )


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ('t("y")', "there is no message 'y'"),
        ('t("x")', "the message 'x' shows a value 'who', which it is not given"),
        ('t("n", who="a")', "the message 'n' shows a value 'count', which it is not given"),
    ],
)
def test_a_message_that_cannot_be_said_is_the_templates_fault(asked: str, told: str) -> None:
    strings = ThemeFile("en", "/t/en.yaml", "x: by {who}\nn: {one: a, other: b}")
    theme = msgspec.structs.replace(theme_of(prose=f"\n{{{{ {asked} }}}}"), strings=(strings,))

    with pytest.raises(RenderError, match=told) as raised:
        Renderer(theme, SITE).render(prose())

    assert raised.value.line == 2


def test_a_script_is_given_a_message_in_all_its_forms() -> None:
    strings = ThemeFile("en", "/t/en.yaml", "n: {one: a thing, other: '{count} things'}\nx: all")
    theme = msgspec.structs.replace(
        theme_of(prose='{{ forms("n") }} {{ forms("x") }}'), strings=(strings,)
    )

    assert unescape(Renderer(theme, SITE).render(prose()).decode()) == (
        '{"one":"a thing","other":"{count} things"} {"other":"all"}'
    )
