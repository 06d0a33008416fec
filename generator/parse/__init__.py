"""The parse stage: one file becomes one document, and needs no other file for it."""

from generator.parse.file import (
    Document,
    Parsed,
    locate,
    locate_all,
    parse_config,
    parse_file,
    parse_seed_record,
)
from generator.parse.front_matter import FrontMatter, front_matter, read_text

__all__ = [
    "Document",
    "FrontMatter",
    "Parsed",
    "front_matter",
    "locate",
    "locate_all",
    "parse_config",
    "parse_file",
    "parse_seed_record",
    "read_text",
]
