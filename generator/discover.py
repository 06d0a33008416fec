"""The files of ``content/``: which there are, and which of them are read."""

from generator.diagnostics import Diagnostic, Location, Severity
from generator.digest import LINK, SPECIAL, list_files, read_bytes
from generator.source import SITE_FILE as SITE_FILE
from generator.source import SourceFile

MEDIA = tuple(
    ".avif .csv .gif .jpeg .jpg .json .m4a .mp3 .mp4 .ogg .pdf .png .txt .webm .webp".split()
)
"""What content may put beside the pages: nothing that runs when it is opened, as SVG would."""


def discover(root: str) -> tuple[list[SourceFile], list[Diagnostic]]:
    """The files of ``content/`` in order, read; names that begin with a dot are left out."""
    sources: list[SourceFile] = []
    problems: list[Diagnostic] = []
    for name, size, *_ in list_files(f"{root}/content"):
        path = f"content/{name}"
        problem = _unfit(path, size)
        if problem is None:
            try:
                sources.append(SourceFile(path, read_bytes(f"{root}/{path}")))
            except OSError as error:
                problem = _problem("unreadable-file", path, f"cannot be read: {error.strerror}")
        if problem is not None:
            problems.append(problem)
    return sources, problems


def no_site_file() -> tuple[Diagnostic, ...]:
    """The problem of a site without settings."""
    missing = _problem(
        "no-site-file",
        SITE_FILE,
        "the site has no settings",
        hint="`dateline init` makes a site; the least is `title: …`",
    )
    return (missing,)


def _unfit(path: str, size: int) -> Diagnostic | None:
    """Why a file of the content is not read, if so."""
    if not path.isprintable():
        return _problem(
            "bad-file-name", repr(path)[1:-1], "the file’s name holds bytes that are not text"
        )
    if size == LINK:
        return _problem("symbolic-link", path, "a symbolic link is not followed", Severity.WARNING)
    if size == SPECIAL:
        return _problem("unreadable-file", path, "this is a pipe, a socket or a device, not a file")
    kind = path.split("/")[1]
    if kind == "media":
        return None if path.lower().endswith(MEDIA) else _unsafe(path)
    known = kind in ("articles", "events", "actors", "pages") and path.endswith(".md")
    if known or path == SITE_FILE or path.endswith((".orig", ".bak", "~")):
        return None
    return _problem(
        "unread-file",
        path,
        "nothing reads this file",
        Severity.WARNING,
        "articles, events, actors and pages are .md files in the folders of these names",
    )


def _unsafe(path: str) -> Diagnostic:
    return _problem(
        "unsafe-media",
        path,
        "a file of this kind is not published: what can run or style has no place in media/",
        hint=f"these are: {', '.join(MEDIA)}",
    )


def _problem(
    code: str, path: str, message: str, severity: Severity = Severity.ERROR, hint: str = ""
) -> Diagnostic:
    return Diagnostic(code, Location(path), message, severity, hint)
