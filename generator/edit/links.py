"""Links in Markdown bodies that lead to a record of the site."""

import re
from collections.abc import Sequence
from urllib.parse import unquote

from generator.edit.references import FOLDERS
from generator.links import SCHEME, page_of, settled
from generator.parse.markdown import outline
from generator.text import read_id

# Where a link's target begins: [words](target), [words](<target>, [label]: target.
_TARGET = re.compile(r"(?:\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?)([^\s<>()]+)", re.MULTILINE)

_Places = Sequence[tuple[int, int]]


def relinked(body: str, path: str, kind: str, old: str, new: str) -> str:
    """The body with its links to the record under the new id; nothing else in it changes.

    ``path`` is that of the body's file. What only looks like a link, as between
    backticks, stays.
    """
    places = []
    for target in _TARGET.finditer(body) if old in unquote(body) else ():
        if leads_to(target[1], path) == (FOLDERS[kind], old):
            place = _place_of_id(target[1], old)
            if place is not None:
                places.append((target.start(1) + place[0], target.start(1) + place[1]))
    return _replaced(body, places, new)


def leads_to(target: str, path: str) -> tuple[str, str] | None:
    """Folder and id of the record that a link in the file leads to; None for any other link."""
    folder, stem = path.split("/")[1], path.rpartition("/")[2].removesuffix(".md")
    address = stem if folder == "pages" else f"{folder}/{stem}"
    root = "../" * len(address.split("/"))
    link = settled(target, root, path)
    if link is None or SCHEME.match(link):
        return None
    steps = page_of(link, address).split("/")
    if len(steps) == 3 and steps[0] in FOLDERS.values() and steps[2] == "index.html":
        return steps[0], read_id(steps[1])
    return None


def _place_of_id(target: str, id: str) -> tuple[int, int] | None:
    """Where the last step of the path stands that is the id; None where none is, as in ``./``."""
    path = re.split("[?#]", target)[0]
    at = len(path)
    for step in reversed(path.split("/")):
        at -= len(step)
        name = step.removesuffix(".md")
        if read_id(unquote(name)) == id:
            return at, at + len(name)
        at -= 1
    return None


def _replaced(body: str, places: _Places, new: str) -> str:
    """The body with the new id at those of the places that are a link's.

    All are tried together, and where one is no link, each half of them: a body is
    read a few times, however many links it has.
    """
    changed, at = "", 0
    for start, end in places:
        changed += body[at:start] + new
        at = end
    changed += body[at:]
    if not places or _differ_in_links(body, changed, len(places)):
        return changed
    if len(places) == 1:
        return body
    half = len(places) // 2
    return _replaced(_replaced(body, places[half:], new), places[:half], new)


def _differ_in_links(body: str, other: str, count: int) -> bool:
    """Whether so many links lead elsewhere, and all else is the same."""
    says, targets = outline(body)
    says_too, targets_too = outline(other)
    if says != says_too or len(targets) != len(targets_too):
        return False
    moved = sum(one != two for one, two in zip(targets, targets_too, strict=True))
    # A definition may be that of several links.
    return moved == count or (count == 1 and moved > 0)
