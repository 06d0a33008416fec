"""What a wheel brings: installed into an empty environment, it makes a site.

Under CI=true (`.ci/run` sets it) the wheel and what it needs come from the package registry.
Elsewhere the new environment borrows the dependencies of the one that runs the tests, so that the
test needs no network; Dateline itself is never borrowed.
"""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", directory, cwd=CHECKOUT)
    (built,) = directory.glob("dateline-*.whl")
    return built


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts directory of an environment that holds the wheel and no pip."""
    directory = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", "--without-pip", directory)
    scripts = directory / "bin"
    install = (sys.executable, "-m", "pip", "--python", scripts / "python", "install", "-q")
    if os.environ.get("CI") == "true":
        run(*install, wheel)
    else:
        run(*install, "--no-deps", wheel)
        (site_packages,) = directory.glob("lib/python*/site-packages")
        borrowed = f"{sysconfig.get_path('purelib')}\n{sysconfig.get_path('platlib')}\n"
        (site_packages / "borrowed.pth").write_text(borrowed, encoding="utf-8")
    return scripts


def test_the_installed_package_is_the_one_from_the_wheel(environment: Path, tmp_path: Path) -> None:
    where = "import generator; print(generator.__file__)"

    printed = run(environment / "python", "-c", where, cwd=tmp_path)

    assert Path(printed.strip()).is_relative_to(environment.parent)


def test_a_new_site_builds_with_nothing_but_the_wheel(environment: Path, tmp_path: Path) -> None:
    run(environment / "dateline", "init", "mysite", cwd=tmp_path)
    run(environment / "dateline", "build", cwd=tmp_path / "mysite")

    public = tmp_path / "mysite/public"
    assert "<!doctype html>" in (public / "index.html").read_text(encoding="utf-8").lower()
    assert list(public.glob("events/*/index.html"))
    assert (public / "404.html").is_file()

    with (tmp_path / "mysite/content/site.yaml").open("a", encoding="utf-8") as settings:
        settings.write("\ntheme: ledger\n")
    run(environment / "dateline", "build", cwd=tmp_path / "mysite")

    assert list(public.glob("assets/ledger.*.css"))


def test_ci_runs_the_test_command_of_the_readme() -> None:
    script = (CHECKOUT / ".ci/run").read_text(encoding="utf-8")
    readme = (CHECKOUT / "README.md").read_text(encoding="utf-8")

    last_command = script.rstrip().splitlines()[-1]

    assert f"\n    {last_command}\n" in readme


def run(*command: str | Path, cwd: Path | None = None) -> str:
    """What the command printed. On failure the assertion carries it, errors included."""
    without_checkout = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    finished = subprocess.run(
        command, cwd=cwd, env=without_checkout, capture_output=True, text=True, check=False
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return finished.stdout
