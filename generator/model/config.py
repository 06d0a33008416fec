"""The site's own settings, from ``content/site.yaml``."""

from generator.model.record import Record


class Config(Record):
    """The site.

    ``base_url`` is absolute and ends in ``/``, or is empty. ``kinds``, ``topics``,
    ``figures`` and ``roles`` pair an id with its label, in the order written.
    ``ignore`` names codes of diagnostics that are not reported.
    """

    title: str
    standfirst: str = ""
    language: str = "en"
    base_url: str = ""
    theme: str = "default"
    timezone: str = ""
    week: str = "iso"
    repository: str = ""
    kinds: tuple[tuple[str, str], ...] = ()
    topics: tuple[tuple[str, str], ...] = ()
    figures: tuple[tuple[str, str], ...] = ()
    roles: tuple[tuple[str, str], ...] = ()
    ignore: tuple[str, ...] = ()
