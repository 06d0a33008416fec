"""A file of the site, as it was found on the disk."""

import msgspec

SITE_FILE = "content/site.yaml"
"""The site's settings."""


class SourceFile(msgspec.Struct, frozen=True):
    """``path`` is relative to the site's root, with forward slashes."""

    path: str
    data: bytes
