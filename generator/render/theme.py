"""A theme: its templates, assets, words and parameters, read from one or several directories."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import yaml

from generator.digest import LINK, SPECIAL, list_files
from generator.model.record import Record
from generator.render.assets import name_assets
from generator.render.messages import merged, misfits
from generator.render.parameters import Parameter, Value, chosen_values, declared
from generator.render.theme_file import ThemeError, ThemeFile, pairs, read_yaml, text_of
from generator.views import Output
from generator.wording import Wording

_KEYS = ("name", "extends", "parameters")


class Theme(Record):
    """All that rendering needs of a theme: it can be sent to another process.

    ``assets`` are outputs under ``assets/``, with a digest of their content in the name;
    ``asset_paths`` pairs the plain name (``theme.css``) with that path. ``strings`` are the
    files of messages, each named by its language, from the undermost theme's up: those
    are read when a language is asked for. ``parameters`` are what a site may set, ``values``
    what is set, by name. ``digest`` stands for all of it.
    """

    name: str
    digest: str
    templates: tuple[ThemeFile, ...]
    assets: tuple[Output, ...] = ()
    asset_paths: tuple[tuple[str, str], ...] = ()
    parameters: tuple[Parameter, ...] = ()
    values: dict[str, Value] = {}  # noqa: RUF012
    strings: tuple[ThemeFile, ...] = ()

    def wording(self, language: str) -> Wording:
        """What it says in a language: that of a region, of the language, else English.

        Raises ThemeError where a file of these cannot be read, or one of its messages not be said.
        """
        files = self._strings("en", *_tags(language))
        for misfit in misfits(files, None):
            raise misfit
        messages = {key: said.message for key, said in merged(files).items()}
        return Wording(language, messages)

    def unsaid(self, language: str) -> tuple[str, ...]:
        """The keys of the messages that are said in English on a site in this language."""
        tags = _tags(language)
        if "en" in tags:
            return ()
        said = merged(self._strings(*tags))
        return tuple(key for key in merged(self._strings("en")) if key not in said)

    def _strings(self, *tags: str) -> list[ThemeFile]:
        return [file for tag in tags for file in self.strings if file.name == tag]


def _tags(language: str) -> tuple[str, ...]:
    """The languages that stand for this one, the widest first: ``fr``, ``fr-CA``."""
    return tuple(dict.fromkeys((language.partition("-")[0], language)))


def load_theme(
    name: str, directories: Sequence[Path], chosen: Mapping[str, str] | None = None
) -> Theme:
    """The theme ``name``, looked up in ``directories`` in order: a site's own come first.

    ``extends:`` in ``theme.yaml`` names the theme whose files stand where this one
    has none; a theme may extend the one of its own name in a later directory.
    What the pages are planned with is said by the default theme, whatever this one extends.
    ``chosen`` are the site's values for the theme's parameters; one that there is not, or that
    cannot be what it is, is left out. Raises ThemeError.
    """
    layers = _layers(name, directories)
    templates: list[ThemeFile] = []
    assets: dict[str, Path] = {}
    parameters: dict[str, Parameter] = {}
    strings = _strings_of_default(layers, directories)
    for number, layer in reversed(list(enumerate(layers))):
        parameters = declared(layer.file, layer.parameters, parameters)
        files = _files(layer.root)
        assets |= _below("assets/", files)
        strings += _strings(files)
        for path, file in _below("templates/", files).items():
            templates.append(_text_file(path, file, number))
    templates.sort(key=lambda file: (file.name, file.layer))
    values = chosen_values(parameters, chosen or {})
    colours = {each: values[each] for each in values if parameters[each].type == "colour"}
    read = {path: file.read_bytes() for path, file in assets.items()}
    outputs, paths = name_assets(read, colours)
    return Theme(
        name=name,
        digest=_digest(values, (*templates, *strings), outputs),
        templates=tuple(templates),
        assets=outputs,
        asset_paths=paths,
        parameters=tuple(parameters.values()),
        values=values,
        strings=tuple(strings),
    )


class _Layer(NamedTuple):
    """A theme's folder with its ``theme.yaml`` and what that one declares."""

    root: Path
    file: ThemeFile
    extends: str
    line: int
    parameters: yaml.Node | None


def _layers(name: str, directories: Sequence[Path]) -> list[_Layer]:
    """The theme and those it extends, most specific first."""
    layers: list[_Layer] = []
    wanted, asked_by, line = name, "", 0
    while wanted:
        seen = {layer.root for layer in layers}
        found = [d / wanted for d in directories if (d / wanted / "theme.yaml").is_file()]
        root = next((path for path in found if path not in seen), None)
        if root is None:
            again = "extends itself" if found else "not found"
            raise ThemeError(asked_by or wanted, line, f"theme '{wanted}' {again}")
        if root.is_symlink():
            raise _link(root)
        layer = _read_layer(root)
        layers.append(layer)
        wanted, asked_by, line = layer.extends, layer.file.file, layer.line
    return layers


def _read_layer(root: Path) -> _Layer:
    file = _text_file("theme.yaml", root / "theme.yaml")
    extends, extends_line, parameters = "", 0, None
    for key, value, line in pairs(file, read_yaml(file)):
        if key == "parameters":
            parameters = value
        elif key == "extends":
            extends, extends_line = text_of(file, value, line), line
        elif key not in _KEYS:
            raise ThemeError(file.file, line, f"unknown field '{key}': use {', '.join(_KEYS)}")
    return _Layer(root, file, extends, extends_line, parameters)


def _strings_of_default(layers: Sequence[_Layer], directories: Sequence[Path]) -> list[ThemeFile]:
    """The messages of the theme that comes with Dateline, unless this one extends it anyway."""
    found = [each / "default" for each in directories if (each / "default/theme.yaml").is_file()]
    if not found or found[-1] in {layer.root for layer in layers}:
        return []
    return _strings(_files(found[-1]))


def _strings(files: dict[str, Path]) -> list[ThemeFile]:
    return [
        _text_file(name.removesuffix(".yaml"), path)
        for name, path in sorted(_below("i18n/", files).items())
    ]


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


def _text_file(name: str, path: Path, layer: int = 0) -> ThemeFile:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as problem:
        raise ThemeError(str(path), 0, "is not UTF-8") from problem
    return ThemeFile(name, str(path), text, layer)


def _digest(
    values: Mapping[str, Value], texts: Iterable[ThemeFile], assets: Iterable[Output]
) -> str:
    digest = blake2b(digest_size=16)
    parts = [part.encode() for name, value in values.items() for part in (name, repr(value))]
    parts += [part.encode() for file in texts for part in (file.name, str(file.layer), file.text)]
    parts += [part for asset in assets for part in (asset.path.encode(), asset.data)]
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()
