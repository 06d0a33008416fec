"""Links in Markdown bodies that lead to a record of the site."""

import re
from urllib.parse import unquote

from generator.edit.references import FOLDERS
from generator.parse.markdown import outline
from generator.text import read_id

# Where a link's target begins: [words](target), [words](<target>, [label]: target.
_TARGET = re.compile(r"(?:\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?)([^\s<>()]+)", re.MULTILINE)


def relinked(body: str, path: str, kind: str, old: str, new: str) -> str:
    """The body with its links to the record under the new id; nothing else in it changes.

    ``path`` is that of the body's file. What only looks like a link, as between
    backticks, stays.
    """
    folder = FOLDERS[kind]
    if old not in unquote(body):
        return body
    for target in reversed(list(_TARGET.finditer(body))):
        written = target[1]
        if leads_to(written, path) != (folder, old):
            continue
        place = _place_of_id(written, old)
        changed = written[: place[0]] + new + written[place[1] :]
        candidate = body[: target.start(1)] + changed + body[target.end(1) :]
        if _differ_in_one_link(body, candidate):
            body = candidate
    return body


def leads_to(target: str, path: str) -> tuple[str, str] | None:
    """Folder and id of the record that a link in the file leads to; None for any other link."""
    target = re.split("[?#]", unquote(target))[0]
    if "://" in target or target.startswith("//"):
        return None
    own = path.split("/")[1]
    steps = target.removesuffix("index.html").split("/")
    if target.endswith(".md"):
        folder = next((step for step in steps[:-1] if step in FOLDERS.values()), own)
        return folder, read_id(steps[-1].removesuffix(".md"))
    if len(steps) < 3 or steps[-1]:
        return None
    if steps[-3] in FOLDERS.values():
        return steps[-3], read_id(steps[-2])
    return (own, read_id(steps[-2])) if steps[:-2] == [".."] else None


def _place_of_id(target: str, id: str) -> tuple[int, int]:
    """Where the last step of the path stands that is the id, as it is written."""
    path = re.split("[?#]", target)[0]
    at = len(path)
    for step in reversed(path.split("/")):
        at -= len(step)
        name = step.removesuffix(".md")
        if read_id(unquote(name)) == id:
            return at, at + len(name)
        at -= 1
    raise ValueError(f"{id} is not in {target}")


def _differ_in_one_link(body: str, other: str) -> bool:
    says, targets = outline(body)
    says_too, targets_too = outline(other)
    return says == says_too and len(targets) == len(targets_too) and targets != targets_too
