"""The shapes of negative parallelism: whether a second half follows, and what to mark.

A trigger is a negation that the phrase table found; its label says which shape it can open. Every
look ahead or back stays within the block and a fixed number of characters.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from prosecheck.api import Article, Hit, Span, compiled

_WINDOW = 320
_SUBJECT = 40
_SECOND = 60

_BREAK = r"(?:\ ?[;:—–]\ ?|\ --?\ |,\ |[.!]\ )"

_ANSWER = rf"""(?xi)
    [^.!?;]{{2,160}}?                         # what is denied, with an aside between dashes
    (?P<break> {_BREAK})
    (?P<second>
      (?P<pronoun> it|they|he|she|this|these|that|those|we|you|i )
      (?: '(?:s|re|m|ve|ll) (?!\ not\b)
        | \ (?!said|says|told|asked|did|do|does|think|know|can't|cannot)
          [a-z]+ (?!'|\ not\b)
      )
    )
"""
_COPULA = r"(?:'s|'re| is| are| was| were)\Z"
_BUT = r"(?:[^.!?;:—–]| - |[—–][^.!?;:—–]{2,60}[—–]){2,140}?(?P<second> but )"
_SAME_FORM = rf"""(?xi)
    \ (?!only\b|first\b|same\b)[^.!?;,—–]{{2,80}}?
    {_BREAK}
    (?P<second>
      (?:it|they|this|these|that|he|she) (?:'s|'re|\ is|\ are|\ was|\ were)
      (?:\ (?:just|really|simply|actually|all))? \ (?P<form> \w+ )
    )
"""
_CONTRAST = r" [^.!?,;:—–]{2,60}?,?(?P<second> but (?:rather )?(?P<form>\w+))"
_SCALE = r" [^.!?;]{2,80}?,?(?P<second> (?:and |than |but )?more (?P<form>\w+))"
_LACK_LENGTH = 45
"""Characters that the next expression can match at most."""
_LACK_BEFORE = r"(?:\A|[.!?—–:]) ?(?P<first>[Nn]o [^.!?,;—–:]{2,40})\Z"
_LACK_AFTER = r" [^.!?,;—–]{2,40}(?=[.!,;—–]|\Z)"
_CORRECTION = r"""(?xi)
    \ (?! (?:that|all|yet|least|only|so|every|until|even|including|sure|bad|unlike|necessarily
           |much|many|too|really|always|if|to\ mention|surprisingly|knowing) \b )
    [\w'\ -]{2,50} (?= [.!] (?:\ |\Z) )
"""
_JOINS = frozenset(("and", "but", "so", "even", "that", "or"))
_CONDITION_WORDS = "if when while because since although though unless as whether once whatever"
_CONDITIONS = frozenset(_CONDITION_WORDS.split())
_CLAUSE_STOPS = '.!?;:,—–()"“”\ufffc'
_JOINED = r"(?i)(?:.* )?(?:that|and|but|so) "
_REST = r"[^.!?;:,—–()\"“”]*"
_PREPOSITIONS = frozenset(("to", "for", "from", "in", "on", "at", "with", "through", "because"))
_DETERMINERS = frozenset(("a", "an", "the", "your", "our", "their"))


class Parallel(NamedTuple):
    """A negative parallelism: its span, the words that show it, and whether people write it too."""

    span: Span
    denial: str
    answer: str
    is_common: bool


def parallel(hit: Hit, article: Article) -> Parallel | None:
    """Give the parallelism that a negation opens, None where no second half answers it."""
    block = article.block_at(hit.start)
    ahead = article.prose[hit.end : min(block.end, hit.end + _WINDOW)]
    behind = article.prose[max(block.start, hit.start - _WINDOW) : hit.start]
    return _SHAPES[hit.phrase.label](hit, behind, ahead, article.text(hit))


def _denied(hit: Hit, behind: str, ahead: str, words: str) -> Parallel | None:
    clause = _clause(behind)
    answer = compiled(_ANSWER).match(ahead)
    if answer and not _is_condition(clause) and _answers(clause, answer):
        return _made(hit, behind, ahead, answer, words)
    if " more than" in words:
        return None
    return _addition(hit, behind, ahead, words)


def _answers(clause: str, answer: re.Match[str]) -> bool:
    """Whether the pronoun of the answer can be the subject that was denied something."""
    pronoun = answer["pronoun"].lower()
    subject = clause.lower().rsplit(None, 1)[-1:]
    if pronoun in ("i", "we", "you"):
        return subject == [pronoun]
    if pronoun in ("this", "these", "that", "those"):
        return answer["break"] != ", " and compiled(_COPULA).search(answer["second"]) is not None
    return bool(subject) or pronoun in ("it", "they")


def _addition(hit: Hit, behind: str, ahead: str, words: str) -> Parallel | None:
    second = compiled(_BUT).match(ahead)
    if second is None:
        return None
    return _made(hit, behind, ahead, second, words, is_common=True)


def _plain(hit: Hit, behind: str, ahead: str, words: str) -> Parallel | None:
    second = compiled(_SAME_FORM).match(ahead)
    if second is None or not _same(words, second) or _is_condition(_clause(behind)):
        return _contrast(hit, behind, ahead, words)
    return _made(hit, behind, ahead, second, words)


def _contrast(hit: Hit, behind: str, ahead: str, words: str) -> Parallel | None:
    second = compiled(_CONTRAST).match(ahead) if " but " in ahead else None
    if second is None or not _same(words, second):
        return None
    return _made(hit, behind, ahead, second, words, is_common=second["form"] in _PREPOSITIONS)


def _scale(hit: Hit, behind: str, ahead: str, words: str) -> Parallel | None:
    second = compiled(_SCALE).match(ahead)
    if second is None or not _same(words, second):
        return None
    return _made(hit, behind, ahead, second, words)


def _same(words: str, second: re.Match[str]) -> bool:
    """Whether both halves begin with the same word, or both with a determiner."""
    first, form = words.rsplit(None, 1)[-1].lower(), second["form"].lower()
    return first == form or (first in _DETERMINERS and form in _DETERMINERS)


def _lack(hit: Hit, behind: str, ahead: str, words: str) -> Parallel | None:
    first = compiled(_LACK_BEFORE).search(behind, max(0, len(behind) - _LACK_LENGTH))
    second = compiled(_LACK_AFTER).match(ahead)
    if first is None or second is None:
        return None
    span = Span(hit.start - len(behind) + first.start("first"), hit.end + second.end())
    return Parallel(span, "no", "no", False)


def _correction(hit: Hit, behind: str, ahead: str, words: str) -> Parallel | None:
    tail = compiled(_CORRECTION).match(ahead)
    if tail is None or not behind.strip():
        return None
    return Parallel(Span(hit.start, hit.end + tail.end()), words, "", True)


def _made(
    hit: Hit,
    behind: str,
    ahead: str,
    second: re.Match[str],
    words: str,
    *,
    is_common: bool = False,
) -> Parallel:
    subject = compiled(_JOINED).sub("", _clause(behind))
    start = hit.start - (len(subject) if len(subject) <= _SUBJECT else 0)
    if words[0] == "'":
        start = min(start, hit.start - len(behind) + behind.rfind(" ") + 1)
    rest = compiled(_REST).match(ahead, second.end())
    at = second.start("second")
    tail = ahead[at : rest.end() if rest else second.end()].rstrip()
    if len(tail) > _SECOND:
        tail = tail[: max(tail.rfind(" ", 0, _SECOND), second.end("second") - at)]
    span = Span(start, hit.end + at + len(tail))
    return Parallel(span, words.strip(), second["second"].strip(), is_common)


def _clause(behind: str) -> str:
    """Give the words of the clause that end at the negation."""
    return behind[max(map(behind.rfind, _CLAUSE_STOPS)) + 1 :].lstrip()


def _is_condition(clause: str) -> bool:
    """Whether a clause opens with a word that makes it a condition, time or reason."""
    first, *more = clause.lower().split(" ", 2)
    opening = more.pop(0) if first in _JOINS and more else first
    return bool(more) and opening in _CONDITIONS


_SHAPES = {
    "denied": _denied,
    "plain": _plain,
    "contrast": _contrast,
    "scale": _scale,
    "lack": _lack,
    "addition": _addition,
    "correction": _correction,
}
