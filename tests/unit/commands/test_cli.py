"""The command line: what it says of itself, and its exit codes."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from generator import __version__, cli
from generator.cli import COMMANDS, main

Captured = pytest.CaptureFixture[str]


def test_help_names_every_command(capsys: Captured) -> None:
    assert main(["--help"]) == 0

    printed = capsys.readouterr().out
    assert all(f"\n  {command}" in printed for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_every_command_has_examples_and_exit_codes(command: str, capsys: Captured) -> None:
    assert main([command, "--help"]) == 0

    printed = capsys.readouterr().out
    assert f"dateline {command}" in printed.partition("examples:")[2]
    assert "exit codes" in printed.lower()


def test_the_version_is_told(capsys: Captured) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"dateline {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "guess"),
    [
        (["biuld"], "did you mean build?"),
        (["build", "--ouput", "x"], "did you mean --output?"),
        (["check", "--strct"], "did you mean --strict?"),
        (["new", "evnt", "x"], "choose from"),
        (["build", "--jobs", "0"], "not a number from 1"),
        (["build", "--base-url", "example.org"], "does not begin with https://"),
        (["--drafts", "build"], "a command comes first"),
    ],
)
def test_a_wrong_argument_exits_with_2_and_a_remedy(
    arguments: list[str], guess: str, capsys: Captured
) -> None:
    assert main(arguments) == 2
    assert guess in capsys.readouterr().err


def test_no_site_is_a_usage_error_that_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.chdir(tmp_path)

    assert main(["build"]) == 2
    assert "dateline init" in capsys.readouterr().err


def test_the_content_in_place_of_the_site_is_told_as_that(site: Path, capsys: Captured) -> None:
    assert main(["build", "-s", "content"]) == 2

    told = capsys.readouterr().err
    assert f"its root is above: --source {site}" in told
    assert "dateline init" not in told


def test_a_port_that_is_taken_is_told_with_both_remedies(site: Path, capsys: Captured) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert main(["serve", "--port", str(taken.getsockname()[1])]) == 2

    assert "leave --port out to get one that is free" in capsys.readouterr().err


def test_a_bug_exits_with_70_and_says_how_to_report_it(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("seven")

    monkeypatch.setattr("generator.commands.arguments.find_root", fail)

    assert main(["build"]) == 70
    printed = capsys.readouterr().err
    assert "ZeroDivisionError: seven" in printed
    assert "Traceback" not in printed
    assert main(["build", "-v"]) == 70
    assert "Traceback" in capsys.readouterr().err


def test_ctrl_c_exits_with_130_and_no_traceback(site: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "serve"],
        cwd=site,
        env={**os.environ, "PYTHONPATH": str(Path(cli.__file__).parents[1])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    while "Serving" not in process.stdout.readline():
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)

    assert (process.returncode, errors) == (130, "")
