"""Links of prose and of articles to pages of the site."""

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape

from generator.diagnostics import Diagnostic, Location
from generator.links import page_of
from generator.model.site import Site
from generator.text import did_you_mean

_HREF = re.compile(r' href="([^"]+)')
_INSIDE = re.compile(r"(?![A-Za-z][A-Za-z0-9+.-]*:|#)([^#?]+)")
_PERIOD = re.compile(r"-?[0-9]{4,}/(?:[0-9]{2}/)?index\.html")


def check_prose_links(site: Site) -> Iterator[Diagnostic]:
    """Every link inside the site leads to a page that there is."""
    pages = _pages(site)
    for file, address, links in _links(site):
        met: Counter[str] = Counter()
        for match in filter(None, map(_INSIDE.match, links)):
            target = page_of(match[1], address)
            name = target.removesuffix("/index.html").rpartition("/")[2]
            met[name] += 1
            if target in pages or target.startswith("media/") or _PERIOD.fullmatch(target):
                continue
            yield Diagnostic(
                "dead-link",
                Location(file),
                f"this site has no page at {target.removesuffix('index.html')}",
                hint=did_you_mean(target, sorted(pages)).replace("/index.html", "/")
                or "link to a file of the content, such as ../events/its-id.md",
                label="leads nowhere",
                field=("body", name, met[name] - 1),
            )


def _links(site: Site) -> Iterator[tuple[str, str, list[str]]]:
    """File, address of the page's folder, and where all links in a body lead, in their order."""
    for entry in (*site.entries, *site.retracted):
        yield entry.event.file, f"events/{entry.id}", _of_prose(entry.event.body)
    for record in site.actors:
        yield record.actor.file, f"actors/{record.actor.id}", _of_prose(record.actor.body)
    for page in site.prose:
        yield page.file, page.id, _of_prose(page.body)
    for annotated in site.articles:
        article = annotated.article
        spans = (span for block in article.blocks for span in block.spans)
        hrefs = [span.href for span in spans if span.tag == "a"]
        yield article.file, f"articles/{article.id}", hrefs


def _of_prose(body: str) -> list[str]:
    return [unescape(href) for href in _HREF.findall(body)] if ' href="' in body else []


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
