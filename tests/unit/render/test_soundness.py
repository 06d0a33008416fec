"""What is wrong in a theme’s messages and templates is told with its file and line."""

import pytest

from generator.render.soundness import theme_faults
from generator.render.theme import Theme
from generator.render.theme_file import ThemeFile

ENGLISH = "site:\n  skip: Skip\n  by: by {who}\n  n: {one: one event, other: '{count} events'}\n"

NOT_GIVEN = "which it is not given"
PLACE = "a place for a value is written {name}, with a name and nothing else in it"


def faults(template: str = "", **strings: str) -> list[str]:
    """What is told of a theme with this template and these files of messages."""
    files = {"en": ENGLISH, **strings}
    theme = Theme(
        "t",
        "0",
        (ThemeFile("a.html", "a.html", template),),
        strings=tuple(ThemeFile(tag, f"{tag}.yaml", text) for tag, text in files.items()),
        values={"wordmark": ""},
    )
    return [str(fault) for fault in theme_faults(theme)]


def faults_over(*texts: str) -> list[str]:
    """What is told of a theme whose ``a.html`` is the first of these, over those beneath it."""
    files = [ThemeFile("a.html", f"{n}/a.html", text, n) for n, text in enumerate(texts)]
    return [str(fault) for fault in theme_faults(Theme("t", "0", tuple(files)))]


def test_a_sound_theme_has_no_faults() -> None:
    template = '{{ t("site.by", who=page.title) }} {{ t("site.n", count=2) }} {{ t(page.key) }}'
    template += '{{ forms("site.n") }}'

    assert faults(template, fr="site: {skip: Aller, by: 'par {who}', n: {other: '{count}'}}") == []


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ('\n{{ t("site.skpi") }}', "2: there is no message 'site.skpi': did you mean 'site.skip'?"),
        ('{{ t("x") }}', "1: there is no message 'x'"),
        ('{{ forms("x") }}', "1: there is no message 'x'"),
        ('{{ t("site.by") }}', f"1: the message 'site.by' shows a value 'who', {NOT_GIVEN}"),
        ('{{ t("site.n") }}', f"1: the message 'site.n' shows a value 'count', {NOT_GIVEN}"),
    ],
)  # fmt: skip
def test_a_template_that_asks_for_what_cannot_be_said(template: str, told: str) -> None:
    assert faults(template) == [f"a.html:{told}"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("site:\n  by: par {who", f"2: {PLACE}"),
        ("site: {by: 'par {}'}", f"1: {PLACE}"),
        ("site: {by: 'par {who!r}'}", f"1: {PLACE}"),
        ("site: {by: 'par {who.name}'}", f"1: {PLACE}"),
        ("site:\n  by: par {qui}", "2: 'site.by' is given no value 'qui' to show"),
        ("site: {skip: {other: b}}", "1: 'site.skip' is given no value 'count' to show"),
        ("site:\n  skpi: a", "2: nothing says 'site.skpi': did you mean 'site.skip'?"),
        (
            "site:\n  n:\n    one: a\n    othr: b",
            "4: 'othr' is no plural form: there are zero, one, two, few, many, other",
        ),
        ("site: {n: {one: a}}", "1: 'site.n' has no form 'other'"),
        ("site: {skip: a}\nsite: {by: b}", "2: 'site' stands here twice"),
        ("site: [a]", "1: expected a text"),
        ("site: {skip: 'a}", "1: found unexpected end of stream"),
    ],
)
def test_a_message_that_cannot_be_said(text: str, told: str) -> None:
    assert faults(fr=text) == [f"fr.yaml:{told}"]


def test_a_message_of_a_themes_own_need_not_stand_in_english() -> None:
    assert faults('{{ t("own") }}', fr="own: à nous") == []


def test_a_parameter_that_the_theme_does_not_declare() -> None:
    assert faults("\n{{ parameters.wordmark }} {{ parameters.wordmrk }}") == [
        "a.html:2: the theme has no parameter 'wordmrk': did you mean 'wordmark'?"
    ]


def test_an_asset_that_the_theme_does_not_have() -> None:
    assert faults("\n{{ assets['theme.css'] }}") == ["a.html:2: the theme has no asset 'theme.css'"]


PARENT = '{% extends "parent/a.html" %}'


def test_a_block_that_changes_nothing_is_told() -> None:
    base = "{% block main %}{% block inner %}{% endblock %}{% endblock %}"
    own = PARENT + "\n{% block mian %}{% endblock %}"
    sound = PARENT + "{% block main %}{% block new %}{% endblock %}{% endblock %}"

    assert faults_over(sound, PARENT, base) == []
    assert faults_over(PARENT + "{% block inner %}{% endblock %}", sound, base) == []
    assert faults_over(own, base) == [
        "0/a.html:2: there is no block 'mian' to change: did you mean 'main'?"
    ]


def test_a_template_that_extends_itself_or_one_that_is_not_beneath_it() -> None:
    assert faults_over('{% extends "a.html" %}', "") == [
        "0/a.html:1: 'a.html' extends itself: write 'parent/a.html'"
    ]
    assert faults_over(PARENT) == ["0/a.html:1: there is no template 'parent/a.html'"]
