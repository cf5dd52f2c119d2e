"""substitution: words for which the style has others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from prosecheck.article import Article
from prosecheck.phrases.expand import PatternError
from prosecheck.phrases.matcher import Hit
from prosecheck.rule import Finding
from prosecheck.vale.action import fix_of
from prosecheck.vale.definition import Definition, Finder
from prosecheck.vale.lanes import Lanes, Token
from prosecheck.vale.message import filled, listed, unquoted_once
from prosecheck.vale.syntax import compiled, expanded

KEYS = ("swap", "exceptions", "ignorecase", "nonword", "vocab", "capitalize")
_REFERENCE = re.compile(r"\$\d")
_PHRASE = re.compile(r"[^\W_]*(?:[ -]+[^\W_]*)*")


class Swap(NamedTuple):
    """A pattern and what is to stand in its place, "a|b" for either of two."""

    pattern: str
    wanted: str


def substitution(rule: Definition) -> Finder:
    """Give what reports every key of `swap`; raise TableError."""
    pairs = rule.document.pairs("swap")
    if not pairs:
        raise rule.document.error("swap", "nothing found, wanted pairs of words")
    swaps = [Swap(pattern, wanted) for pattern, wanted, _ in pairs]
    ignore_case = rule.document.flag("ignorecase")
    tokens = [Token(p, "swap", line, n) for n, (p, _, line) in enumerate(pairs) if p.strip()]
    words = not rule.document.flag("nonword")
    lanes = Lanes(rule, tokens, words=words, ignore_case=ignore_case)
    is_exception = rule.excepted()
    capitalize = rule.document.flag("capitalize")

    def findings(hits: Sequence[Hit], article: Article) -> Iterator[Finding]:
        for place in lanes.places(hits, article):
            found = place.text.strip()
            wanted = _wanted(swaps[place.number], found, ignore_case, capitalize)
            if _is_wanted(found, wanted) or is_exception(found):
                continue
            message = rule.message
            texts = rule.action.texts(found, _each(wanted, found, capitalize))
            if rule.action.name == "replace" and not rule.action.params:
                wanted, message = listed(texts), unquoted_once(message)
            fix = fix_of(place.span, texts, article)
            yield Finding(place.span, filled(message, wanted, found), fix)

    def review(hits: Sequence[Hit], article: Article, _options: Any) -> list[Finding]:
        return rule.limited(findings(hits, article))

    return Finder(review, tuple(lanes.phrases))


def _wanted(swap: Swap, found: str, ignore_case: bool, capitalize: bool) -> str:
    """Give what a swap wants instead of a text, its references to groups ($1) filled in."""
    wanted = swap.wanted
    if capitalize and found == _capital(found):
        wanted = _capital(wanted)
    if not _REFERENCE.search(wanted):
        return wanted
    match = compiled(swap.pattern, ignore_case=ignore_case).search(found, timeout=1.0)
    return expanded(wanted, match) if match else wanted


def _is_wanted(found: str, wanted: str) -> bool:
    """Whether a text is what is wanted already; what is wanted may be a pattern, too."""
    if _PHRASE.fullmatch(wanted):
        return found == wanted
    try:
        return compiled(f"^(?:{wanted})$").search(found, timeout=1.0) is not None
    except PatternError:
        return found == wanted


def _each(wanted: str, found: str, capitalize: bool) -> list[str]:
    texts = wanted.split("|")
    return [_capital(text) for text in texts] if capitalize and found == _capital(found) else texts


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
