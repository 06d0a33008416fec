"""``docs/comparison.md``, made from the results alone."""

from collections.abc import Iterator

from tests.peers.faults import FAULTS, Fault
from tests.peers.programs import CHECKOUT, PEERS, Peer
from tests.peers.results import Result, Results, read_results
from tests.peers.trial import Finding

PAGE = CHECKOUT / "docs" / "comparison.md"

_HEAD = """\
# What happens when something is wrong

One small site, two events, one mistake: what does the program do when it builds the site? This page
compares Dateline with seven other generators. What the tables say was measured: a script makes
the same site for each, puts in one mistake, builds into an empty directory, and writes down the
exit code, the message and what was published. The messages are quoted, without the programs' traces
of their own code. `tests/peers/README.md` says how to measure again.

The others make sites of every kind, and are good at it. What is compared here is one thing only:
whether an author who makes a mistake in an event is told, and what readers see otherwise.
"""
_LEGEND = """\
- **✔** the build stops with an error that names the file and the line, and the page is not
  published; or the mistake is none there, and the page says what was meant.
- **◐** the author is told something, but the line or the file is lacking, or the build goes on, or
  the wrong page is written all the same.
- **✘** not a word: the build succeeds.
- **–** the program has no such thing.

After ✘, and at the end of some ◐, stands what readers get to see.

This is what each does with its defaults. Where a program has stricter settings and they change the
outcome, the sections below say so.
"""
_BETTER = """\
## What the others do better

- **Pelican** reads its header line by line, not as YAML: a colon in a title is just a colon.
- **Hugo** and **Eleventy** show the lines around faulty YAML, where Dateline shows the one line.
- **Jekyll**, **Nikola** and **MkDocs** make a title from the file's name where there is none, so a
  misspelt `title` still gives a page that can be read.
- **Nikola**'s `check -l` looks at the links of the finished pages, whoever wrote them: the theme's
  and the menu's, too. Dateline looks at the links in the site's own texts.
- **Astro** and **Eleventy** let a site write rules of its own for its front matter, in code.
  Dateline's rules are those of its own content model.
- **Hugo**, **Eleventy**, **Astro**, **Jekyll**, **Pelican** and **Nikola** let an author choose a
  page's address. In Dateline it is the file's name.
- **Jekyll**, **Pelican** and **MkDocs** go on after most mistakes. A page with a mistake stops all
  others in Dateline: nothing is published until it is mended.
"""


def comparison_page() -> str:
    """The whole page, from what was measured."""
    results = read_results()
    sections = [_HEAD, _versions(results), "## At a glance\n", _glance(results), _LEGEND, _BETTER]
    sections += ["\n".join(_section(fault, results)) for fault in FAULTS]
    return "\n".join(sections).rstrip("\n") + "\n"


def verdict(peer: Peer, fault: Fault, finding: Finding) -> str:
    """A symbol and a few words: one cell of the table."""
    lacks = [] if finding.names_file else ["no file"]
    if finding.line and finding.line not in finding.lines:
        lacks.append(f"line {finding.lines[0]}" if finding.lines else "no line")
    shown = published(peer, fault, finding)
    if shown == "as meant" and not finding.exit:
        return "✔ as meant"
    if finding.exit:
        if finding.page:
            lacks.append("page written")
        stops = f"stops, line {finding.line}" if finding.line and not lacks else "stops"
        return f"{'◐' if lacks else '✔'} {', '.join([stops, *lacks])}"
    if finding.says:
        return f"◐ {', '.join(['says so', *lacks, shown])}"
    return f"✘ {shown}"


def published(peer: Peer, fault: Fault, finding: Finding) -> str:
    """What readers see where the event belongs, as far as it is not what the author wrote."""
    page = finding.page
    if not finding.pages:
        return "nothing"
    if page is None:
        return "without this page"
    if fault.takes_an_address:
        kept = "this event" if "minister" in page.title.lower() else "the other event"
        return f"only {kept}"
    differs = []
    if page.title != (fault.meant or "The minister resigns"):
        differs.append(f"title “{page.title}”" if page.title else "no title")
    if page.date != "2026-02-27":
        differs.append(_date(page.date))
    if not page.summary:
        differs.append("no summary")
    if "jane-deo" in page.actors:
        differs.append("a page for jane-deo" if finding.added else "actor jane-deo")
    elif not page.actors:
        differs.append("no actors")
    if not page.link:
        differs.append("dead link")
    elif page.link != peer.taken:
        differs.append("link to another page")
    return ", ".join(differs) or ("the first date" if fault.name == "duplicate-key" else "as meant")


def _date(date: str) -> str:
    return {"": "no date", "today": "dated today"}.get(date, f"dated {date}")


def _versions(results: Results) -> str:
    measured = [
        f"{peer.title} {results[peer.name].version} ({results[peer.name].day})"
        for peer in PEERS
        if peer.name in results and results[peer.name].day
    ]
    missing = [peer.title for peer in PEERS if not _findings(results, peer)]
    text = f"Measured: Dateline as in this repository; {'; '.join(measured)}.\n"
    if missing:
        text += f"Not reproduced here, since it could not be installed: {', '.join(missing)}.\n"
    return text


def _glance(results: Results) -> str:
    peers = [peer for peer in PEERS if _findings(results, peer)]
    rows = [["", *(peer.title for peer in peers)], ["---"] * (len(peers) + 1)]
    for fault in FAULTS:
        rows.append([fault.title, *(_cell(results[peer.name], peer, fault) for peer in peers)])
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _cell(result: Result, peer: Peer, fault: Fault) -> str:
    finding = result.of(fault.name, "default")
    return verdict(peer, fault, finding) if finding else "–"


def _section(fault: Fault, results: Results) -> Iterator[str]:
    yield f"## {fault.title}\n"
    yield f"{fault.explained}\n"
    yield "| | exit code | file | line | published | over an older build |"
    yield "|---|---|---|---|---|---|"
    told = []
    for peer in PEERS:
        if finding := _findings(results, peer) and results[peer.name].of(fault.name, "default"):
            yield _row(peer.title, peer, fault, finding)
            told += _told(peer.title, finding)
            strict = results[peer.name].of(fault.name, "strict")
            if strict and _outcome(strict) != _outcome(finding):
                yield _row(f"{peer.title}, with {peer.switches}", peer, fault, strict)
                told += (
                    _told(f"{peer.title}, strict", strict) if strict.says != finding.says else []
                )
    yield ""
    yield from told


def _row(name: str, peer: Peer, fault: Fault, finding: Finding) -> str:
    file = "yes" if finding.names_file else "no"
    line = str(finding.line)
    if finding.line not in finding.lines:
        other = ", ".join(map(str, finding.lines))
        line = f"{other} (it is {finding.line})" if other else "no"
    again = {"old": "the old page stays", "new": "as in a new one", "gone": "the old page goes"}
    after = again.get(finding.again, "")
    if not finding.line:
        line, after = ("–", "")
    shown = published(peer, fault, finding)
    return f"| {name} | {finding.exit} | {file} | {line} | {shown} | {after} |"


def _told(name: str, finding: Finding) -> list[str]:
    if not finding.says:
        return []
    return [f"{name}:\n", "```text", *finding.says, "```\n"]


def _outcome(finding: Finding) -> tuple[object, ...]:
    told = bool(finding.says), finding.names_file, finding.lines
    return bool(finding.exit), told, finding.page, bool(finding.pages)


def _findings(results: Results, peer: Peer) -> bool:
    return peer.name in results and bool(results[peer.name].findings)
