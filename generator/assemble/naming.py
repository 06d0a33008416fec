"""Who and which place the sources of an event name, of those that its record holds.

An event that is not told whole yet has no headline of ours. What names it then is what a
source published until then names: in its title, in the passages that tell of it, or in what we
read there.
"""

from collections.abc import Iterable, Iterator

from generator.assemble.mentions import forms, is_named
from generator.assemble.registry import Registry
from generator.model import Event
from generator.model.event import Participation
from generator.model.site import AnnotatedArticle, Source


class Naming:
    """What is named in the articles, looked up for each day of an event."""

    def __init__(self, articles: Iterable[AnnotatedArticle], registry: Registry) -> None:
        self._actors = registry.actors
        self._marked = {
            annotated.article.id: tuple(mark for mark in annotated.marks if mark.kind == "actor")
            for annotated in articles
        }

    def actors(self, event: Event, sources: Iterable[Source]) -> tuple[Participation, ...]:
        """The actors of the event that its sources name; not in what part, which we judged later.

        Whom only a claim makes one of them is left out, since the claim is not told with the name.
        """
        sources = tuple(sources)
        return tuple(
            Participation(each.actor, "named")
            for each in event.actors
            if not each.alleged and any(self._names(source, each.actor) for source in sources)
        )

    def _names(self, source: Source, identifier: str) -> bool:
        actor = self._actors.get(identifier)
        if actor is None:  # without a page: its name is not told
            return False
        marks = self._marked[source.article.id] if source.article and source.passages else ()
        if any(
            mark.target == identifier and mark.start < passage.end and mark.end > passage.start
            for mark in marks
            for passage in source.passages
        ):
            return True
        said = any(identifier in (each.speaker, each.said_by) for each in source.passages)
        names = forms(actor)
        return said or any(is_named(text, names) for text in _texts(source))


def place_named(event: Event, sources: Iterable[Source]) -> str:
    """The place that the sources read together give, else that of the event where one names it."""
    sources = tuple(sources)
    given = {source.citation.place for source in sources} - {""}
    if len(given) == 1:
        return given.pop()
    names = (event.place,)
    if event.place and any(is_named(text, names) for s in sources for text in _texts(s)):
        return event.place
    return ""


def _texts(source: Source) -> Iterator[str]:
    """What a source's page shows of it besides its words, which are marked."""
    yield source.title
    yield source.citation.note
    yield source.citation.place
