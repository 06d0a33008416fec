"""``dateline explain``: what a problem means, why it matters, how to mend it."""

import argparse
import os
import textwrap
from collections.abc import Iterator

from generator.codes import Code, codes
from generator.commands.arguments import UsageError
from generator.commands.report import in_bold, in_severity, say
from generator.text import did_you_mean

DESCRIPTION = """\
Explains a problem by its code, the words in square brackets before its message: what
it means, why it matters, how to mend it, with an example before and after. Without a
code lists all there are; a warning that does not fit your site can be silenced by
listing its code under `ignore:` in content/site.yaml.
"""
EXAMPLES = """\
examples:
  dateline explain bad-date
  dateline explain             every code in one line
  dateline explain | grep quote

exit codes: 0 explained, 2 there is no such code
"""
_INDENT = "  "
_WIDEST = 100


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", nargs="?", metavar="CODE", help="as bad-date, or error[bad-date]")


def run(args: argparse.Namespace) -> int:
    known, width = codes(), _width()
    if args.code is None:
        for line in _listed(width):
            say(line)
        return 0
    # What is copied from a report may have its severity before it.
    name = args.code.rpartition("[")[2].rstrip("]:").lower()
    if name not in known:
        guess = did_you_mean(name, list(known)) or "`dateline explain` lists all there are"
        raise UsageError(f"no problem has the code '{args.code}': {guess}")
    say("\n".join(_explained(name, known[name], width)))
    return 0


def _explained(name: str, code: Code, width: int) -> Iterator[str]:
    yield in_severity(code.severity, f"{code.severity}[{name}]") + in_bold(f": {code.title}")
    yield ""
    yield from _wrapped(code.explanation, width)
    for label, excerpt in (("wrong", code.wrong), ("right", code.right)):
        yield from ("", in_bold(f"{label}:"))
        yield from (f"{_INDENT}{line}".rstrip() for line in excerpt.split("\n"))


def _listed(width: int) -> Iterator[str]:
    """The codes in a column, their titles in the next."""
    longest = max(map(len, codes()))
    for name, code in codes().items():
        first, *rest = _wrapped(code.title, width, " " * (longest + 2))
        yield in_severity(code.severity, name) + first[len(name) :]
        yield from rest


def _wrapped(text: str, width: int, indent: str = "") -> list[str]:
    return textwrap.wrap(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=indent,
        break_on_hyphens=False,
        break_long_words=False,
    )


def _width() -> int:
    """That of the terminal, as far as lines of prose are still read well."""
    try:
        columns = os.get_terminal_size().columns
    except OSError:
        columns = 80
    return max(min(columns, _WIDEST), 40)
