"""Sites built by the command line and served from below a path, as a web host serves them."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.sites import copy_site, run_dateline


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
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *arguments: object) -> None:
        """What fails is told by the browser."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What is not there is answered with the site's own page, whatever the depth."""
        missing = self._nearest_404()
        if code != HTTPStatus.NOT_FOUND or missing is None:
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(missing)))
        self.end_headers()
        self.wfile.write(missing)

    def _nearest_404(self) -> bytes | None:
        asked = Path(self.translate_path(self.path))
        pages = (folder / "404.html" for folder in asked.parents)
        return next((page.read_bytes() for page in pages if page.is_file()), None)
