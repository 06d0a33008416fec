"""How many articles `convert` reads a second, on one core: ``python -m benchmarks.convert``.

The whole of it, in memory: bytes read, everything found, the draft and the stubs of its actors
written as text. Time is the process's own, so that what else the machine does weighs little; the
best of several rounds is told, since noise only ever adds.
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from benchmarks.articles import PUBLISHED, make_articles
from generator.convert import (
    Draft,
    SeedRecord,
    draft_article,
    read_raw,
    render_actor_stub,
    render_draft,
)
from generator.convert.actors import find_actors
from generator.convert.dates import find_dates
from generator.convert.quotes import find_quotes

RECORD = SeedRecord(publisher="National Wire", published=PUBLISHED)


def convert(data: bytes) -> str:
    """A raw article's draft and stubs, as they would be written."""
    article, _ = read_raw(data, ".txt")
    draft = draft_article(article, RECORD, ())
    return render_draft(draft, RECORD, "seeds/a.txt") + "".join(
        render_actor_stub(actor) for actor in draft.actors
    )


def seconds(work: Callable[[], object], rounds: int) -> float:
    """The least time that the work took."""
    best = float("inf")
    for _ in range(rounds):
        began = time.process_time()
        work()
        best = min(best, time.process_time() - began)
    return best


def steps(articles: Sequence[bytes], rounds: int) -> dict[str, float]:
    """Seconds that each step takes for all articles; each is given what the ones before found."""
    read = [read_raw(data, ".txt")[0] for data in articles]
    day = date.fromisoformat(PUBLISHED)
    drafts: list[Draft] = [draft_article(article, RECORD, ()) for article in read]
    pairs = list(zip(read, drafts, strict=True))
    found = {
        "reading": seconds(lambda: [read_raw(data, ".txt") for data in articles], rounds),
        "dates": seconds(lambda: [find_dates(article, day) for article in read], rounds),
        "actors": seconds(lambda: [find_actors(article, ()) for article in read], rounds),
        "quotations": seconds(
            lambda: [find_quotes(article, draft.actors) for article, draft in pairs], rounds
        ),
    }
    whole = seconds(lambda: [draft_article(article, RECORD, ()) for article in read], rounds)
    found["events"] = whole - found["dates"] - found["actors"] - found["quotations"]
    found["writing"] = seconds(
        lambda: [render_draft(draft, RECORD, "seeds/a.txt") for draft in drafts], rounds
    )
    return found


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.convert")
    parser.add_argument("--articles", type=int, default=200, help="of 500 words (200)")
    parser.add_argument("--rounds", type=int, default=5, help="the best of which counts (5)")
    options = parser.parse_args(arguments)
    articles = [text.encode() for text in make_articles(options.articles)]
    convert(articles[0])  # compiles patterns and reads the tables of names
    taken = seconds(lambda: [convert(data) for data in articles], options.rounds)
    print(f"{options.articles / taken:,.0f} articles of 500 words a second, on one core")
    for step, each in steps(articles, options.rounds).items():
        print(f"  {step:<10} {1000 * each / options.articles:6.2f} ms an article")
    for size in (16_000, 160_000):
        (text,) = make_articles(1, size)
        long = seconds(partial(convert, text.encode()), 1)
        print(f"{len(text) / 1e6:.2f} MB in one article: {long:.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
