"""What all pages of a site share."""

from generator.model.record import Record
from generator.views.parts import Link


class SiteView(Record):
    """The site as every template sees it, as ``site``.

    It holds nothing that an edit of an article, event or actor changes, so that
    such an edit touches only the pages that show it. ``base_url`` is absolute and
    ends in ``/``, or is empty; then there is neither feed nor sitemap.
    ``repository`` is the address behind “Edit this page”, or empty. ``pages`` are
    the site's own, for the footer.
    """

    title: str
    language: str = "en"
    direction: str = "ltr"
    base_url: str = ""
    repository: str = ""
    pages: tuple[Link, ...] = ()
    kinds: tuple[Link, ...] = ()
