"""What each rule of speakers does, in words. In examples ¶ parts paragraphs."""

from generator.convert.rules import RuleText

RULES_IN_WORDS = (
    RuleText(
        "said-before",
        "the last verb of saying before the quotation has this subject, "
        "appositions and clauses between them left out",
        "Ann Vale, who leads the dockers, told reporters: “We will not go back.”",
        "Ann Vale: We will not go back.",
    ),
    RuleText(
        "said-after",
        "after the quotation stands a verb of saying, and then its subject",
        "“We will not go back,” said the dockers’ leader, Ann Vale.",
        "Ann Vale: We will not go back",
    ),
    RuleText(
        "speaker-said",
        "after the quotation stands a subject, and then its verb of saying; "
        "“he” and “she” are whom the sentences before speak of most",
        "Ann Vale came late. “We will not go back,” she told Coast Wire.",
        "Ann Vale: We will not go back",
    ),
    RuleText(
        "according-to",
        "the sentence says according to whom",
        "The offer is “an insult to every docker,” according to Ann Vale.",
        "Ann Vale: an insult to every docker",
    ),
    RuleText(
        "words-of",
        "the words are called somebody’s: a statement by, the warning of, his remark",
        "Ann Vale’s warning that “the port will stay shut” came on Friday.",
        "Ann Vale: the port will stay shut",
    ),
    RuleText(
        "colon",
        "a colon leads from a name, or from the subject of its sentence, to the quotation",
        "Ann Vale had one answer for them: “We will not go back.”",
        "Ann Vale: We will not go back.",
    ),
    RuleText(
        "signed",
        "a dash and a name follow the quotation",
        "“We will not go back.” — Ann Vale",
        "Ann Vale: We will not go back.",
    ),
    RuleText(
        "goes-on",
        "the quotation was left open by the paragraph before, and goes on",
        "Ann Vale said: “We came in March. ¶ “We will not go back.”",
        "Ann Vale: We came in March. / Ann Vale: We will not go back.",
    ),
    RuleText(
        "same-speaker",
        "the quotation follows another, and nobody else has spoken between them",
        "“We came in March,” said Ann Vale. “We will not go back.”",
        "Ann Vale: We came in March / Ann Vale: We will not go back.",
    ),
    RuleText(
        "sentence-before",
        "the quotation stands by itself, and the sentence before tells who spoke",
        "Ann Vale rejected the offer. “The port will stay shut.”",
        "Ann Vale: The port will stay shut.",
    ),
    RuleText(
        "unattributed",
        "nobody is said to have spoken",
        "A banner hung from the crane. “The port will stay shut.”",
        "nobody: The port will stay shut.",
    ),
)
