"""What only the finished site can tell: references, dates, sources, links.

A check takes the site and yields problems; ``CHECKS`` is the list of all. To add
one, write a function and name it there.
"""

from collections.abc import Callable, Iterable

from generator.checks.drafts import check_drafts_named
from generator.checks.links import check_prose_links
from generator.checks.references import (
    check_actors_exist,
    check_events_exist,
    check_redirects,
    check_reports_rest_on_something,
)
from generator.checks.sourcing import (
    check_disputes_are_decided,
    check_events_have_sources,
    check_links,
    check_report_days,
    check_withdrawn_sources,
)
from generator.checks.vocabularies import (
    check_decisions,
    check_disputed_sources,
    check_vocabularies,
)
from generator.checks.withheld import check_media_names, check_withheld_names
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
    check_prose_links,
    check_withheld_names,
)


def check_site(site: Site) -> tuple[Diagnostic, ...]:
    """All problems of the site, in the order of the checks."""
    return tuple(problem for check in CHECKS for problem in check(site))


__all__ = ["CHECKS", "check_media_names", "check_site"]
