"""Dateline: news articles in, an annotated timeline out. Start reading at ``pipeline.py``."""

__version__ = "0.1.0"
