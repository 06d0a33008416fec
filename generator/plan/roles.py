"""An actor's roles and relations: when, in words, and as places on an axis of years."""

from collections.abc import Sequence

from generator.edtf import Edtf, civil, display_term, display_year
from generator.model import Relation, Role
from generator.model.site import Entry
from generator.plan.desk import Desk
from generator.views import RelationView, RoleView


def first_day(entries: Sequence[Entry]) -> int | None:
    return next((entry.lower for entry in entries if entry.heading is not None), None)


def role_views(
    desk: Desk, roles: Sequence[Role], entries: Sequence[Entry]
) -> tuple[tuple[RoleView, ...], tuple[tuple[str, float], ...], float | None]:
    """The roles with their places on an axis of years, its ticks, and the timeline's place."""
    days = [
        day
        for role in roles
        for date in (role.since, role.until)
        if date is not None
        for day in (date.lower, date.upper)
        if day is not None
    ]
    now = first_day(entries)
    if now is not None and days:
        days.append(now)
    if not days:
        return tuple(_role_view(desk, role, None, None) for role in roles), (), None
    first_year, last_year = civil(min(days))[0], civil(max(days))[0] + 1
    span = max(1, last_year - first_year)

    def place(day: int | None) -> float | None:
        if day is None:
            return None
        year, month, _ = civil(day)
        return round((year - first_year + (month - 1) / 12) / span, 4)

    sizes = (1, 2, 5, 10, 20, 50, 100, 500, 10_000)
    step = next((size for size in sizes if span / size <= 8), span)
    ticks = tuple(
        (display_year(year, language=desk.language), round((year - first_year) / span, 4))
        for year in range(first_year + -first_year % step, last_year + 1, step)
    )
    views = tuple(
        _role_view(
            desk,
            role,
            place(role.since.lower if role.since else None),
            place(role.until.upper if role.until else None),
        )
        for role in roles
    )
    return views, ticks, place(now)


def _time_text(desk: Desk, since: Edtf | None, until: Edtf | None, *, held: bool) -> str:
    """From when to when, in words; ``held`` tells that an open end is now."""
    return display_term(since, until, held=held, language=desk.language)


def relation_views(desk: Desk, relations: Sequence[Relation]) -> tuple[RelationView, ...]:
    """The ties to other actors, but for those to private ones."""
    return tuple(
        RelationView(
            desk.actor_href(relation.to),
            desk.actor_name(relation.to),
            desk.say("common.comma").join(filter(None, (relation.kind, _held(desk, relation)))),
            *_note_and_source("", relation.source),
        )
        for relation in relations
        if relation.to not in desk.private_actors
    )


def _held(desk: Desk, held: Role | Relation) -> str:
    return _time_text(desk, held.since, held.until, held=held.held)


def _role_view(desk: Desk, role: Role, first: float | None, last: float | None) -> RoleView:
    note, source = _note_and_source(role.note, role.source)
    return RoleView(
        role.title, role.organisation, _held(desk, role), note, source, first, last, role.held
    )


def _note_and_source(note: str, source: str) -> tuple[str, str]:
    """The words of both, and the source's address where it is one."""
    if source.startswith(("https://", "http://")):
        return note, source
    return ". ".join(filter(None, (note, source))), ""
