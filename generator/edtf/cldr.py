"""The names, patterns and digits of a language from Unicode's CLDR, through Babel."""

import re
from typing import Any

import msgspec
from babel import Locale, UnknownLocaleError, localedata

from generator.edtf.languages import LANGUAGES, OTHERS
from generator.edtf.words import Words

_DIGITS = {
    "arab": "٠١٢٣٤٥٦٧٨٩",
    "arabext": "۰۱۲۳۴۵۶۷۸۹",
    "beng": "০১২৩৪৫৬৭৮৯",
    "deva": "०१२३४५६७८९",
    "mymr": "၀၁၂၃၄၅၆၇၈၉",
    "tibt": "༠༡༢༣༤༥༦༧༨༩",
}
# The fields of patterns (UTS 35, "Date Field Symbol Table") that a date has; an era is
# said only where it is not ours.
_FIELDS = (
    (re.compile("d+"), "{day}"),
    (re.compile("y+"), "{year}"),
    (re.compile("M{3,}"), "{month}"),
    (re.compile("L{3,}"), "{alone}"),
    (re.compile("[ML]{1,2}"), "{number}"),
    (re.compile("[Ec]+"), "{weekday}"),
    (re.compile("G+ ?"), ""),
)
_PATTERN = re.compile(r"'([^']*)'|([A-Za-z])\2* ?|[^A-Za-z']+")


def words_of_locale(language: str) -> Words | None:
    """What is said of dates in a language, or None where CLDR does not know it."""
    # Babel resolves aliases in data that its locales share, so that what one has depends on
    # which were asked before it. Read afresh, each is the same in every order.
    localedata._cache.clear()
    try:
        locale = Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return None
    table = LANGUAGES.get(locale.language, OTHERS)
    full_day = _template(locale.date_formats["long"])
    months = locale.months["format"]["wide"]
    alone = _months_alone(locale)
    days = locale.days["format"]["wide"]
    short = locale.months["format"]["abbreviated"]
    era = _skeleton(locale, "Gy", "y G")
    words = msgspec.structs.replace(
        table,
        months=tuple(months[month] for month in range(1, 13)),
        months_alone=tuple(alone[month] for month in range(1, 13)),
        months_short=tuple(short[month] for month in range(1, 13)),
        weekdays=tuple(days[day] for day in range(7)),
        full_day=full_day,
        month_day=_template(_skeleton(locale, "MMMMd", "d MMMM")),
        month_year=_template(_skeleton(locale, "yMMMM", "MMMM y")),
        heading=_template(_skeleton(locale, "MMMEd", "E d MMM")),
        year_alone=_template(_skeleton(locale, "y", "y")).replace("{year}", "{}"),
        before_era=_era(era, locale.eras["abbreviated"][0]),
        of_era=_era(era, locale.eras["abbreviated"][1]),
        digits=_DIGITS.get(locale.default_numbering_system, ""),
        thousands=_thousands(locale),
        shortens=full_day.startswith("{day} ") and full_day.endswith("{year}"),
    )
    if table is not OTHERS:
        return words
    return msgspec.structs.replace(
        words,
        either=_list_pattern(locale, "or", words.either),
        both=_list_pattern(locale, "standard", words.both),
    )


def _template(pattern: Any) -> str:
    """A pattern of CLDR with the names of its fields: ``d MMMM y``, ``{day} {month} {year}``."""
    parts = []
    for found in _PATTERN.finditer(str(pattern)):
        literal, letter = found.groups()
        if letter is None:
            parts.append(found[0] if literal is None else literal or "'")
            continue
        letters = found[0].rstrip(" ")
        field = next((name for form, name in _FIELDS if form.fullmatch(letters)), "")
        parts.append(field + found[0][len(letters) :] if field else "")
    return "".join(parts).strip()


def _skeleton(locale: Locale, name: str, otherwise: str) -> str:
    return str(locale.datetime_skeletons.get(name) or otherwise)


def _era(pattern: str, name: str) -> str:
    """A year with its era: ``y G`` as ``{} v. Chr.``."""
    return re.sub("y+", "{}", re.sub("'([^']*)'", r"\1", pattern)).replace("G", name)


def _months_alone(locale: Locale) -> Any:
    """The names of months as they stand alone.

    Where a language or a region states none, Babel gives those of all languages or of
    the region's language; then the names in dates are right.
    """
    within, alone = locale.months["format"]["wide"], locale.months["stand-alone"]["wide"]
    general = Locale(locale.language).months
    of_all = Locale("root").months["stand-alone"]["wide"]
    is_inherited = dict(general["stand-alone"]["wide"]) == dict(alone) and (
        dict(general["format"]["wide"]) != dict(within)
    )
    return within if is_inherited or dict(of_all) == dict(alone) else alone


def _thousands(locale: Locale) -> str:
    symbols = locale.number_symbols
    system = symbols.get(locale.default_numbering_system) or symbols["latn"]
    return str(system.get("group", ","))


def _list_pattern(locale: Locale, style: str, otherwise: str) -> str:
    pattern = locale.list_patterns.get(style, {}).get("2")
    return pattern.replace("{0}", "{}").replace("{1}", "{}") if pattern else otherwise
