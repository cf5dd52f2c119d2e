"""Rhetorical questions: the text asks only to answer itself, "The catch? There is none."."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from prosecheck.api import Article, Block, Finding, Kind, NoOptions, Rule, Span, Zone, compiled

_WINDOW = 260
_LABEL_WORDS = 7


_MARK = r"\?(?<=[^.!?:…]\?)"
_QUESTION = r"(?:\A|[.!?:…\"”)*_\ufffc] )([^.!?:…]+)\Z"
_SPEAKER = r"[^\W\d_a-z][\w.'-]*(?: [\w.'-]+){0,3}: "
_ANSWERED = r"\? (?=[A-Z0-9$£€\"“(\ufffc])(?!A: )[^.!?…]*(?:[.!…:]|\Z)"
_LABEL = r"""(?x)
    (?:And|But|So|Plus) ,? \ (?!what|why|how)
    | (?:The|My|Our|Your|Its|Their|His|Her) \   | Honestly | Everything\ else | Worth\ it
"""
_VERBAL_WORDS = """
    am is are was were be been do does did can could will would shall should may might must has have
    had what why how who whom whose where when which want need know think mean say right no not yes
"""
_VERBAL = frozenset(_VERBAL_WORDS.split())
_IS = r"\w's\b(?= (?:a|an|the|not|it|this|that|there|next|wrong|going|so|to)\b)"
_SET_UP = r"So,? (?:why|what|how|who|where|which|when|is|are|does|do|can|should|would|will)\b"
_STOCK_ANSWER = r"""(?x)
    \?\ (?: It's | It\ is | It\ all | It\ (?:really\ )?(?:depends|comes|boils)
      | Because | By\ \w+ing
      | (?:The|My)\ (?:short\ |simple\ |honest\ )?answer | In\ (?:short|a\ word|essence) | Simple
      | Simply\ put | Two\ reasons | Turns\ out | Not\ (?:quite|exactly|really|necessarily|so)
      | That's\ (?:where|when|why|because) | This\ is\ where | Enter | Absolutely | Of\ course )
    (?![\w'])
"""
_WHAT_IF = r"(?:But |And |So,? )?[Ww]hat if\b"
_WHERE = r"\? (?:That's|That is|This is) (?:exactly )?(?:where|when|what|why)\b|\? Enter "
_ADDRESS = r"""(?x)
    (?: (?:And\ |But\ )? Have\ you\ ever \b
      | Ever\ (?:wonder|wondered|wish|wished|feel|felt|tried|had) \b
      | (?:Are\ you\ |Feeling\ )?[Rr]eady\ to \b
      | (?:Are\ you\ )?[Ll]ooking\ to \b
      | Want\ to\ get\ started
      | Sounds?\ familiar
      | Are\ we\ (?:really\ )?talking\ about \b
      | Why\ (?:does|should)\ (?:this|it|you|we|anyone)\ (?:all\ )?(?:matter|care) \b
    )
"""


class _Question(NamedTuple):
    words: str
    """The question without its mark."""
    follows: str
    """What stands from its mark on, in the same block."""
    is_second: bool
    """Whether another question stands directly before it."""


def check(article: Article, _options: NoOptions) -> Iterator[Finding]:
    """Report the questions in paragraphs that only set up what the text says next."""
    for match in compiled(_MARK).finditer(article.prose):
        mark = Span(*match.span())
        block = article.block_at(mark.start)
        if block.zone is not Zone.BODY or block.kind is not Kind.PARAGRAPH:
            continue
        finding = _finding(mark, block, article)
        if finding and not article.is_quoted(mark):
            yield finding


def _finding(mark: Span, block: Block, article: Article) -> Finding | None:
    behind = article.prose[max(block.start, mark.start - _WINDOW) : mark.start]
    found = compiled(_QUESTION).search(behind, max(0, *map(behind.rfind, ".!?:…")))
    if found is None or compiled(_SPEAKER).fullmatch(behind, 0, found.start(1)):
        return None
    follows = article.prose[mark.start : min(block.end, mark.end + _WINDOW)]
    question = _Question(found[1], follows, behind[: found.start(1)].endswith("? "))
    advice = _advice(question)
    if advice is None:
        return None
    return Finding(Span(mark.start - len(question.words), mark.end), advice)


def _advice(question: _Question) -> str | None:
    words, follows = question.words, question.follows
    shown = " ".join(words.split(" ", 3)[:3])
    if compiled(_ADDRESS).match(words):
        return f'"{shown} …?" asks the reader for a nod; open with what there is to say'
    if question.is_second or not compiled(_ANSWERED).match(follows):
        return None
    if (
        words.count(" ") < _LABEL_WORDS
        and compiled(_LABEL).match(words)
        and not _has_verb(words.lower())
    ):
        return f'"{words}?" is a label with a question mark; join it to its answer in one sentence'
    if compiled(_SET_UP).match(words) and compiled(_STOCK_ANSWER).match(follows):
        return f'"{shown} …?" is asked only to be answered; give the answer'
    if compiled(_WHAT_IF).match(words) and compiled(_WHERE).match(follows):
        return f'"{shown} …?" is asked only to be answered; give the answer'
    return None


def _has_verb(words: str) -> bool:
    """Whether there is a verb, or a word that asks or answers, in words in small letters."""
    if "n't" in words or not _VERBAL.isdisjoint(compiled(r"\w+").findall(words)):
        return True
    return "'s" in words and compiled(_IS).search(words) is not None


RULE = Rule(
    code="FIL004",
    name="rhetorical-questions",
    summary='a question that the text asks only to answer it: "The catch? There is none."',
    check=check,
)
