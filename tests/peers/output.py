"""What a run left: what it said about the fault, and what stands on the published page."""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath

import msgspec

SITE_ADDRESS = "https://timeline.example"
LONGEST_LINE, MOST_LINES = 300, 12

_ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
# Nikola's progress stands on the line of its first error.
_STAMP = re.compile(r"^(Scanning posts\.*(done!)?)?(\[?\d{4}-\d\d-\d\d )?(\[?\d\d:\d\d:\d\d\]? ?)?")
_OWN_CODE = re.compile(r" {2,}\w+\.py:\d+$")
# Progress and summaries, and what the program says of itself.
_NOISE = re.compile(
    r"""^\.[ ]{2}\w | ^done!$ | \bNIKOLA_DEBUG\b
    | ^\[11ty\]\s*$ | ^\[11ty\]\ (Writing|Wrote|Copied|Benchmark|Eleventy\ Fatal)
    | [├└]─ | ^✓\ Completed | ^\[(vite|build|types|content)\]
    | ^Done:\ Processed | ^and\ 0
    | ^\s*-+$ | Please\ append\ `--trace` | any\ additional\ information\ or\ backtrace
    | ^During\ handling\ of | ^The\ above\ exception
    """,
    re.VERBOSE,
)
# From here on the program speaks to its developers.
_END = re.compile(r"Original error stack trace|Stack trace:|^\s+Traceback|^goroutine |\.rb:\d+:in")
_LINES = re.compile(r"\bline:? (\d+)|\.md:(\d+)\b|\((\d+):\d+\)")


class Page(msgspec.Struct, frozen=True):
    """What a reader sees of the event; ``link`` is the page that its link leads to, if any."""

    title: str
    date: str
    summary: str
    actors: tuple[str, ...]
    link: str


def clean_lines(printed: str, site: Path) -> tuple[str, ...]:
    """What was printed, without colours, times, empty lines and the path of the site."""
    text = _ESCAPES.sub("", printed)
    for path in {str(site), str(site.resolve())}:
        text = text.replace(f"{path}/", "").replace(path, ".")
    lines = (_OWN_CODE.sub("", _STAMP.sub("", line).rstrip()).rstrip() for line in text.split("\n"))
    return tuple(re.sub(r"^ {9,}(?=[^ ^])", "  ", line) for line in lines if line.strip())


def said(printed: Sequence[str], healthy: Sequence[str]) -> tuple[str, ...]:
    """The clean lines that the same program did not print of the healthy site, each once, cut."""
    known = {_without_figures(line) for line in healthy}
    lines: list[str] = []
    for line in _without_traces(printed):
        repeated = line in lines and re.search(r"\w{3}", line)
        if not repeated and _without_figures(line) not in known and not _NOISE.search(line):
            lines.append(line)
    cut = [line if len(line) <= LONGEST_LINE else f"{line[:LONGEST_LINE]}…" for line in lines]
    return (*cut[:MOST_LINES], *(["…"] if len(cut) > MOST_LINES else []))


def told_lines(lines: Iterable[str]) -> tuple[int, ...]:
    """The numbers of lines in what was said, each once, in order."""
    found = (match for line in lines for match in _LINES.findall(line))
    numbers = (int("".join(groups)) for groups in found)
    return tuple(dict.fromkeys(number for number in numbers if number))


def read_page(output: Path, path: str, today: str) -> Page | None:
    """The page of that path, None where there is none. The day of the build is ``today``."""
    file = output / path
    if not file.is_file():
        return None
    html = file.read_text(encoding="utf-8")
    date = _first(r'<time datetime="([^"]*)"', html) or _first(r"<time>(.*?)</time>", html)
    actors = re.findall(r'<li class="actor">(.*?)</li>|<dd><a href="[./]*actors/([^/"]+)/', html)
    return Page(
        _first(r"<h1[^>]*>(.*?)</h1>", html),
        "today" if date == today else date,
        _first(r'<p class="(?:summary|standfirst)">(.*?)</p>', html),
        tuple(listed or linked for listed, linked in actors),
        _target(output, path, _first(r'<a href="([^"]+)"[^>]*>the vote</a>', html)),
    )


def pages(output: Path) -> frozenset[str]:
    """The paths of all pages of the site."""
    return frozenset(file.relative_to(output).as_posix() for file in output.rglob("*.html"))


def _without_traces(lines: Iterable[str]) -> Iterator[str]:
    """Python ends a traceback with the message, so what follows it is read on; others begin so."""
    inside = False
    for line in lines:
        if _END.search(line):
            return
        inside = line.startswith("Traceback") or (inside and line.startswith(" "))
        if not inside:
            yield line


def _first(pattern: str, html: str) -> str:
    match = re.search(pattern, html, re.DOTALL)
    return unescape(re.sub(r"<[^>]+>", "", match[1])).strip() if match else ""


def _target(output: Path, page: str, address: str) -> str:
    """The path of the page that the address leads to from this page, empty where there is none."""
    if not address:
        return ""
    path = address.removeprefix(SITE_ADDRESS)
    path = path[1:] if path.startswith("/") else normpath(join(dirname(page), path))
    for target in (path, normpath(f"{path}/index.html")):
        if (output / target).is_file():
            return target
    return ""


def _without_figures(line: str) -> str:
    return re.sub(r"\d+", "0", line).strip()
