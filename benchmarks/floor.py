"""What no reader of these files can do without: compose their YAML, parse their Markdown.

Run as a process of its own, so that it is measured as the commands are::

    python -m benchmarks.floor SITE
"""

import sys
from pathlib import Path

import yaml
from markdown_it import MarkdownIt


def read_all(site: Path) -> int:
    """Composes and parses every file of the content once; the number of files."""
    parse = MarkdownIt("commonmark").parse
    files = sorted((site / "content").rglob("*.md"))
    for file in files:
        _, front_matter, body = file.read_text(encoding="utf-8").split("---\n", 2)
        yaml.compose(front_matter, Loader=yaml.CSafeLoader)
        parse(body)
    return len(files)


if __name__ == "__main__":
    print(read_all(Path(sys.argv[1])))
