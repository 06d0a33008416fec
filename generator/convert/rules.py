"""What a rule of the converter does, in words: for ``--explain``, the docs and the tests."""

import msgspec


class RuleText(msgspec.Struct, frozen=True):
    """A rule in words. Each finding carries the ``name`` of the rule that made it.

    ``example`` is a sentence of our own and ``gives`` what the rule finds in it, as the docs show
    it; a test runs the one and compares the other.
    """

    name: str
    does: str
    example: str
    gives: str
