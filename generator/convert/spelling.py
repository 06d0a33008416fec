"""Whether two last names are one, misspelt: by edit distance, within one article."""

from generator.text import edit_distance


def is_misspelling(word: str, name: str) -> bool:
    """“Khameinei” is Khamenei: one slip in five letters, two in nine, the first letter kept."""
    if word == name:
        return True
    shorter = min(len(word), len(name))
    if shorter < 5 or abs(len(word) - len(name)) > 2 or word[0] != name[0]:
        return False
    slips = 1 if shorter < 9 else 2
    return edit_distance(word.casefold(), name.casefold(), slips + 1) <= slips
