"""Changing files without damage: their own bytes are spliced, and everything else stays."""

from generator.edit.assign import Assignment, assign, read_assignment, read_path
from generator.edit.changes import Change, changed_sources, difference, write_changes
from generator.edit.manuscript import Manuscript, Refused, read_manuscript
from generator.edit.order import put_in_order
from generator.edit.records import NoSuchRecord, Record, all_records, find_record

__all__ = [
    "Assignment",
    "Change",
    "Manuscript",
    "NoSuchRecord",
    "Record",
    "Refused",
    "all_records",
    "assign",
    "changed_sources",
    "difference",
    "find_record",
    "put_in_order",
    "read_assignment",
    "read_manuscript",
    "read_path",
    "write_changes",
]
