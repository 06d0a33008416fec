"""No link of a published site leads nowhere, and no page loads anything from elsewhere."""

from pathlib import Path

import pytest

from generator.pipeline import Settings
from tests.pages import page_problems
from tests.sites import CHECKOUT, GOLDEN_SITE, SMALL_SITE, build, copy_site, read_tree, write_site

BASE_URL = "https://site.example/at/some/path/"


@pytest.mark.parametrize("source", [GOLDEN_SITE, CHECKOUT], ids=["golden", "this repository"])
def test_every_link_of_a_built_site_has_a_target(source: Path, tmp_path: Path) -> None:
    root = copy_site(source, tmp_path / "site")
    settings = Settings(base_url=BASE_URL, drafts=source == GOLDEN_SITE)

    build(root, tmp_path / "public", settings)

    assert "\n".join(page_problems(read_tree(tmp_path / "public"), BASE_URL)) == ""


def test_every_link_of_a_site_without_an_address_has_a_target(tmp_path: Path) -> None:
    root = write_site(tmp_path / "site", SMALL_SITE)

    build(root, tmp_path / "public")

    assert "\n".join(page_problems(read_tree(tmp_path / "public"), "")) == ""
