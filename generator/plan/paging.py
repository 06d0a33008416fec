"""Long lists in pages of a hundred."""

from generator.plan import routes
from generator.views import Pager

PAGE_SIZE = 100  # entries or rows on one page of any list


def pages_of(total: int) -> int:
    return max(1, -(-total // PAGE_SIZE))


def pager(path: str, number: int, total: int) -> Pager:
    """Page ``number`` of the list at ``path`` with ``total`` items."""
    return pager_of(path, number, pages_of(total))


def pager_of(path: str, number: int, last: int) -> Pager:
    """Page ``number`` of the ``last`` ones at ``path``."""
    return Pager(
        number,
        last,
        routes.further(path, number - 1) if number > 1 else "",
        routes.further(path, number + 1) if number < last else "",
    )
