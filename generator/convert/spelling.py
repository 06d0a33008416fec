"""Whether two last names are one, misspelt: by edit distance, within one article."""


def is_misspelling(word: str, name: str) -> bool:
    """“Khameinei” is Khamenei: one slip in five letters, two in nine, the first letter kept."""
    if word == name:
        return True
    shorter = min(len(word), len(name))
    if shorter < 5 or abs(len(word) - len(name)) > 2 or word[0] != name[0]:
        return False
    return edit_distance(word.casefold(), name.casefold()) <= (1 if shorter < 9 else 2)


def edit_distance(left: str, right: str) -> int:
    """Insertions, deletions, replacements and swaps of neighbours (optimal string alignment)."""
    older: list[int] = []
    previous = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        row = [i]
        for j, b in enumerate(right, 1):
            cost = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        older, previous = previous, row
    return previous[-1]
