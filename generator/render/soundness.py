"""Whether a theme can be used at all, before any page is rendered with it."""

from collections.abc import Iterator, Mapping

from jinja2 import TemplateSyntaxError, nodes

from generator.render.environment import ThemeEnvironment
from generator.render.messages import Said, merged, misfits, read_messages
from generator.render.templates import PARENT, Templates
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
    templates = Templates(theme.templates)
    trees, unread = _trees(templates)
    faults += unread
    asked: set[str] = set()
    for key, tree in trees.items():
        template = templates.files[key]
        faults += _missing(tree, key, templates)
        faults += _unknown_blocks(tree, key, templates, trees)
        faults += _unknown_parameters(tree, template, set(theme.values))
        for call, message in _messages_asked(tree):
            asked.add(message)
            faults += _unsaid(call, message, template, messages)
    return [*faults, *misfits(readable, asked)]


def _trees(templates: Templates) -> tuple[dict[str, nodes.Template], list[ThemeError]]:
    """The templates that can be compiled, parsed; and why others cannot."""
    environment = ThemeEnvironment(templates)
    trees: dict[str, nodes.Template] = {}
    faults: list[ThemeError] = []
    for key, template in templates.files.items():
        try:
            environment.compile(template.text, key, template.file, raw=True)
            trees[key] = environment.parse(template.text)
        except TemplateSyntaxError as problem:
            message = problem.message or "cannot be read"
            faults.append(ThemeError(template.file, problem.lineno, message))
    return trees, faults


def _missing(tree: nodes.Template, key: str, templates: Templates) -> Iterator[ThemeError]:
    """The templates that this one names in so many words and that the theme lacks."""
    file = templates.files[key].file
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
        if not isinstance(asked.value, str):
            continue
        meant = templates.meant(asked.value, key)
        if meant == key and isinstance(node, nodes.Extends):
            message = f"'{asked.value}' extends itself: write '{PARENT}{asked.value}'"
            yield ThemeError(file, node.lineno, message)
        elif meant not in templates.files:
            yield ThemeError(file, node.lineno, f"there is no template '{asked.value}'")


def _unknown_blocks(
    tree: nodes.Template, key: str, templates: Templates, trees: Mapping[str, nodes.Template]
) -> Iterator[ThemeError]:
    """The blocks that stand outside of others and in none of the extended templates.

    Jinja leaves them out in silence.
    """
    known: set[str] = set()
    at, seen = _extended(tree, key, templates), {key}
    if not at:
        return
    while at and at not in seen and at in trees:
        seen.add(at)
        known |= {block.name for block in trees[at].find_all(nodes.Block)}
        at = _extended(trees[at], at, templates)
    for block in tree.body:
        if isinstance(block, nodes.Block) and block.name not in known and known:
            like = did_you_mean(block.name, sorted(known))
            message = f"there is no block '{block.name}' to change{like and f': {like}'}"
            yield ThemeError(templates.files[key].file, block.lineno, message)


def _extended(tree: nodes.Template, key: str, templates: Templates) -> str:
    """The key of the template that one extends, or empty."""
    for node in tree.body:
        if isinstance(node, nodes.Extends) and isinstance(node.template, nodes.Const):
            return templates.meant(str(node.template.value), key)
    return ""


def _unknown_parameters(
    tree: nodes.Template, template: ThemeFile, known: set[str]
) -> Iterator[ThemeError]:
    for node in tree.find_all(nodes.Getattr):
        of_parameters = isinstance(node.node, nodes.Name) and node.node.name == "parameters"
        if of_parameters and node.attr not in known:
            like = did_you_mean(node.attr, sorted(known))
            message = f"the theme has no parameter '{node.attr}'{like and f': {like}'}"
            yield ThemeError(template.file, node.lineno, message)


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
