"""Dateline beside Hugo on the same events: ``python -m benchmarks --help``."""
