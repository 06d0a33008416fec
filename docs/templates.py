"""docs/templates.md: what each template is given and which blocks it has, from views and themes."""

import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import msgspec
from jinja2 import nodes

from generator.render import Theme, load_theme
from generator.render.environment import ThemeEnvironment
from generator.render.templates import Templates
from generator.views import VIEWS
from generator.views.parts import Frame
from generator.views.site import SiteView

_THEMES = Path(__file__).parent.parent / "themes"
_WORDS = {str: "text", int: "whole number", float: "number", bool: "true or false"}
_CODE = re.compile("``([^`]+)``")

_HEAD = """\
# Templates

What a theme's templates are given, which blocks they have, and what a site can set. How to make a
theme is told in [themes.md](themes.md). This page is made by `python -m docs.write` of the views in
`generator/views/` and of the themes that come with Dateline.

Every template has these names:

| name | what it is |
| --- | --- |
| `page` | the view of the page; its class for each template is below |
| `site` | what all pages share: [SiteView](#siteview) |
| `root` | the way to the site's root, such as `../../`: it stands before every `href` |
| `t("section.key", count=3)` | a message of the theme, in the site's language |
| `number(1036)` | a whole number in the language's digits and groups: 1,036 |
| `html("<b>{}</b>", text)` | HTML of our own around texts, which are escaped |
| `assets['theme.css']` | the path of an asset from the root, with the digest in its name |
| `parameters.wordmark` | a parameter of the theme: what the site set, or its default |
| `forms("section.key")` | a message in all its plural forms, as JSON for a script |
| `inline_script`, `inline_hash` | the one script within the page, and its hash for the policy |

Further functions draw a chart or weave an article's marks into its text; the templates of the
default theme that use them show how.
"""


def templates_page() -> str:
    theme = load_theme("default", [_THEMES])
    records = list(dict.fromkeys(_records(*VIEWS.values(), SiteView)))
    sections = [
        _HEAD,
        "## Parameters\n\n" + "\n".join(map(_parameters, ("default", "ledger"))),
        "## Blocks\n\n" + _blocks(theme),
        "## Pages\n\n" + "\n".join(_page(template, view) for template, view in VIEWS.items()),
        "## Parts of pages\n\n"
        + "\n".join(_record(each) for each in records if each not in VIEWS.values()),
    ]
    return "\n".join(sections)


def _parameters(name: str) -> str:
    theme = load_theme(name, [_THEMES])
    inherited = {each.name for each in load_theme("default", [_THEMES]).parameters}
    rows = [
        f"| `{each.name}` | {each.expected} | `{each.default}` | {each.about} |".replace("``", "")
        for each in theme.parameters
        if name == "default" or each.name not in inherited
    ]
    beside = "" if name == "default" else ", besides those of `default`"
    head = (
        "| parameter | what is written | unless given | what it is for |\n| --- | --- | --- | --- |"
    )
    return f"Of the theme `{name}`{beside}:\n\n{head}\n" + "\n".join(rows) + "\n"


def _blocks(theme: Theme) -> str:
    templates = Templates(theme.templates)
    environment = ThemeEnvironment(templates)
    lines = [
        "All pages but `redirect.html` extend `base.html` and have its blocks, too. `kind` is a",
        "class of the page, for style sheets; `main` holds the sections that stand after it.\n",
        "| template | its blocks, in order |",
        "| --- | --- |",
    ]
    for key, file in templates.files.items():
        blocks = environment.parse(file.text).find_all(nodes.Block)
        if names := ", ".join(f"`{block.name}`" for block in _in_order(blocks)):
            lines.append(f"| `{key}` | {names} |")
    return "\n".join(lines) + "\n"


def _in_order(blocks: Iterator[nodes.Block]) -> list[nodes.Block]:
    return sorted(blocks, key=lambda block: block.lineno)


def _page(template: str, view: type[Any]) -> str:
    return f"### {template}\n\n{_doc(view)}\n\n{_fields(view)}"


def _record(record: type[Any]) -> str:
    return f"### {record.__name__}\n\n{_doc(record)}\n\n{_fields(record)}"


def _doc(record: type[Any]) -> str:
    return _CODE.sub(r"`\1`", inspect.cleandoc(record.__doc__ or ""))


def _fields(record: type[Any]) -> str:
    fields = msgspec.structs.fields(record)
    rows = [f"| `{field.name}` | {_words(field.type)} |" for field in fields]
    derived = [name for name, value in vars(record).items() if isinstance(value, property)]
    rows += [f"| `{name}` | derived from these |" for name in derived]
    return "| field | holds |\n| --- | --- |\n" + "\n".join(rows) + "\n"


def _words(annotation: Any) -> str:
    """A type in plain words; records are linked."""
    if annotation in _WORDS:
        return _WORDS[annotation]
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        return " or ".join(
            "nothing" if each is NoneType else _words(each)
            for each in sorted(arguments, key=lambda each: each is NoneType)
        )
    if origin is tuple:
        if arguments[-1] is Ellipsis:
            return f"list of {_words(arguments[0])}"
        return f"({', '.join(map(_words, arguments))})"
    return f"[{annotation.__name__}](#{annotation.__name__.lower()})"


def _records(*annotations: Any) -> Iterator[type[Any]]:
    """The records that these name, at any depth, the frame first."""
    seen: dict[type[Any], None] = {Frame: None}
    waiting = list(annotations)
    while waiting:
        annotation = waiting.pop(0)
        if isinstance(annotation, type) and issubclass(annotation, msgspec.Struct):
            if annotation not in seen or annotation is Frame:
                seen[annotation] = None
                waiting += [field.type for field in msgspec.structs.fields(annotation)]
        else:
            waiting += [each for each in get_args(annotation) if each is not Ellipsis]
    yield from seen
