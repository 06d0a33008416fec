"""Of an article in excerpts no word is published but the cited ones; without words, none is."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sites import publish

# Words of the article are told from all others, wherever and in whatever form they stand.
_WORD = re.compile(rb"zq\d+x", re.IGNORECASE)
SITE = "title: A town\nbase_url: https://town.example/\nrepository: https://code.example/town\n"
HEAD = """\
---
title: A report
publisher: Courier
url: https://courier.example/
published: 1987-05-12
"""

# How a word can stand in Markdown; the second is of a link or a picture, and not of the text.
LINK = "[{0}](https://x.example/{1})"
FORMS = (
    "{0}",
    "*{0}*",
    "**{0}**",
    "`{0}`",
    LINK,
    '[{0}](https://x.example/ "{1}")',
    "![{0}](media/{1}.png)",
)
BLOCKS = ("{}", "# {}", "> {}", "- {}")
# Who may cite words, and whether that publishes them.
CITING = {
    "an event declared here": True,
    "an event of its own": True,
    "a quote": True,
    "an annotation": True,
    "the inferred day": True,
    "a date in the text": False,
    "a draft": False,
    "a retracted event": False,
}


class Words:
    """The words of one article, and what cites them."""

    def __init__(self, draw: st.DrawFn) -> None:
        numbers = iter(range(10_000))
        self.words: list[str] = []
        self.blocks = []
        self.addresses: dict[str, str] = {}
        for kind in draw(st.lists(st.sampled_from(BLOCKS), min_size=1, max_size=4)):
            line = []
            for form in draw(st.lists(st.sampled_from(FORMS), min_size=1, max_size=6)):
                word, hidden = f"zq{next(numbers)}x", f"zq{next(numbers)}x"
                line.append(form.format(word, hidden))
                self.words.append(word)
                if form == LINK:
                    self.addresses[word] = hidden
            self.blocks.append(kind.format(" ".join(line)))
        self.cited = {
            who: self._some(draw) for who in draw(st.sets(st.sampled_from(sorted(CITING))))
        }

    def _some(self, draw: st.DrawFn) -> list[str]:
        start = draw(st.integers(0, len(self.words) - 1))
        return self.words[start : draw(st.integers(start + 1, min(len(self.words), start + 4)))]

    def quote(self, who: str) -> str:
        return " ".join(self.cited[who])

    def published(self) -> set[str]:
        """The cited words, and what the addresses of their links hold."""
        words = {word for who, words in self.cited.items() if CITING[who] for word in words}
        return words | {self.addresses[word] for word in words & self.addresses.keys()}


def files_of(article: Words, text: str) -> dict[str, str]:
    front_matter = HEAD + f"text: {text}\n"
    files = {"content/site.yaml": SITE}
    for who in article.cited:
        quote = article.quote(who)
        match who:
            case "a quote":
                front_matter += f"quotes: [{{quote: {quote}}}]\n"
            case "an annotation":
                front_matter += f"annotations: [{{quote: {quote}, note: So printed.}}]\n"
            case "the inferred day":
                front_matter += f"inferred: {{quote: {quote}, because: It says so.}}\n"
            case "a date in the text":
                front_matter += f"dates: [{{quote: {quote}, date: 1987, note: So read.}}]\n"
            case "an event declared here":
                front_matter += (
                    "events: [{id: declared, title: It happened, date: 1987-05-12, "
                    f"passages: [{quote}]}}]\n"
                )
            case _:
                more = {
                    "a draft": "draft: true\n",
                    "a retracted event": "retracted: {on: 1987-06, reason: It did not.}\n",
                }.get(who, "")
                name = who.replace(" ", "-")
                files[f"content/events/{name}.md"] = event(
                    f"{{article: report, passages: [{quote}]}}", more
                )
    body = "\n\n".join(article.blocks) if text != "none" else ""
    files["content/articles/report.md"] = f"{front_matter}---\n\n{body}\n"
    return files


def event(source: str, more: str = "") -> str:
    return f"---\ntitle: It happened\ndate: 1987-05-12\nsources: [{source}]\n{more}---\n"


def told(outputs: dict[str, bytes]) -> set[str]:
    """All words of the article that any output holds, in its bytes or its address."""
    return {
        word.decode().lower()
        for path, data in outputs.items()
        for word in _WORD.findall(path.encode() + data)
    }


@given(st.composite(Words)())
@settings(max_examples=15)
def test_an_excerpt_tells_the_cited_words_in_all_outputs_together_and_no_other(
    article: Words,
) -> None:
    outputs, problems = publish(files_of(article, "excerpts"))

    assert not [problem for problem in problems if problem.is_error]
    assert told(outputs) == article.published()


def test_a_record_without_words_tells_none() -> None:
    report = HEAD + "text: none\n---\n"
    cites = event("{article: report, note: It says that it happened.}")

    outputs, _ = publish(
        {
            "content/site.yaml": SITE,
            "content/articles/report.md": report,
            "content/events/e.md": cites,
        }
    )
    refused, problems = publish(
        {"content/site.yaml": SITE, "content/articles/report.md": f"{report}zq1x zq2x\n"}
    )

    assert outputs
    assert not refused
    assert [problem.code for problem in problems] == ["words-not-published"]
