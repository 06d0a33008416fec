"""Whether words hold a number: in digits, or told in English, French, Arabic or Persian."""

import re
from collections.abc import Iterator

_PLAIN = str.maketrans(
    {chr(zero + digit): str(digit) for zero in (0x660, 0x6F0) for digit in range(10)}
    | {"\u0643": "\u06a9", "\u064a": "\u06cc", "\u200c": " ", "-": " ", "\u2010": " "}
)
_BETWEEN_GROUPS = re.compile(r"(?<=\d)[,.\u066c\u00a0\u202f\u2009 ](?=\d{3}(?!\d))")
_TOKEN = re.compile(r"\d+(?:[.,\u066b]\d+)?|[^\W\d]+")

_ONES = (
    "zero|zéro|صفر",
    "one|un|une|واحد|واحدة|یک",
    "two|deux|اثنان|اثنين|اثنتان|اثنتين|دو",
    "three|trois|ثلاثة|ثلاث|سه",
    "four|quatre|أربعة|أربع|چهار",
    "five|cinq|خمسة|خمس|پنج",
    "six|ستة|ست|شش",
    "seven|sept|سبعة|سبع|هفت",
    "eight|huit|ثمانية|ثماني|ثمان|هشت",
    "nine|neuf|تسعة|تسع|نه",
    "ten|dix|عشرة|عشر|ده",
    "eleven|onze|یازده",
    "twelve|douze|دوازده",
    "thirteen|treize|سیزده",
    "fourteen|quatorze|چهارده",
    "fifteen|quinze|پانزده",
    "sixteen|seize|شانزده",
    "seventeen|هفده",
    "eighteen|هجده|هیجده",
    "nineteen|نوزده",
)
_MORE = {
    20: "twenty|vingt|vingts|عشرون|عشرين|بیست",
    30: "thirty|trente|ثلاثون|ثلاثين|سی",
    40: "forty|quarante|أربعون|أربعين|چهل",
    50: "fifty|cinquante|خمسون|خمسين|پنجاه",
    60: "sixty|soixante|ستون|ستين|شصت",
    70: "seventy|septante|سبعون|سبعين|هفتاد",
    80: "eighty|huitante|ثمانون|ثمانين|هشتاد",
    90: "ninety|nonante|تسعون|تسعين|نود",
    100: "hundred|cent|cents|مئة|مائة|صد",
    200: "مئتان|مئتين|مائتان|مائتين|دویست",
    300: "سیصد",
    400: "چهارصد",
    500: "پانصد",
    1000: "thousand|mille|ألف|آلاف|هزار",
}
_NUMBERS = {
    word.translate(_PLAIN): number
    for number, words in (*enumerate(_ONES), *_MORE.items())
    for word in words.split("|")
}
_AND = frozenset({"and", "et", "و"})
_UNSURE = frozenset({"one", "un", "une", "واحد", "واحدة", "یک", "نه", "neuf", "ست", "سی", "ده"})
"""Words that alone may mean another thing: an article, “no”, “new”, “lady”, “village”."""


def holds_number(words: str, number: int) -> bool:
    return number in _numbers(words)


def _numbers(words: str) -> Iterator[int]:
    """All numbers in the words, of a longer one the whole alone."""
    text = _BETWEEN_GROUPS.sub("", words.casefold().translate(_PLAIN))
    run: list[str] = []
    for token in (*_TOKEN.findall(text), ""):
        word = token if token in _NUMBERS else token.removeprefix("و")
        if word in _NUMBERS:
            run.append(word)
        elif not (run and token in _AND):
            if run and not (len(run) == 1 and run[0] in _UNSURE):
                yield _value([_NUMBERS[each] for each in run])
            run = []
            if token.isdecimal():
                yield int(token)


def _value(parts: list[int]) -> int:
    """``[4, 20, 10]`` is 90, ``[2, 100, 5]`` is 205, ``[3, 1000]`` is 3,000."""
    total = current = 0
    for part in parts:
        if part == 1000:
            total, current = total + max(1, current) * 1000, 0
        elif part == 100 or (part == 20 and current == 4):
            current = max(1, current) * part
        else:
            current += part
    return total + current
