"""Last lines that are finished without a stop: greetings, credits, invitations, rows of names."""

from __future__ import annotations

from prosecheck.api import compiled

_CLOSING = r"""(?xi)
    \s*[~—–-]                                   # a dash or tilde before a name
    | (?:with\ |many\ |best\ |kind\ |warm(?:est)?\ |all\ the\ |yours\ |much\ )*
      (?:regards|cheers|sincerely|thanks|thank\ you|yours|truly|wishes|love|best|happy\ \w+ing)\b
      [\s,!\w]*\Z                               # a wish, and perhaps who wishes
    | (?:(?:cross-?)?posted|written|published|edited|translated|reported|photos?|photography
      |images?|credits?|source|contact|tel|phone|e-?mail|(?:this\ )?(?:article|post)
      \ (?:was\ )?(?:contributed|written|translated))\b[^.!?]*\Z
                                                # a credit, or an address to write to
    | (?:read|see|watch|listen|follow|subscribe|sign\ up|share|click|tap|download|learn|find|visit
      |check|browse|view|register|buy|order|donate|support|related|next|previous|more|continue
      |comment|leave|stay\ tuned|to\ be\ continued|want\ more|got\ a)\b[^.!?]*\Z
                                                # an invitation to do something else
    | (?-i:(?:By|BY|From|Via)\ [A-Z@])          # a byline
"""
_LAST_SENTENCE = r"[.!?]['\"”’)]*\s+(?=[^.!?]*\Z)"
_VERB = (
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|do|does|did)\b"
)
_CLAUSE = (
    r"(?i)(?:in|on|at|as|if|when|while|for|with|after|before|despite|because|this|these|it|we|they|he"
    r"|she|you|i)\b|.*\b(?:in|on|that|this|these|of|to|and)\Z"
)
_MOST_WORDS = 12


def is_closing_line(text: str) -> bool:
    """Whether a short last line is a greeting, a signature, a credit or an invitation."""
    is_short = len(text.split(None, _MOST_WORDS)) <= _MOST_WORDS
    return is_short and compiled(_CLOSING).match(text) is not None


def is_row_of_names(text: str) -> bool:
    """Whether the words after the last stop are mostly names, as in a line-up or a signature."""
    stop = compiled(_LAST_SENTENCE).search(text, max(0, len(text) - 200))
    last = text[stop.end() if stop else 0 :]
    listed = last.rpartition(": ")[2]
    if (
        len(last.split()) > _MOST_WORDS
        or compiled(_VERB).search(listed)
        or compiled(_CLAUSE).match(listed)
    ):
        return False
    if not (_is_mostly_names(last) and _is_mostly_names(listed)):
        return False
    return not stop or "," in listed


def _is_mostly_names(text: str) -> bool:
    words = text.split()
    names = sum(word[0].isupper() or not word[0].isalpha() for word in words)
    return 2 * names > len(words)
