"""Whether a theme can be used at all, before any page is rendered with it."""

from collections.abc import Iterator, Mapping

from jinja2 import TemplateSyntaxError, nodes
from jinja2.loaders import FunctionLoader

from generator.render.environment import ThemeEnvironment
from generator.render.messages import Said, merged, misfits, read_messages
from generator.render.theme import Theme
from generator.render.theme_file import ThemeError, ThemeFile
from generator.text import did_you_mean


def theme_faults(theme: Theme) -> list[ThemeError]:
    """Every file that cannot be read, and what templates name that is not there, in order."""
    faults: list[ThemeError] = []
    readable: list[ThemeFile] = []
    for file in theme.strings:
        try:
            read_messages(file)
            readable.append(file)
        except ThemeError as fault:
            faults.append(fault)
    # English shows the most: a translation may do without a value, as one for a single thing does.
    messages = merged(sorted(readable, key=lambda file: file.name == "en"))
    names = {template.name for template in theme.templates}
    asked: set[str] = set()
    environment = ThemeEnvironment(FunctionLoader(lambda name: None))
    for template in theme.templates:
        try:
            environment.compile(template.text, template.name, template.file, raw=True)
        except TemplateSyntaxError as problem:
            message = problem.message or "cannot be read"
            faults.append(ThemeError(template.file, problem.lineno, message))
            continue
        tree = environment.parse(template.text)
        faults += _missing(tree, template, names)
        for call, key in _messages_asked(tree):
            asked.add(key)
            faults += _unsaid(call, key, template, messages)
    return [*faults, *misfits(readable, asked)]


def _missing(tree: nodes.Template, template: ThemeFile, names: set[str]) -> Iterator[ThemeError]:
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


def _messages_asked(tree: nodes.Template) -> Iterator[tuple[nodes.Call, str]]:
    """The calls of ``t`` and ``forms`` that name their message in so many words."""
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in ("t", "forms") and call.args:
            key = call.args[0]
            if isinstance(key, nodes.Const) and isinstance(key.value, str):
                yield call, key.value


def _unsaid(
    call: nodes.Call, key: str, template: ThemeFile, messages: Mapping[str, Said]
) -> Iterator[ThemeError]:
    """Why a message cannot be said: no language has it, or it shows what it is not given."""
    said = messages.get(key)
    if said is None:
        like = did_you_mean(key, list(messages))
        message = f"there is no message '{key}'{like and f': {like}'}"
        yield ThemeError(template.file, call.lineno, message)
    elif call.dyn_kwargs is None and call.node == nodes.Name("t", "load"):
        given = {each.key for each in call.kwargs}
        for value in sorted(said.values - given):
            message = f"the message '{key}' shows a value '{value}', which it is not given"
            yield ThemeError(template.file, call.lineno, message)
