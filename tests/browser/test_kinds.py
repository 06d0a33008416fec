"""That no kind of page is forgotten by the tests of all kinds."""

from pathlib import Path

from generator.commands.arguments import find_places, find_root
from generator.commands.checking import workspace
from generator.pipeline import Settings, read_site
from generator.plan import plan_pages
from generator.views import VIEWS
from tests.browser.kinds import KINDS, SITES
from tests.sites import copy_site

UNSEEN = {"redirect.html"}  # a stub, which nobody gets to see


def test_of_every_template_a_page_is_looked_at(tmp_path: Path) -> None:
    templates = {(site, path): name for site in SITES for path, name in planned(site, tmp_path)}

    looked_at = {templates[kind.site, kind.path] for kind in KINDS.values()}

    assert VIEWS.keys() - looked_at == UNSEEN


def planned(site: str, folder: Path) -> list[tuple[str, str]]:
    """The path and the template of each page of a site."""
    root = copy_site(SITES[site], folder / site)
    places = find_places(find_root(str(root)), None)
    reading = read_site(workspace(places), Settings(), lambda stage, done, total: None)
    assert reading.site
    assert reading.theme
    plan = plan_pages(reading.site, reading.theme.wording(reading.site.config.language))
    return [(page.path, page.template) for page in plan.pages]
