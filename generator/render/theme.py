"""A theme: its settings, templates and assets, read from one or several directories."""

import re
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

import msgspec
import yaml

from generator.digest import LINK, SPECIAL, list_files
from generator.model.record import Record
from generator.views import Output
from generator.wording import PLURALS, Message, Wording

_KEYS = ("name", "extends", "settings")
_CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")


class ThemeError(Exception):
    """A theme that cannot be used: exit code 2. ``line`` from 1, 0: the file."""

    def __init__(self, file: str, line: int, message: str) -> None:
        place = f"{file}:{line}" if line else file
        super().__init__(f"{place}: {message}")
        self.file = file
        self.line = line
        self.message = message


class TemplateFile(Record):
    """A template's text. ``name`` is its path under ``templates/``, ``file`` where it lies."""

    name: str
    file: str
    text: str


class Theme(Record):
    """All that rendering needs of a theme: it can be sent to another process.

    ``assets`` are outputs under ``assets/``, with a digest of their content in the name;
    ``asset_paths`` pairs the plain name (``theme.css``) with that path. ``digest``
    stands for every file of the theme and of those it extends. ``messages`` are what it
    says, by language and key; a theme need not repeat those of the one it extends.
    """

    name: str
    digest: str
    templates: tuple[TemplateFile, ...]
    assets: tuple[Output, ...]
    asset_paths: tuple[tuple[str, str], ...]
    settings: tuple[tuple[str, str], ...]
    messages: dict[str, dict[str, Message]]

    def wording(self, language: str) -> Wording:
        """What it says in a language: that of a region, of the language, else English."""
        messages: dict[str, Message] = {}
        for tag in ("en", language.partition("-")[0], language):
            messages |= self.messages.get(tag, {})
        return Wording(language, messages)


def load_theme(name: str, directories: Sequence[Path]) -> Theme:
    """The theme ``name``, looked up in ``directories`` in order: a site's own come first.

    ``extends:`` in ``theme.yaml`` names the theme whose files stand where this one
    has none; a theme may extend the one of its own name in a later directory.
    Raises ThemeError.
    """
    settings: dict[str, str] = {}
    templates: dict[str, Path] = {}
    assets: dict[str, Path] = {}
    messages: dict[str, dict[str, Message]] = {}
    for root, own in reversed(_chain(name, directories)):
        settings |= own
        files = _files(root)
        templates |= _below("templates/", files)
        assets |= _below("assets/", files)
        for name, path in _below("i18n/", files).items():
            language = name.removesuffix(".yaml")
            messages[language] = messages.get(language, {}) | _read_messages(path)
    read = {key: path.read_bytes() for key, path in assets.items()}
    outputs, paths = _name_assets(read)
    texts = tuple(_template(key, templates[key]) for key in sorted(templates))
    values = tuple(sorted(settings.items()))
    key = _digest(values, texts, read, messages)
    return Theme(name, key, texts, outputs, paths, values, messages)


def _chain(name: str, directories: Sequence[Path]) -> list[tuple[Path, dict[str, str]]]:
    """The theme and those it extends, most specific first, each with its settings."""
    chain: list[tuple[Path, dict[str, str]]] = []
    asked_by, line = "", 0
    wanted = name
    while wanted:
        seen = {root for root, _ in chain}
        found = [d / wanted for d in directories if (d / wanted / "theme.yaml").is_file()]
        root = next((path for path in found if path not in seen), None)
        if root is None:
            again = "extends itself" if found else "not found"
            raise ThemeError(asked_by or wanted, line, f"theme '{wanted}' {again}")
        if root.is_symlink():
            raise _link(root)
        asked_by = str(root / "theme.yaml")
        settings, wanted, line = _read_settings(root / "theme.yaml")
        chain.append((root, settings))
    return chain


def _read_messages(path: Path) -> dict[str, Message]:
    """The messages of one language, by key: sections are joined by points."""
    messages: dict[str, Message] = {}

    def read(prefix: str, node: yaml.Node | None) -> None:
        for key, value, line in _pairs(path, node):
            if not isinstance(value, yaml.MappingNode):
                messages[prefix + key] = _text(path, value, line)
            elif all(name in PLURALS for name, _, _ in _pairs(path, value)):
                forms = {name: _text(path, text, at) for name, text, at in _pairs(path, value)}
                if "other" not in forms:
                    raise ThemeError(str(path), line, f"'{prefix}{key}' has no form 'other'")
                messages[prefix + key] = forms
            else:
                read(f"{prefix}{key}.", value)

    read("", _compose(path))
    return messages


def _read_settings(path: Path) -> tuple[dict[str, str], str, int]:
    """The settings of a ``theme.yaml``, the theme it extends or ``""``, and that line."""
    node = _compose(path)
    settings: dict[str, str] = {}
    extends, extends_line = "", 0
    for key, value, line in _pairs(path, node):
        if key == "settings":
            for setting, text, at in _pairs(path, value):
                settings[setting] = _text(path, text, at)
        elif key == "extends":
            extends, extends_line = _text(path, value, line), line
        elif key not in _KEYS:
            raise ThemeError(str(path), line, f"unknown field '{key}': use {', '.join(_KEYS)}")
    return settings, extends, extends_line


def _compose(path: Path) -> yaml.Node | None:
    try:
        return yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except UnicodeDecodeError as problem:
        raise ThemeError(str(path), 0, "is not UTF-8") from problem
    except yaml.MarkedYAMLError as problem:
        line = problem.problem_mark.line + 1 if problem.problem_mark else 0
        raise ThemeError(str(path), line, problem.problem or "is not YAML") from problem


def _pairs(path: Path, node: yaml.Node | None) -> Iterator[tuple[str, yaml.Node, int]]:
    if node is None:
        return
    line = node.start_mark.line + 1
    if not isinstance(node, yaml.MappingNode):
        raise ThemeError(str(path), line, "expected fields with values")
    for key, value in node.value:
        at = key.start_mark.line + 1
        yield _text(path, key, at), value, at


def _text(path: Path, node: yaml.Node, line: int) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise ThemeError(str(path), line, "expected a text")
    return str(node.value)


def _files(root: Path) -> dict[str, Path]:
    """A theme's files, as they are listed to tell whether anything changed: no link is followed."""
    found = {}
    for name, size, *_ in list_files(str(root)):
        if name.partition("/")[0] in ("theme.yaml", "templates", "assets", "i18n"):
            if size == SPECIAL:
                raise ThemeError(str(root / name), 0, "is a pipe, a socket or a device, not a file")
            if size == LINK:
                raise _link(root / name)
            found[name] = root / name
    return found


def _below(folder: str, files: dict[str, Path]) -> dict[str, Path]:
    return {
        name.removeprefix(folder): path for name, path in files.items() if name.startswith(folder)
    }


def _link(path: Path) -> ThemeError:
    message = "a theme’s files are no symbolic links: put what this one leads to in its place"
    return ThemeError(str(path), 0, message)


def _template(name: str, path: Path) -> TemplateFile:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as problem:
        raise ThemeError(str(path), 0, "is not UTF-8") from problem
    return TemplateFile(name, str(path), text)


def _name_assets(
    read: dict[str, bytes],
) -> tuple[tuple[Output, ...], tuple[tuple[str, str], ...]]:
    """Assets under names with a digest of their content, so that they can be cached for ever.

    A style sheet's ``url(…)`` of another asset is rewritten to that name; so style
    sheets are named last, and none refers to another one.
    """
    paths: dict[str, str] = {}
    outputs: list[Output] = []
    for name in sorted(read, key=lambda name: (name.endswith(".css"), name)):
        data = read[name]
        if name.endswith(".css"):
            text = data.decode("utf-8")
            data = _CSS_URL.sub(lambda found: _css_url(found, paths), text).encode()
        stem, dot, suffix = name.rpartition(".")
        paths[name] = f"assets/{stem}.{blake2b(data, digest_size=5).hexdigest()}{dot}{suffix}"
        outputs.append(Output(paths[name], data))
    return tuple(outputs), tuple(sorted(paths.items()))


def _css_url(found: re.Match[str], paths: dict[str, str]) -> str:
    path = paths.get(found[1])
    return f'url("{path.removeprefix("assets/")}")' if path else found[0]


def _digest(
    settings: tuple[tuple[str, str], ...],
    texts: tuple[TemplateFile, ...],
    read: dict[str, bytes],
    messages: dict[str, dict[str, Message]],
) -> str:
    digest = blake2b(digest_size=16)
    parts = [part.encode() for pair in settings for part in pair]
    parts += [part.encode() for template in texts for part in (template.name, template.text)]
    parts += [part for name in sorted(read) for part in (name.encode(), read[name])]
    parts.append(msgspec.json.encode(messages, order="deterministic"))
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()
