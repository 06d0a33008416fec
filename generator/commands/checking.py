"""What the commands that read the content hand to the pipeline, and how they judge its answer."""

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from generator.commands.arguments import Places, UsageError, make_cache, processors
from generator.diagnostics import Diagnostic, Location
from generator.discover import SITE_FILE
from generator.parse.values import is_base_address
from generator.pipeline import Settings, Workspace
from generator.render import RenderError, ThemeError
from generator.write import OutputError

SETUP_PROBLEMS = (ThemeError, RenderError, OutputError)
"""What a build raises where the theme or the output directory is not as it must be."""


def workspace(places: Places) -> Workspace:
    make_cache(places.cache)
    return Workspace(places.root, places.output, places.cache, places.manifest, places.themes)


def settings(args: argparse.Namespace) -> Settings:
    """Raises UsageError where the address given is none that site.yaml could state."""
    return Settings(
        base_url=_address(getattr(args, "base_url", "")),
        drafts=args.drafts,
        strict=getattr(args, "strict", False),
        jobs=args.jobs or processors(),
    )


def _address(text: str) -> str:
    if text and not is_base_address(text):
        raise UsageError(
            f"--base-url '{text}' is no address of a site: write one such as "
            "https://example.org/iraq-2014/, without spaces, ? and #"
        )
    return text


@contextmanager
def alone(places: Places) -> Iterator[None]:
    """Waits while another process builds into the same output, where the system has such locks."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    make_cache(places.cache)
    with Path(f"{places.stem}.lock").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def told_by_template(problem: Exception, root: str) -> Diagnostic | None:
    """The problem of a template that failed, at its line; None for anything else."""
    if isinstance(problem, RenderError) and problem.line:
        file, message = problem.template, problem.message
        label = f"while rendering {problem.page}"
    elif isinstance(problem, ThemeError) and problem.line:
        file, message, label = problem.file, problem.message, ""
    else:
        return None
    place = Location(file.removeprefix(f"{root}/"), problem.line, 1, 0, problem.line + 1, 1)
    return Diagnostic("bad-theme", place, message, label=label)


def tell_cause(problem: Exception) -> None:
    """Prints what a problem came from, frame by frame, where it came from another."""
    import traceback

    if problem.__cause__ is not None or hasattr(problem, "__notes__"):
        traceback.print_exception(problem)


def exit_code(problems: Sequence[Diagnostic]) -> int:
    """2 where the settings or the theme are wrong, else 1: content cannot be mended around them."""
    setup_is_wrong = any(
        problem.is_error and (problem.location.file == SITE_FILE or problem.code == "bad-theme")
        for problem in problems
    )
    return 2 if setup_is_wrong else 1
