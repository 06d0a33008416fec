"""The server behind ``dateline serve``."""

import http.client
import json
import mimetypes
import socket
import struct
import threading
from argparse import Namespace
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.commands import serve
from generator.commands.arguments import UsageError, find_places
from generator.commands.live import Board, LiveServer, find_file
from generator.commands.overlay import NOTHING, Overlay, with_overlay

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
    running = LiveServer(0, public, Board())
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
def test_a_page_is_served_with_what_keeps_it_up_to_date(server: LiveServer, path: str) -> None:
    status, kind, data = get(server, path)

    assert (status, kind) == (200, "text/html; charset=utf-8")
    assert data == with_overlay(PAGE, *server.board.news) != PAGE


def test_files_on_the_disk_hold_nothing_of_it(server: LiveServer) -> None:
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
    assert b"Not built yet" in data
    assert b"<dateline-problems" in data


@pytest.mark.parametrize("path", ["/.dateline/overlay.css", "/.dateline/overlay.js"])
def test_styles_and_script_are_the_servers_own_files(server: LiveServer, path: str) -> None:
    page = get(server, "/")[2].decode()

    status, kind, data = get(server, path)

    assert f'"{path}"' in page
    assert (status, kind.partition(";")[0]) == (200, mimetypes.guess_type(path)[0])
    assert data


def listen(server: LiveServer, asked: str) -> tuple[str, str]:
    """The first event that a browser is sent which says that it shows this, and its data."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=5)
    connection.request("GET", f"/.dateline/events?{asked}")
    answer = connection.getresponse()
    lines = [answer.readline().decode().rstrip("\n") for _ in range(4)]
    connection.close()
    assert lines[:2] == [": here", ""]
    return lines[2].removeprefix("event: "), lines[3].removeprefix("data: ")


def test_new_pages_are_told_to_a_browser_that_listens(server: LiveServer) -> None:
    shown = f"site={server.board.news.site}&problems={NOTHING.key}"
    later = threading.Timer(0.05, server.board.post, [NOTHING], {"rebuilt": True})
    later.start()

    assert listen(server, shown)[0] == "reload"


def test_new_problems_are_told_as_html_and_the_page_stays(server: LiveServer) -> None:
    shown = f"site={server.board.news.site}&problems={NOTHING.key}"
    problems = Overlay("<p>1 error\n</p>", "abc")
    later = threading.Timer(0.05, server.board.post, [problems], {"rebuilt": False})
    later.start()

    event, data = listen(server, shown)

    assert (event, json.loads(data)) == ("problems", problems._asdict())


def test_what_changed_before_a_browser_listened_is_told_at_once(server: LiveServer) -> None:
    shown = f"site={server.board.news.site}&problems={NOTHING.key}"
    server.board.post(NOTHING, rebuilt=True)
    server.board.post(Overlay("<p>1 error</p>", "abc"), rebuilt=False)

    assert listen(server, shown)[0] == "reload"
    assert listen(server, f"site={server.board.news.site}&problems=0")[0] == "problems"
    assert listen(server, "site=of-another-server&problems=0")[0] == "reload"


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


@pytest.fixture
def building(site: Path) -> Iterator[tuple[LiveServer, Callable[[], None]]]:
    """A server that does not run, and the build that posts its problems there."""
    places = find_places(str(site), str(site / ".dateline/serve"))
    server = LiveServer(0, Path(places.output), Board())
    chosen = Namespace(drafts=False, jobs=1, base_url="", quiet=True, verbose=False)
    yield server, serve.builder(chosen, places, server)
    server.server_close()


Building = tuple[LiveServer, Callable[[], None]]


def test_a_build_that_fails_tells_its_problems_and_leaves_the_pages(
    site: Path, building: Building
) -> None:
    server, build = building
    page = site / "content/pages/about.md"
    good = page.read_text()

    build()
    built = server.board.news
    page.write_text("no front matter\n")
    build()
    broken = server.board.news
    page.write_text(good)
    build()

    assert "content/pages/about.md:1:1" in broken.overlay.html
    assert "has no front matter" in broken.overlay.html
    assert broken.site == built.site
    assert server.board.news == built


def test_pages_that_there_are_not_do_not_stay(
    site: Path, building: Building, capsys: pytest.CaptureFixture[str]
) -> None:
    _, build = building
    page = site / "content/pages/about.md"
    good = page.read_text()

    page.write_text("no front matter\n")
    build()
    assert "there are no pages to show yet." in capsys.readouterr().out
    page.write_text(good)
    build()
    page.write_text("no front matter\n")
    build()
    assert "the last good pages stay." in capsys.readouterr().out


def test_a_template_that_fails_is_a_problem_at_its_line(site: Path, building: Building) -> None:
    server, build = building
    template = site / "themes/default/templates/prose.html"
    template.parent.mkdir(parents=True)
    (site / "themes/default/theme.yaml").write_text("name: default\nextends: default\n")

    for text in ("<p>\n{{ page.frame.nothing.more }}", "<p>\n{% if %}"):
        template.write_text(text)
        build()
        assert "themes/default/templates/prose.html:2:1" in server.board.news.overlay.html
        assert "bad-theme" in server.board.news.overlay.html


def test_a_bug_of_ours_is_told_as_one_and_the_next_build_goes_on(
    building: Building, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    server, build = building

    def fail(*_: object) -> None:
        raise ZeroDivisionError("<no> reason")

    with monkeypatch.context() as broken:
        broken.setattr("generator.pipeline.discover", fail)
        build()
    told = server.board.news.overlay.html
    build()

    assert "bug in Dateline, not in your content: ZeroDivisionError: &lt;no&gt; reason" in told
    assert "bug in Dateline" in capsys.readouterr().err
    assert server.board.news.overlay == NOTHING


def test_files_are_links_where_the_terminal_is_that_of_an_editor() -> None:
    assert serve._editor({"TERM_PROGRAM": "vscode"}) == "vscode://file"
    assert serve._editor({"TERM_PROGRAM": "Apple_Terminal"}) == ""
    assert serve._editor({}) == ""


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
