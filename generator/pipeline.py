"""The build, top to bottom: discover → parse → assemble → check → plan → render → write.

Bad content never raises: it comes back as diagnostics, and nothing is written
while one of them is an error. ThemeError and RenderError are a template's that fails
on a page, OutputError is about the output directory; OSError is the disk's.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial

import msgspec

from generator.assemble import assemble
from generator.cache import recall_or_parse
from generator.checks import check_media, check_site
from generator.diagnostics import Diagnostic, Location, Severity, in_order
from generator.digest import code_version, digest
from generator.discover import SITE_FILE, discover, no_site_file
from generator.edtf import decode_edtf, encode_edtf
from generator.model import Config
from generator.model.site import Site
from generator.parse import Parsed, locate_all, parse_config, parse_file
from generator.plan import Plan, plan_pages
from generator.plan.addresses import Address, named_addresses
from generator.pool import ordered_map
from generator.render import (
    Renderer,
    Theme,
    choose_theme,
    render_key,
    theme_problems,
)
from generator.source import SourceFile
from generator.views import Output, Page
from generator.views.site import SiteView
from generator.write import Produced, Standing, is_reserved, path_problems, survey, write_outputs

Progress = Callable[[str, int, int], None]
"""Told the stage, how many of its items were just done, and how many it has."""

_OF_SOURCES = ("event-without-source", "source-without-link")
_OF_VOCABULARIES = ("unknown-kind", "unknown-topic", "unknown-figure", "unknown-role")


class Workspace(msgspec.Struct, frozen=True):
    """Where a build reads and writes: absolute paths, links resolved.

    ``cache`` is the directory of the caches, ``manifest`` the file that remembers
    what was written to ``output``. ``themes`` are searched in this order.
    """

    root: str
    output: str
    cache: str
    manifest: str
    themes: tuple[str, ...]


class Settings(msgspec.Struct, frozen=True):
    """What a caller decides. ``base_url`` is absolute, or empty: that of site.yaml."""

    base_url: str = ""
    drafts: bool = False
    strict: bool = False
    jobs: int = 1


class Reading(msgspec.Struct, frozen=True):
    """The site as far as it could be read; ``site`` is None where its settings could not.

    ``theme`` is None where the one that the settings name could not be read.
    ``drafts`` counts, by kind, what is left out as a draft.
    """

    site: Site | None
    problems: tuple[Diagnostic, ...]
    media: tuple[SourceFile, ...] = ()
    theme: Theme | None = None
    drafts: tuple[tuple[str, int], ...] = ()


class BuildResult(msgspec.Struct, frozen=True):
    """What a build did; the counts are of pages, ``written`` to ``size`` (bytes) of all files.

    Where ``built`` is false, nothing was written: problems stood in the way, or it was a check.
    ``drafts`` counts, by kind, what was left out as a draft.
    """

    problems: tuple[Diagnostic, ...]
    built: bool = False
    pages: int = 0
    rendered: int = 0
    written: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    unchanged: int = 0
    size: int = 0
    drafts: tuple[tuple[str, int], ...] = ()


def build_site(workspace: Workspace, settings: Settings, progress: Progress) -> BuildResult:
    """Builds every page and writes what changed; the output is that of a clean build."""
    reading = read_site(workspace, settings, progress)
    site, theme, problems = reading.site, reading.theme, reading.problems
    if site is None or theme is None or stands_in_the_way(problems, settings):
        return BuildResult(problems, drafts=reading.drafts)
    plan = plan_pages(site, theme.wording(site.config.language), _base_url(settings, site.config))
    files = (*plan.files, *theme.assets, *_published(reading.media))
    standing = survey(workspace.output, workspace.manifest)
    rendered, kept = render_stale(plan, theme, standing, settings.jobs, progress)
    copies = [Produced(file.path, digest(file.data).hex(), file.data) for file in files]
    done = write_outputs(standing, [*rendered, *copies], kept)
    return BuildResult(
        problems,
        True,
        len(plan.pages),
        len(rendered),
        done.written,
        done.deleted,
        done.unchanged,
        done.size,
        reading.drafts,
    )


def check_site_files(workspace: Workspace, settings: Settings, progress: Progress) -> BuildResult:
    """Every problem of content, settings and theme, in order; writes nothing but the cache."""
    return check_sources(*discover(workspace.root), workspace, settings, progress)


def check_sources(
    sources: Sequence[SourceFile],
    found: Sequence[Diagnostic],
    workspace: Workspace,
    settings: Settings,
    progress: Progress,
) -> BuildResult:
    """The same of these files, which need not lie on the disk."""
    reading = read_sources(sources, found, workspace, settings, progress)
    of_theme = theme_problems(reading.theme, workspace.root) if reading.theme else ()
    return BuildResult(in_order((*reading.problems, *of_theme)), drafts=reading.drafts)


def read_site(workspace: Workspace, settings: Settings, progress: Progress) -> Reading:
    """The first half of a build: from files to the checked site, with all problems of all files."""
    sources, problems = discover(workspace.root)
    return read_sources(sources, problems, workspace, settings, progress)


def read_sources(
    sources: Sequence[SourceFile],
    found: Sequence[Diagnostic],
    workspace: Workspace,
    settings: Settings,
    progress: Progress,
) -> Reading:
    """The checked site that these files make, which need not lie on the disk.

    ``found`` are the problems of finding them.
    """
    problems = list(found)
    settings_file = [source for source in sources if source.path == SITE_FILE]
    config, of_settings = parse_config(*settings_file) if settings_file else (None, no_site_file())
    problems += of_settings
    media = tuple(source for source in sources if source.path.startswith("content/media/"))
    written = [source for source in sources if source.path.endswith(".md")]
    parsed = parse_all(written, workspace.cache, settings.jobs, progress)
    problems += [problem for each in parsed for problem in each.problems]
    if config is None:
        return Reading(None, in_order(problems))
    broken = {problem.location.file for problem in problems if problem.is_error}
    documents = [each.document for each in parsed if each.document is not None]
    assembled = assemble(documents, config, drafts=settings.drafts)
    theme, of_theme = choose_theme(config, workspace.themes, workspace.root, SITE_FILE)
    site = assembled.site
    of_site = (*assembled.problems, *check_site(site), *_check_paths(site, media), *of_theme)
    by_path = {source.path: source for source in sources}
    faulty = bool(broken) or any(each.is_error for each in of_site)
    problems += _located([p for p in of_site if not _follows(p, broken, faulty)], by_path)
    drafts = () if settings.drafts else _count_drafts(site)
    return Reading(site, in_order(_reported(problems, config)), media, theme, drafts)


def stands_in_the_way(problems: Sequence[Diagnostic], settings: Settings) -> bool:
    """Whether nothing may be written: an error, or, with ``strict``, anything at all."""
    return any(problem.is_error or settings.strict for problem in problems)


def parse_all(
    sources: Sequence[SourceFile], cache: str, jobs: int, progress: Progress
) -> list[Parsed]:
    """Every file parsed, in order; those whose path and bytes are known are not read again."""

    def parse(missing: Sequence[SourceFile]) -> list[bytes]:
        return ordered_map(_parser, missing, jobs, lambda n: progress("read", n, len(missing)))

    decode = msgspec.msgpack.Decoder(Parsed, dec_hook=decode_edtf).decode
    return recall_or_parse(f"{cache}/parsed", sources, code_version(), decode, parse)


def render_stale(
    plan: Plan, theme: Theme, standing: Standing, jobs: int, progress: Progress
) -> tuple[list[Produced], list[str]]:
    """The pages that the output does not hold yet, rendered; and the paths of those it holds."""
    version = code_version().hex()
    site = digest(msgspec.msgpack.encode(plan.site_view)).hex()
    keys = {page.path: render_key(page, theme.digest, site, version) for page in plan.pages}
    stale = [page for page in plan.pages if not standing.holds(page.path, keys[page.path])]
    rendered = ordered_map(
        partial(_renderer, theme, plan.site_view, sorted({page.template for page in stale})),
        stale,
        jobs,
        lambda n: progress("render", n, len(stale)),
    )
    produced = [
        Produced(page.path, keys[page.path], data)
        for page, data in zip(stale, rendered, strict=True)
    ]
    return produced, sorted(keys.keys() - {page.path for page in stale})


def _parser() -> Callable[[SourceFile], bytes]:
    encode = msgspec.msgpack.Encoder(enc_hook=encode_edtf).encode
    return lambda source: encode(parse_file(source))


def _renderer(theme: Theme, site: SiteView, templates: Sequence[str]) -> Callable[[Page], bytes]:
    renderer = Renderer(theme, site)
    renderer.compile(templates)
    return renderer.render


def _published(media: Sequence[SourceFile]) -> list[Output]:
    return [Output(file.path.removeprefix("content/"), file.data) for file in media]


def _base_url(settings: Settings, config: Config) -> str:
    url = settings.base_url or config.base_url
    return url if not url or url.endswith("/") else f"{url}/"


def _check_paths(site: Site, media: Sequence[SourceFile]) -> Iterator[Diagnostic]:
    """Whether every page and file can be stored, on any usual system, where content puts it,
    and no file tells what is withheld."""
    yield from check_media(site, media)
    published = (Address(output.path, f"content/{output.path}") for output in _published(media))
    addresses = {address.path: address for address in (*named_addresses(site), *published)}
    for path, problem in path_problems(addresses):
        address = addresses[path]
        yield Diagnostic("bad-path", Location(address.file), problem, field=address.field)
    for path in filter(is_reserved, addresses):
        yield Diagnostic(
            "reserved-name",
            Location(addresses[path].file),
            f"{path} cannot be stored on Windows, which keeps that name for a device",
            Severity.WARNING,
            field=addresses[path].field,
        )


def _count_drafts(site: Site) -> tuple[tuple[str, int], ...]:
    kinds = [name.partition("/")[0] for name in site.unbuilt]
    kinds += ["actor" for actor in site.unlisted if actor.draft]
    return tuple((kind, kinds.count(kind)) for kind in ("article", "event", "actor", "page"))


def _follows(problem: Diagnostic, broken: Collection[str], faulty: bool) -> bool:
    """Whether it may well come from a fault of a file that has been told: one fault, one report.

    ``faulty``: there is an error somewhere, and what it hides may be what names an actor or term.
    """
    if problem.code.startswith("unused-"):
        return faulty
    if problem.code in _OF_VOCABULARIES:
        return SITE_FILE in broken
    return problem.code in _OF_SOURCES and problem.location.file in broken


def _located(
    problems: Iterable[Diagnostic], sources: Mapping[str, SourceFile]
) -> Iterator[Diagnostic]:
    by_file: dict[str, list[Diagnostic]] = {}
    for problem in problems:
        by_file.setdefault(problem.location.file, []).append(problem)
    for file, told in by_file.items():
        all_placed = file not in sources or all(each.location.line for each in told)
        yield from told if all_placed else locate_all(told, sources[file])


def _reported(problems: Sequence[Diagnostic], config: Config) -> list[Diagnostic]:
    """Without the warnings that the site ignores; an error cannot be ignored away."""
    return [p for p in problems if p.is_error or p.code not in config.ignore]
