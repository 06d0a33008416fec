"""What only the finished site can tell: references, dates, sources, links.

A check takes the site and yields problems; ``CHECKS`` is the list of all. To add
one, write a function and name it there.
"""

from collections.abc import Callable, Iterable

from generator.checks.actors import check_actors_differ
from generator.checks.disagreement import check_disputes_are_decided
from generator.checks.drafts import check_drafts_named
from generator.checks.duplicates import check_events_are_told_once
from generator.checks.exactness import check_dates_are_in_the_sources
from generator.checks.links import check_prose_links
from generator.checks.padded import check_dates_are_not_padded
from generator.checks.publishers import check_publishers_are_spelt_alike
from generator.checks.references import (
    check_actors_exist,
    check_events_exist,
    check_redirects,
    check_reports_rest_on_something,
)
from generator.checks.relative_days import check_relative_days
from generator.checks.sourcing import (
    check_archived_copies,
    check_events_have_sources,
    check_links,
    check_report_days,
)
from generator.checks.unused import check_actors_are_named, check_terms_are_named
from generator.checks.vocabularies import (
    check_decisions,
    check_disputed_sources,
    check_vocabularies,
)
from generator.checks.weekdays import check_weekdays
from generator.checks.withdrawn import check_withdrawn_sources
from generator.checks.withheld import check_media, check_withheld_names
from generator.diagnostics import Diagnostic
from generator.model.site import Site

CHECKS: tuple[Callable[[Site], Iterable[Diagnostic]], ...] = (
    check_actors_exist,
    check_events_exist,
    check_reports_rest_on_something,
    check_vocabularies,
    check_decisions,
    check_disputed_sources,
    check_redirects,
    check_events_have_sources,
    check_drafts_named,
    check_disputes_are_decided,
    check_report_days,
    check_links,
    check_withdrawn_sources,
    check_archived_copies,
    check_prose_links,
    check_withheld_names,
    check_actors_are_named,
    check_terms_are_named,
    check_actors_differ,
    check_events_are_told_once,
    check_publishers_are_spelt_alike,
    check_dates_are_not_padded,
    check_dates_are_in_the_sources,
    check_weekdays,
    check_relative_days,
)


def check_site(site: Site) -> tuple[Diagnostic, ...]:
    """All problems of the site, in the order of the checks."""
    return tuple(problem for check in CHECKS for problem in check(site))


__all__ = ["CHECKS", "check_media", "check_site"]
