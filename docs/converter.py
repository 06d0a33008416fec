"""docs/converter.md: what ``convert`` reads and finds, made of its own tables of rules.

The examples of the rules are run by the tests, and the two of the page itself here, so that the
page is true. Its figures stand in ``converter_figures.toml``, as they were measured.
"""

import json
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from textwrap import fill
from types import ModuleType

from generator.commands.readings import explain_draft
from generator.commands.report import without_colour
from generator.convert import (
    SeedRecord,
    actors,
    dates,
    draft_article,
    events,
    quotes,
    read_article,
    report_findings,
)
from generator.convert.rules import RuleText

FIGURES = Path(__file__).parent / "converter_figures.toml"

EXAMPLE = """\
Council reopens the footbridge

By Jane Roe

MILLBROOK, March 11 (Courier) — The Millbrook Council reopened the footbridge on Saturday, two
years after it was closed.

“We know how long the way round has been,” Mayor Ann Doe said last week. Doe did not say what
the repairs had cost.
"""
_PUBLISHED = "2001-03-12"

_HEAD = """\
# The converter

`dateline convert` turns a news article into a draft: the words as they came in, and above them
in front matter the dates, actors, quotations and events that they tell, each tied to the words
that say so. It works by rules alone, so the same article always gives the same draft, and
`--explain` says which rule read what. The draft is yours to correct: all of it is marked
`draft: true`, and nothing is published before you take that out.

```sh
dateline convert seeds/bridge.txt      # writes content/articles/council-reopens-the-footbridge.md
dateline convert seeds/                # every raw article in the folder and below it
dateline convert bridge.txt --published 2001-03-12 --explain    # what each rule reads
dateline convert bridge.txt --published 2001-03-12 --json       # the same for programs
```

## What it reads

- **Plain text** (`.txt`). Paragraphs part at blank lines; lines that a machine has wrapped are
  joined. A short first line is the headline.
- **Markdown** (`.md`). The words without the markup: headings, list items and block quotes are
  paragraphs, links and emphasis their words, pictures nothing, HTML the characters that it is
  written with. Front matter as Jekyll and Hugo have it is set aside; `title`, `date`, `author`,
  `canonical_url` and `lang` are taken where their values are plain.
- **A saved page** (`.html`). What it says of itself gives title, author, date of publication,
  publisher, address and language: JSON-LD (`NewsArticle` and its kin) first, then Open Graph, then
  other meta tags. Which of its words are the article, `trafilatura` decides:
  `pip install 'dateline[html]'`.

- **Encodings.** UTF-8, UTF-16 with a byte order mark, and for a page whatever it declares. Nothing
  is guessed: other bytes are an error that says how to convert them.
- **Byline and dateline** (“By Jane Roe”, “BAGHDAD, June 22 (Reuters) —”) give `author` and `place`
  and are no part of titles and events. They stay in the text.
- **Sentences** end at a stop that belongs to no abbreviation, initial, number or hour, and not
  within `“Is it shut?” Ann Doe asked`. Stops with a space before them are read, too.
- **No word is changed.** Whatever stands in the text (asterisks, underscores, angle brackets, a
  number and a full stop at the beginning of a line), the draft renders to exactly that text.

Of a folder every such file is read, those of its folders too, but no README, no hidden folder, and
not the `…_files` that a browser saves beside a page.

What a file cannot say stands beside it, in a `.yaml` of the same name; its fields are in
[reference.md](reference.md). `--published DATE` counts before both. Without a date of publication,
what is relative to it (“last week”) stays unresolved, and the draft says so. `text:` in that file
or `--text full|excerpts|none` says how much of the words may be published: `excerpts` unless
you say more.

## Converting again

Converting again rewrites the drafts that nobody has edited, as when their `.yaml` has changed or
Dateline reads better; an edited one is left alone, and what would change is shown. Convert knows
what it wrote by digests in `.dateline/drafts`: where that is not (another machine, a fresh clone),
a draft that would change counts as edited. `--force` replaces those too, and keeps the old as
`.orig`. A stub of an actor is never rewritten.

## Dates

A date is read as [EDTF](dates.md), as precise as its words and no more. What is relative counts
from the day of publication, or from the day the text spoke of last. The tense decides “on Sunday”:
she *said* so last Sunday, she *will* say so next Sunday. Weeks begin on Monday, or on Sunday with
`week: sunday` in `content/site.yaml`; where that makes a difference, the draft gives both readings.
Words that mean a length of time (ISO 8601, `P3M`), or no more than now, before or later
(`PRESENT_REF`, `PAST_REF`, `FUTURE_REF`) are recognised, so that nobody takes them for a date; only
`--json` and `--explain` tell them. The examples are of 22 June 2014.
"""
_ACTORS = """\
## Actors

First come the names, aliases and native names of the actors that the site knows and an editor has
signed; drafts of actors do not count, else one draft would hang on which others were made before.
Then come rules. A person is one actor, by whatever name: the last name after the full one, with
titles and without, misspelt too, but never across two persons of whom either could be meant.
Of an actor that is new, a stub is written to `content/actors/`, unless there is one already: of
those who take part in an event, say something, or are named twice or more. Who is named once, and
in passing, stands in a comment of the draft. A stub's `roles` is the office in the article's words,
“former” and “retired” included.
"""
_QUOTES = """\
## Quotations and speakers

A quotation is what stands between quotation marks of any kind, over paragraphs too; four words at
the least, unless somebody is said to use them. Where nobody fits as its speaker, or more than one,
nobody is named, and the draft says why. ¶ parts paragraphs.
"""
_EVENTS = """\
## Events

Few, and those that an editor would keep: a sentence that tells a dated or datable action of
somebody. Background, speculation and comment are left out. An event that the site has already (the
same actors, days that overlap, like words) is cited and not declared again; a new one never takes
the id of another. `kind` comes from the words of the sentence; a kind of `content/site.yaml` can
have `words:` of its own, which come first. A kind that the site has not stands in a comment.

There is one event at most for each 100 words begun, and twelve in all. What is dated more than 60
days before publication, more than 31 after it, or over more than 31 days gives none.
"""
_PROGRAMS = """\
## For programs

`--json` prints for one file what was found, and writes nothing. It needs no site; `-s DIR` names
one whose actors, events and week count, else that is the site around you, if there is one. Of the
article

```
{example}```

published on {published}, it says:

```json
{json}
```

- **Offsets** are of the file as it was read: they count its characters (code points) from 0,
  a byte order mark, carriage returns and, in a page or in Markdown, the markup included;
  `end` is the first one after. A date's `text` is what stands there.
- `text` is the file as it was read; of a page and of Markdown, the article's words, with a blank
  line between paragraphs.
- `value` is EDTF, an ISO 8601 duration, or one of the three `…_REF`; `published` is a day.
- A range is told as its two ends, each with its words: “from 26 August to 20 October” is two
  dates, and so is “3 to 5 June”, whose first is the “3”. The draft has the one interval.
- A quotation's marks are no part of it; each unbroken piece has its own entry.
- `kind` of an actor is `person`, `organisation`, `state` or `group`. Speakers and the actors of
  events are names as in `actors`. An `id` is one of the site's, else `null`; whatever else is not
  known is `""`.
- Words of a page that its source does not hold as they were read have no place: what was found
  there is left out, and `unplaced` says how often.
- A file that cannot be read gives `{{"id", "error"}}`, and exit code 1.

`--json-lines MANIFEST` does it for many, over several processes. The manifest has a line
`{{"id": "a1", "input": "a1.txt", "dct": "2014-06-22"}}` for each, where `dct` is the date of
publication, empty or null; `-` is the standard input. Each line is answered by one, with its `id`,
in the same order; one that fails, or that is no such line, does not keep back the others.

## `--explain`

```
{explained}```
"""
_TAIL = """\
## What it cannot do

- It reads English. Names of other scripts are found where the site's registry has them.
- It knows only what the words say: no facts of the world but tables of countries, names and
  offices. A date that needs more (“after the funeral”) is not resolved.
- “He” and “she” are resolved for speakers, not for whole texts.
- What is quoted without quotation marks is not found: the turns of an interview after “Q:” or a
  name, and block quotes that are signed below.
- Quotation marks that are never closed, and lines of a page's furniture among the text, mislead it.
- An event is a passage of one or two sentences. What an article tells over several paragraphs is
  for you to join.
- It never looks anything up: no network, no clock, and no model of language unless you name one.

`--nlp MODEL` asks a model of spaCy's that you have installed for names, too
(`pip install 'dateline[nlp]'`); it only names what no rule is sure of.
"""
_FIGURES = """\
## Figures

{intro}

| what | measured | beside | reached there |
| --- | ---: | --- | ---: |
{rows}

`python -m benchmarks.convert` measures the speed, on made-up articles.

This page is made by `python -m docs.write` of the tables of rules in `generator/convert/` and of
`docs/converter_figures.toml`.
"""


def converter_page() -> str:
    return "\n".join(
        (
            _HEAD,
            _rules(dates),
            _ACTORS,
            _rules(actors),
            _QUOTES,
            _rules(quotes),
            _EVENTS,
            _rules(events),
            _programs(),
            _TAIL,
            _figures(),
        )
    )


def _rules(module: ModuleType) -> str:
    rules: Iterable[RuleText] = getattr(module, "RULES_IN_WORDS", ())
    rows = [
        f"| `{rule.name}` | {_cell(rule.does)} | {_cell(rule.example)} | {_cell(rule.gives)} |\n"
        for rule in rules
    ]
    head = "| rule | what it does | in | it reads |\n| --- | --- | --- | --- |\n"
    return head + "".join(rows) if rows else ""


def _cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("*", "\\*").replace("<", "\\<")


def _programs() -> str:
    article = read_article(EXAMPLE)
    draft = draft_article(article, SeedRecord(published=_PUBLISHED), ())
    found = report_findings(draft)
    return _PROGRAMS.format(
        example=EXAMPLE,
        published=_PUBLISHED,
        json="{\n" + ",\n".join(_entries(found)) + "\n}",
        explained=without_colour(explain_draft(draft, article)),
    )


def _entries(found: dict[str, object]) -> Iterator[str]:
    """A key a line, and of a list an entry a line: as JSON, but to be read."""
    for key, value in found.items():
        if isinstance(value, list) and value:
            lines = ",\n".join(f"    {json.dumps(each, ensure_ascii=False)}" for each in value)
            yield f'  "{key}": [\n{lines}\n  ]'
        elif key == "text":
            yield f'  "text": {json.dumps(str(value)[:40] + "…", ensure_ascii=False)}'
        else:
            yield f'  "{key}": {json.dumps(value, ensure_ascii=False)}'


def _figures() -> str:
    table = tomllib.loads(FIGURES.read_text("utf-8"))
    rows = [
        " ".join(("|", row["what"], "|", row["ours"] or "not measured yet", "|", row["other"], "|"))
        + f" {row['theirs']} |"
        for row in table["figures"]
    ]
    measured, machine = table["measured"], table["machine"]
    intro = "Measured on newspaper articles that people have annotated"
    intro += f", on {measured}" if measured else ""
    intro += f"; speeds on {machine}." if machine else "."
    intro += " The rules were written with most of these articles in view: on others, expect less."
    return _FIGURES.format(intro=fill(intro, 100), rows="\n".join(rows))
