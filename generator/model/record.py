"""The base of all frozen data that is cached."""

from typing import dataclass_transform

import msgspec


@dataclass_transform(frozen_default=True, field_specifiers=(msgspec.field,))
class _FrozenMeta(msgspec.StructMeta):
    """Tells type checkers what the base class passes on at run time: subclasses are frozen."""


class Record(msgspec.Struct, metaclass=_FrozenMeta, frozen=True, array_like=True):
    """Frozen, compared by value, and written by msgspec as an array.

    Arrays are half the bytes of maps and decode twice as fast; that a cache
    cannot be read by another version of the code is no loss, since its keys
    hold the code's version.
    """
