"""Links in Markdown: from what a file of the content says to the page that it leads to."""

import re
from posixpath import join, normpath
from urllib.parse import unquote

SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_ALLOWED = frozenset(("http", "https", "mailto"))
_KINDS = ("events", "actors", "articles", "pages")


def settled(href: str, root: str, file: str) -> str | None:
    """A link as it stands on the page of the content's ``file``; None if it is not allowed.

    ``root`` leads from that page to the site's root: ``../../``.
    """
    scheme = SCHEME.match(href)
    if scheme is not None:
        return href if scheme[1].lower() in _ALLOWED else None
    if href.startswith("//"):
        return None
    if href.startswith("/"):
        href = root + href[1:]
    elif href.startswith("media/"):
        return root + href
    path, mark, rest = _split(href)
    if path.endswith(".md"):
        # A link to another file of the content, as editors write it: to that file's page.
        *folders, name = path.removesuffix(".md").split("/")
        kind = next((folder for folder in folders if folder in _KINDS), file.split("/")[1])
        return f"{root}{'' if kind == 'pages' else f'{kind}/'}{name}/index.html{mark}{rest}"
    # A site opened from disk has no server that finds a folder's page.
    return f"{path}index.html{mark}{rest}" if path.endswith("/") else href


def page_of(link: str, address: str) -> str:
    """The path, from the site's root, of what a settled link leads to; not for other sites.

    ``address`` is the folder of the page that it stands on, such as ``events/summit``.
    """
    return normpath(join(address, unquote(_split(link)[0])))


def _split(href: str) -> tuple[str, str, str]:
    found = re.search("[?#]", href)
    if found is None:
        return href, "", ""
    return href[: found.start()], found[0], href[found.end() :]
