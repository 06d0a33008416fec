"""Bytes as text: UTF-8, UTF-16 with its mark, or what a page declares; nothing is guessed."""

import codecs
import contextlib

import pytest

from generator.convert import ReadingError, decode_article
from generator.convert.encodings import KNOWN, decode_page

WORDS = "Déclaration – “Brücke”"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_and_its_mark_is_a_character(encoding: str) -> None:
    mark = "" if encoding == "utf-8" else "\ufeff"
    data = WORDS.encode(encoding) if encoding in ("utf-8", "utf-8-sig", "utf-16") else (
        f"\ufeff{WORDS}".encode(encoding)
    )  # fmt: skip

    assert decode_article(data) == f"{mark}{WORDS}"


def test_other_bytes_are_an_error_that_says_how_to_convert_them() -> None:
    with pytest.raises(
        ReadingError, match=r"the byte 0xE9 in line 2 is not UTF-8: .*`iconv -f WINDOWS-1252"
    ) as error:
        decode_article("Words\nDéclaration".encode("cp1252"))
    assert (error.value.line, error.value.column) == (2, 2)


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ('<meta charset="windows-1252">', "cp1252"),
        ("<META CHARSET=windows-1252>", "cp1252"),
        ('<meta charset="iso-8859-1">', "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', "cp1252"),
        ('<?xml version="1.0" encoding="windows-1252"?>', "cp1252"),
        ('<meta charset="windows-1252">', "utf-8"),
        ('<meta charset="utf-8">', "utf-8"),
        ('<meta charset="nonsense">', "utf-8"),
        ("", "utf-8"),
        ('<meta charset="windows-1252">', "utf-16"),
    ],
)
def test_a_page_is_read_as_it_declares_unless_it_is_unicode(
    declaration: str, encoding: str
) -> None:
    text = f"{declaration}<p>{WORDS}</p>"

    assert decode_page(text.encode(encoding)).removeprefix("\ufeff") == text


@pytest.mark.parametrize("label", ["windows-1251", "koi8-r", "shift_jis", "gbk", "euc-kr", "big5"])
def test_encodings_of_other_scripts_are_known(label: str) -> None:
    words = {"windows-1251": "Мост", "koi8-r": "Мост", "euc-kr": "다리"}.get(label, "橋")
    text = f'<meta charset="{label}"><p>{words}</p>'

    assert decode_page(text.encode(label)) == text


def test_what_is_not_declared_is_not_guessed() -> None:
    with pytest.raises(ReadingError, match="is not UTF-8"):
        decode_page("<p>Déclaration</p>".encode("cp1252"))


@pytest.mark.parametrize("label", ["windows-874", "iso-8859-12", *sorted(KNOWN)])
def test_every_encoding_that_a_page_declares_is_read_or_told(label: str) -> None:
    page = f"<meta charset={label}><p>".encode() + b"\xb5\xff"

    with contextlib.suppress(ReadingError):
        decode_page(page)


def test_every_known_encoding_is_one_of_python() -> None:
    assert all(map(codecs.lookup, KNOWN))


def test_a_page_in_thai_is_read() -> None:
    text = "<meta charset=windows-874><p>สะพาน</p>"

    assert decode_page(text.encode("cp874")) == text
