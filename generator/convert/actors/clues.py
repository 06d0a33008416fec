"""What stands before and after a name, and whom that makes it."""

from generator.convert.actors import forms, offices, plain_words
from generator.convert.lexicon import SAYING

PERSON, ORGANISATION, PLACE, STATE = 0, 1, 2, 3


def clues(text: str, start: int, end: int) -> tuple[int, int, int]:
    """How much the neighbours speak for a person, for an organisation, for a place."""
    before = text[max(0, start - 40) : start].rsplit(None, 2)
    after = text[end : end + 40]
    person = organisation = place = 0
    owner = after[:2] in ("'s", "’s")
    if owner:
        after = after[2:]
    following = after.split(None, 3)
    if before:
        last = before[-1].casefold().strip('“"(')
        if text[start - 1] not in " \r\n":
            last = ""
        if last in offices.PERSON_NOUNS and last not in _ADJECTIVES:
            person += 3
        elif last in forms.ORGANISATION_NOUNS:
            organisation += 3
        elif last == "the":
            person -= 3
            organisation += 1
        elif last == "in" and len(before) > 1 and before[-2].casefold() in _HELD:
            organisation += 2
        elif last in plain_words.PLACE_BEFORE:
            place += 2
            person -= 1
        elif last in SAYING or last == "by":
            person += 1
        elif last in ("at", "of", "with", "for", "from") and len(before) > 1:
            noun = before[-2].casefold().strip(",")
            if noun in _OF_LANDS:
                place += 1
            elif noun in offices.PERSON_NOUNS or noun in ("economist", "analysts", "economists"):
                sure = last in ("at", "of") and noun not in _OF_PERSONS
                organisation += 3 if sure else 1
                person -= 2 if sure else 0
            elif last == "at":
                # “Analyst Ann Vale at Elsen Bank”: a trade stands before.
                trade = any(
                    word.casefold().strip(",") in offices.PERSON_NOUNS
                    for word in text[max(0, start - 60) : start].split()
                )
                organisation += 2 if trade else 0
                place += 0 if trade else 1
            elif noun in plain_words.PLACE_NOUNS:
                place += 3
            elif noun in ("unit", "subsidiary", "shares", "division", "part", "percent", "control"):
                organisation += 2
        elif last == "told":
            organisation += 1
        elif last.endswith(",") and last[:-1] in offices.PERSON_NOUNS:
            person += 2
    if not following:
        return person, organisation, place
    word = following[0]
    if owner:
        noun = word.casefold().strip(".,")
        if noun in _KIN:
            person += 3
        elif noun in forms.OF_ORGANISATIONS:
            organisation += 2
        elif noun in _OF_PLACES:
            place += 2
        return person, organisation, place
    if after[0] == "," or word == ",":
        rest = after.lstrip(" ,").split(None, 4)
        if not rest:
            return person, organisation, place
        opening = rest[0].strip(",")
        if opening.isdigit() and len(opening) == 2 and after.lstrip(" ,")[2:3] in (",", "."):
            person += 4
        elif opening in ("who", "whose", "whom"):
            person += 4 if opening != "whose" else 0
        elif opening == "which":
            organisation += 2
            person -= 2
        elif opening in ("the", "a", "an", "its", "his", "her") or opening in offices.PERSON_NOUNS:
            for noun in rest[:4]:
                plain = noun.strip(",.’'").casefold()
                if plain in forms.ORGANISATION_NOUNS:
                    organisation += 3
                    break
                if plain in offices.PERSON_NOUNS:
                    person += 3
                    break
                if plain in plain_words.PLACE_NOUNS:
                    place += 2
                    break
                if noun.endswith(","):
                    break
        return person, organisation, place
    if after[0] in " \n":
        plain = word.strip(".,;:").casefold()
        if plain in SAYING:
            person += 2
            organisation += 1
        elif plain in ("who", "whom"):
            person += 4
        elif plain in forms.PERSONAL_GROUPS:
            person += 2
        elif plain in ("spokesman", "spokeswoman", "officials", "leadership", "supporters"):
            organisation += 1
        elif plain in forms.OF_ORGANISATIONS:
            organisation += 2
            person -= 1
        elif plain in forms.ORGANISATION_NOUNS:
            organisation += 3
        elif plain in plain_words.PLACE_NOUNS:
            place += 2
        elif plain in ("himself", "herself"):
            person += 3
        elif plain in ("itself",):
            organisation += 3
        elif (
            plain == "and" and len(following) > 1 and following[1] in ("his", "her")
        ) or plain in _PERSONAL_VERBS:
            person += 2
    return person, organisation, place


# Nouns of persons that are more often adjectives: “the major TV networks”.
_ADJECTIVES = frozenset("major general private executive chief liberal conservative".split())
_ADJECTIVES |= frozenset("democratic republican national marine senior secret twin baby".split())
# “X’s wife”: only a person has one.
_KIN = frozenset(
    """
    wife husband widow son sons daughter daughters father mother parents brother sister brothers
    children family aide aides lawyer lawyers death life career body home house candidacy speech
    remarks comments campaign administration presidency predecessor successor supporters
    opponent re-election reelection election resignation arrest trial conviction health doctor
    doctors bodyguard autobiography memoirs novel films uncle nephew cousin friend friends
    girlfriend mistress
    """.split()
)
# “Spokesman for X”, “aides to X”: X is a person as often as not.
_OF_PERSONS = frozenset(
    """spokesman spokeswoman spokesperson aide aides adviser advisor lawyer attorney friend
    supporter ally rival critic son daughter brother sister wife husband widow biographer
    bodyguard""".split()
)
# “A stake in X”: what one owns or trusts is no place.
_HELD = frozenset(
    """stake stakes share shares holding holdings interest interests investment investments invest
    invests invested investing investor investors shareholder shareholders stockholder stockholders
    confidence trust faith""".split()
)
# “Governor of X”: X is a land or a town.
_OF_LANDS = frozenset(
    """president premier minister governor mayor senator representative king queen prince princess
    duke emperor archbishop bishop ambassador consul prime-minister congressman""".split()
)
_OF_PLACES = frozenset(
    """government capital border borders economy population airport streets mayor residents
    parliament constitution president premier prime foreign currency independence""".split()
)
_PERSONAL_VERBS = frozenset(
    """died resigned married arrived met smiled laughed wept wrote spoke testified apologised
    apologized flew walked thinks thought believes believed wants wanted knows knew felt hopes hoped
    was is has had became replaced succeeded joined left returned travelled traveled pleaded shook
    refused retired studied graduated""".split()
) - frozenset("was is has had became left joined replaced returned refused".split())
