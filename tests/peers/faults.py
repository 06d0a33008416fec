"""The table of faults: what goes wrong in one event of a healthy site, the same for every peer.

The healthy event is, in every site of ``sites/`` (Pelican and Dateline differ in a word)::

    1  ---
    2  title: The minister resigns
    3  date: 2026-02-27
    4  summary: She left after the vote.
    5  tags: [jane-doe]
    6  ---
    7  After [the vote](…) she wrote a letter.
"""

import re
from collections.abc import Callable, Mapping

import msgspec

from tests.peers.programs import Peer

Files = Mapping[str, str]

# How an author asks for an address of his own; where there is no such field, the file is put where
# it gets that address.
_ADDRESS_FIELD = {
    "hugo": "url: /events/vote-is-held/",
    "eleventy": "permalink: /events/vote-is-held/",
    "astro": "slug: vote-is-held",
    "jekyll": "permalink: /events/vote-is-held.html",
    "pelican": "slug: vote-is-held",
    "nikola": "slug: vote-is-held",
}
_ADDRESS_FILE = {
    "dateline": "content/events/2026/vote-is-held.md",
    "mkdocs": "docs/events/vote-is-held/index.md",
}


class Fault(msgspec.Struct, frozen=True):
    """A mistake, and what the reader of the page is told of it (``explained``).

    ``edit`` makes the healthy site faulty, or gives None where the peer has no such thing.
    ``meant`` is the title that the author meant, where it is clear. ``takes_an_address`` marks the
    fault that stands in no one line: two files want one address.
    """

    name: str
    title: str
    explained: str
    edit: Callable[[Files, Peer], Files | None]
    meant: str = ""
    takes_an_address: bool = False
    common: bool = True  # every peer can have it


def _replaced(find: str, put: str) -> Callable[[Files, Peer], Files]:
    """The event with what the pattern finds replaced. Raises ValueError if it finds nothing."""

    def edit(files: Files, peer: Peer) -> Files:
        text, count = re.subn(find, put, files[peer.event], count=1)
        if not count:
            raise ValueError(f"{peer.event} of {peer.name} has no {find}")
        return {**files, peer.event: text}

    return edit


def _take_the_address(files: Files, peer: Peer) -> Files:
    files = _replaced(r"\[the vote\]\(.+\)", "the vote")(files, peer)
    if field := _ADDRESS_FIELD.get(peer.name):
        return _replaced("\nsummary:", f"\n{field}\nsummary:")(files, peer)
    moved = {_ADDRESS_FILE[peer.name]: files[peer.event]}
    return {path: text for path, text in files.items() if path != peer.event} | moved


def _misquote(files: Files, peer: Peer) -> Files | None:
    if peer.name != "dateline":
        return None
    return _replaced("the minister wrote a letter", "the minister wrote two letters")(files, peer)


FAULTS = (
    Fault(
        "colon",
        "Bad YAML: a colon in unquoted text",
        "The title is `The minister resigns: her letter`, without quotation marks. YAML takes its"
        " colon for that of another key.",
        _replaced("title: .*", "title: The minister resigns: her letter"),
        meant="The minister resigns: her letter",
    ),
    Fault(
        "unclosed-quote",
        "Bad YAML: a quotation mark that is not closed",
        'The title is `"The minister resigns`: the quotation mark at its end is missing.',
        _replaced("title: .*", 'title: "The minister resigns'),
    ),
    Fault(
        "no-such-day",
        "A day that does not exist",
        "The date is `2026-02-30`. The author meant some other day; nobody can know which.",
        _replaced("date: .*", "date: 2026-02-30"),
    ),
    Fault(
        "misspelt-title",
        "A misspelt key that is needed",
        "The title stands under `titel`.",
        _replaced("title:", "titel:"),
    ),
    Fault(
        "misspelt-summary",
        "A misspelt key that may be left out",
        "The summary stands under `sumary`. The page can do without one, but the author wrote one.",
        _replaced("summary:", "sumary:"),
    ),
    Fault(
        "duplicate-key",
        "A key that is given twice",
        "`date: 2026-02-27`, and on the next line `date: 2026-02-28`.",
        _replaced("(date: 2026-02-27\n)", r"\1date: 2026-02-28\n"),
    ),
    Fault(
        "misspelt-actor",
        "A misspelt actor",
        "The event names `jane-deo`; the other event of the site names `jane-doe`. For the other"
        " programs, actors are tags: any word will do, unless a schema lists those that there are.",
        _replaced("jane-doe", "jane-deo"),
    ),
    Fault(
        "duplicate-permalink",
        "Two events with one permalink",
        "The event asks for the address of the other one. One of them cannot be published. (Which"
        " one Astro keeps differs between builds; where the cache of an earlier build holds the"
        " other event, it warns.)",
        _take_the_address,
        takes_an_address=True,
    ),
    Fault(
        "broken-link",
        "A broken link, written in the program’s own way",
        "The text links to the other event, its name misspelt as `vote-is-hled`, in the way that"
        " the program has for links within the site: `relref` in Hugo, `link` in Jekyll,"
        " `{filename}` in Pelican, `link://slug/` in Nikola, the other file’s name in MkDocs and"
        " Dateline. Eleventy and Astro, as they come, have plain addresses only.",
        _replaced(r"(\[the vote\]\(.*)vote-is-held", r"\1vote-is-hled"),
    ),
    Fault(
        "broken-address",
        "A broken link, written as an address of the site",
        "The text links to `/events/vote-is-hled/`, a page that the site does not have.",
        _replaced(r"\[the vote\]\(.*\)", "[the vote](/events/vote-is-hled/)"),
    ),
    Fault(
        "dead-passage",
        "A dead passage: quoted words that the source does not have",
        "The event rests on the words “the minister wrote two letters” of an article of the site,"
        " which says “the minister wrote a letter”. The others do not tie events to words.",
        _misquote,
        common=False,
    ),
)
