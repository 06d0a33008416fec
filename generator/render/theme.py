"""A theme: its settings, templates and assets, read from one or several directories."""

import re
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path

from generator.digest import LINK, SPECIAL, list_files
from generator.model.record import Record
from generator.render.messages import merged, misfits
from generator.render.theme_file import ThemeError, ThemeFile, pairs, read_yaml, text_of
from generator.views import Output
from generator.wording import Wording

_KEYS = ("name", "extends", "settings")
_CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")


class Theme(Record):
    """All that rendering needs of a theme: it can be sent to another process.

    ``assets`` are outputs under ``assets/``, with a digest of their content in the name;
    ``asset_paths`` pairs the plain name (``theme.css``) with that path. ``strings`` are the
    files of messages, each named by its language, from the undermost theme's up: those
    are read when a language is asked for. ``digest`` stands for every file of the theme
    and of those it extends.
    """

    name: str
    digest: str
    templates: tuple[ThemeFile, ...]
    assets: tuple[Output, ...]
    asset_paths: tuple[tuple[str, str], ...]
    settings: tuple[tuple[str, str], ...]
    strings: tuple[ThemeFile, ...]

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


def load_theme(name: str, directories: Sequence[Path]) -> Theme:
    """The theme ``name``, looked up in ``directories`` in order: a site's own come first.

    ``extends:`` in ``theme.yaml`` names the theme whose files stand where this one
    has none; a theme may extend the one of its own name in a later directory.
    What the pages are planned with is said by the default theme, whatever this one extends.
    Raises ThemeError.
    """
    settings: dict[str, str] = {}
    templates: dict[str, Path] = {}
    assets: dict[str, Path] = {}
    chain = _chain(name, directories)
    strings = _strings_of_default(chain, directories)
    for root, own in reversed(chain):
        settings |= own
        files = _files(root)
        templates |= _below("templates/", files)
        assets |= _below("assets/", files)
        strings += _strings(files)
    read = {key: path.read_bytes() for key, path in assets.items()}
    outputs, paths = _name_assets(read)
    texts = tuple(_text_file(key, templates[key]) for key in sorted(templates))
    values = tuple(sorted(settings.items()))
    key = _digest(values, (*texts, *strings), read)
    return Theme(name, key, texts, outputs, paths, values, tuple(strings))


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


def _read_settings(path: Path) -> tuple[dict[str, str], str, int]:
    """The settings of a ``theme.yaml``, the theme it extends or ``""``, and that line."""
    file = _text_file("theme.yaml", path)
    settings: dict[str, str] = {}
    extends, extends_line = "", 0
    for key, value, line in pairs(file, read_yaml(file)):
        if key == "settings":
            for setting, text, at in pairs(file, value):
                settings[setting] = text_of(file, text, at)
        elif key == "extends":
            extends, extends_line = text_of(file, value, line), line
        elif key not in _KEYS:
            raise ThemeError(str(path), line, f"unknown field '{key}': use {', '.join(_KEYS)}")
    return settings, extends, extends_line


def _strings_of_default(
    chain: Sequence[tuple[Path, object]], directories: Sequence[Path]
) -> list[ThemeFile]:
    """The messages of the theme that comes with Dateline, unless this one extends it anyway."""
    found = [each / "default" for each in directories if (each / "default/theme.yaml").is_file()]
    if not found or found[-1] in {root for root, _ in chain}:
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


def _text_file(name: str, path: Path) -> ThemeFile:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as problem:
        raise ThemeError(str(path), 0, "is not UTF-8") from problem
    return ThemeFile(name, str(path), text)


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
    texts: tuple[ThemeFile, ...],
    read: dict[str, bytes],
) -> str:
    digest = blake2b(digest_size=16)
    parts = [part.encode() for pair in settings for part in pair]
    parts += [part.encode() for file in texts for part in (file.name, file.text)]
    parts += [part for name in sorted(read) for part in (name.encode(), read[name])]
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()
