"""Render: a page's view becomes bytes, by a theme's template.

A template sees its view as ``page``, the site's as ``site``, the way to the site's root as
``root``, and the functions of ``Renderer``; nothing else. Raises ThemeError for a template
that cannot be read, RenderError for one that fails on a page.
"""

from generator.render.chosen import choose_theme, theme_problems
from generator.render.renderer import Renderer, RenderError, render_key
from generator.render.theme import Theme, load_theme
from generator.render.theme_file import ThemeError
from generator.views.site import SiteView

__all__ = [
    "RenderError",
    "Renderer",
    "SiteView",
    "Theme",
    "ThemeError",
    "choose_theme",
    "load_theme",
    "render_key",
    "theme_problems",
]
