"""Whether a theme can be used at all, before any page is rendered with it."""

from collections.abc import Iterable, Iterator, Mapping

from jinja2 import TemplateSyntaxError, nodes

from generator.render.environment import ThemeEnvironment
from generator.render.messages import Said, merged, misfits, read_messages
from generator.render.templates import PARENT, Templates
from generator.render.theme import Theme
from generator.render.theme_file import ThemeError, ThemeFile
from generator.text import did_you_mean

_SAY, _PARAMETERS, _ASSETS = (nodes.Name(name, "load") for name in ("t", "parameters", "assets"))


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
        faults += _unknown_names(tree, template, theme)
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
    while at:
        if at in seen or at not in trees:
            return  # that is told already
        seen.add(at)
        known |= {block.name for block in trees[at].find_all(nodes.Block)}
        at = _extended(trees[at], at, templates)
    for block in tree.body:
        if len(seen) > 1 and isinstance(block, nodes.Block) and block.name not in known:
            message = f"there is no block '{block.name}' to change"
            yield _fault(templates.files[key], block, message, block.name, known)


def _extended(tree: nodes.Template, key: str, templates: Templates) -> str:
    """The key of the template that one extends, or empty."""
    for node in tree.body:
        if isinstance(node, nodes.Extends) and isinstance(node.template, nodes.Const):
            return templates.meant(str(node.template.value), key)
    return ""


def _unknown_names(tree: nodes.Template, template: ThemeFile, theme: Theme) -> Iterator[ThemeError]:
    """The parameters and assets that this one names and that the theme lacks."""
    assets = dict(theme.asset_paths)
    for node in tree.find_all(nodes.Getattr):
        if node.node == _PARAMETERS and node.attr not in theme.values:
            message = f"the theme has no parameter '{node.attr}'"
            yield _fault(template, node, message, node.attr, theme.values)
    for item in tree.find_all(nodes.Getitem):
        if item.node == _ASSETS and isinstance(item.arg, nodes.Const):
            name = str(item.arg.value)
            if name not in assets:
                yield _fault(template, item, f"the theme has no asset '{name}'", name, assets)


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
        yield _fault(template, call, f"there is no message '{key}'", key, messages)
    elif call.dyn_kwargs is None and call.node == _SAY:
        given = {each.key for each in call.kwargs}
        for value in sorted(said.values - given):
            message = f"the message '{key}' shows a value '{value}', which it is not given"
            yield ThemeError(template.file, call.lineno, message)


def _fault(
    template: ThemeFile, node: nodes.Node, message: str, name: str, known: Iterable[str]
) -> ThemeError:
    like = did_you_mean(name, sorted(known))
    return ThemeError(template.file, node.lineno, f"{message}: {like}" if like else message)
