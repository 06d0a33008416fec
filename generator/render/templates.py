"""A theme's templates and those of the themes that it extends: which one a name means.

``base.html`` is the topmost template of that name. ``parent/base.html`` is the one that it stands
before: that of the themes which the asking template's own theme extends. So a template may
``{% extends "parent/base.html" %}`` and change one block of it.
"""

from collections.abc import Iterable

from generator.render.theme_file import ThemeFile

PARENT = "parent/"


class Templates:
    """The templates by key: that of a topmost one is its name."""

    def __init__(self, files: Iterable[ThemeFile]) -> None:
        self.files: dict[str, ThemeFile] = {}
        self._keys: dict[str, list[str]] = {}
        for file in sorted(files, key=lambda file: file.layer):
            keys = self._keys.setdefault(file.name, [])
            keys.append(f"{file.layer}:{file.name}" if keys else file.name)
            self.files[keys[-1]] = file

    def meant(self, asked: str, by: str) -> str:
        """The key of the template that one of key ``by`` asks for; unknown where there is none."""
        if not asked.startswith(PARENT):
            return asked
        keys = self._keys.get(asked.removeprefix(PARENT), ())
        layer = self.files[by].layer
        return next((key for key in keys if self.files[key].layer > layer), asked)

    def load(self, key: str) -> tuple[str, str, None] | None:
        """What Jinja wants of a template: its text and file; nothing reloads it."""
        file = self.files.get(key)
        return (file.text, file.file, None) if file else None
