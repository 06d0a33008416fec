"""The server behind ``dateline serve``: a folder over HTTP, and a line to say “reload”.

It answers this machine alone. What it adds to a page is added on the way out and
never stands in a file.
"""

import mimetypes
import os
import re
import sys
import threading
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import quote, unquote, urlsplit

EVENTS = "/.dateline/events"
SCRIPT = "/.dateline/reload.js"
_RELOAD = b"""\
new EventSource("/.dateline/events").addEventListener("reload", () => location.reload());
"""
_TAG = b'<script src="/.dateline/reload.js"></script>'
_BODY = re.compile(rb"<body\b[^>]*>")
# An open dialog looks like one without a style, which the page's own policy would not allow.
_NOTICE = """\
<dialog open aria-label="Problems">
<p><strong>The content has problems: this is the last good page.</strong></p>
<p>{}</p>
<form method="dialog"><button>Close</button></form>
</dialog>
"""
_POLICY = b"content=\"default-src 'none'"
_BROKEN = b"""<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Not built yet</title>
<h1>Not built yet</h1>
<p>The content has problems: the terminal tells them. This page reloads when they are mended.</p>
</html>
"""
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


class Reloads:
    """Counts the times that the site changed; browsers wait for the next."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._count = 0

    def announce(self) -> None:
        with self._changed:
            self._count += 1
            self._changed.notify_all()

    @property
    def count(self) -> int:
        return self._count

    def wait(self, since: int) -> int:
        """The count as soon as it is not ``since``, or after a heartbeat's time."""
        with self._changed:
            self._changed.wait_for(lambda: self._count != since, timeout=_HEARTBEAT)
            return self._count


class LiveServer(ThreadingHTTPServer):
    """Serves ``directory`` on the loopback address. Raises OSError where the port is taken.

    ``notice`` is shown on every page, where it is not empty: why it is not the newest.
    """

    daemon_threads = True
    # Elsewhere this only skips the wait for a port just freed; on Windows it would share one.
    allow_reuse_address = os.name != "nt"

    def __init__(self, port: int, directory: Path, reloads: Reloads) -> None:
        self.directory = directory
        self.reloads = reloads
        self.notice = ""
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
        elif path == SCRIPT:
            self._send(HTTPStatus.OK, _RELOAD, ".js")
        else:
            self._send_file(path)

    do_HEAD = do_GET  # noqa: N815 - the name that the base class looks for

    def log_message(self, format: str, *arguments: object) -> None:
        """Requests are not logged: the terminal is for the content's problems."""

    def _send_file(self, path: str) -> None:
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
            self._send(HTTPStatus.OK, data, file.suffix)
            return
        missing = _read(self.server.directory / "404.html")
        if missing is not None:
            self._send(HTTPStatus.NOT_FOUND, missing, ".html")
        else:
            self._send(HTTPStatus.SERVICE_UNAVAILABLE, _BROKEN, ".html")

    def _send(self, status: HTTPStatus, data: bytes, suffix: str) -> None:
        kind = _TYPES.get(suffix) or mimetypes.types_map.get(suffix) or "application/octet-stream"
        if suffix == ".html":
            data = with_reload(with_notice(data, self.server.notice))
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _send_events(self) -> None:
        """Server-sent events (HTML, section 9.2): one named ``reload`` a change."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        seen = self.server.reloads.count
        try:
            while True:
                self.wfile.write(b": here\n\n")
                count = self.server.reloads.wait(seen)
                if count != seen:
                    self.wfile.write(b"event: reload\ndata:\n\n")
                seen = count
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


def with_notice(page: bytes, notice: str) -> bytes:
    """The page with a box at its head that holds the text, unless that is empty."""
    if not notice:
        return page
    box = _NOTICE.format(escape(notice)).encode()
    body = _BODY.search(page)
    at = body.end() if body else len(page)
    return page[:at] + box + page[at:]


def with_reload(page: bytes) -> bytes:
    """The page with the script that reloads it, which its own policy then allows to listen."""
    page = page.replace(_POLICY, _POLICY + b"; connect-src 'self'", 1)
    head, end, rest = page.rpartition(b"</body>")
    return head + _TAG + end + rest if end else page + _TAG
