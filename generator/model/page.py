"""A page of the site's own: about, method."""

from generator.model.record import Record


class Prose(Record, tag=True):
    """A page at ``/<id>/``. ``body`` is HTML; ``navigation`` is its label in the footer."""

    id: str
    file: str
    title: str
    navigation: str = ""
    draft: bool = False
    body: str = ""
