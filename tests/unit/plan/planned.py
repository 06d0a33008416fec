"""The pages of a small site, as views."""

from typing import TypeVar

import msgspec

from generator.model.record import Record
from generator.model.site import Site
from generator.plan import plan_pages
from generator.views import VIEWS, EntryView, HomeView, PeriodPageView
from tests.sites import wording

View = TypeVar("View", bound=Record)


def planned(site: Site, base_url: str = "") -> dict[str, Record]:
    """By path, the view of every page."""
    return {
        page.path: msgspec.msgpack.decode(page.view, type=VIEWS[page.template])
        for page in plan_pages(site, wording(site.config.language), base_url).pages
    }


def view(site: Site, path: str, kind: type[View], base_url: str = "") -> View:
    """The view at a path, which is of that kind."""
    found = planned(site, base_url)[path]
    assert isinstance(found, kind)
    return found


def entries_on(page: HomeView | PeriodPageView) -> list[EntryView]:
    return [entry for month in page.months for day in month.days for entry in day.entries]
