"""Problems as HTML, and the pages of ``dateline serve`` that carry them.

Content is untrusted: all of it is escaped here. Styles and scripts are files of the server,
since a page's own policy allows nothing inline; they stand in a shadow tree, where no theme's
style reaches them.
"""

import re
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from generator.commands.frames import Files, Frame, clean
from generator.commands.report import count, plural
from generator.diagnostics import Diagnostic, Note
from generator.digest import digest, package_directory

STYLE = "/.dateline/overlay.css"
SCRIPT = "/.dateline/overlay.js"
MOST = 100
"""How many errors, and how many warnings, are shown: a page should stay quick to load."""

_BODY = re.compile(rb"<body\b[^>]*>")
_POLICY = b"content=\"default-src 'none'"
_CODE = re.compile("`([^`]+)`")
_HOST = """\
<dateline-problems lang="en" dir="ltr" data-site="{site}" data-problems="{key}">\
<template shadowrootmode="open"><link rel="stylesheet" href="{style}">\
<p role="status"></p><div id="shown">{shown}</div></template></dateline-problems>\
<script src="{script}"></script>
"""


class Overlay(NamedTuple):
    """What is shown of the problems: HTML without scripts or styles, and a key that names it."""

    html: str
    key: str


NOTHING = Overlay("", "0")


def asset(address: str) -> bytes:
    """The style or the script, by its address on the server."""
    return Path(package_directory(), "overlay", address.rpartition("/")[2]).read_bytes()


def blank_page() -> bytes:
    """What is served before there is a good page: the problems stand on it."""
    return asset("blank.html")


def overlay(problems: Sequence[Diagnostic], failure: str, root: str, editor: str = "") -> Overlay:
    """Errors first, opened out; warnings folded below. ``failure`` has no place in a file.

    ``editor`` is what the address of a file begins with where it can be opened by a link.
    """
    if not problems and not failure:
        return NOTHING
    errors = [problem for problem in problems if problem.is_error]
    warnings = [problem for problem in problems if not problem.is_error]
    files = Files(root)
    head = " and ".join(filter(None, ["the build failed" if failure else "", count(problems)]))
    inside = f'<p class="failure">{_prose(failure)}</p>' if failure else ""
    inside += _list(errors, files, root, editor)
    if warnings:
        unfolded = "" if errors or failure else " open"
        inside += (
            f'<details id="warnings"{unfolded}><summary>{plural(len(warnings), "warning")}'
            f"</summary>{_list(warnings, files, root, editor)}</details>"
        )
    stays = "<p>Nothing new is built until this is mended.</p>" if errors or failure else ""
    html = (
        f'<section aria-label="Problems"><details id="problems"{" open" if stays else ""}>'
        f'<summary><b>{_sentence(head)}</b> <span class="close">Close</span>'
        f'<span class="open">Show</span></summary>'
        f'<div class="sheet">{stays}{inside}</div></details></section>'
    )
    return Overlay(html, digest(html.encode("utf-8", "surrogatepass")).hex())


def with_overlay(page: bytes, site: str, shown: Overlay) -> bytes:
    """The page with the problems at its head, and with the script that keeps both up to date.

    ``site`` names the build that the page is of. The page's own policy is made to let
    the script listen to this server.
    """
    page = page.replace(_POLICY, _POLICY + b"; connect-src 'self'", 1)
    host = _HOST.format(site=site, key=shown.key, style=STYLE, script=SCRIPT, shown=shown.html)
    body = _BODY.search(page)
    at = body.end() if body else len(page)
    return page[:at] + host.encode("utf-8", "replace") + page[at:]


def _list(problems: Sequence[Diagnostic], files: Files, root: str, editor: str) -> str:
    if not problems:
        return ""
    items = "".join(_problem(problem, files, root, editor) for problem in problems[:MOST])
    more = len(problems) - MOST
    rest = f"<p>And {more:,} more: <code>dateline check</code> prints them all.</p>"
    return f"<ol>{items}</ol>{rest if more > 0 else ''}"


def _problem(problem: Diagnostic, files: Files, root: str, editor: str) -> str:
    place = problem.location
    where = f"{place.file}:{place.line}:{place.column}" if place.line else place.file
    named = f"<code>{_text(where)}</code>"
    if editor:
        position = f":{place.line}:{max(place.column, 1)}" if place.line else ""
        address = f"{editor}{quote(f'{root}/{place.file}', errors='replace')}{position}"
        named = f'<a href="{escape(address)}">{named}</a>'
    frame = files.frame(place)
    return (
        f'<li><p class="kind"><b>{problem.severity.value.capitalize()}</b> '
        f"<code>{_text(problem.code)}</code></p>"
        f'<div><h2>{_prose(_sentence(problem.message))}</h2><p class="place">{named}</p>'
        f"{_frame(frame, problem.label) if frame else ''}"
        f"{''.join(map(_note, problem.notes))}"
        f"{f'<p>{_prose(_sentence(problem.hint))}</p>' if problem.hint else ''}</div></li>"
    )


def _frame(frame: Frame, label: str) -> str:
    """The lines with their numbers; the words meant are underlined, and told below what is wrong.

    What is told follows a copy of the words before, unseen: so it is in its place in any script.
    """
    rows = []
    for number, line in enumerate(frame.lines, frame.first):
        if number != frame.number:
            rows.append(f"<div><i>{number}</i><code>{escape(line)}</code></div>")
            continue
        before, marked = escape(frame.before), escape(frame.marked)
        rows.append(
            f'<div class="meant"><i>{number}</i>'
            f"<code>{before}<u>{marked}</u>{escape(frame.after)}</code></div>"
        )
        if label:
            rows.append(
                f'<div class="caret"><i></i><code><s aria-hidden="true">{before}</s>'
                f"<span>^ {_prose(label)}</span></code></div>"
            )
    return f'<div class="frame">{"".join(rows)}</div>'


def _note(note: Note) -> str:
    text, at = "", 0
    for start, length in note.marks:
        text += f"{_text(note.text[at:start])}<u>{_text(note.text[start : start + length])}</u>"
        at = start + length
    label = f"{_prose(_sentence(note.label))}: " if note.label else ""
    return f'<p class="note">{label}<q>{text}{_text(note.text[at:])}</q></p>'


def _prose(text: str) -> str:
    """Words of ours about words of others: what stands between backticks is shown as code."""
    lines = [_CODE.sub(r"<code>\1</code>", _text(line)) for line in text.split("\n")]
    return "<br>".join(lines)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _text(text: str) -> str:
    return escape(clean(text))
