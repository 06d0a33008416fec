"""An error of syntax, as authors are told of it."""

import msgspec


class Fault(msgspec.Struct, frozen=True):
    """An error of syntax; line and column from 0."""

    line: int
    column: int
    message: str
    hint: str = ""
    label: str = ""
    length: int = 1
