"""The words that decide whether a stop ends a sentence: abbreviations, and what follows them."""

from __future__ import annotations


def _table(words: str) -> frozenset[str]:
    """Give the words of a list written with blanks between them."""
    return frozenset(words.split())


# Abbreviations, chosen by hand; the kinds are those of The Associated Press Stylebook (entries
# "abbreviations and acronyms", "titles", "months", "addresses") and of The Chicago Manual of Style
# (chapter 10). Those that are also common words count only with a capital.

# A name follows always, even one that looks like a pronoun ("Dr. He Jiankui").
TITLES = _table(
    """
    Adm Amb Asst Atty Brig Capt Cmdr Col Cpl Det Dr Ens Fr Gen Gov Hon Insp Lt Maj Messrs Mlle Mme
    Mr Mrs Ms Msgr Mt Pres Prof Pvt Rep Rev Sen Sgt Sra Srta Supt Treas dr mr mrs ms prof
    """
)

# The sentence goes on, whatever follows.
INNER = _table("a.k.a approx c.f ca cf e.g esp i.e incl n.b resp v viz vs w.r.t")

# Part of a figure when one follows ("No. 5", "Jan. 5", "Vol. II"), else a word.
BEFORE_FIGURES = _table(
    """
    Apr Art Aug Ch Chap Dec Ed Eq Eqs Est Feb Fig Figs Fri Jan Jul Jun Mar Mon No Nos Nov Nr N° Oct
    Op P Para Paras Pp Pt Sat Sec Sect Sep Sept Sun Thu Thur Thurs Tue Tues Vol Vols Wed
    art b c ch chap d ed eq eqs est fig figs fl no nos nr n° p para paras pp pt r sec sect vol vols
    """
)

# May end a sentence or stand within one: "Apple Inc. The", but "Apple Inc. Chief Tim Cook".
EITHER = _table("al ave b.sc blvd bros co corp dept esq ft inc intl jr ltd m.sc ph.d sr st univ")

# What a word in small letters may follow within a sentence, beside three letters or fewer.
_LOWERCASE = _table("anon assn cont elev govt illus introd misc natl orig repr subj suppl tbsp")
SHORTENED = _LOWERCASE | INNER | BEFORE_FIGURES | EITHER

# Capitalised words that belong to a time of day: zones (IANA time zone database), days, months.
AFTER_CLOCK = _table(
    """
    BST CDT CEST CET CST Central EDT EST ET Eastern GMT IST JST MDT MST MT Mountain PDT PST PT
    Pacific UTC Friday Monday Saturday Sunday Thursday Tuesday Wednesday
    April August December February January July June March May November October September
    """
)

# Closed-class words of English, chosen by hand (the classes: Quirk et al., A Comprehensive Grammar
# of the English Language, 1985, chapter 2, and linking adverbs) that do not go on with a name:
# neither "Will" nor "May", nor "First" ("U.S. First Lady").
STARTERS = _table(
    """
    a according additionally after all also although an and another any are as at because before
    both but by can could despite did do does each even every few finally for from furthermore had
    has have he hence her here his how however i if in indeed instead is it its just later let many
    maybe meanwhile moreover most my no nor not now of on once one only or our perhaps please
    several she should since so some still such than that the their then there therefore these they
    this those though through thus to two unless until was we were what when where whether which
    while who whose why with without would yet you your
    """
)

# Names that end in a mark, as their owners spell them.
MARKED_NAMES = frozenset(("E", "Jeopardy", "Joomla", "Yahoo", "Yum"))
