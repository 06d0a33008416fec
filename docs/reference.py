"""docs/reference.md: every record and every field, made of the tables that read them."""

from collections.abc import Iterator

from generator.parse.article import CITED_EVENT, DECLARED_EVENT, read_event
from generator.parse.fields import Choice, ListOf, MapOf, RecordOf
from generator.parse.tables import Field, Reader, Table
from generator.parse.words import Reference
from generator.schema import KINDS, VALUES

_HEAD = """\
# Fields

What stands in the files that you write, field by field. `dateline schema` gives the same to an
editor, which then offers the fields and marks mistakes as you type; `dateline new` begins a file
with the fields that are usually needed.

Front matter is YAML between two lines `---`, at the head of a Markdown file:

```yaml
---
title: The council closes the footbridge
date: 2000-11-03
actors: [millbrook-council]
sources:
  - article: herald-on-the-closure
    passages:
      - the council closed the footbridge on Friday
---
What happened, in your own words.
```

**Ids.** A file's name without `.md` is its id: lower-case words joined by hyphens, letters of all
scripts, no date. An event can also be declared in an article, where `id` names it. Files refer to
each other by these ids; kinds, topics, figures and roles are listed in `content/site.yaml`.

**Text.** A field decides how its value is read, never YAML: `NO` is a text and `2014` a year.
Quotation marks are needed where a text begins with a sign or holds a colon and a space.

**Dates** are EDTF (ISO 8601-2). State what the source states, and no more:

| write | for |
| --- | --- |
| `2014-06-22`, `2014-06`, `2014` | a day, a month, a year |
| `2014-06-22~`, `2014-06-22?`, `2014-06-22%` | about then, unsure, both |
| `2014-06-09/2014-06-21` | between two days, or from one to the other with `span: throughout` |
| `2014-06-12/..`, `../2014-06-12` | from then on, until then |
| `[2014-06-11, 2014-06-13]` | one of several days |
| `2014-06-1X`, `201X` | some day of these ten, some year of these ten |
| `2014-22` | summer: 21 is spring, 23 autumn, 24 winter |

**A list** stands in brackets, or one item a line, each after `- `. An unknown field is an error;
what is yours alone goes under `extra`.

This page is made by `python -m docs.write` of the tables in `generator/parse/`.
"""


def reference_page() -> str:
    sections = [_HEAD]
    told: set[str] = set()
    for kind in KINDS.values():
        sections.append(f"## {kind.title}\n\n{kind.description}\n\n{_table(kind.fields)}")
        for record in _records(kind.fields):
            if record.record not in told:
                told.add(record.record)
                sections.append(f"### {_capital(record.record)}\n\n{_table(record)}")
    return "\n".join(sections)


def _table(fields: Table) -> str:
    lines = ["| field | what is written | what it means |", "| --- | --- | --- |"]
    lines += map(_row, fields.fields)
    if fields.rules:
        lines += ["", *(f"- {rule.doc}" for rule in fields.rules)]
    return "\n".join(lines) + "\n"


def _row(field: Field) -> str:
    name = f"`{field.name}`"
    if field.required:
        name += ", required"
    written = _capital(_words(field.read))
    if field.longest:
        written += f", up to {field.longest} characters"
    if field.default:
        written += f"; `{field.default}` unless given"
    example = f"<br>`{field.name}: {field.example}`" if field.example else ""
    return f"| {name} | {written} | {field.doc}{example} |"


def _words(read: Reader) -> str:
    """What is written, in plain words; records are linked."""
    match read:
        case Choice():
            return _or([f"`{word}`" for word in read.words])
        case Reference():
            kinds = f"{read.to} or {read.or_to}" if read.or_to else read.to
            if read.to in ("actor", "article", "event"):
                return f"the id of an {kinds}"
            return f"the id of a {kinds} of the site"
        case ListOf():
            item = _words(read.item)
            return f"{item}; or a list of such" if read.single else f"a list, of each: {item}"
        case MapOf():
            return f"names with values: {_words(read.name)}, and {_words(read.value)}"
        case RecordOf():
            record = _link(read.fields)
            if not read.short:
                return record
            return f"{_words(read.fields.by_name[read.short][1])}; or {record}"
    if read is read_event:
        return f"{_link(DECLARED_EVENT)}, or {_link(CITED_EVENT)}"
    return VALUES[read].words


def _records(fields: Table) -> Iterator[Table]:
    """The records that a record holds, at any depth, in the order of its fields."""
    for field in fields.fields:
        for record in _records_of(field.read):
            yield record
            yield from _records(record)


def _records_of(read: Reader) -> tuple[Table, ...]:
    match read:
        case ListOf():
            return _records_of(read.item)
        case MapOf():
            return _records_of(read.value)
        case RecordOf():
            return (read.fields,)
    return (DECLARED_EVENT, CITED_EVENT) if read is read_event else ()


def _link(fields: Table) -> str:
    anchor = fields.record.replace(" ", "-").replace("'", "")
    return f"[{fields.record}](#{anchor})"


def _or(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"


def _capital(text: str) -> str:
    return text[0].upper() + text[1:] if text[0].isalpha() else text
