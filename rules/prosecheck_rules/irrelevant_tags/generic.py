"""Words that say little: broad labels, function words and the forms of companies."""

from __future__ import annotations

from functools import cache, lru_cache

from prosecheck.api import stem

# Labels that sort articles by kind, section or audience rather than say what one is about; every
# word of a label must be here. Sections after the IPTC Media Topics' top level and the default
# categories of WordPress, Ghost and Medium; kinds and audiences after the same systems' themes.
_KINDS = """
    advice announcement anniversary archive article ask beginner blog blogging book briefing
    brief bulletin case changelog column comment commentary community comparison conversation
    deal deep demo diary digest discussion documentation dive editorial editor essay event
    example exclusive experience explainer explained fact faq favorite favourite feature feed
    feedback forum gallery general giveaway guest guide headline help highlight how howto idea
    image infographic information insight inspiration interview intro introduction issue
    journal journalism latest learn learning lesson letter link list listicle live magazine
    media meeting meetup misc miscellaneous new news newsletter note notice online opinion
    other overview personal perspective photo picture podcast popular post practice best press
    preview problem profile project publication question quote ranking reader recap
    recommendation reference reflection release report reporting resource retrospective review
    roundup section series session shorts solution special spotlight statement status story
    student study summary survey talk thought tip tool top topic trend trending trick tutorial
    uncategorized uncategorised update user video view viewpoint webinar weekly welcome wiki
    workshop writing conference contribution membership tech daily monthly annual today
    breaking featured sponsored partner
"""
_SECTIONS = """
    analysis art beauty business career computer computing consumer corporate crime culture
    design developer development digital economy education engineering entertainment
    enterprise environment family fashion finance financial food gadget global government
    growth health history home industry innovation international internet job leadership life
    lifestyle local management market marketing money national nature network open
    organization people philosophy planet policy political politics product productivity
    professional programming public research science scientific security service social
    society software application app source sport startup strategy style system team technical
    technology training travel web website work world company communication collaboration data
    hardware platform administration maintenance testing infrastructure
"""

_FUNCTION = """
    a an and are as at be by for from how in is it its my not of on or our the to up using vs
    we what who why with you your
"""
_COMPANY = """
    ag co com corp corporation group holding holdings inc incorporated limited llc llp ltd nv
    plc sa se
"""
FUNCTION_WORDS = frozenset(_FUNCTION.split())
"""The words that a tag has for its grammar."""

COMPANY_FORMS = frozenset(_COMPANY.split())
"""Legal forms of companies, with the "com" that names such as Amazon.com leave."""


def is_broad(words: tuple[str, ...]) -> bool:
    """Tell whether every word of a label is a broad one."""
    return all(is_broad_word(word) for word in words)


@lru_cache(maxsize=4096)
def is_broad_word(word: str) -> bool:
    """Tell whether a word in lower case names a kind, section or audience of articles."""
    return stem(word) in _stems()


@cache
def _stems() -> frozenset[str]:
    return frozenset(stem(word) for words in (_KINDS, _SECTIONS) for word in words.split())
