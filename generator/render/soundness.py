"""Whether a theme's templates can be read at all, before any page is rendered with them."""

from collections.abc import Iterator

from jinja2 import TemplateSyntaxError, nodes
from jinja2.loaders import FunctionLoader

from generator.render.environment import ThemeEnvironment
from generator.render.theme import TemplateFile, Theme, ThemeError


def theme_faults(theme: Theme) -> list[ThemeError]:
    """Every template that cannot be compiled or names one that is not there, in order."""
    names = {template.name for template in theme.templates}
    faults: list[ThemeError] = []
    environment = ThemeEnvironment(FunctionLoader(lambda name: None))
    for template in theme.templates:
        try:
            environment.compile(template.text, template.name, template.file, raw=True)
            faults += _missing(environment.parse(template.text), template, names)
        except TemplateSyntaxError as problem:
            faults.append(
                ThemeError(template.file, problem.lineno, problem.message or "cannot be read")
            )
    return faults


def _missing(tree: nodes.Template, template: TemplateFile, names: set[str]) -> Iterator[ThemeError]:
    """The templates that this one names in so many words and that the theme lacks."""
    references: list[nodes.Extends | nodes.Include | nodes.Import | nodes.FromImport] = [
        *tree.find_all(nodes.Extends),
        *tree.find_all(nodes.Include),
        *tree.find_all(nodes.Import),
        *tree.find_all(nodes.FromImport),
    ]
    for node in references:
        asked = node.template
        if getattr(node, "ignore_missing", False) or not isinstance(asked, nodes.Const):
            continue
        if isinstance(asked.value, str) and asked.value not in names:
            yield ThemeError(template.file, node.lineno, f"there is no template '{asked.value}'")
