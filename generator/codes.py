"""The registry of problems: what each code means, why it matters, how to mend it.

It is ``codes.toml``, for people: what stages report is in their own code. A test holds that the
two are one set, and that each code has the severity that its entry says.
"""

import tomllib
from collections.abc import Mapping
from functools import cache

import msgspec

from generator.diagnostics import Severity
from generator.digest import package_directory, read_bytes


class Code(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of problem.

    ``title`` is a sentence without its full stop, ``explanation`` some sentences as one
    paragraph; ``wrong`` and ``right`` are the same excerpt of a file before and after.
    """

    severity: Severity
    title: str
    explanation: str
    wrong: str
    right: str


@cache
def codes() -> Mapping[str, Code]:
    """Every code with its entry, in the order of the alphabet."""
    text = read_bytes(f"{package_directory()}/codes.toml").decode()
    entries = {
        code: {name: value.strip("\n") for name, value in entry.items()}
        for code, entry in tomllib.loads(text).items()
    }
    for entry in entries.values():
        entry["explanation"] = " ".join(entry["explanation"].split())
    return msgspec.convert(entries, dict[str, Code])
