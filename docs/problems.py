"""docs/problems.md: every problem by its code, made of ``generator/codes.toml``."""

import textwrap
from collections.abc import Iterator

from generator.codes import Code, codes
from generator.diagnostics import Severity

_HEAD = """\
# Problems

`dateline check` reports every problem of the content with its place, its remedy and a code, the
words in square brackets. Codes are stable. `dateline explain CODE` prints what stands here of one.

An **error** stops the build: nothing is written until it is mended. A **warning** does not, unless
you ask for `--strict`; one that does not fit your site is silenced by listing its code in
`content/site.yaml`:

```yaml
ignore: [source-without-link]
```

This page is made by `python -m docs.write` of `generator/codes.toml`.
"""
_WIDTH = 98


def problems_page() -> str:
    return "\n".join((_HEAD, *_entries(Severity.ERROR), *_entries(Severity.WARNING)))


def _entries(severity: Severity) -> Iterator[str]:
    yield f"## {severity.value.capitalize()}s\n"
    for name, code in codes().items():
        if code.severity is severity:
            yield from _entry(name, code)


def _entry(name: str, code: Code) -> Iterator[str]:
    yield f"### {name}\n"
    yield f"**{code.title}.**\n"
    yield textwrap.fill(code.explanation, _WIDTH, break_on_hyphens=False, break_long_words=False)
    for label, excerpt in (("Wrong", code.wrong), ("Right", code.right)):
        yield f"\n{label}:\n\n```\n{excerpt}\n```"
    yield ""
