"""Last lines that are finished without a stop: greetings, signatures, credits, rows of names."""

from __future__ import annotations

import re

_GREETING = re.compile(
    r"""
    \s*[~—–-]                                   # a dash or tilde before a name
    | (?:with\ |many\ |best\ |kind\ |warm(?:est)?\ |all\ the\ |yours\ |much\ )*
      (?:regards|cheers|sincerely|thanks|thank\ you|yours|truly|wishes|love|best)\b[\s,!\w]*\Z
                                                # a wish, and perhaps who wishes
    | (?:(?:cross-?)?posted|written|published|edited|translated|reported|photos?|photography
      |images?|credits?|source|via|by|from|contact|tel|phone|e-?mail|(?:this\ )?(?:article|post)
      \ (?:was\ )?(?:contributed|written|translated))\b[^.!?]*\Z
                                                # a credit, or an address to write to
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LAST_SENTENCE = re.compile(r"[.!?]['\"”’)]*\s+(?=[^.!?]*\Z)")
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|do|does|did)\b"
)
_CLAUSE = re.compile(
    r"(?:in|on|at|as|if|when|while|for|with|after|before|despite|because|this|these|it|we|they|he"
    r"|she|you|i)\b|.*\b(?:in|on|that|this|these|of|to|and)\Z",
    re.IGNORECASE,
)
_MOST_WORDS = 12


def is_greeting(text: str) -> bool:
    """Whether a short last line is a greeting, a signature or a credit."""
    return len(text.split()) <= _MOST_WORDS and _GREETING.match(text) is not None


def is_row_of_names(text: str) -> bool:
    """Whether the words after the last stop are mostly names, as in a line-up or a signature."""
    stop = _LAST_SENTENCE.search(text, max(0, len(text) - 200))
    last = text[stop.end() if stop else 0 :]
    label, _, listed = last.rpartition(": ")
    if label and "," in listed:
        last = listed
    words = last.split()
    names = sum(word[0].isupper() or not word[0].isalpha() for word in words)
    if 2 * names <= len(words) or len(words) > _MOST_WORDS:
        return False
    if _VERB.search(last) or _CLAUSE.match(last):
        return False
    return not stop or (names > 1 and "," in last)
