"""Serialisers: the timeline as data, one module a format.

They write absolute addresses, since readers of feeds and sitemaps have no page
to resolve a relative one against.
"""
