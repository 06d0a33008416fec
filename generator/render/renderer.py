"""The templates' environment, and one page rendered in it."""

from base64 import b64encode
from collections.abc import Callable, Iterable
from hashlib import blake2b, sha256
from os import sep
from types import SimpleNamespace, TracebackType
from typing import Any

import msgspec
from jinja2 import Template, TemplateNotFound, TemplateRuntimeError, TemplateSyntaxError
from markupsafe import Markup, escape

from generator.digest import package_directory
from generator.render import charts
from generator.render.coverage_chart import coverage_chart
from generator.render.environment import ThemeEnvironment
from generator.render.margin import Voice
from generator.render.ribbon import ribbon
from generator.render.strips import strip_key, strip_labels, strip_track
from generator.render.templates import Templates
from generator.render.theme import Theme
from generator.render.theme_file import ThemeError
from generator.render.weave import weave
from generator.views import VIEWS, Page
from generator.views.site import SiteView
from generator.wording import Wording

INLINE_SCRIPT = "inline.js"
"""The template that stands in every page’s head as a script, allowed there by its hash."""

_CODE = package_directory() + sep


class RenderError(Exception):
    """A template failed on a page. ``template`` is its file; ``line`` from 1, 0 if unknown."""

    def __init__(self, page: str, template: str, line: int, message: str) -> None:
        place = f"{template}:{line}" if line else template
        super().__init__(f"{place}: {message} (rendering {page})")
        self.page = page
        self.template = template
        self.line = line
        self.message = message


class Renderer:
    """Renders pages with one theme; a template is compiled when its first page comes.

    ``compile`` does so beforehand, for the templates of the pages to come and all
    partials: processes that are forked later then need not do it each for itself.
    """

    def __init__(self, theme: Theme, site: SiteView) -> None:
        templates = Templates(theme.templates)
        self._sources = templates.files
        self._files = {template.file for template in theme.templates}
        self._decoders = {name: msgspec.msgpack.Decoder(view) for name, view in VIEWS.items()}
        self._compiled: dict[str, Template] = {}
        wording = theme.wording(site.language)
        say = say_in(wording)
        self._environment = ThemeEnvironment(templates, say)
        inline = self._sources[INLINE_SCRIPT].text.strip() if INLINE_SCRIPT in self._sources else ""
        rtl = site.direction == "rtl"
        voice = Voice(say, wording.number, site.language, site.direction)
        self._environment.globals = {
            "site": site,
            "assets": dict(theme.asset_paths),
            "parameters": SimpleNamespace(**theme.values),
            "t": say,
            "html": lambda frame, *values: Markup(frame.format(*map(escape, values))),
            "number": wording.number,
            "forms": lambda key: msgspec.json.encode(wording.forms(key)).decode(),
            "inline_script": Markup(inline),
            "inline_hash": b64encode(sha256(inline.encode()).digest()).decode(),
            "weave": lambda view, root: weave(view, root, voice),
            "ribbon": lambda view, root: ribbon(view, root, wording, rtl),
            "coverage_chart": lambda bins: coverage_chart(bins, rtl),
            "dispute_ticks": lambda view: charts.dispute_ticks(view, rtl),
            "dispute_track": lambda reading, view: charts.dispute_track(reading, view, rtl),
            "has_unknown_bound": charts.has_unknown_bound,
            "strip_key": strip_key,
            "strip_labels": lambda axis: strip_labels(axis, rtl),
            "strip_track": lambda axis, spots, root: strip_track(axis, spots, root, rtl),
            "role_ticks": lambda view: charts.role_ticks(view, rtl),
            "role_track": lambda role, view: charts.role_track(role, view, rtl),
        }

    def render(self, page: Page) -> bytes:
        view: Any = self._decoders[page.template].decode(page.view)
        template = self._compiled.get(page.template) or self._compile(page.template)
        try:
            return template.render(page=view, root=view.frame.root).encode()
        except TemplateSyntaxError as problem:  # in a template that this one includes
            raise _theme_error(problem) from problem
        except TemplateNotFound as problem:
            file, line = self._place(problem.__traceback__, page.template)
            raise ThemeError(file, line, f"there is no template '{problem.name}'") from problem
        except Exception as problem:
            if self._is_ours(problem):
                raise
            file, line = self._place(problem.__traceback__, page.template)
            raise RenderError(page.path, file, line, str(problem)) from problem

    def compile(self, names: Iterable[str]) -> None:
        partials = (name for name in self._sources if name.startswith("partials/"))
        for name in (*partials, *names):
            self._compile(name)

    def _compile(self, name: str) -> Template:
        try:
            template = self._environment.get_template(name)
        except TemplateSyntaxError as problem:
            raise _theme_error(problem) from problem
        except TemplateNotFound as problem:
            raise ThemeError(name, 0, "the theme has no such template") from problem
        self._compiled[name] = template
        return template

    def _is_ours(self, problem: Exception) -> bool:
        """Whether it was raised in this code, not in a template or by what one asked for."""
        if isinstance(problem, TemplateRuntimeError):
            return False
        file, _ = _frames(problem.__traceback__)[-1]
        return file not in self._files and file.startswith(_CODE)

    def _place(self, traceback: TracebackType | None, template: str) -> tuple[str, int]:
        """The file and line of the innermost template that was running."""
        source = self._sources.get(template)
        place = (source.file if source else template, 0)
        of_templates = [frame for frame in _frames(traceback) if frame[0] in self._files]
        return of_templates[-1] if of_templates else place


def say_in(wording: Wording) -> Callable[..., str]:
    """The function that says a message; it is HTML where one of its values is, all else escaped."""

    def say(key: str, **values: Any) -> str:
        try:
            if Markup in map(type, values.values()):
                # Not Markup's own formatting: it is written in Python, and ten times slower.
                text = str(escape(wording.message(key, values)))
                shown = wording.shown(values).items()
                return Markup(text.format_map({name: escape(value) for name, value in shown}))
            return wording.say(key, **values)
        except KeyError as problem:
            missing = problem.args[0]
            told = f"there is no message '{key}'"
            if missing != key:
                told = f"the message '{key}' shows a value '{missing}', which it is not given"
            raise TemplateRuntimeError(told) from problem

    return say


def _frames(traceback: TracebackType | None) -> list[tuple[str, int]]:
    """The files and lines that were running, the innermost last."""
    frames = []
    while traceback is not None:
        frames.append((traceback.tb_frame.f_code.co_filename, traceback.tb_lineno))
        traceback = traceback.tb_next
    return frames


def render_key(page: Page, theme_digest: str, site_digest: str, code_version: str) -> str:
    """What a rendered page depends on, and nothing else."""
    digest = blake2b(digest_size=16)
    texts = (page.path, page.template, theme_digest, site_digest, code_version)
    digest.update("\0".join(texts).encode() + b"\0")
    digest.update(page.view)
    return digest.hexdigest()


def _theme_error(problem: TemplateSyntaxError) -> ThemeError:
    file = problem.filename or problem.name or ""
    return ThemeError(file, problem.lineno, problem.message or "cannot be read")
