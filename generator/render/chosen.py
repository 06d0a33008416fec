"""The theme that a site chooses, and the problems of the choice and of the theme."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.diagnostics import NAME, Diagnostic, Location, Severity
from generator.model import Config
from generator.render.soundness import theme_faults
from generator.render.theme import Theme, load_theme
from generator.render.theme_file import ThemeError
from generator.text import did_you_mean
from generator.views import VIEWS


def choose_theme(
    config: Config, directories: Sequence[str], root: str, settings_file: str
) -> tuple[Theme | None, tuple[Diagnostic, ...]]:
    """The site's theme; None where it is not there or cannot be read.

    ``directories`` hold themes, the site's own first. Problems name files from ``root``.
    """
    name, folders = config.theme, [Path(directory) for directory in directories]
    if not any((folder / name / "theme.yaml").is_file() for folder in folders):
        return None, (_unknown(name, folders, settings_file),)
    try:
        theme = load_theme(name, folders, dict(config.parameters))
        theme.wording(config.language)
    except ThemeError as fault:
        return None, (_told(fault, root),)
    missing = sorted(VIEWS.keys() - {template.name for template in theme.templates})
    faults = [
        ThemeError(f"themes/{name}", 0, f"the theme has no template {file}") for file in missing
    ]
    problems = [_told(fault, root) for fault in faults]
    return theme, (
        *problems,
        *_parameter_problems(theme, config, settings_file),
        *_untranslated(theme, config.language, settings_file),
    )


def theme_problems(theme: Theme, root: str) -> Iterator[Diagnostic]:
    """Whatever is wrong in the theme's files, before any page is rendered."""
    return (_told(fault, root) for fault in theme_faults(theme))


def _unknown(name: str, folders: Sequence[Path], settings_file: str) -> Diagnostic:
    known = sorted({file.parent.name for each in folders for file in each.glob("*/theme.yaml")})
    hint = did_you_mean(name, known) or f"there are: {', '.join(known)}"
    message = f"there is no theme '{name}'"
    return Diagnostic(
        "unknown-theme", Location(settings_file), message, hint=hint, field=("theme",)
    )


def _parameter_problems(theme: Theme, config: Config, settings_file: str) -> Iterator[Diagnostic]:
    """The parameters that the site sets and the theme does not have, or not so."""
    declared = {parameter.name: parameter for parameter in theme.parameters}
    for name, text in config.parameters:
        parameter = declared.get(name)
        if parameter is None:
            like = did_you_mean(name, list(declared))
            yield Diagnostic(
                "unknown-parameter",
                Location(settings_file),
                f"the theme '{theme.name}' has no parameter '{name}'",
                hint=like or f"it has: {', '.join(declared) or 'none'}",
                field=("parameters", name, NAME),
            )
        elif parameter.read(text) is None:
            yield Diagnostic(
                "bad-parameter",
                Location(settings_file),
                f"“{text}” is not {parameter.expected}",
                hint=f"{name}, {parameter.default!r} unless given: {parameter.about}",
                field=("parameters", name),
            )


def _untranslated(theme: Theme, language: str, settings_file: str) -> Iterator[Diagnostic]:
    """Whether the pages would say something in English on a site that is in another language."""
    if not (unsaid := theme.unsaid(language)):
        return
    number = "1 message" if len(unsaid) == 1 else f"{len(unsaid)} messages"
    what = "them" if len(unsaid) > 3 else ", ".join(unsaid)
    yield Diagnostic(
        "untranslated",
        Location(settings_file),
        f"the theme '{theme.name}' has no words in '{language}' for {number}",
        Severity.WARNING,
        label="the pages say what is missing in English",
        hint=f"say {what} in themes/{theme.name}/i18n/{language}.yaml",
        field=("language",),
    )


def _told(fault: ThemeError, root: str) -> Diagnostic:
    file = fault.file.removeprefix(f"{root}/")
    # Where in the line is not told: all of it is meant.
    place = Location(file, fault.line, 1, 0, fault.line + 1, 1) if fault.line else Location(file)
    hint = "" if fault.line else "see `dateline explain bad-theme`"
    return Diagnostic("bad-theme", place, fault.message, hint=hint)
