"""Published pages as tests read them: trees of elements, and what is wrong with their links."""

import json
import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_STYLE_URL = re.compile(r"""url\(\s*["']?([^"')]*)["']?\s*\)|@import""")
_LOCATION = re.compile(r"<loc>([^<]*)</loc>|<(?:link|content)[^>]* (?:href|src)=\"([^\"]*)\"")


class Element:
    """An element of a page; ``children`` are elements and texts, in order."""

    def __init__(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Element | str] = []

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def all(self, tag: str = "", class_: str = "") -> Iterator["Element"]:
        """The elements below this one in the document's order."""
        for child in self.children:
            if isinstance(child, Element):
                if tag in ("", child.tag) and (not class_ or class_ in child.classes):
                    yield child
                yield from child.all(tag, class_)

    def by_id(self, identifier: str) -> "Element":
        (found,) = (e for e in self.all() if e.attributes.get("id") == identifier)
        return found

    def text(self, leave_out: Callable[["Element"], bool] = lambda element: False) -> str:
        return "".join(
            child if isinstance(child, str) else child.text(leave_out)
            for child in self.children
            if isinstance(child, str) or not leave_out(child)
        )


class _Reader(HTMLParser):
    """Builds the tree; a page whose elements do not nest is a bug of ours."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute twice in {self.get_starttag_text()}"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> at {self.getpos()} ends <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read_page(data: bytes) -> Element:
    """The page's tree. Fails where elements do not nest or are not closed."""
    reader = _Reader()
    reader.feed(data.decode("utf-8"))
    reader.close()
    assert len(reader.open) == 1, f"<{reader.open[-1].tag}> is not closed"
    return reader.root


def page_problems(site: Mapping[str, bytes], base_url: str) -> list[str]:
    """What is wrong with the links and the outline of a built site, a line each."""
    pages = {path: read_page(data) for path, data in site.items() if path.endswith(".html")}
    ids = {path: _ids(page) for path, page in pages.items()}
    problems = []

    def check(path: str, href: str, *, absolute: bool = False) -> None:
        """That an address of this site on the page, or in the file, has a target."""
        if problem := _link_problem(path, href, (base_url or "/") if absolute else "", site, ids):
            problems.append(f"{path}: {href!r} {problem}")

    for path, page in pages.items():
        headings = len(list(page.all("h1")))
        is_stub = any(e.attributes.get("http-equiv") == "refresh" for e in page.all("meta"))
        if headings != 1 and not is_stub:
            problems.append(f"{path}: {headings} h1")
        listed = [e.attributes["id"] for e in page.all() if "id" in e.attributes]
        problems += [f"{path}: id {i!r} twice" for i in set(listed) if listed.count(i) > 1]
        problems += [f"{path}: a link in a link" for a in page.all("a") for _ in a.all("a")]
        for element in page.all():
            for href in _addresses(element):
                is_outward = element.tag == "a" and re.match(r"https?://|mailto:", href)
                if element.attributes.get("rel") == "canonical":
                    check(path, href, absolute=True)
                elif not is_outward or (base_url and href.startswith(base_url)):
                    check(path, href, absolute=path == "404.html")
    for path, data in site.items():
        if path.endswith(".css"):
            for found in _STYLE_URL.finditer(data.decode()):
                check(path, found[1] or "")
        elif path.endswith(".xml"):
            for found in _LOCATION.finditer(data.decode()):
                href = found[1] or found[2]
                if href.startswith(base_url):
                    check(path, href, absolute=True)
    for event in json.loads(site["events.json"])["events"]:
        check("events.json", event["url"])
        for source in event.get("sources", ()):
            for passage in source.get("passages", ()):
                check("events.json", passage["url"])
    return problems


def _ids(page: Element) -> frozenset[str]:
    return frozenset(e.attributes["id"] for e in page.all() if "id" in e.attributes)


def _addresses(element: Element) -> Iterator[str]:
    """All that the element links to or loads."""
    for name in ("href", "src", "poster", "data", "action", "xlink:href"):
        if name in element.attributes:
            yield element.attributes[name]
    for candidate in element.attributes.get("srcset", "").split(","):
        if candidate.strip():
            yield candidate.split()[0]
    if element.attributes.get("http-equiv", "").lower() == "refresh":
        yield element.attributes["content"].partition("url=")[2]


def _link_problem(
    path: str,
    href: str,
    base_url: str,
    site: Mapping[str, bytes],
    ids: Mapping[str, frozenset[str]],
) -> str:
    """Why an address leads nowhere, or is not relative to its page where it must be."""
    if href.startswith("#"):
        base_url = ""
    if base_url:
        root = urlsplit(base_url).path
        if href.startswith(base_url):
            href = href.removeprefix(base_url)
        elif href.startswith(root):
            href = href.removeprefix(root)
        else:
            return "is not below the site's address"
        path = ""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc or href.startswith("/"):
        return "is not relative to the page"
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
    if not parts.path:
        target = path
    if parts.path.endswith("/") or (base_url and not parts.path):
        target = posixpath.normpath(posixpath.join(target, "index.html"))
        if not base_url and path.endswith(".html"):
            return "names a folder, which a disk does not open"
    if target not in site:
        return "has no target"
    fragment = unquote(parts.fragment)
    if fragment and fragment not in ids.get(target, ()):
        return "has no such place in its target"
    return ""
