"""One peer and its faults: a site is made, built, and what came of it is written down."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from tests.peers.faults import FAULTS, Fault, Files
from tests.peers.output import Page, clean_lines, pages, read_page, said, told_lines
from tests.peers.programs import Peer, environment
from tests.peers.sites import healthy_site

MODES = ("default", "strict")
REVISED = "\nRevised.\n"

# Runs one command in the site's folder: its exit code, and all that it printed.
Execute = Callable[[tuple[str, ...], Path], tuple[int, str]]


class Finding(msgspec.Struct, frozen=True):
    """What a peer did about a fault.

    ``line`` is where the fault stands in the event's file, 0 if in no one line; ``lines`` are those
    that the message names. ``page`` is what stands where the event belongs
    after a build into an empty directory, ``pages`` is how many pages the site has then, ``lost``
    and ``added`` are what it lacks and has besides those of the healthy site. ``again`` is what
    stands there after a build over the output of the healthy site: ``new``, ``old`` or ``gone``;
    it is looked at in the default mode only.
    """

    fault: str
    mode: str
    exit: int
    says: tuple[str, ...]
    names_file: bool
    line: int
    lines: tuple[int, ...]
    page: Page | None
    pages: int
    lost: tuple[str, ...]
    added: tuple[str, ...]
    again: str = ""


class SiteIsNotHealthy(Exception):
    """A site without a fault does not build, so nothing can be learnt from it."""


class Run(msgspec.Struct, frozen=True):
    exit: int
    printed: tuple[str, ...]
    site: Path
    output: Path


def try_all(peer: Peer, mode: str, execute: Execute, work: Path) -> list[Finding]:
    """Every fault that the peer can have, in sites below ``work``. Raises SiteIsNotHealthy."""
    files = healthy_site(peer.name, mode)
    healthy = _build(peer, mode, files, execute, work / "healthy")
    if healthy.exit or not (healthy.output / peer.page).is_file():
        told = "\n".join(healthy.printed)
        raise SiteIsNotHealthy(f"{peer.name}, {mode}, exit {healthy.exit}:\n{told}")
    findings = []
    for fault in FAULTS:
        faulty = fault.edit(files, peer)
        if faulty is None:
            continue
        line = 0 if fault.takes_an_address else _changed_line(files[peer.event], faulty[peer.event])
        faulty = _revised(files, faulty)
        run = _build(peer, mode, faulty, execute, work / fault.name)
        finding = _finding(peer, mode, fault, line, healthy, run)
        if mode == "default":
            again = _build_again(peer, faulty, execute, healthy, work / f"{fault.name}-again")
            finding = msgspec.structs.replace(finding, again=again)
        findings.append(finding)
    return findings


def by_subprocess(peer: Peer, tools: Path) -> Execute:
    def execute(command: tuple[str, ...], site: Path) -> tuple[int, str]:
        modules = site / "node_modules"
        if peer.kind == "npm" and not modules.exists():
            modules.symlink_to(tools / peer.name / "node_modules")
        done = subprocess.run(
            command,
            cwd=site,
            env=environment(peer, tools),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        return done.returncode, done.stdout

    return execute


def _changed_line(healthy: str, faulty: str) -> int:
    """The first line, from 1, that is not in both."""
    pairs = zip(healthy.splitlines(), faulty.splitlines(), strict=False)
    return next(number for number, (one, other) in enumerate(pairs, start=1) if one != other)


def _revised(files: Files, faulty: Files) -> Files:
    """With a new last line in the event, which tells a page that was made anew from an old one."""
    (changed,) = (path for path in faulty if faulty[path] != files.get(path))
    return {**faulty, changed: faulty[changed] + REVISED}


def _build(peer: Peer, mode: str, files: Files, execute: Execute, site: Path) -> Run:
    """Writes the files, and runs the commands until one fails."""
    for path, text in files.items():
        file = site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.is_file() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")
    printed, code = "", 0
    for command in peer.strict if mode == "strict" else peer.build:
        code, told = execute(command, site)
        printed += f"{told}\n"
        if code:
            break
    return Run(code, clean_lines(printed, site), site, site / peer.output)


def _build_again(peer: Peer, files: Files, execute: Execute, healthy: Run, site: Path) -> str:
    """What becomes of the page when the fault comes into a site that was built before."""
    shutil.copytree(healthy.site, site, symlinks=True)
    if peer.event not in files:
        (site / peer.event).unlink()
    run = _build(peer, "default", files, execute, site)
    page = run.output / peer.page
    if not page.is_file():
        return "gone"
    return "new" if REVISED.strip() in page.read_text(encoding="utf-8") else "old"


def _finding(peer: Peer, mode: str, fault: Fault, line: int, healthy: Run, run: Run) -> Finding:
    says = said(run.printed, healthy.printed)
    before, after = pages(healthy.output), pages(run.output)
    address = peer.taken if fault.takes_an_address else peer.page
    names = ("vote-is-held.md", "minister-resigns.md", "vote-is-held/index.md")
    return Finding(
        fault.name,
        mode,
        run.exit,
        says,
        any(name in told for told in says for name in names),
        line,
        told_lines(says),
        read_page(run.output, address, f"{datetime.now(UTC):%Y-%m-%d}"),
        len(after),
        tuple(sorted(before - after)) if after else (),
        tuple(sorted(after - before)),
    )
