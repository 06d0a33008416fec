"""What each rule of events does, in words. In examples ¶ parts paragraphs, the first a headline."""

from generator.convert.rules import RuleText

CHOICES = (
    RuleText(
        "headline",
        "the sentence says at least two fifths of the headline's words again",
        "Dockers strike in Port Elsen ¶ Few had seen it coming. The dockers of Port Elsen "
        "went on strike on Friday, and the harbour fell silent.",
        "2014-06-20: The dockers of Port Elsen went on strike",
    ),
    RuleText(
        "lead",
        "the sentence is the first that the reporter tells",
        "A quiet harbour ¶ Ann Vale signed the agreement with the dockers on Friday after a "
        "night of talks.",
        "2014-06-20: Ann Vale signed the agreement with the dockers after a night of talks",
    ),
    RuleText(
        "toll",
        "the sentence says how many were killed, hurt or are missing",
        "A quiet harbour ¶ Ann Vale is the mayor of Port Elsen. On Friday, three dockers were "
        "killed when a crane collapsed.",
        "2014-06-20: Three dockers were killed when a crane collapsed",
    ),
    RuleText(
        "statement",
        "the sentence tells what somebody named said, without quoting it whole",
        "A quiet harbour ¶ The harbour is quiet. Ann Vale said on Friday that the dockers had won.",
        "2014-06-20: Ann Vale said the dockers had won",
    ),
    RuleText(
        "dated-action",
        "the sentence tells what somebody did, and on which day",
        "A quiet harbour ¶ The harbour is quiet. Ann Vale met the dockers in Oslo on Friday.",
        "2014-06-20: Ann Vale met the dockers in Oslo",
    ),
    RuleText(
        "action",
        "the sentence tells what somebody named did; its day is found by one of the rules below",
        "A quiet harbour ¶ The harbour is quiet. Police arrested Ann Vale in Oslo.",
        "2014-06-21~/2014-06-22: Police arrested Ann Vale in Oslo",
    ),
)
"""Why a sentence was chosen: ``DraftEvent.rule``."""

DAYS = (
    RuleText(
        "own-day",
        "the day stands with the verb or opens the sentence; days in other clauses (“after "
        "Friday’s strike”), that a word holds off (“since Friday”) or that say when it was "
        "reported (“…, police said on Friday”) are not the event's",
        "A quiet harbour ¶ After a strike in May, the dockers signed the agreement on Friday.",
        "2014-06-20: The dockers signed the agreement",
    ),
    RuleText(
        "quoted-day",
        "a quotation of the same speaker right behind it gives the day",
        "A quiet harbour ¶ Ann Vale praised the dockers of Port Elsen. ¶ “They have won it all "
        "by themselves,” Ann Vale said on Friday.",
        "2014-06-20~: Ann Vale praised the dockers of Port Elsen",
    ),
    RuleText(
        "other-clause",
        "another part of the sentence gives a day of the last week: about then",
        "A quiet harbour ¶ Ann Vale signed the agreement with the dockers, who had walked out on "
        "Friday.",
        "2014-06-20~: Ann Vale signed the agreement with the dockers",
    ),
    RuleText(
        "told-again",
        "the day that the next sentence gives, where it tells more of the same: “the attack, on …”",
        "A quiet harbour ¶ A bomb killed three men in Elsen market. The attack, on Thursday, was "
        "the second.",
        "2014-06-19: A bomb killed three men in Elsen market",
    ),
    RuleText(
        "beside-day",
        "the sentence beside it in its paragraph tells of the same and gives the day; the "
        "passage then holds both",
        "A quiet harbour ¶ Dockers clashed with police in Port Elsen. The police came to Port "
        "Elsen on Friday.",
        "2014-06-20~: Dockers clashed with police in Port Elsen",
    ),
    RuleText(
        "publication",
        "no words give a day: that of publication or the one before, as a newspaper's news is",
        "A quiet harbour ¶ Dockers clashed with police in Port Elsen.",
        "2014-06-21~/2014-06-22: Dockers clashed with police in Port Elsen",
    ),
)
"""How its day was found: ``DraftEvent.date_rule``."""

RULES_IN_WORDS = CHOICES + DAYS
