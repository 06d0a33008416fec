"""What every page's view is made with: names, links and dates of the whole site.

The parts of a view that many pages show (a date, an entry, a row) are made once
and shared.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from unicodedata import bidirectional

from generator.edtf import (
    Edtf,
    Style,
    civil,
    day_text,
    display,
    display_month,
    display_no_day,
    display_year,
    html_times,
    mark,
    parse_edtf,
)
from generator.model import Actor, Relation, Role
from generator.model.site import ActorRecord, AnnotatedArticle, Entry, Site
from generator.plan import routes
from generator.plan.parts import divided
from generator.views import DateView, Frame, Link
from generator.wording import Wording

RTL = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
RTL_SCRIPTS = frozenset({"arab", "hebr", "syrc", "thaa"})


def direction(language: str) -> str:
    """``rtl`` or ``ltr`` for a BCP 47 tag, by its script where it has one; empty for none."""
    if not language:
        return ""
    primary, *rest = language.lower().split("-")
    script = next((tag for tag in rest if len(tag) == 4 and tag.isalpha()), "")
    return "rtl" if script in RTL_SCRIPTS or (not script and primary in RTL) else "ltr"


def edtf_between(lower: int, upper: int) -> str:
    """The EDTF of all days from one to another."""
    first, last = edtf_of(lower), edtf_of(upper)
    return first if first == last else f"{first}/{last}"


def edtf_of(day: int) -> str:
    """A day as EDTF: beyond four digits, only its year can be written (ISO 8601-2, 4.5)."""
    year, *_ = civil(day)
    return day_text(day) if -10_000 < year < 10_000 else f"Y{year}"


class Desk:
    """The site, with what is looked up again and again."""

    def __init__(self, site: Site, wording: Wording, base_url: str) -> None:
        self.site = site
        self.say = wording.say
        self.number = wording.number
        self.language_name = lru_cache(wording.language_name)
        self.base_url = base_url
        self.language = site.config.language
        self.is_rtl = direction(self.language) == "rtl"
        self.kinds = dict(site.config.kinds)
        self.topics = dict(site.config.topics)
        self.figures = dict(site.config.figures)
        self.roles = dict(site.config.roles)
        self.actors: dict[str, Actor] = {
            actor.id: actor for actor in (*site.unlisted, *(record.actor for record in site.actors))
        }
        self.entries: dict[str, Entry] = {
            entry.id: entry for entry in (*site.entries, *site.retracted)
        }
        self._dates: dict[tuple[str, bool], DateView] = {}
        self._entry_dates: dict[str, DateView] = {}

    @cached_property
    def actor_pages(self) -> frozenset[str]:
        return frozenset(record.actor.id for record in self.site.actors)

    @cached_property
    def private_actors(self) -> Mapping[str, Actor]:
        """The actors that no page names: they have no place in lists and relations either."""
        return {actor.id: actor for actor in self.site.unlisted if not actor.page}

    @cached_property
    def listed_actors(self) -> tuple[ActorRecord, ...]:
        """The actors that take part in an event or are named in an article's words.

        Others, such as an agency on which a report rests, have a page and no place in lists.
        """
        return tuple(
            record
            for record in self.site.actors
            if record.appearances or record.quotations or record.named_in
        )

    @cached_property
    def articles(self) -> Mapping[str, AnnotatedArticle]:
        return {annotated.article.id: annotated for annotated in self.site.articles}

    @cached_property
    def divided(self) -> Mapping[str, tuple[int, ...]]:
        """By article id, the paragraphs that begin the parts of one that is too long for a page."""
        return divided(self.site.articles)

    def article_page(self, identifier: str, paragraph: int) -> str:
        """The page that holds a paragraph of an article."""
        number = bisect_right(self.divided.get(identifier, ()), paragraph)
        return routes.article_part(identifier, max(1, number))

    def frame(
        self, path: str, title: str, *, section: str = "", description: str = "", edit: str = ""
    ) -> Frame:
        address = routes.address(path)
        return Frame(
            root=routes.root_of(path),
            path=address,
            title=title,
            description=description,
            section=section,
            edit=edit,
            canonical=self.base_url + address if self.base_url else "",
        )

    def date(self, date: Edtf, *, lasting: bool = False) -> DateView:
        """A date in words, with its mark."""
        key = (date.text, lasting)
        view = self._dates.get(key)
        if view is None:
            view = self._dates[key] = DateView(
                display(date, lasting=lasting, language=self.language),
                display(
                    date, lasting=lasting, style=Style.LABEL, year=False, language=self.language
                ),
                mark(date, lasting=lasting),
                date.text,
                html_times(date),
            )
        return view

    def entry_date(self, entry: Entry) -> DateView:
        """An event's date: its own, or what ``after`` and ``before`` leave of it."""
        identifier = entry.event.id
        view = self._entry_dates.get(identifier)
        if view is None:
            view = self._entry_dates[identifier] = self.date_of(entry)
        return view

    def date_of(self, entry: Entry) -> DateView:
        """The date of an entry that may be an event as it was known on some day."""
        event = entry.event
        date = event.date
        if date is None:
            return self._bounds(entry.lower, entry.upper)
        view = self.date(date, lasting=event.span == "throughout")
        if not event.date_text and not entry.date_is_disputed:
            return view
        return DateView(
            event.date_text or view.text,
            event.date_text or view.short,
            "disputed" if entry.date_is_disputed else view.mark,
            view.edtf,
            view.times,
        )

    def _bounds(self, lower: int | None, upper: int | None) -> DateView:
        if lower is None and upper is None:
            text = display_no_day(language=self.language)
            return DateView(text, text, "open", "")
        if lower is not None and upper is not None:
            text = edtf_between(lower, upper)
        elif upper is not None:
            text = f"../{edtf_of(upper)}"
        else:
            assert lower is not None
            # One day of these: an interval would be said to last since then.
            view = self.date(parse_edtf(f"[{edtf_of(lower)}..]"))
            return DateView(view.text, view.short, "open", f"{edtf_of(lower)}/..")
        view = self.date(parse_edtf(text))
        return DateView(view.text, view.short, "open", view.edtf, view.times)

    def period_name(self, year: int, month: int) -> str:
        """``June 2014``, or the year where ``month`` is 0."""
        if month:
            return display_month(year, month, language=self.language)
        return display_year(year, language=self.language)

    def day(self, day: int) -> DateView:
        return self.date(parse_edtf(day_text(day)))

    def actor_href(self, identifier: str) -> str:
        return routes.actor(identifier) if identifier in self.actor_pages else ""

    def actor_name(self, identifier: str) -> str:
        """The name of an actor, or the words themselves where they are no actor's id."""
        actor = self.actors.get(identifier)
        if actor is None:
            return identifier
        return actor.name if actor.page else self.private_name(actor)

    def private_name(self, actor: Actor, count: int = 1) -> str:
        """What stands for one or several actors that are not named."""
        return self.say(f"common.private_{actor.kind or 'person'}", count=count)

    def actor_label(self, identifier: str) -> str:
        """The short name of an actor, where it has one."""
        actor = self.actors.get(identifier)
        return actor.short if actor and actor.short else self.actor_name(identifier)

    def origin(self, identifier: str) -> Link:
        """The article or actor whose report another one repeats."""
        if identifier in self.articles:
            article = self.articles[identifier].article
            name = article.publisher or article.title
            return Link(routes.article(identifier), name, article.title)
        return Link(self.actor_href(identifier), self.actor_name(identifier))

    def listed(self, names: Sequence[str], most: int = 3) -> str:
        """``A``, ``A and B``, ``A, B and C``; of more than ``most``, how many more."""
        names = [self.isolated(name) for name in names]
        if len(names) > most:
            shown = self.say("common.comma").join(names[: most - 1])
            return self.say("common.and_more", names=shown, count=len(names) - most + 1)
        first = self.say("common.comma").join(names[:-1])
        return self.say("common.and").join(filter(None, (first, *names[-1:])))

    def isolated(self, name: str) -> str:
        """The name, kept together where it runs against the direction of the site's lines."""
        against = ("L",) if self.is_rtl else ("R", "AL")
        if any(bidirectional(sign) in against for sign in name):
            return f"\u2068{name}\u2069"
        return name

    def kind(self, identifier: str) -> Link | None:
        if not identifier:
            return None
        return Link(routes.kind(identifier), self.kinds.get(identifier, identifier))

    def topic(self, identifier: str) -> Link:
        return Link(routes.topic(identifier), self.topics.get(identifier, identifier))

    def role_on(self, identifier: str, day: int | None) -> str:
        """All roles that an actor is stated to have held on a day, as one text."""
        actor = self.actors.get(identifier)
        if actor is None or day is None:
            return ""
        return self.say("common.comma").join(
            role.title for role in actor.roles if was_held(role, day)
        )


def was_held(role: Role | Relation, day: int) -> bool:
    """Whether a role was held on a day by what is stated: both ends, inclusive, to their last day.

    An absent end is unknown, so nothing is said of the days beyond the other one.
    """
    if role.since is None or (role.since.lower is not None and role.since.lower > day):
        return False
    if role.until is None:
        return role.held
    return role.until.upper is None or role.until.upper >= day
