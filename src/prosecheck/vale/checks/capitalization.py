"""capitalization: the letter case of headings and other pieces of text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from prosecheck.article import OPAQUE, Article
from prosecheck.phrases.matcher import Hit
from prosecheck.rule import Edit, Finding, Fix
from prosecheck.vale.action import Action
from prosecheck.vale.definition import Definition, Finder
from prosecheck.vale.letters import Word, in_sentence_case, in_title_case, rewritten
from prosecheck.vale.message import filled
from prosecheck.vale.text import as_written, readings

if TYPE_CHECKING:
    import regex

KEYS = ("match", "style", "exceptions", "indicators", "threshold", "prefix", "vocab")
_THRESHOLD = 0.8
"""The share of words that must be right, where a rule does not say."""
_WORD = rf"[\p{{N}}\p{{L}}{OPAQUE}]+\S*"


class Verdict(NamedTuple):
    """Whether a text is as it should be, and what it should be: the text, or a pattern of it."""

    holds: bool
    wanted: str
    is_text: bool = True


def capitalization(rule: Definition) -> Finder:
    """Give what reports each text in another case than `match` asks for; raise TableError."""
    judge = _judge(rule)
    prefix = rule.pattern("prefix") if rule.document.string("prefix") else None

    def findings(article: Article) -> Iterator[Finding]:
        for reading in readings(rule.scope, article, as_written(article)):
            head = prefix.match(reading.text, timeout=1.0) if prefix else None
            start = head.end() if head else 0
            text = reading.text[start:]
            holds, wanted, is_text = judge(text)
            if holds or not text.strip():
                continue
            span = reading.span(start, len(reading.text))
            message = filled(rule.message, text.replace(OPAQUE, "…"), wanted.replace(OPAQUE, "…"))
            fix = None
            if is_text and rule.action == Action("replace") and len(wanted) == len(text):
                changed = _changed(text, wanted)
                edits = (Edit(reading.span(start + a, start + b), new) for a, b, new in changed)
                fix = Fix(f'write "{wanted}"', tuple(edits))
            yield Finding(span, message, fix)

    def review(_hits: Sequence[Hit], article: Article, _options: Any) -> list[Finding]:
        return rule.limited(findings(article))

    return Finder(review)


def _changed(text: str, wanted: str) -> Iterator[tuple[int, int, str]]:
    """Give the letters that change, so that marks and code between them stay what they are."""
    at = 0
    for differs, pairs in groupby(zip(text, wanted, strict=True), lambda pair: pair[0] != pair[1]):
        new = "".join(letter for _, letter in pairs)
        if differs:
            yield at, at + len(new), new
        at += len(new)


def _judge(rule: Definition) -> Callable[[str], Verdict]:
    match = rule.document.string("match")
    is_exception = rule.excepted()
    if match == "$lower":
        return lambda text: Verdict(text == text.lower() or is_exception(text), text.lower())
    if match == "$upper":
        return lambda text: Verdict(text == text.upper() or is_exception(text), text.upper())
    if match in ("$title", "$sentence"):
        return _by_words(rule, match, is_exception)
    if match.startswith("$") or not match:
        wanted = "wanted $title, $sentence, $lower, $upper or a pattern"
        raise rule.document.error("match", f'found "{match}", {wanted}')
    pattern = rule.pattern("match")

    def judge(text: str) -> Verdict:
        return Verdict(
            pattern.search(text, timeout=1.0) is not None or is_exception(text), match, False
        )

    return judge


def _by_words(
    rule: Definition, match: str, is_exception: Callable[[str], bool]
) -> Callable[[str], Verdict]:
    threshold = rule.document.number("threshold") or _THRESHOLD
    chicago = rule.document.one_of("style", ("AP", "Chicago"), "AP") == "Chicago"
    indicators = tuple(text for text, _ in rule.document.strings("indicators"))
    pattern = _words_of(rule)

    def judge(text: str) -> Verdict:
        found = [(m.start(), m[0]) for m in pattern.finditer(text, timeout=1.0)]
        if match == "$title":
            words = in_title_case(found, text, chicago=chicago)
        else:
            words = in_sentence_case(found, lambda word: word.endswith(indicators))
        words = [_allowing(word, match, is_exception) for word in words]
        right = sum(word.text in word.wanted for word in words)
        opens = match == "$title" or not words or _opens(words[0])
        return Verdict(opens and right >= threshold * len(words), rewritten(text, words))

    return judge


def _words_of(rule: Definition) -> regex.Pattern[str]:
    """Give the pattern of words; an exception of several words is one."""
    exceptions = sorted((text for text, _ in rule.document.strings("exceptions")), key=len)
    own = [rf"\b(?:{text})\b" for text in reversed(exceptions)]
    return rule.compiled("|".join([*own, _WORD]), "exceptions")


def _allowing(word: Word, match: str, is_exception: Callable[[str], bool]) -> Word:
    """Let an exception stand as it is, and capitals in a title."""
    stays = is_exception(word.text) or (match == "$title" and word.text == word.text.upper())
    return word._replace(wanted=(word.text,)) if stays else word


def _opens(word: Word) -> bool:
    """Whether the first word of a sentence is written like one, or is an exception."""
    return word.text in word.wanted or word.text == word.text.lower().capitalize()
