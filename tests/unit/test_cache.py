"""The parse cache: what is known is not parsed again, and what is broken is not believed."""

from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest

from generator.cache import parse_key, recall_or_parse
from generator.source import SourceFile


class Parsing:
    """A parse that counts: every file becomes its text in capitals."""

    def __init__(self, cache: Path) -> None:
        self.cache = cache
        self.parsed: list[str] = []

    def __call__(self, files: dict[str, bytes], version: bytes = b"1") -> list[str]:
        self.parsed = []
        sources = [SourceFile(path, data) for path, data in files.items()]
        decode = msgspec.msgpack.Decoder(str).decode
        return recall_or_parse(str(self.cache), sources, version, decode, self._parse)

    def _parse(self, sources: Sequence[SourceFile]) -> list[bytes]:
        self.parsed = [source.path for source in sources]
        return [msgspec.msgpack.encode(source.data.decode().upper()) for source in sources]


@pytest.fixture
def parsing(tmp_path: Path) -> Parsing:
    return Parsing(tmp_path / "parsed")


def test_what_was_parsed_once_is_recalled(parsing: Parsing) -> None:
    parsing({"a": b"one", "b": b"two"})

    assert parsing({"a": b"one", "b": b"two"}) == ["ONE", "TWO"]
    assert parsing.parsed == []


def test_only_what_changed_is_parsed_and_the_order_is_kept(parsing: Parsing) -> None:
    parsing({"a": b"one", "b": b"two"})

    assert parsing({"b": b"new", "a": b"one", "c": b"three"}) == ["NEW", "ONE", "THREE"]
    assert parsing.parsed == ["b", "c"]


def test_a_file_that_moved_is_parsed_again(parsing: Parsing) -> None:
    parsing({"a": b"one"})

    parsing({"b": b"one"})

    assert parsing.parsed == ["b"]


def test_another_version_of_the_code_parses_all_again(parsing: Parsing) -> None:
    parsing({"a": b"one"})

    parsing({"a": b"one"}, version=b"2")

    assert parsing.parsed == ["a"]


def test_the_cache_holds_no_more_than_the_site(parsing: Parsing) -> None:
    parsing({"a": b"one", "b": b"two"})
    parsing({"a": b"one"})

    assert set(msgspec.msgpack.decode(parsing.cache.read_bytes())) == {"a"}


@pytest.mark.parametrize(
    "content",
    [b"", b"\xc1", b"cos\nsystem\n(S'false'\ntR.", b"\x81\xa1a\x93\x01\x02\x03", b"\x81\xa1a\xc0"],
)
def test_a_broken_or_foreign_cache_is_ignored(parsing: Parsing, content: bytes) -> None:
    parsing.cache.write_bytes(content)

    assert parsing({"a": b"one"}) == ["ONE"]
    assert parsing.parsed == ["a"]


def test_an_entry_of_the_wrong_shape_is_parsed_again(parsing: Parsing) -> None:
    key = parse_key(SourceFile("a", b"one"), b"1")
    parsing.cache.write_bytes(msgspec.msgpack.encode({"a": [key, {"not": "text"}]}))

    assert parsing({"a": b"one"}) == ["ONE"]


def test_keys_do_not_let_path_and_bytes_run_together() -> None:
    one = parse_key(SourceFile("ab", b"c"), b"1")
    other = parse_key(SourceFile("a", b"bc"), b"1")

    assert one != other
