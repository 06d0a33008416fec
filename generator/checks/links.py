"""Links of our own prose to pages of the site."""

import re
from collections.abc import Iterator
from html import unescape
from posixpath import join, normpath
from urllib.parse import unquote

from generator.diagnostics import Diagnostic, Location
from generator.model.site import Site
from generator.text import did_you_mean

_LINK = re.compile(r' href="(?![a-z]+:|#)([^"#?]+)')
_PERIOD = re.compile(r"-?[0-9]{4,}/(?:[0-9]{2}/)?index\.html")


def check_prose_links(site: Site) -> Iterator[Diagnostic]:
    """Every link inside the site leads to a page that there is."""
    pages = _pages(site)
    for file, address, body in _bodies(site):
        for match in _LINK.finditer(body):
            target = normpath(join(address, unquote(unescape(match[1]))))
            if target in pages or target.startswith("media/") or _PERIOD.fullmatch(target):
                continue
            yield Diagnostic(
                "dead-link",
                Location(file),
                f"this site has no page at {target.removesuffix('index.html')}",
                hint=did_you_mean(target, pages).replace("/index.html", "/")
                or "link to a file of the content, such as ../events/its-id.md",
                label="leads nowhere",
                field=("body", target.removesuffix("/index.html").rpartition("/")[2]),
            )


def _bodies(site: Site) -> Iterator[tuple[str, str, str]]:
    """File, address of the page's folder, and HTML of all that has links in its body."""
    for entry in (*site.entries, *site.retracted):
        if ' href="' in entry.event.body:
            yield entry.event.file, f"events/{entry.id}", entry.event.body
    for record in site.actors:
        if ' href="' in record.actor.body:
            yield record.actor.file, f"actors/{record.actor.id}", record.actor.body
    for page in site.prose:
        if ' href="' in page.body:
            yield page.file, page.id, page.body


def _pages(site: Site) -> set[str]:
    """The pages that prose may link to, but for years and months."""
    events = (*site.entries, *site.retracted)
    names = {"actors", "articles", "corrections", "index", "undated"}
    names |= {f"events/{entry.id}" for entry in events}
    names |= {f"actors/{record.actor.id}" for record in site.actors}
    names |= {f"articles/{annotated.article.id}" for annotated in site.articles}
    names |= {page.id for page in site.prose}
    names |= {f"kinds/{entry.event.kind}" for entry in site.entries}
    names |= {f"topics/{topic}" for entry in site.entries for topic in entry.event.topics}
    return {"index.html", "events.json", "feed.xml", *(f"{name}/index.html" for name in names)}
