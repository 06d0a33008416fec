"""What the site's ids stand for, for the words “did you mean”."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from generator.guessing import Guesses, Known, uses
from generator.model import Actor, Event
from generator.model.site import Site


def actor_guesses(site: Site) -> Guesses:
    """Actors by id, with how many events name each."""
    return Guesses(lambda: _actors(site))


def event_guesses(site: Site, unbuilt: Iterable[str]) -> Guesses:
    """Events by id, with how many sources each has, and those known but not built."""

    def known() -> dict[str, Known]:
        entries = (*site.entries, *site.retracted)
        named = {
            entry.id: Known(entry.event.title, uses("with", len(entry.sources), "source"))
            for entry in entries
        }
        return named | {each: Known() for each in unbuilt}

    return Guesses(known)


def report_guesses(site: Site, unbuilt: Iterable[str]) -> Guesses:
    """Articles and actors by id: what a report can rest on."""

    def known() -> dict[str, Known]:
        articles = {
            annotated.article.id: Known(
                annotated.article.title, uses("cited by", len(annotated.entries), "event")
            )
            for annotated in site.articles
        }
        return articles | {each: Known() for each in unbuilt} | _actors(site)

    return Guesses(known)


def vocabulary_guesses(
    labels: Mapping[str, str],
    events: Iterable[Event],
    of_event: Callable[[Event], Iterable[str]],
) -> Guesses:
    """The ids of a list of site.yaml, with how many events use each; ``of_event`` tells which."""

    def known() -> dict[str, Known]:
        used = Counter(name for event in events for name in set(of_event(event)))
        return {
            name: Known("" if label == name else label, uses("used by", used[name], "event"))
            for name, label in labels.items()
        }

    return Guesses(known)


def _actors(site: Site) -> dict[str, Known]:
    entries = (*site.entries, *site.retracted)
    named = Counter(name for entry in entries for name in {p.actor for p in entry.event.actors})
    actors = (*(record.actor for record in site.actors), *site.unlisted)
    return {actor.id: _actor(actor, named[actor.id]) for actor in actors}


def _actor(actor: Actor, events: int) -> Known:
    if not actor.page:
        return Known()
    native = (actor.native_name.name,) if actor.native_name else ()
    forms = (actor.short, *(alias.name for alias in actor.aliases), *native)
    return Known(actor.name, uses("named in", events, "event"), forms)
