"""Front matter by the tables of fields: records that are right, and records with one fault.

A record is a tree of mappings and lists with YAML texts at its ends, as an author might write
them; ``as_yaml`` puts it on one line.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from hypothesis import strategies as st

from generator.parse import values as read
from generator.parse.actor import end_of_office
from generator.parse.article import CITED_EVENT, DECLARED_EVENT, read_event
from generator.parse.fields import Choice, ListOf, MapOf, RecordOf
from generator.parse.tables import Reader, Rule, Table
from generator.parse.words import Reference
from generator.schema import KINDS

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"

NAMES: Mapping[str, tuple[str, ...]] = {
    "actor": ("jane-doe", "علی", "1917"),
    "article": ("herald", "wire"),
    "event": ("closes", "reopens"),
    "kind": ("statement",),
    "topic": ("oil", "true"),
    "figure": ("killed", "hurt"),
    "role": ("acts", "speaks", "named", "affected"),
}
"""What the site of these records declares."""

_TEXTS = ["A text", "NO", "2014", "1.5", "true", "2014-06-22", '"a: b"', "'null'", "0x1F", "پل"]
_DAYS = ["2014-06-22", "'2014-06-22'", "2014-06-22~", "[2014-06-22]", "-0043-03-15"]
_DATES = [*_DAYS, "2014", "2014-06", "'2014'", "201X", "2014-22", "2014-06/..", "/2014", "Y17000"]
_DATES += ["[2013, 2014-06]", '"[2013,2014..2016]"', "2014-06-XX", "-0043"]
_DATES += ["2014-06~-11", "?2014-~06", "1950S2", "Y-17E7", "2014-33", "'{2014,2015..}'"]
_ADDRESSES = ["https://example.org", "HTTP://example.org/a?b=c#d", "'https://پل.example/x'"]
_FLAGS = ["true", "false", '"true"']

RIGHT: Mapping[Reader, list[str]] = {
    read.text: _TEXTS,
    read.identifier: ["bridge-jams", "Bridge", "2014", "پل-باز", "true", "'7'"],
    read.ignorable: ["long-title", "bad-date"],
    read.flag: _FLAGS,
    read.date: _DATES,
    read.moment: [*_DATES, "2014-06-22T09:30Z", "2014-06-22T09:30:15.5+03:00"],
    read.clock: ["09:30", '"23:59:59"'],
    read.timezone: ["Asia/Baghdad", "UTC"],
    read.address: _ADDRESSES,
    read.base_address: ["https://example.org", "https://example.org/a/"],
    read.language: ["en", "no", "pt-BR", "zh-Hant-TW"],
    read.wikidata: ["Q42"],
    read.path: ["seeds/a.txt", "default", "2014", "a/..b/c"],
    read.figure: ["36", "160..190", "1095..", "..12", "'36'", "0"],
    read.anything: ["x", "{a: [1, {b: c}]}", "", "[]"],
    end_of_office: [*_DATES, "..", '".."'],
}
WRONG = [
    *["", "[]", "{}", "[x]", "[[x]]", "{x: y}", "[{x: y}]", '""', "' '"],
    *[
        "-1",
        "1.5",
        "yes",
        "Jane Doe",
        "nobody",
        "a_b",
        '"-"',
        "a--b",
        "№ 1",
        "“a”",
        "9:30",
        "24:00",
    ],
    *["2014-13", "2014-02-30", "March 2014", "22.6.2014", "20145", "2014-06-22T09:30", "[20140]"],
    *["2014-06-22T25:00Z", "[2013/2014]", "2013/2014/2015", "'[2013'", "2014-22-01", "'2014-'"],
    *["ftp://example.org", "https://", "example.org", "https://example.org/?a", "'https://a b'"],
    *["english", "e", "q42", "Q042", "/etc", "a\\b", "../a", "a/../b", "c:d", "Europe/Bagdad"],
    *["1,095", "1..2..3", "1234567890123456", "1095+", "three"],
]
"""Values that are wrong in most places."""
_VALUES = sorted({value for values in RIGHT.values() for value in values} | {*WRONG})


Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]


@st.composite
def right_records(draw: Draw, kind: str) -> dict[str, Tree]:
    """Records of one of KINDS that keep its table's types, required fields and rules."""
    return _record(draw, KINDS[kind].fields)


@st.composite
def changed_records(draw: Draw, kind: str) -> dict[str, Tree]:
    """Records with one change, which may or may not be a fault."""
    record = _record(draw, KINDS[kind].fields)
    holder, key = draw(st.sampled_from([(record, "titel"), *_places(record)]))
    if isinstance(holder, dict):
        change = draw(st.sampled_from(["value", "value", "value", "drop", "rename", "add"]))
        if change in ("drop", "rename") and key in holder:
            old = holder.pop(key)
            if change == "rename":
                holder[f"{key}x"] = old
            return record
        if change == "add":
            names = [*KINDS[kind].fields.by_name, "article", "event", "id"]
            key = draw(st.sampled_from(names))
    old = holder.get(key) if isinstance(holder, dict) else holder[key]
    if isinstance(old, str) and any(old in ids for ids in NAMES.values()) and draw(st.booleans()):
        holder[key] = old.swapcase()
    else:
        holder[key] = draw(st.sampled_from(_VALUES))
    return record


def as_yaml(tree: Tree, indent: str = "") -> str:
    """In block style, as authors should write it."""
    if isinstance(tree, str):
        return f" {tree}\n"
    if not tree:
        return " {}\n" if isinstance(tree, dict) else " []\n"
    lines: Iterable[tuple[str, Tree]]
    if isinstance(tree, dict):
        lines = ((f"{name}:", value) for name, value in tree.items())
    else:
        lines = (("-", value) for value in tree)
    text = "".join(f"{indent}{key}{as_yaml(value, indent + '  ')}" for key, value in lines)
    return f"\n{text}" if indent else text


def _record(draw: Draw, fields: Table) -> dict[str, Tree]:
    readers = {field.name: field.read for field in fields.fields}
    optional = sorted(readers.keys() - set(fields.required))
    chosen = {*fields.required}
    if optional:
        chosen.update(draw(st.lists(st.sampled_from(optional), max_size=4)))
    for rule in fields.rules:
        _keep(draw, rule, chosen)
    record = {name: _value(draw, readers[name]) for name in readers if name in chosen}
    for rule in fields.rules:
        if rule.day and rule.where in record and rule.day in record:
            record[rule.day] = draw(st.sampled_from(_DAYS))
    return record


def _keep(draw: Draw, rule: Rule, chosen: set[str]) -> None:
    """Changes what is chosen so that the rule holds, whatever the values are."""
    holds = rule.where in chosen if rule.where else rule.unless not in chosen or bool(rule.value)
    if not holds:
        return
    if rule.needs and not chosen & set(rule.needs):
        chosen.add(draw(st.sampled_from(rule.needs)))
    chosen -= set(rule.refuses)


def _value(draw: Draw, read: Reader) -> Tree:
    match read:
        case Choice():
            return str(draw(st.sampled_from(read.words)))
        case Reference():
            return str(draw(st.sampled_from(_names(read))))
        case ListOf():
            if read.single and draw(st.booleans()):
                return _value(draw, read.item)
            return [_value(draw, read.item) for _ in range(draw(st.integers(0, 2)))]
        case MapOf():
            names = _names(read.name) if isinstance(read.name, Reference) else ["date", "oil-price"]
            chosen = draw(st.lists(st.sampled_from(names), max_size=2, unique=True))
            return {name: _value(draw, read.value) for name in chosen}
        case RecordOf():
            if read.short and draw(st.booleans()):
                return _value(draw, read.fields.by_name[read.short][1])
            return _record(draw, read.fields)
    if read is read_event:
        return _record(draw, draw(st.sampled_from([CITED_EVENT, DECLARED_EVENT])))
    return str(draw(st.sampled_from(RIGHT[read])))


def _names(read: Reference) -> list[str]:
    return [name for kind in (read.to, read.or_to) if kind for name in NAMES[kind]]


def _places(tree: Tree) -> Iterator[tuple[Any, Any]]:
    """Every value of the tree, by the mapping or list that holds it."""
    pairs: Iterable[tuple[Any, Tree]] = ()
    if isinstance(tree, dict):
        pairs = tree.items()
    elif isinstance(tree, list):
        pairs = enumerate(tree)
    for key, value in pairs:
        yield tree, key
        yield from _places(value)
