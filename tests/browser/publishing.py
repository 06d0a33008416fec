"""Sites built by the command line and served from below a path, as a web host serves them."""

import gzip
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from html import unescape
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.sites import copy_site, run_dateline

_TEXTS = (".css", ".html", ".js", ".json", ".svg", ".txt", ".xml")
_POLICY = re.compile(rb'http-equiv="Content-Security-Policy" content="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Published:
    """A built site: its files, and the addresses at which a browser finds them."""

    folder: Path
    served: str
    """Ends with a slash, as does ``from_disk``."""

    @property
    def from_disk(self) -> str:
        return f"{self.folder.as_uri()}/"

    def file(self, url: str) -> Path | None:
        """The file behind an address of this site; None where it belongs to another."""
        base = next((base for base in (self.served, self.from_disk) if url.startswith(base)), None)
        return None if base is None else self.folder / unquote(urlsplit(url[len(base) :]).path)


def publish(source: Path, web: Path, path: str, address: str) -> Published:
    """Builds a copy of ``source``, so that no cache and no output is left in it."""
    root = copy_site(source, web.parent / f"{web.name}-sources" / path)
    published = Published(folder=web / path, served=f"{address}{path}/")

    build = run_dateline("build", "-o", published.folder, "--base-url", published.served, cwd=root)

    assert build.returncode == 0, build.stderr
    return published


@contextmanager
def serve_folder(folder: Path) -> Iterator[str]:
    """Serves the folder on a free port of 127.0.0.1; yields the address, with a slash."""
    handler = partial(_Handler, directory=folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class _Handler(SimpleHTTPRequestHandler):
    """What a careful host does: text is compressed, assets may be kept for ever, a page comes with
    its own Content-Security-Policy as a header, too, which also governs who may frame it, and what
    is not there is answered with the site's own page, whatever the depth."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *arguments: object) -> None:
        """What fails is told by the browser."""

    def do_GET(self) -> None:
        asked = Path(self.translate_path(self.path))
        file = asked / "index.html" if asked.is_dir() else asked
        if file.is_file():
            self._answer(HTTPStatus.OK, file)
        elif missing := self._nearest_404(asked):
            self._answer(HTTPStatus.NOT_FOUND, missing)
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def _answer(self, status: HTTPStatus, file: Path) -> None:
        data = file.read_bytes()
        kind = self.guess_type(str(file))
        headers = {"Content-Type": f"{kind}; charset=utf-8" if kind.startswith("text/") else kind}
        if policy := _POLICY.search(data) if kind == "text/html" else None:
            stated = unescape(policy[1].decode())
            headers["Content-Security-Policy"] = f"{stated}; frame-ancestors 'none'"
        if file.parent.name == "assets":
            headers["Cache-Control"] = "max-age=31536000, immutable"
        if file.suffix in _TEXTS and "gzip" in self.headers.get("Accept-Encoding", ""):
            headers["Content-Encoding"] = "gzip"
            data = gzip.compress(data)
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(data))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def _nearest_404(self, asked: Path) -> Path | None:
        pages = (folder / "404.html" for folder in asked.parents)
        return next((page for page in pages if page.is_file()), None)
