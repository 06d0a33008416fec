"""Words that several rules look for beside names, quotations and sentences."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Before a name, with or without a full stop: never part of it.
TITLES = _words(
    """mr mrs ms miss dr prof professor sir lady lord dame gen general col colonel lt lieutenant
    maj major sgt sergeant capt captain cmdr commander adm admiral brig brigadier gov governor
    sen senator rep representative rev reverend president vice prime minister premier chancellor
    king queen prince princess emperor sheikh shaikh sheik emir sultan ayatollah imam mullah
    pope cardinal bishop archbishop rabbi judge justice secretary ambassador mayor chairman
    chairwoman chief spokesman spokeswoman spokesperson foreign defence defense interior finance
    supreme leader congressman congresswoman attorney deputy former speaker coach inspector
    officer detective"""
)

SAYING = _words(
    """said says say saying told tells tell added adds adding claimed claims claim warned warns
    warn announced announces stated states insisted insists argued argues declared declares
    explained explains noted notes wrote writes tweeted asked replied responded acknowledged
    denied denies accused called calls blamed suggested suggests predicted vowed pledged urged
    reiterated recalled confirmed admitted complained concluded remarked observed testified
    joked quipped continued termed dubbed described demanded asserted maintained shouted
    countered stressed commented"""
)
