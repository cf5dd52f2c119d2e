"""Disclaimers whose wording is known: what a regulator prescribes, and what everybody copies."""

from __future__ import annotations

from typing import NamedTuple

from prosecheck.api import compiled


class Prescribed(NamedTuple):
    """A sentence that may not stand alone, and the words with which its text goes on.

    `opening` is the sentence without its stop and `kept` what tells that the rest is somewhere in
    the disclaimer, both as regular expressions. No opening lacks its `sign`, words in lower case.
    """

    sign: str
    opening: str
    kept: str
    continuation: str
    source: str


PRESCRIBED = (
    Prescribed(
        "not been evaluated",
        r"th(?:is|ese) statements? (?:has|have) not been evaluated by the "
        r"(?:u\.?s\.? )?(?:food and drug administration|fda)",
        r"\bdiagnose\b",
        "This product is not intended to diagnose, treat, cure, or prevent any disease.",
        "21 CFR 101.93(c), https://www.ecfr.gov/current/title-21/section-101.93",
    ),
    Prescribed(
        "market risk",
        r"mutual funds?(?: investments)? are subject to market risks?",
        r"\bdocuments?\b",
        "read all scheme related documents carefully",
        "SEBI (Mutual Funds) Regulations 1996, Sixth Schedule (advertisement code)",
    ),
    Prescribed(
        "market risk",
        r"investments? in (?:the )?securities markets? (?:are|is) subject to market risks?",
        r"\bdocuments?\b",
        "read all the related documents carefully before investing",
        "SEBI circular of 5 April 2023, advertisement code for investment advisers",
    ),
    Prescribed(
        "prepared to lose",
        r"don't invest unless you're prepared to lose all the money you invest",
        r"high[ -]risk|\bprotected\b",
        "This is a high-risk investment and you are unlikely to be protected",
        "FCA Handbook, COBS 4.12A.11R (prescribed risk warnings)",
    ),
    Prescribed(
        "cfds",
        r"cfds are complex instruments and come with a high risk of losing money rapidly "
        r"due to leverage",
        r"\bretail\b",
        "% of retail investor accounts lose money when trading CFDs with this provider",
        "ESMA Decision (EU) 2018/796, Annex II; FCA Handbook, COBS 22.5",
    ),
    Prescribed(
        "performance results",
        r"(?:hypothetical|simulated)(?: or (?:hypothetical|simulated))? performance results "
        r"(?:that )?have (?:certain|many) (?:inherent )?limitations",
        r"\bactual\b",
        "Unlike the results shown in an actual performance record, these results do not "
        "represent actual trading.",
        "17 CFR 4.41(b)(1)(i) (Commodity Futures Trading Commission)",
    ),
    Prescribed(
        "investment objectives",
        r"consider the (?:fund's )?investment objectives, risks,? (?:and )?charges,? and expenses "
        r"(?:of the fund )?carefully before investing",
        r"\bprospectus\b",
        "The prospectus contains this and other information about the investment company.",
        "17 CFR 230.482(b)(1) (Securities and Exchange Commission)",
    ),
    Prescribed(
        "offered through",
        r"securities (?:and [a-z ]{4,40} )?(?:are )?offered through [^.]{3,60}",
        r"finra|sipc",
        "member FINRA/SIPC",
        "FINRA Rule 2210(d)(3); SIPC bylaws, article 11",
    ),
    Prescribed(
        "forward-looking",
        r"forward-looking statements[\"”]? (?:within the meaning|as defined) [^.]{5,200}",
        r"\brisks?\b|uncertain|\bdiffer|caution|guarantee",
        "that involve risks and uncertainties which could cause actual results to differ",
        "Private Securities Litigation Reform Act of 1995, 15 U.S.C. 78u-5(c)(1)(A)(i)",
    ),
    Prescribed(
        "section 107",
        r"copyright disclaimer,? under section 107 of the copyright act(?: of)?(?: 1976)?",
        r"fair use",
        "allowance is made for fair use for purposes such as criticism, comment, news reporting",
        "17 U.S.C. 107",
    ),
)
"""Sentences that the law completes: after one of them a disclaimer has not ended."""

WORDINGS = (
    "as an amazon associate i earn from qualifying purchases",
    "as an amazon associate, we earn from qualifying purchases",
    "a participant in the amazon services llc associates program, an affiliate advertising "
    "program designed to provide a means for sites to earn advertising fees by advertising and "
    "linking to amazon.com",
    "we may earn a commission at no extra cost to you",
    "i may earn a small commission at no additional cost to you",
    "if you purchase through our links",
    "not a substitute for professional medical advice, diagnosis, or treatment",
    "always seek the advice of your physician or other qualified health provider with any "
    "questions you may have regarding a medical condition",
    "never disregard professional medical advice or delay in seeking it because of something you "
    "have read",
    "past performance is not indicative of future results",
    "past performance is no guarantee of future results",
    "past performance does not guarantee future results",
    "makes no representations or warranties of any kind, express or implied, about the "
    "completeness, accuracy, reliability, suitability or availability",
    "any reliance you place on such information is therefore strictly at your own risk",
    "are those of the author and do not necessarily reflect the official policy or position of",
    "does not constitute investment advice or a recommendation to buy or sell any security",
    "for informational purposes only and does not constitute financial advice",
    "for informational purposes only and should not be construed as legal advice",
    "actual results may differ materially from those expressed or implied",
    "consult a qualified financial advisor before making any investment decisions",
    "the author accepts no liability for any errors or omissions",
    "without warranty of any kind, express or implied",
    "in no event will we be liable for any loss or damage",
    "names, characters, places and incidents are products of the author's imagination or are "
    "used fictitiously",
    "any resemblance to actual persons, living or dead, is purely coincidental",
    "no copyright infringement intended",
    "this content was generated with the assistance of artificial intelligence",
    "views expressed are my own and do not represent those of my employer",
)
"""Wordings that everybody copies, in lower case: their next words are known."""

_STOP = r"[\s.!*_)\"”]*\Z"
_POINTER = r"(?i)(?:read|see|view|learn|find|check|click)\b.{0,80}"
_LABELS = r"[.!?:] +"
_SLOGAN = r"""(?xi)
    (?:[\w\ ]{3,30}:\ *)?                     # a label
    (?:[^\s.!?]+\ ){0,4}                      # one short sentence of at most seven words
    (?:affiliate\ links?|(?:my|our|their|his|her)\ own|(?:financial|investment|legal|medical
      |professional|tax|trading)\ advice|purposes\ only|qualifying\ purchases
      |your\ own\ risk|own\ research|dyor|rights\ reserved|sponsored|apply)
"""
_FEWEST_WORDS = 3


def prescribed_after(text: str, page: str) -> Prescribed | None:
    """Give the template whose next sentence is missing where a disclaimer ends, if any.

    `page` is the text of all the disclaimers, in one of which the sentence may stand.
    """
    lowered = text.lower()
    for entry in PRESCRIBED:
        if entry.sign not in lowered:
            continue
        opening = compiled(rf"(?i)\b{entry.opening}{_STOP}")
        if opening.search(text) and not compiled(f"(?i){entry.kept}").search(page):
            return entry
    return None


def is_pointer(text: str) -> bool:
    """Whether a line without a stop leads to the disclaimer: "Read our terms"."""
    return compiled(_POINTER).fullmatch(text) is not None


def is_whole(text: str) -> bool:
    """Whether a text without a stop is whole: a short slogan, or a known wording to its end."""
    if compiled(_SLOGAN).fullmatch(text.strip()):
        return True
    last = compiled(_LABELS).split(text.strip().lower())[-1]
    return last in WORDINGS


def usual_next(text: str) -> str:
    """Give the words with which a known wording goes on after the end of a text, "" if none."""
    words = text.lower().split()
    for count in range(min(6, len(words)), _FEWEST_WORDS - 1, -1):
        tail = " ".join(words[-count:])
        for wording in WORDINGS:
            at = wording.find(tail)
            rest = wording[at + len(tail) :]
            if at >= 0 and rest.startswith(" "):
                return " ".join(rest.split()[:5])
    return ""
