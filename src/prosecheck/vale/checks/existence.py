"""existence: words and patterns that should not be there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from prosecheck.article import Article
from prosecheck.phrases.matcher import Hit
from prosecheck.rule import Finding
from prosecheck.vale.action import fix_of
from prosecheck.vale.definition import Definition, Finder
from prosecheck.vale.lanes import Lanes, Token
from prosecheck.vale.message import filled, listed

KEYS = ("tokens", "raw", "append", "exceptions", "ignorecase", "nonword", "vocab")


def existence(rule: Definition) -> Finder:
    """Give what reports every token; raise TableError."""
    words = not rule.document.flag("nonword")
    lanes = Lanes(
        rule,
        _tokens(rule, words=words),
        words=words and not rule.document.strings("raw"),
        ignore_case=rule.document.flag("ignorecase"),
    )
    is_exception = rule.excepted()

    def findings(hits: Sequence[Hit], article: Article) -> Iterator[Finding]:
        for place in lanes.places(hits, article):
            if is_exception(place.text.strip()):
                continue
            texts = rule.action.texts(place.text)
            shown = texts[0] if len(texts) == 1 else listed(texts)
            message = filled(rule.message, place.text, *([shown] if texts else []))
            yield Finding(place.span, message, fix_of(place.span, texts, article))

    def review(hits: Sequence[Hit], article: Article, _options: Any) -> list[Finding]:
        return rule.limited(findings(hits, article))

    return Finder(review, tuple(lanes.phrases))


def _tokens(rule: Definition, *, words: bool) -> list[Token]:
    """Give the tokens; with `raw`, which is put before them or behind, they are one pattern."""
    tokens = [Token(*token) for token in _listed(rule, "tokens")]
    raw = rule.document.strings("raw")
    if not tokens and not raw:
        raise rule.document.error("tokens", "nothing found, wanted tokens or raw")
    if not raw:
        return tokens
    joined = "".join(text for text, _ in raw)
    if tokens:
        either = "|".join(token.pattern for token in tokens)
        own = rf"\b(?:{either})\b" if words else f"(?:{either})"
        joined = own + joined if rule.document.flag("append") else joined + own
    return [Token(joined, "raw", raw[0][1])]


def _listed(rule: Definition, key: str) -> Iterator[tuple[str, str, int]]:
    for text, line in rule.document.strings(key):
        if text.strip():
            yield text, key, line
