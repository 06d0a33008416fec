"""The notes beside an article's text, as HTML: the editors' words among the article's."""

from collections.abc import Callable
from typing import NamedTuple

from markupsafe import Markup, escape

from generator.views import ArticleView, Link, NoteView


class Voice(NamedTuple):
    """How a site speaks: ``say`` is a theme's ``t``, ``number`` puts digits in its language."""

    say: Callable[..., str]
    number: Callable[[int], str]
    language: str
    direction: str


class Margin:
    """The notes of one article's page. In another language than the site's, each note tells
    which one it is in, and which way that runs."""

    def __init__(self, page: ArticleView, root: str, voice: Voice) -> None:
        foreign = bool(page.language)
        self.root = root
        self.language = f' lang="{escape(voice.language)}"' if foreign else ""
        self._voice = voice
        self._attributes = self.language + (f' dir="{voice.direction}"' if foreign else "")
        self._theirs = f' lang="{escape(page.language)}"' if foreign else ""

    def note(self, note: NoteView, place: int = 1) -> str:
        """The note's number and, right after it, the note: a float in the margin where it is wide,
        unfolded under its line where it is not. At a further place its id has that place's
        number."""
        own = str(note.number) if place == 1 else f"{note.number}-{place}"
        number = escape(self._voice.number(note.number))
        name = escape(self._voice.say("article.note", number=note.number))
        parts = [f'<b><a href="#r{own}" class="n">{number}</a> {self._label(note)}</b>']
        if note.link:
            parts.append(
                f'<a href="{escape(self.root + note.link.href)}">{escape(note.link.text)}</a>'
            )
        rest = [
            f'<a class="alert" href="{escape(self.root + link.href)}">{escape(link.text)}</a>'
            for link in note.disputes
        ]
        rest += [self._to(link) for link in note.accounts]
        if note.text:
            rest.append(escape(note.text))
        if rest:
            parts.append(f'<span class="what">{" ".join(rest)}</span>')
        kind = f"{'note' if place == 1 else 'again'} about-{escape(note.kind)}"
        return (
            f'<a class="ref" id="r{own}" href="#n{own}" aria-label="{name}">{number}</a>'
            f'<span class="{kind}" id="n{own}" role="note"{self._attributes}>'
            f"{' '.join(parts)}</span>"
        )

    def _to(self, link: Link, kind: str = "") -> str:
        name = f' class="{kind}"' if kind else ""
        return f'<a{name} href="{escape(self.root + link.href)}">{escape(link.text)}</a>'

    def _label(self, note: NoteView) -> str:
        """The note's bold words, as a sentence; those of the article in quotation marks."""
        if not note.words:
            return escape(_sentence(note.label))
        words = Markup(f"<bdi{self._theirs}>{{}}</bdi>").format(note.words)
        return escape(_sentence(self._voice.say("article.noted", words=words)))


def _sentence(label: str) -> str:
    return label if not label or label[-1] in ".?!…。؟" else Markup("{}.").format(label)
