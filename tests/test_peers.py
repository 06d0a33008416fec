"""The comparison with other generators: what is written of Dateline is so. No other one is run."""

import gc
import io
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from generator.cli import main
from tests.peers.faults import FAULTS
from tests.peers.output import said, told_lines
from tests.peers.page import PAGE, comparison_page
from tests.peers.programs import DATELINE, PEERS
from tests.peers.results import Result, read_results, write_results
from tests.peers.trial import MODES, Finding, try_all

REMEDY = "pytest tests/test_peers.py --update-golden, and look at the difference"


@pytest.fixture(autouse=True)
def _keep_collecting_garbage() -> Iterator[None]:
    """A command turns it off, since its process ends with it; this one goes on."""
    yield
    gc.enable()


def in_this_process(command: tuple[str, ...], site: Path) -> tuple[int, str]:
    printed = io.StringIO()
    arguments = command[command.index("generator") + 1 :]
    with chdir(site), redirect_stdout(printed), redirect_stderr(printed):
        code = main([*arguments, "--jobs", "1"])
    return code, printed.getvalue()


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> tuple[Finding, ...]:
    work = tmp_path_factory.mktemp("peers")
    return tuple(
        finding
        for mode in MODES
        for finding in try_all(DATELINE, mode, in_this_process, work / mode)
    )


def test_what_is_written_of_dateline_is_what_it_does(
    findings: tuple[Finding, ...], update_golden: bool
) -> None:
    if update_golden:
        write_results({**read_results(), DATELINE.name: Result("", "", findings)})
        PAGE.write_text(comparison_page(), encoding="utf-8")

    written = read_results()[DATELINE.name].findings

    assert written == findings, REMEDY


def test_dateline_stops_at_every_fault_names_its_line_and_publishes_nothing(
    findings: tuple[Finding, ...],
) -> None:
    assert {finding.fault for finding in findings} == {fault.name for fault in FAULTS}
    for finding in findings:
        assert (finding.exit, finding.names_file, finding.pages) == (1, True, 0), finding
        assert finding.line in (0, *finding.lines), finding


def test_every_peer_was_faced_with_every_fault_that_it_can_have() -> None:
    results = read_results()

    common = {(fault.name, mode) for fault in FAULTS for mode in MODES if fault.common}
    for peer in PEERS:
        found = {(finding.fault, finding.mode) for finding in results[peer.name].findings}
        assert found >= common or not found, peer.name


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("  --> content/events/minister-resigns.md:3:7", (3,)),
        ("mapping values are not allowed in this context at line 2 column 28", (2,)),
        ("bad indentation of a mapping entry (2:28)", (2,)),
        ("    ^ (line: 4)", (4,)),
        ("src/events/minister-resigns.md:0:0", ()),
        ("WARNING  Unable to find 'vote-is-hled.md', skipping url replacement.", ()),
    ],
)
def test_the_line_that_a_message_names_is_found(line: str, lines: tuple[int, ...]) -> None:
    assert told_lines([line]) == lines


def test_what_is_said_of_a_fault_is_what_the_healthy_site_does_not_bring_up() -> None:
    healthy = ["Building 2 pages", "warning: no favicon"]
    faulty = ["Building 1 pages", "warning: no favicon", "Traceback (most recent call last):"]
    faulty += ['  File "main.py", line 7, in main', "ValueError: day is out of range for month"]

    assert said(faulty, healthy) == ("ValueError: day is out of range for month",)
