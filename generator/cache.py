"""What the last build read, kept so that the next one need not read it again.

Whatever is broken, foreign or of another version is ignored, and the build does the
work anew. Nothing in a cache is ever executed, but what it holds is published: bodies
are HTML that templates print as it is, and its keys can be computed by anyone. So it is
trusted as the output is: a build that publishes the contributions of others starts
without it, as the workflows of ``.github/`` and of ``init`` do.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

import msgspec

from generator.digest import digest
from generator.disk import replace_file
from generator.source import SourceFile

Value = TypeVar("Value")


class _Known(msgspec.Struct, frozen=True, array_like=True):
    """One file's entry. ``parsed`` stays encoded until its key is found to fit."""

    key: bytes
    parsed: msgspec.Raw


def parse_key(source: SourceFile, version: bytes) -> bytes:
    """What a parse depends on, and nothing else: the path, the bytes, the code."""
    return digest(source.path.encode("utf-8", "surrogatepass"), source.data, version)


def recall_or_parse(
    cache: str,
    sources: Sequence[SourceFile],
    version: bytes,
    decode: Callable[[bytes | msgspec.Raw], Value],
    parse: Callable[[Sequence[SourceFile]], Sequence[bytes]],
) -> list[Value]:
    """Every source parsed, in order; ``parse`` is given those that the cache does not hold.

    ``cache`` is the cache's file. ``parse`` returns msgpack, ``decode`` reads it. The
    file then holds exactly these sources, so it never grows beyond the site.
    """
    known = _read(cache)
    keys = [parse_key(source, version) for source in sources]
    values: dict[str, Value] = {}
    entries: dict[str, _Known] = {}
    missing: list[tuple[SourceFile, bytes]] = []
    for source, key in zip(sources, keys, strict=True):
        entry = known.get(source.path)
        if entry is not None and entry.key == key:
            try:
                values[source.path] = decode(entry.parsed)
            except msgspec.MsgspecError:
                pass  # damaged: parsed anew below
            else:
                entries[source.path] = entry
                continue
        missing.append((source, key))
    fresh = parse([source for source, _ in missing])
    for (source, key), encoded in zip(missing, fresh, strict=True):
        values[source.path] = decode(encoded)
        entries[source.path] = _Known(key, msgspec.Raw(encoded))
    if missing or len(entries) != len(known):
        _write(cache, entries)
    return [values[source.path] for source in sources]


def _read(cache: str) -> dict[str, _Known]:
    try:
        with open(cache, "rb") as file:
            return msgspec.msgpack.decode(file.read(), type=dict[str, _Known])
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return {}


def _write(cache: str, entries: dict[str, _Known]) -> None:
    replace_file(cache, msgspec.msgpack.encode(entries))
