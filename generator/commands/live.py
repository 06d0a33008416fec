"""The server behind ``dateline serve``: a folder over HTTP, and a line that tells what is new.

It answers this machine alone. What it adds to a page is added on the way out and
never stands in a file.
"""

import json
import mimetypes
import os
import sys
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar, NamedTuple
from urllib.parse import parse_qs, quote, unquote, urlsplit
from uuid import uuid4

from generator.commands.overlay import (
    NOTHING,
    SCRIPT,
    STYLE,
    Overlay,
    asset,
    blank_page,
    with_overlay,
)

EVENTS = "/.dateline/events"
_TYPES = {
    ".atom": "application/atom+xml",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
_HEARTBEAT = 15.0
"""Seconds between signs of life, by which a browser that has gone is noticed."""


class News(NamedTuple):
    """What browsers are kept up to date about: the build that is served, and its problems."""

    site: str
    overlay: Overlay


class Board:
    """The newest state, for browsers that wait until it is another than the one they show.

    A state is compared and never counted on as told: a browser that was away, or that
    comes while the site is built, misses nothing.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        # Another server knows nothing of the pages of this one, though it counts alike.
        self._run = uuid4().hex
        self._news = News(f"{self._run}-0", NOTHING)
        self._builds = 0

    @property
    def news(self) -> News:
        return self._news

    def post(self, overlay: Overlay, *, rebuilt: bool) -> None:
        """Tells the problems, and whether there are new pages to be seen."""
        with self._changed:
            self._builds += rebuilt
            self._news = News(f"{self._run}-{self._builds}", overlay)
            self._changed.notify_all()

    def wait(self, site: str, key: str) -> News:
        """The news as soon as they are not these, or after a heartbeat's time."""
        with self._changed:
            self._changed.wait_for(
                lambda: (self._news.site, self._news.overlay.key) != (site, key),
                timeout=_HEARTBEAT,
            )
            return self._news


class LiveServer(ThreadingHTTPServer):
    """Serves ``directory`` on the loopback address. Raises OSError where the port is taken."""

    daemon_threads = True
    # Elsewhere this only skips the wait for a port just freed; on Windows it would share one.
    allow_reuse_address = os.name != "nt"

    def __init__(self, port: int, directory: Path, board: Board) -> None:
        self.directory = directory
        self.board = board
        super().__init__(("127.0.0.1", port), _Handler)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that went away in the middle is none; anything else is printed."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class _Handler(BaseHTTPRequestHandler):
    server: LiveServer
    server_version = "dateline"
    _LOCAL: ClassVar = frozenset(["127.0.0.1", "localhost"])

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        # A page elsewhere can point a name of its own at this machine; it may not read drafts so.
        if self.headers.get("Host", "").partition(":")[0] not in self._LOCAL:
            self._send(HTTPStatus.FORBIDDEN, b"this server answers 127.0.0.1 alone\n", ".txt")
        elif path == EVENTS:
            self._send_events()
        elif path in (SCRIPT, STYLE):
            self._send(HTTPStatus.OK, asset(path), Path(path).suffix)
        else:
            self._send_file(path)

    do_HEAD = do_GET  # noqa: N815 - the name that the base class looks for

    def log_message(self, format: str, *arguments: object) -> None:
        """Requests are not logged: the terminal is for the content's problems."""

    def _send_file(self, path: str) -> None:
        # Asked first: a page written meanwhile is loaded once too often, never too seldom.
        news = self.server.board.news
        file = find_file(self.server.directory, path)
        if file is not None and _is_folder(file):
            if not path.endswith("/"):
                self.send_response(HTTPStatus.MOVED_PERMANENTLY)
                self.send_header("Location", quote(f"/{unquote(path).lstrip('/')}/"))
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            file = file / "index.html"
        data = _read(file) if file is not None else None
        if file is not None and data is not None:
            page = with_overlay(data, *news) if file.suffix == ".html" else data
            self._send(HTTPStatus.OK, page, file.suffix)
            return
        missing = _read(self.server.directory / "404.html")
        if missing is not None:
            self._send(HTTPStatus.NOT_FOUND, with_overlay(missing, *news), ".html")
        else:
            blank = with_overlay(blank_page(), *news)
            self._send(HTTPStatus.SERVICE_UNAVAILABLE, blank, ".html")

    def _send(self, status: HTTPStatus, data: bytes, suffix: str) -> None:
        kind = _TYPES.get(suffix) or mimetypes.types_map.get(suffix) or "application/octet-stream"
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _send_events(self) -> None:
        """Server-sent events (HTML, section 9.2), to a browser that says what it shows.

        ``reload``: there are new pages. ``problems``: their HTML, and the key that names it.
        """
        asked = parse_qs(urlsplit(self.path).query)
        site, key = (asked.get(name, [""])[0] for name in ("site", "problems"))
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command == "HEAD":
            return
        try:
            while True:
                self.wfile.write(b": here\n\n")
                news = self.server.board.wait(site, key)
                if news.site != site:
                    self.wfile.write(b"event: reload\ndata:\n\n")
                elif news.overlay.key != key:
                    data = json.dumps(news.overlay._asdict())
                    self.wfile.write(f"event: problems\ndata: {data}\n\n".encode())
                site, key = news.site, news.overlay.key
        except OSError:
            return  # the browser left


def find_file(directory: Path, path: str) -> Path | None:
    """The file or folder that a URL's path means; None where it would lie outside."""
    parts = unquote(path).split("/")
    if any(part == ".." or "\\" in part or "\0" in part or ":" in part for part in parts):
        return None
    root = directory.resolve()
    file = root.joinpath(*(part for part in parts if part)).resolve()
    return file if file.is_relative_to(root) else None


def _is_folder(file: Path) -> bool:
    try:
        return file.is_dir()
    except OSError:  # a name that is too long for the system
        return False


def _read(file: Path) -> bytes | None:
    """The file's bytes; None where it is not there, or gone a moment ago."""
    try:
        return file.read_bytes()
    except OSError:
        return None
