"""What a site may set of its theme has a type and a default, declared in ``theme.yaml``."""

import pytest

from generator.render.parameters import Parameter, Value, chosen_values, declared
from generator.render.theme_file import ThemeError, ThemeFile, read_yaml


def declare(text: str, inherited: dict[str, Parameter] | None = None) -> dict[str, Parameter]:
    file = ThemeFile("theme.yaml", "theme.yaml", text)
    return declared(file, read_yaml(file), inherited or {})


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("text", "yes", "yes"),
        ("text", "", ""),
        ("boolean", "true", True),
        ("boolean", "false", False),
        ("boolean", "yes", None),
        ("number", "12", 12),
        ("number", "-3", -3),
        ("number", "1.5", None),
        ("number", "۱۲", None),
        ("colour", "#A3261A", "#a3261a"),
        ("colour", "#fff", "#fff"),
        ("colour", "red", None),
        ("colour", "#ffff", None),
        ("colour", "#fff;}", None),
        ("choice", "light", "light"),
        ("choice", "bright", None),
    ],
)
def test_a_value_is_read_by_the_parameters_type(kind: str, text: str, value: Value | None) -> None:
    choices = ("light", "dark") if kind == "choice" else ()

    assert Parameter("x", kind, "", "", choices).read(text) == value


def test_a_theme_may_give_an_inherited_parameter_another_default() -> None:
    base = declare("tone: {type: choice, choices: [plain, loud], default: plain, about: How.}")
    own = declare("tone: {default: loud}\nrows: {type: number, default: 3, about: Many.}", base)

    assert chosen_values(own, {}) == {"tone": "loud", "rows": 3}
    assert chosen_values(own, {"tone": "plain", "rows": "0"}) == {"tone": "plain", "rows": 0}


def test_what_is_no_value_is_left_out() -> None:
    own = declare("tone: {type: boolean, default: 'false', about: How.}")

    assert chosen_values(own, {"tone": "loud", "other": "x"}) == {"tone": False}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a:\n  type: text\n  about: b", "1: the parameter 'a' has no default"),
        ("a: {type: text, default: b}", "1: the parameter 'a' has no about"),
        ("a: {default: b, about: c}", "1: the parameter 'a' has no type"),
        (
            "a: {type: flag, default: b, about: c}",
            "1: the parameter 'a' has an unknown type 'flag': "
            "use text, boolean, number, colour, choice",
        ),
        (
            "a: {type: colour, default: red, about: c}",
            "1: the parameter 'a' has a default that is not a colour such as #0d4a86",
        ),
        (
            "a: {type: choice, choices: [b, c], default: d, about: e}",
            "1: the parameter 'a' has a default that is not one of b, c",
        ),
        (
            "a: {type: choice, default: b, about: c}",
            "1: the parameter 'a' has choices if its type is choice, and only then",
        ),
        (
            "\na-b: {type: text, default: b, about: c}",
            "2: the parameter 'a-b' has no such name: write lower-case letters, digits and _",
        ),
        (
            "a:\n  kind: text",
            "2: unknown field 'kind' of a parameter: use type, default, about, choices",
        ),
        ("a: text", "1: expected fields with values"),
        ("a: {choices: b}", "1: expected a list of texts"),
    ],
)
def test_a_faulty_declaration_is_told_with_its_line(text: str, told: str) -> None:
    with pytest.raises(ThemeError) as raised:
        declare(text)

    assert str(raised.value) == f"theme.yaml:{told}"


def test_the_type_of_an_inherited_parameter_cannot_be_changed() -> None:
    base = declare("tone: {type: text, default: plain, about: How.}")

    with pytest.raises(ThemeError, match="1: unknown field 'type' of a parameter: use default"):
        declare("tone: {type: number, default: 1}", base)
