"""The structure that ARCHITECTURE.md tells: who may import whom, and what only commands do."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.sites import CHECKOUT

# From the top down. A module imports its own package and what stands on a lower line.
LAYERS = [
    "__main__",
    "cli",
    "commands",
    "pipeline",
    "cache",
    "discover edit pool schema write",
    "convert parse assemble checks plan render",
    "formats",
    "views",
    "passages",
    "selector withholding wording",
    "model",
    "edtf",
    "codes folding guessing",
    "diagnostics disk links source digest text",
]
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names.split()}

# Where each library is at home. What stands on msgspec is frozen data, everywhere.
LIBRARIES = {
    "babel": "edtf convert wording",
    "dateutil": "convert",
    "jinja2": "render",
    "lxml": "convert",
    "markdown_it": "parse convert",
    "markupsafe": "render",
    "mdit_py_plugins": "parse",
    "spacy": "convert",
    "tqdm": "commands",
    "trafilatura": "convert",
    "watchfiles": "commands",
    "yaml": "parse render",
}

# A clock, the network, the machine or chance: what is read of them arrives as an argument.
OUTSIDE = frozenset(
    "asyncio calendar ftplib getpass http locale platform random secrets shelve smtplib socket ssl"
    " subprocess tempfile time tty urllib3 uuid webbrowser requests httpx".split()
)
OUTSIDE_NAMES = frozenset("environ getenv getcwd urlopen".split())
OUTSIDE_CALLS = frozenset("cwd home expanduser now today utcnow input print".split())
LONGEST = 350  # lines; a module that needs more has two subjects

MODULES = sorted((CHECKOUT / "generator").rglob("*.py"))
BELOW_COMMANDS = [
    path for path in MODULES if path.relative_to(CHECKOUT).parts[1] not in ("commands", "cli.py")
]


def place(path: Path) -> str:
    """The package or module directly below ``generator`` that the file belongs to."""
    return path.relative_to(CHECKOUT / "generator").parts[0].removesuffix(".py")


def name(path: Path) -> str:
    return path.relative_to(CHECKOUT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    """The full names of all that the module imports, wherever in it."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(path)}:{node.lineno}: an import that is relative"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def own_imports(path: Path) -> Iterator[str]:
    """What of ours the module imports from elsewhere: packages and modules below ``generator``."""
    for imported in imports(path):
        package, _, rest = imported.partition(".")
        target = rest.partition(".")[0]
        if package == "generator" and target not in ("__version__", place(path)):
            yield target


def test_imports_go_downward_only() -> None:
    upward = [
        f"{name(path)} imports {target}"
        for path in MODULES
        for target in own_imports(path)
        if RANK.get(place(path), len(LAYERS)) >= RANK[target]
    ]
    assert upward == []


def test_every_module_has_its_layer() -> None:
    assert {place(path) for path in MODULES} - {"__init__"} == RANK.keys()


def test_every_library_has_its_home() -> None:
    strays = [
        f"{name(path)} imports {imported}"
        for path in MODULES
        for imported in imports(path)
        if place(path) not in LIBRARIES.get(imported.partition(".")[0], place(path)).split()
    ]
    assert strays == []


def test_below_the_commands_nothing_looks_at_the_clock_the_network_or_the_machine() -> None:
    looks = []
    for path in BELOW_COMMANDS:
        looks += [
            f"{name(path)} imports {imported}"
            for imported in imports(path)
            if imported.partition(".")[0] in OUTSIDE or imported.startswith("urllib.request")
        ]
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Attribute) and node.attr in OUTSIDE_NAMES:
                looks.append(f"{name(path)}:{node.lineno} reads {node.attr}")
            elif isinstance(node, ast.Call) and called(node) in OUTSIDE_CALLS:
                looks.append(f"{name(path)}:{node.lineno} calls {called(node)}")
    assert looks == []


def called(call: ast.Call) -> str:
    """The last name of what is called: ``today`` of ``date.today()``."""
    match call.func:
        case ast.Attribute(attr=attribute):
            return attribute
        case ast.Name(id=name):
            return name
    return ""


def test_below_the_commands_no_module_keeps_state() -> None:
    keeping = [
        f"{name(path)}:{node.lineno}"
        for path in BELOW_COMMANDS
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Global)
    ]
    assert keeping == []


def test_no_module_is_longer_than_can_be_read_at_once() -> None:
    lengths = {name(path): len(path.read_text("utf-8").splitlines()) for path in MODULES}

    assert {path: lines for path, lines in lengths.items() if lines > LONGEST} == {}
