"""The server behind ``dateline serve``."""

import http.client
import socket
import struct
import threading
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.commands import serve
from generator.commands.arguments import UsageError, find_places
from generator.commands.live import LiveServer, Reloads, find_file, with_notice, with_reload

PAGE = b"<html><head></head><body>Front</body></html>"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[LiveServer]:
    public = tmp_path / "public"
    (public / "a").mkdir(parents=True)
    (public / "empty").mkdir()
    (public / "index.html").write_bytes(PAGE)
    (public / "a/index.html").write_bytes(PAGE)
    (public / "404.html").write_bytes(b"<body>Nothing here</body>")
    (public / "x.woff2").write_bytes(b"font")
    (tmp_path / "secret.txt").write_bytes(b"secret")
    running = LiveServer(0, public, Reloads())
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield running
    running.shutdown()
    thread.join()
    running.server_close()


def get(
    server: LiveServer, path: str, host: str = "127.0.0.1", method: str = "GET"
) -> tuple[int, str, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=5)
    connection.putrequest(method, path, skip_host=True)
    connection.putheader("Host", f"{host}:{server.server_port}")
    connection.endheaders()
    answer = connection.getresponse()
    data = answer.read()
    connection.close()
    return answer.status, answer.headers.get("Content-Type", ""), data


@pytest.mark.parametrize("path", ["/", "/index.html", "/a/", "/a/index.html", "/a/?q=1#x"])
def test_a_page_is_served_with_the_script_that_reloads_it(server: LiveServer, path: str) -> None:
    status, kind, data = get(server, path)

    assert (status, kind) == (200, "text/html; charset=utf-8")
    assert data == with_reload(PAGE) != PAGE


def test_files_on_the_disk_do_not_hold_the_script(server: LiveServer) -> None:
    get(server, "/")

    assert (server.directory / "index.html").read_bytes() == PAGE


def test_a_folder_is_redirected_to_its_slash(server: LiveServer) -> None:
    assert get(server, "/a")[0] == 301


def test_other_files_are_served_as_they_are(server: LiveServer) -> None:
    assert get(server, "/x.woff2") == (200, "font/woff2", b"font")


@pytest.mark.parametrize(
    "path",
    ["/nothing", "/empty/", "/../secret.txt", "/%2e%2e/secret.txt", "/a/..%2f../secret.txt",
     "/..%5csecret.txt", "//etc/passwd", "/%00", "/c:/windows", "/" + "a" * 300, "/a" * 3000],
)  # fmt: skip
def test_what_is_not_there_or_outside_gets_the_sites_own_404(server: LiveServer, path: str) -> None:
    status, _, data = get(server, path)

    assert status == 404
    assert b"Nothing here" in data


def test_a_link_that_leads_outside_is_not_followed(tmp_path: Path) -> None:
    public = tmp_path / "public"
    public.mkdir()
    (tmp_path / "secret.txt").write_bytes(b"secret")
    (public / "link.txt").symlink_to(tmp_path / "secret.txt")

    assert find_file(public, "/link.txt") is None


def test_a_page_elsewhere_cannot_read_under_a_name_of_its_own(server: LiveServer) -> None:
    assert get(server, "/", host="evil.example")[0] == 403
    assert get(server, "/", host="localhost")[0] == 200


def test_head_answers_without_a_body(server: LiveServer) -> None:
    assert get(server, "/", method="HEAD") == (200, "text/html; charset=utf-8", b"")


def test_before_the_first_good_build_the_page_says_so(server: LiveServer) -> None:
    for path in ("index.html", "404.html"):
        (server.directory / path).unlink()

    status, _, data = get(server, "/")

    assert status == 503
    assert b"the terminal tells them" in data


def test_a_change_is_announced_to_a_browser_that_listens(server: LiveServer) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=5)
    connection.request("GET", "/.dateline/events")
    answer = connection.getresponse()
    assert answer.readline() == b": here\n"

    server.reloads.announce()

    assert answer.readline() == b"\n"
    assert answer.readline() == b"event: reload\n"
    connection.close()


def test_the_pages_own_policy_lets_the_script_listen() -> None:
    page = b"""<meta content="default-src 'none'; img-src 'self'"><body></body>"""

    assert b"default-src 'none'; connect-src 'self'; img-src" in with_reload(page)


def test_a_page_that_is_not_the_newest_says_why(server: LiveServer) -> None:
    server.notice = "1 error. content/events/x.md:3:7: <b>no date</b>"

    _, _, data = get(server, "/")

    assert data.startswith(b"<html><head></head><body><dialog open")
    assert b"content/events/x.md:3:7: &lt;b&gt;no date" in data
    assert get(server, "/x.woff2")[2] == b"font"
    server.notice = ""
    assert get(server, "/")[2] == with_reload(PAGE)


def test_a_page_without_a_body_gets_its_notice_all_the_same() -> None:
    assert b"<dialog" in with_notice(b"<h1>Not built yet</h1>", "1 error")


def test_a_browser_that_goes_away_is_no_error(
    server: LiveServer, capfd: pytest.CaptureFixture[str]
) -> None:
    (server.directory / "big.txt").write_bytes(b"x" * 20_000_000)
    for request in (b"GET /big.txt HTTP/1.1\r\nHost: localhost\r\n\r\n", b"GET /"):
        browser = socket.create_connection(("127.0.0.1", server.server_port))
        # Closed with a reset, as browsers do when one navigates away.
        browser.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        browser.sendall(request)
        if b"Host" in request:
            browser.recv(1)
        browser.close()
    server.shutdown()
    server.server_close()

    assert capfd.readouterr().err == ""


def test_a_build_that_fails_is_news_and_told_on_the_page(site: Path) -> None:
    places = find_places(str(site), str(site / ".dateline/serve"))
    server = LiveServer(0, Path(places.output), Reloads())
    chosen = Namespace(drafts=False, jobs=1, base_url="", quiet=True)
    build = serve.builder(chosen, places, server)
    page = site / "content/pages/about.md"
    good = page.read_text()

    assert build()
    page.write_text("no front matter\n")
    assert (build(), build()) == (True, False)
    assert "content/pages/about.md:1:1: the file has no front matter" in server.notice
    page.write_text(good)
    assert build()
    assert server.notice == ""
    server.server_close()


def test_what_an_unknown_build_left_is_removed_but_not_what_it_links_to(tmp_path: Path) -> None:
    documents, output = tmp_path / "documents", tmp_path / "serve"
    for folder in (documents, output):
        folder.mkdir()
        (folder / "index.html").write_bytes(PAGE)
    (output / "link").symlink_to(documents)

    serve._empty(output)
    serve._empty(output)  # not there: nothing to do

    assert not output.exists()
    assert (documents / "index.html").read_bytes() == PAGE


def test_a_file_or_a_link_in_place_of_what_is_served_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"mine")
    (tmp_path / "link").symlink_to(tmp_path)

    for name in ("file", "link"):
        with pytest.raises(UsageError, match="is no folder"):
            serve._empty(tmp_path / name)

    assert (tmp_path / "file").read_bytes() == b"mine"
