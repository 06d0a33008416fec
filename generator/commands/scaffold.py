"""Files that commands begin: the example site of ``init`` and the forms of ``new``."""

import json
import re
import textwrap
from pathlib import Path

from generator.digest import package_directory
from generator.parse.actor import ACTOR
from generator.parse.article import ARTICLE
from generator.parse.config import PROSE
from generator.parse.event import EVENT
from generator.parse.tables import Field

_FIELDS = {"actor": ACTOR, "article": ARTICLE, "event": EVENT, "page": PROSE}
_PLAIN = re.compile(r"[^\W_][\w ,.’()–—-]*")
_WRITTEN = re.compile(r"^#? ?(\w+):", re.MULTILINE)
_WIDTH = 98


def fill_form(kind: str, title: str, date: str, today: str) -> str:
    """The text of a new file: what is usually needed first, every other field as a comment.

    ``date`` may be empty: then its field is left for the editor to fill in.
    """
    form = _read(f"new/{kind}.md")
    written = set(_WRITTEN.findall(form))
    rest = [field for field in _FIELDS[kind].fields if field.name not in written]
    comments = "".join(map(_comment, rest))
    return form.format(
        title=_scalar(title), date=f" {date}" if date else "", today=today, fields=comments
    )


def _comment(field: Field) -> str:
    """What the field means, and an example that only has to be uncommented."""
    lines = [*textwrap.wrap(field.doc, _WIDTH), f"{field.name}: {field.example}".rstrip()]
    return "".join(f"# {line}\n" for line in lines)


def example_site() -> dict[str, str]:
    """The files of a small site, by their paths; ``dot_`` in our copy stands for a leading dot."""
    root = Path(package_directory()) / "scaffold" / "site"
    files = {}
    for file in sorted(path for path in root.rglob("*") if path.is_file()):
        path = file.relative_to(root).as_posix()
        files[path.replace("dot_", ".")] = file.read_text(encoding="utf-8")
    return files


def write_new(path: Path, text: str) -> None:
    """Writes a file that must not be there yet; raises FileExistsError. Lines end in ``\\n``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)


def _read(name: str) -> str:
    return (Path(package_directory()) / "scaffold" / name).read_text(encoding="utf-8")


def _scalar(text: str) -> str:
    """The text as a YAML value: bare where it can be, else in double quotes, as JSON writes it."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
