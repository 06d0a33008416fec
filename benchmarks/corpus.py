"""Made-up events in any number: the same count always gives the same events.

Their shape is that of a news timeline: two to five actors of a pool in which few are named often
and many seldom, one to three topics, a place, a source with its address, 80 to 300 words.
"""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate, product

import msgspec

from benchmarks import words

FIRST_DAY = datetime(2004, 1, 1, tzinfo=UTC)
MINUTES = 20 * 365 * 24 * 60
SEED = 20140622


class Actor(msgspec.Struct, frozen=True):
    id: str
    name: str
    kind: str


class Reference(msgspec.Struct, frozen=True):
    title: str
    publisher: str
    url: str
    published: str


class Event(msgspec.Struct, frozen=True):
    id: str
    title: str
    at: datetime  # strictly increasing from event to event, to the minute
    place: str
    kind: str
    actors: tuple[Actor, ...]
    topics: tuple[str, ...]
    summary: str
    source: Reference
    body: str


def make_actors(event_count: int) -> tuple[Actor, ...]:
    """One actor for fifty events, at least five; every fourth is an organisation."""
    count = max(5, event_count // 50)
    chance = random.Random(SEED)
    people = [
        Actor(slug(f"{given} {family}"), f"{given} {family}", "person")
        for given, family in product(words.GIVEN_NAMES, words.FAMILY_NAMES)
    ]
    offices = [
        Actor(slug(f"{country} {office}"), f"{country} {office}", "organisation")
        for country, office in product(words.COUNTRIES, words.OFFICES)
    ]
    chance.shuffle(people)
    chance.shuffle(offices)
    actors = people[: count - count // 4] + offices[: count // 4]
    if len(actors) < count:
        raise ValueError(f"there are names for {len(actors) * 50:,} events at most")
    chance.shuffle(actors)
    return tuple(actors)


def make_events(count: int) -> Iterator[Event]:
    """``count`` events over twenty years, in the order of their dates."""
    draw = Draw(random.Random(SEED + count), make_actors(count))
    step = MINUTES / count
    for number in range(count):
        at = FIRST_DAY + timedelta(minutes=int(number * step))
        yield draw.event(number, at)


def slug(text: str) -> str:
    return "-".join(text.lower().split())


class Draw:
    """Everything that is left to chance, from one generator of random numbers."""

    def __init__(self, chance: random.Random, actors: tuple[Actor, ...]) -> None:
        self.chance = chance
        self.actor_pool = actors
        self.actor_weights = list(accumulate(1 / rank for rank in range(1, len(actors) + 1)))
        self.word_weights = list(accumulate(1 / (rank + 3) for rank in range(len(words.PROSE))))

    def event(self, number: int, at: datetime) -> Event:
        chance = self.chance
        country = chance.choice(words.COUNTRIES)
        title = " ".join(map(chance.choice, (words.VERBS, words.OBJECTS, words.ENDINGS)))
        title = f"{country} {title}"
        event_id = f"{slug(title)}-{number:06d}"
        actors = self.actors(chance.choice((2, 3, 3, 3, 4, 4, 5)))
        publisher = chance.choice(words.PUBLISHERS)
        published = (at + timedelta(days=chance.choice((0, 0, 1, 2)))).date().isoformat()
        source = Reference(
            title=self.sentence(8).rstrip("."),
            publisher=publisher,
            url=f"https://{slug(publisher)}.example/{number}/{slug(title)}",
            published=published,
        )
        return Event(
            id=event_id,
            title=title,
            at=at,
            place=f"{chance.choice(words.TOWNS)}, {country}",
            kind=chance.choice(words.KINDS),
            actors=actors,
            topics=tuple(chance.sample(words.TOPICS, chance.randint(1, 3))),
            summary=self.sentence(14),
            source=source,
            body=self.body(actors, source.url),
        )

    def actors(self, count: int) -> tuple[Actor, ...]:
        chosen: dict[Actor, None] = {}
        while len(chosen) < count:
            (actor,) = self.chance.choices(self.actor_pool, cum_weights=self.actor_weights)
            chosen[actor] = None
        return tuple(chosen)

    def words(self, count: int) -> list[str]:
        return self.chance.choices(words.PROSE, cum_weights=self.word_weights, k=count)

    def sentence(self, count: int, insert: str = "") -> str:
        """``count`` words, and ``insert`` somewhere after the first."""
        drawn = self.words(count)
        drawn[0] = drawn[0].capitalize()
        if insert:
            drawn.insert(self.chance.randint(1, count - 1), insert)
        return " ".join(drawn) + "."

    def body(self, actors: tuple[Actor, ...], url: str) -> str:
        """Markdown of 80 to 300 words: a link, a quotation, some emphasis, at times a list."""
        target = self.chance.randint(80, 250)
        link = f"[{' '.join(self.words(3))}]({url})"
        blocks = [
            self.paragraph(actors, link),
            f"> {self.sentence(self.chance.randint(10, 20))}\n>\n> {actors[0].name}",
        ]
        with_list = self.chance.random() < 0.3
        while word_count(blocks) < target:
            if with_list and len(blocks) == 3:
                items = [self.sentence(self.chance.randint(4, 8)) for _ in range(3)]
                blocks.append("\n".join(f"- {item}" for item in items))
            else:
                blocks.append(self.paragraph(actors, self.emphasis(actors)))
        return "\n\n".join(blocks) + "\n"

    def paragraph(self, actors: tuple[Actor, ...], first: str) -> str:
        """Two or three sentences of at most fifty words; ``first`` stands in the first of them."""
        inserts = (first, *(self.emphasis(actors) for _ in range(self.chance.randint(1, 2))))
        return " ".join(self.sentence(self.chance.randint(7, 12), insert) for insert in inserts)

    def emphasis(self, actors: tuple[Actor, ...]) -> str:
        lot = self.chance.random()
        if lot < 0.2:
            return f"*{' '.join(self.words(2))}*"
        if lot < 0.35:
            return f"**{self.chance.choice(actors).name}**"
        return ""


def word_count(blocks: list[str]) -> int:
    return sum(word not in {">", "-"} for block in blocks for word in block.split())
