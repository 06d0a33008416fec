"""What is made cheap in Jinja’s environment escapes as Jinja and MarkupSafe do, in any release."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markupsafe import Markup, escape

from generator.render.environment import ThemeEnvironment
from generator.render.renderer import say_in
from generator.render.templates import Templates
from generator.render.theme_file import ThemeFile
from generator.wording import Wording

HOSTILE = """<b onclick='x' class="y">&amp; & \N{ZERO WIDTH SPACE}</b>"""
ESCAPED = (
    "&lt;b onclick=&#39;x&#39; class=&#34;y&#34;&gt;&amp;amp; &amp; \N{ZERO WIDTH SPACE}&lt;/b&gt;"
)


def rendered(template: str, **names: object) -> str:
    return environment(t=template).get_template("t").render(**names)


def environment(**templates: str) -> ThemeEnvironment:
    return ThemeEnvironment(Templates(ThemeFile(k, k, text) for k, text in templates.items()))


class Word(str):
    """A text that is not exactly a ``str``."""


class Drawing:
    def __html__(self) -> str:
        return "<svg></svg>"


@pytest.mark.parametrize(
    "template",
    ["{{ x }}", "{{ x | string }}", "{{ x ~ '' }}", "{% set y %}{{ x }}{% endset %}{{ y }}",
     "{% macro m(v) %}{{ v }}{% endmacro %}{{ m(x) }}", "{% for c in [x] %}{{ c }}{% endfor %}",
     "{{ [x] | join }}", "{{ x if x }}", "{% include 'u' %}"],
)  # fmt: skip
@pytest.mark.parametrize("kind", [str, Word])
def test_a_text_is_escaped_once_wherever_it_is_printed(template: str, kind: type[str]) -> None:
    templates = environment(t=template, u="{{ x }}")

    assert templates.get_template("t").render(x=kind(HOSTILE)) == ESCAPED


def test_a_text_stays_within_the_quotation_marks_of_an_attribute() -> None:
    assert rendered('<a title="{{ x }}">', x=HOSTILE) == f'<a title="{ESCAPED}">'
    assert rendered("<a title='{{ x }}'>", x=HOSTILE) == f"<a title='{ESCAPED}'>"


def test_markup_passes_as_it_is() -> None:
    template = "{{ a }}{{ b }}{{ c | safe }}{{ a + d }}"

    html = rendered(template, a=Markup("<i>"), b=Drawing(), c="<b>", d="<u>")

    assert html == "<i><svg></svg><b><i>&lt;u&gt;"


def test_what_is_no_text_is_printed_as_one_and_escaped() -> None:
    assert rendered("{{ n }} {{ none }} {{ list }}", n=1, none=None, list=["<"]) == (
        "1 None [&#39;&lt;&#39;]"
    )


def test_an_unknown_name_cannot_be_printed() -> None:
    with pytest.raises(UndefinedError):
        rendered("{{ nothing }}")


@given(st.text(alphabet="<>&'\"/ax;#3 é\x00"))
def test_every_text_is_escaped_as_markupsafe_does(text: str) -> None:
    assert rendered("{{ x }}", x=text) == str(escape(text))


def test_what_is_said_alike_on_every_page_is_text_of_the_template_and_escaped() -> None:
    said = {"fixed": "A & <b>", "told": "{who} tells {what}"}
    files = Templates(
        [
            ThemeFile(
                "t",
                "t",
                """{{ t("fixed") }}{{ t("told", who="<", what=html("<i>{}</i>", t("fixed"))) }}"""
                """{{ t("told", who=x, what="it") }}{{ t("none") }}""",
            )
        ]
    )

    compiled = ThemeEnvironment(files, say_in(Wording("en", said))).get_template("t")

    fixed = "A &amp; &lt;b&gt;"
    assert compiled.render(t=lambda key, **_: f"[{key}]", x="one") == (
        f"{fixed}&lt; tells <i>{fixed}</i>[told][none]"
    )


def test_a_template_is_the_same_one_whenever_it_is_asked_for() -> None:
    templates = environment(t="x")

    assert templates.get_template("t") is templates.get_template("t")
