"""What a YAML text consists of: nodes that keep their text and their place."""

from typing import TypeAlias

import msgspec

from generator.parse.reading import Mark


class Scalar(msgspec.Struct, gc=False):
    """A text. ``plain``: it stands without quotation marks and is no block."""

    text: str
    start: Mark
    end: Mark
    plain: bool


class Sequence(msgspec.Struct):
    """Items; ``flow``: they stand between brackets."""

    items: "list[Node]"
    start: Mark
    end: Mark
    flow: bool = False


class Mapping(msgspec.Struct):
    """Fields by name, in the order written, each with the scalar that names it.

    ``flow``: they stand between brackets.
    """

    entries: "dict[str, tuple[Scalar, Node]]"
    start: Mark
    end: Mark
    flow: bool = False


class Unreadable(msgspec.Struct):
    """A value that has been reported already: readers pass over it in silence."""

    start: Mark
    end: Mark


Node: TypeAlias = Scalar | Sequence | Mapping | Unreadable
