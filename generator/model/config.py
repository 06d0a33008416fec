"""The site's own settings, from ``content/site.yaml``."""

from generator.model.record import Record


class Config(Record):
    """The site.

    ``base_url`` is absolute and ends in ``/``, or is empty. ``kinds``, ``topics``,
    ``figures`` and ``roles`` pair an id with its label, in the order written;
    ``kind_words`` pairs a kind's id with the words by which convert knows it.
    ``parameters`` are the site's values for those of its theme, as written.
    ``ignore`` names codes of diagnostics that are not reported.
    """

    title: str
    standfirst: str = ""
    language: str = "en"
    base_url: str = ""
    theme: str = "default"
    parameters: tuple[tuple[str, str], ...] = ()
    timezone: str = ""
    week: str = "iso"
    repository: str = ""
    kinds: tuple[tuple[str, str], ...] = ()
    kind_words: tuple[tuple[str, tuple[str, ...]], ...] = ()
    topics: tuple[tuple[str, str], ...] = ()
    figures: tuple[tuple[str, str], ...] = ()
    roles: tuple[tuple[str, str], ...] = ()
    ignore: tuple[str, ...] = ()
