"""Marks that git leaves where two people changed the same lines, and nobody has chosen yet."""

import re

from generator.parse.reading import Reading

_MARKS = ("<<<<<<<", ">>>>>>>")
# The two versions, perhaps with what they were made from between them (git's diff3).
_CONFLICT = re.compile(
    r"^<{7}(?: .*)?\n(?P<kept>(?:(?!<{7} ).*\n)*?)"
    r"(?:\|{7}(?: .*)?\n(?:.*\n)*?)?={7}\n(?:.*\n)*?>{7}(?: .*)?$",
    re.MULTILINE,
)
_LEFT_OVER = re.compile(r"^(?:<{7}|>{7}) \S.*", re.MULTILINE)


def without_conflicts(text: str, reading: Reading) -> str:
    """The text with the first version of each conflict, which is reported; lines keep their place.

    So what else is wrong with the file is told as well, and only that.
    """
    if not any(mark in text for mark in _MARKS):
        return text

    def first_version(found: re.Match[str]) -> str:
        _report(
            found,
            "an unresolved merge conflict",
            "keep one of the two versions, and take out the lines <<<<<<<, ======= and >>>>>>>",
            "one version begins here, the other one below =======",
            reading,
        )
        before = "\n" * text.count("\n", found.start(), found.start("kept"))
        behind = "\n" * text.count("\n", found.end("kept"), found.end())
        return f"{before}{found['kept']}{behind}"

    def nothing(found: re.Match[str]) -> str:
        _report(
            found,
            "a mark of a merge conflict is left here",
            "see whether the lines around it are as they should be, and take it out",
            "written by git",
            reading,
        )
        return ""

    return _LEFT_OVER.sub(nothing, _CONFLICT.sub(first_version, text))


def _report(found: re.Match[str], message: str, hint: str, label: str, reading: Reading) -> None:
    reading.report_at(
        "merge-conflict",
        found.string.count("\n", 0, found.start()) + 1,
        1,
        message,
        hint,
        len(found[0].partition("\n")[0]),
        label=label,
    )
