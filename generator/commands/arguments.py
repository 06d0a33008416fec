"""The flags that several commands share, and the site that they name."""

# No pathlib: it alone takes as long as all else of a build in which nothing changed.

import argparse
import os
from typing import NamedTuple

from generator.digest import digest, package_directory

SITE_FILE = "content/site.yaml"
FORMATS = ("human", "short", "json", "github", "sarif")


class UsageError(Exception):
    """What was asked for cannot be done: exit code 2. The message says what to do instead."""


class Places(NamedTuple):
    """Absolute paths, links resolved.

    ``stem`` is what the names of the files begin with that remember this output.
    ``themes`` are the folders of themes, the site's own first.
    """

    root: str
    output: str
    cache: str
    stem: str
    themes: tuple[str, ...]

    @property
    def manifest(self) -> str:
        return f"{self.stem}.manifest"


def add_source(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-s",
        "--source",
        metavar="DIR",
        help=f"the site's root; default: the nearest folder from here upwards with {SITE_FILE}",
    )


def add_content(parser: argparse.ArgumentParser) -> None:
    """What decides which content is read, and how it is judged."""
    add_source(parser)
    parser.add_argument("--drafts", action="store_true", help="include what is marked as a draft")
    add_jobs(parser)


def add_jobs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--jobs",
        type=_positive,
        metavar="N",
        help="processes to use; default: one a processor. The result is always the same",
    )


def add_strict(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--strict", action="store_true", help="let warnings fail, too")


def add_format(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="human",
        help="how problems are printed: for people, a line each, or for programs. All but the "
        "first go to the standard output, and summaries to the other stream",
    )


def add_base_url(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--base-url",
        type=_address,
        default="",
        metavar="URL",
        help="the address the site is published at, instead of site.yaml's",
    )


def add_verbosity(parser: argparse.ArgumentParser) -> None:
    volume = parser.add_mutually_exclusive_group()
    volume.add_argument("-q", "--quiet", action="store_true", help="print problems only")
    volume.add_argument("-v", "--verbose", action="store_true", help="print every file written")


def find_root(source: str | None) -> str:
    """The site's root, absolute and with links resolved. Raises UsageError."""
    if source is not None:
        root = os.path.realpath(source)
        if not os.path.isdir(root):
            raise UsageError(f"{source} is not a folder")
        if os.path.isfile(os.path.join(root, "site.yaml")):
            above = os.path.dirname(root)
            raise UsageError(f"{source} is a site's content; its root is above: --source {above}")
        if not os.path.isdir(os.path.join(root, "content")):
            raise UsageError(f"{source} has no content/: `dateline init {source}` makes a site")
        return root
    here = folder = os.path.realpath(os.getcwd())
    while not os.path.isfile(os.path.join(folder, SITE_FILE)):
        parent = os.path.dirname(folder)
        if parent == folder:
            raise UsageError(
                f"no {SITE_FILE} in {here} or above: "
                "name the site with --source, or make one with `dateline init DIR`"
            )
        folder = parent
    return folder


def find_places(root: str, output: str | None) -> Places:
    """Where a build of the site reads and writes.

    Raises UsageError where the output cannot be, or where .dateline/ leads elsewhere.

    The files that remember an output are named after its path from the root, so a site
    that is moved as a whole keeps them.
    """
    directory = os.path.realpath(output) if output else os.path.join(root, "public")
    inside = directory.startswith(root + os.sep)
    if root == directory or root.startswith(directory.rstrip(os.sep) + os.sep):
        raise UsageError(f"{directory} holds the site itself: choose another place with --output")
    if inside and directory[len(root) + 1 :].split(os.sep)[0] in ("content", "themes", "seeds"):
        raise UsageError(f"{directory} is among the site's sources: choose another with --output")
    name = directory[len(root) + 1 :].replace(os.sep, "/") if inside else directory
    cache = os.path.join(root, ".dateline")
    _refuse_links(cache)
    key = digest(name.encode("utf-8", "surrogatepass")).hex()[:12]
    stem = os.path.join(cache, f"{os.path.basename(directory)}-{key}")
    return Places(root, directory, cache, stem, theme_directories(root))


def _refuse_links(cache: str) -> None:
    """What is in .dateline/ is emptied and replaced unasked, and a repository can carry a link."""
    found = [cache] if os.path.islink(cache) else []
    if not found and os.path.isdir(cache):
        with os.scandir(cache) as entries:
            found = sorted(entry.path for entry in entries if entry.is_symlink())
    if found:
        raise UsageError(
            f"{found[0]} is a symbolic link, and Dateline replaces what lies there: remove the link"
        )


def theme_directories(root: str) -> tuple[str, ...]:
    """The site's own themes, then ours: in the package when installed, beside it in a checkout."""
    package = package_directory()
    ours = os.path.join(package, "themes")
    if not os.path.isdir(ours):
        ours = os.path.join(os.path.dirname(package), "themes")
    return tuple(dict.fromkeys(map(os.path.realpath, (os.path.join(root, "themes"), ours))))


def make_cache(directory: str) -> None:
    """Makes ``.dateline/``, which tells git by itself that it is not to be kept."""
    if not os.path.isdir(directory):
        os.makedirs(directory, exist_ok=True)
        with open(os.path.join(directory, ".gitignore"), "w", encoding="utf-8") as file:
            file.write("*\n")


def processors() -> int:
    """How many this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number from 1")
    return int(text)


def _address(text: str) -> str:
    if text and not text.startswith(("https://", "http://")):
        raise argparse.ArgumentTypeError(f"{text} does not begin with https:// or http://")
    return text
