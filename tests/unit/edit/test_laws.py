"""Whatever is edited, and however it is written: only the bytes that are meant change."""

from collections import Counter
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import FieldPath
from generator.edit import put_in_order, read_manuscript
from generator.edit.fields import append_item, remove, replace_texts, set_field
from generator.edit.values import Value, plain, replaced
from generator.parse.event import EVENT
from generator.source import SourceFile
from tests.unit.edit.written import Written, files, numbers, texts

ORDER = [field.name for field in EVENT.fields]


def a_text_of(written: Written, number: int) -> FieldPath:
    """One of the file's texts."""
    found = [field for field in written.spans if isinstance(_at(written.says, field), str)]
    return found[number % len(found)]


@given(files, numbers, texts)
@settings(max_examples=60)
def test_other_words_change_no_byte_around_them(written: Written, number: int, text: str) -> None:
    field = a_text_of(written, number)
    start, end = written.spans[field]

    edited = replace_texts(read_manuscript(written.source), {field: text})

    raw = edited.source.data.decode()
    assert plain(edited.root) == replaced(written.says, field, text)
    assert raw.startswith(written.raw[:start])
    assert raw.endswith(written.raw[end:])
    assert len(raw) >= start + len(written.raw) - end


@given(files, numbers, texts)
@settings(max_examples=60)
def test_words_keep_their_quotation_marks(written: Written, number: int, text: str) -> None:
    field = a_text_of(written, number)
    start, end = written.spans[field]
    old = written.raw[start:end]

    raw = replace_texts(read_manuscript(written.source), {field: text}).source.data.decode()

    new = raw[start : len(raw) - len(written.raw) + end]
    if old[0] in "'\"|":
        assert new[0] == old[0]


@given(files, st.sampled_from(ORDER), texts | st.lists(texts, min_size=1, max_size=2))
@settings(max_examples=60)
def test_a_new_field_is_put_between_and_moves_nothing(
    written: Written, name: str, value: Any
) -> None:
    manuscript = read_manuscript(written.source)
    if name in written.says:
        return

    edited = set_field(manuscript, (name,), value, ORDER)

    assert plain(edited.root) == written.says | {name: value}
    assert _is_put_into(edited.source.data.decode(), written.raw)
    names = list(edited.root.entries)
    assert [each for each in names if each != name] == list(written.says)


@given(files, texts)
@settings(max_examples=60)
def test_an_item_is_put_at_the_end_of_its_list(written: Written, text: str) -> None:
    lists = [field for field in written.spans if isinstance(_at(written.says, field), list)]
    for field in lists:
        value: Value = {"publisher": text} if field == ("sources",) else text

        edited = append_item(read_manuscript(written.source), field, value)

        held = _at(written.says, field)
        assert plain(edited.root) == replaced(written.says, field, [*held, value])
        assert _is_put_into(edited.source.data.decode(), written.raw)


@given(files, numbers)
@settings(max_examples=60)
def test_what_is_taken_out_takes_its_comments_along_and_nothing_else(
    written: Written, number: int
) -> None:
    field = list(written.spans)[number % len(written.spans)]
    if len(_at(written.says, field[:-1])) == 1:
        return  # the list or record that it leaves empty goes, too
    start, end = written.spans[field]

    edited = remove(read_manuscript(written.source), field)

    raw = edited.source.data.decode()
    assert plain(edited.root) == replaced(written.says, field, None)
    assert _is_put_into(written.raw, raw)
    for comment, over in written.above.items():
        at = written.raw.index(comment)
        at_head = not written.raw[:at].strip(" \r\n-\ufeff")
        own = start <= at < end or (over == field and not at_head)
        assert (comment in raw) is not own


@given(files, numbers, st.lists(texts, min_size=2, max_size=4))
@settings(max_examples=40)
def test_edits_that_are_undone_leave_the_file_as_it_was(
    written: Written, number: int, others: list[str]
) -> None:
    """Where the words were written as we write them: a quoted text stays quoted."""
    field = a_text_of(written, number)
    start, end = written.spans[field]
    manuscript = read_manuscript(written.source)
    old = _at(written.says, field)

    for text in [*others, old]:
        manuscript = replace_texts(manuscript, {field: text})

    raw = manuscript.source.data.decode()
    assert plain(manuscript.root) == written.says
    assert raw.startswith(written.raw[:start])
    assert raw.endswith(written.raw[end:])


@given(files)
@settings(max_examples=60)
def test_fields_in_order_say_what_they_said(written: Written) -> None:
    ordered = put_in_order(written.source)

    manuscript = read_manuscript(ordered)
    assert plain(manuscript.root) == written.says
    names = list(manuscript.root.entries)
    assert names == sorted(names, key=ORDER.index)
    assert put_in_order(ordered) == ordered


@given(files)
@settings(max_examples=60)
def test_lines_are_moved_whole_each_with_the_comment_above_it(written: Written) -> None:
    raw = put_in_order(written.source).data.decode()

    assert _lines(raw) == _lines(written.raw)
    lines = [line.strip() for line in raw.split("\n")]
    bare = [line.removeprefix("- ") for line in lines]
    for comment, field in written.above.items():
        below = bare.index(comment) + 1
        if isinstance(field[-1], int):
            assert lines[below].startswith("- ")
        else:
            assert bare[below].startswith(f"{field[-1]}:")


def _lines(raw: str) -> Counter[str]:
    """The lines without what stands before them: the dash of an item stays where it is."""
    return Counter(line.lstrip(" -") for line in raw.split("\n"))


def _at(says: Any, field: tuple[Any, ...]) -> Any:
    for step in field:
        says = says[step]
    return says


def _is_put_into(longer: str, shorter: str) -> bool:
    """Whether the one text is the other with something put in at one place."""
    pairs = zip(longer, shorter, strict=False)
    before = next((n for n, (a, b) in enumerate(pairs) if a != b), len(shorter))
    return len(longer) >= len(shorter) and longer.endswith(shorter[before:])


def test_a_folded_text_keeps_its_lines_up_to_the_change() -> None:
    front_matter = "---\nsummary: >-\n  One line of it,\n  the second one,\n  and the last.\n---\n"
    manuscript = read_manuscript(SourceFile("content/events/x.md", front_matter.encode()))

    edited = replace_texts(
        manuscript, {("summary",): "One line of it, the second one, and the end of it."}
    )

    assert edited.source.data.decode() == front_matter.replace(
        "and the last.", "and the end of\n  it."
    )
