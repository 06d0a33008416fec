"""The sitemap (sitemaps.org, protocol 0.9): all pages meant to be found.

It gives no ``lastmod``: no date of a change is known that would be true.
"""

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from generator.formats.xml import DECLARATION, text

_MOST = 50_000  # addresses in one file, by the protocol
_SAFE = ":/?#[]@!$&'()*+,;=%~"  # what RFC 3986 reserves, and what is encoded already
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemap_files(addresses: Iterable[str], base_url: str) -> Iterator[tuple[str, bytes]]:
    """Paths and bytes: ``sitemap.xml``, and where one file cannot hold all, its parts.

    ``addresses`` are relative to ``base_url``.
    """
    all_addresses = sorted(addresses)
    parts = [all_addresses[at : at + _MOST] for at in range(0, len(all_addresses), _MOST)] or [[]]
    if len(parts) == 1:
        yield "sitemap.xml", _list("urlset", "url", (base_url + path for path in parts[0]))
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield "sitemap.xml", _list("sitemapindex", "sitemap", (base_url + name for name in names))
    for name, part in zip(names, parts, strict=True):
        yield name, _list("urlset", "url", (base_url + path for path in part))


def _list(root: str, element: str, locations: Iterable[str]) -> bytes:
    # The protocol wants addresses as RFC 3986 has them: letters beyond ASCII are encoded.
    lines = "".join(
        f"<{element}><loc>{text(quote(location, safe=_SAFE))}</loc></{element}>\n"
        for location in locations
    )
    return f"{DECLARATION}<{root} {_NAMESPACE}>\n{lines}</{root}>\n".encode()
