"""What each rule of actors does, in words.

The first table tells what a name is, the second whose it is where several names are one actor's.
In ``gives`` stands every actor of the example with its kind.
"""

from generator.convert.rules import RuleText

_KINDS = (
    RuleText(
        "registry",
        "a name, alias or native name of an actor that the site knows, wherever it stands",
        "The Quds force left.",
        "Quds Force: organisation",
    ),
    RuleText(
        "office",
        "an office, a rank or a form of address stands before the name",
        "Foreign Minister Ivo Brandt met Mrs. Hale.",
        "Ivo Brandt: person, Hale: person",
    ),
    RuleText(
        "given-name",
        "a given name of the table opens the name, or stands alone where it is no ordinary word",
        "Then Ingrid Vale came.",
        "Ingrid Vale: person",
    ),
    RuleText(
        "initials",
        "an initial opens the name",
        "Then J. K. Brandt came.",
        "J. K. Brandt: person",
    ),
    RuleText(
        "number-after",
        "a king's or a pope's number closes the name",
        "It was built for Henry IV.",
        "Henry IV: person",
    ),
    RuleText(
        "family-name-first",
        "a Chinese, Korean or Vietnamese family name opens it",
        "Police held Zhao Ruiming.",
        "Zhao Ruiming: person",
    ),
    RuleText(
        "particle",
        "“bin”, “von” or “van der” stands within it",
        "It belonged to Sulayth bin Ghurab.",
        "Sulayth bin Ghurab: person",
    ),
    RuleText(
        "ending",
        "a word ends as family names do: -ov, -ski, -vich, -shvili, -ian",
        "It reminded Dravetskov of home.",
        "Dravetskov: person",
    ),
    RuleText(
        "shared-last-name",
        "the last name is that of a person who is named in full",
        "Ann Hale and Qorvu Hale left.",
        "Ann Hale: person, Qorvu Hale: person",
    ),
    RuleText(
        "two-names",
        "two or three words with capitals of which none is an ordinary word or a place, "
        "and nothing beside them tells of an organisation",
        "The prize went to Tavik Orsunel.",
        "Tavik Orsunel: person",
    ),
    RuleText(
        "neighbours",
        "what stands beside the name in all the article: a trade, an age or “who” makes it a "
        "person; “shares”, “the company” or “economist at” an organisation",
        "The striker Orsunel, 24, left. Quorvath shares rose.",
        "Orsunel: person, Quorvath: organisation",
    ),
    RuleText(
        "form",
        "the form of the name is an organisation's: Ltd, Bank of, Ministry, Party, “&”",
        "Brandt & Hale sued the Elsen Dockers’ Union and the Bank of Elsen.",
        "Brandt & Hale: organisation, Elsen Dockers’ Union: organisation, "
        "Bank of Elsen: organisation",
    ),
    RuleText(
        "capital-letters",
        "three to seven capital letters that are no known abbreviation",
        "He joined the QVTR in spring.",
        "QVTR: organisation",
    ),
    RuleText(
        "inner-capital",
        "a capital within the word, save that of McDonald and the like",
        "He joined PortElsen in spring.",
        "PortElsen: organisation",
    ),
    RuleText(
        "town-team",
        "a town or land, and a word in the plural that only a team is called by",
        "He joined the Chicago Dockhands in spring.",
        "Chicago Dockhands: organisation",
    ),
    RuleText(
        "what-they-do",
        "the last word says what its many bearers do",
        "Elsen Dockers stayed.",
        "Elsen Dockers: group",
    ),
    RuleText(
        "known-name",
        "a name of the tables: states, cities and regions, which are no actors, "
        "organisations and movements that newspapers do not explain",
        "NATO left Britain for Kabul; the Taliban stayed.",
        "NATO: organisation, United Kingdom: state, Taliban: group",
    ),
    RuleText(
        "headline",
        "where every word has a capital, only names of the other sentences, of the tables, "
        "and a given name with what follows count",
        "BRANDT LEAVES BRITAIN, AIDES SAY ¶ Then Ivo Brandt spoke.",
        "Ivo Brandt: person, United Kingdom: state",
    ),
    RuleText(
        "recogniser",
        "with --nlp, a model of spaCy names what no rule is sure of",
        "The Orbaxo left.",
        "Orbaxo: organisation",
    ),
    RuleText(
        "publisher",
        "whoever publishes the article is an organisation",
        "It was Ann Coast who told Coast Wire.",
        "Ann Coast: person, Coast Wire: organisation",
    ),
)

_JOINS = (
    RuleText(
        "last-name",
        "a last name alone is whoever bears it; of several, whoever was named last of "
        "those whom “Mrs.”, “his wife” or “herself” beside it fits",
        "Ann Hale came. Hale spoke.",
        "Ann Hale: person",
    ),
    RuleText(
        "first-name",
        "a given name alone is whoever is called so",
        "Ann Hale came. Ann spoke.",
        "Ann Hale: person",
    ),
    RuleText(
        "same-name",
        "names with one last name are one person's where the given names agree or one is "
        "an initial",
        "Ann B. Hale came. Ann Hale spoke.",
        "Ann B. Hale: person",
    ),
    RuleText(
        "misspelling",
        "a letter dropped, added, changed or swapped in a word of five or more, two in nine, "
        "where just one person can be meant",
        "Ingrid Brandner came. Bradner spoke.",
        "Ingrid Brandner: person",
    ),
    RuleText(
        "without-suffix",
        "a company without its “Ltd” or with another is the same",
        "Orsunel Quorvath Ltd closed. The Orsunel Quorvath Group said so.",
        "Orsunel Quorvath Ltd: organisation",
    ),
    RuleText(
        "short-name",
        "the first words of one organisation's name are that organisation, unless they stand "
        "where only a place does: “born in Elsen”, after “Elsen Bank”",
        "Quorvath Steel closed. They left Quorvath.",
        "Quorvath Steel: organisation",
    ),
    RuleText(
        "acronym",
        "the first letters of an organisation's name are that organisation",
        "The Elsen Port Authority closed. Nobody asked the EPA.",
        "Elsen Port Authority: organisation",
    ),
)

RULES_IN_WORDS = _KINDS + _JOINS
