"""Asks a rule what it finds in an article: of its phrases it sees the hits that count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from prosecheck.article import Article
from prosecheck.phrases.matcher import Hit
from prosecheck.rule import Finding, Rule
from prosecheck.selection import Enabled

_OPENING_MARKS = "\"'“([*_ "


def findings(entry: Enabled, article: Article, hits: Sequence[Hit]) -> Iterable[Finding]:
    """Give the findings of a rule in an article, from its hits there in the order of the text."""
    rule = entry.rule
    if rule.check is not None:
        return rule.check(article, entry.options)
    counting = (hit for hit in hits if _counts(rule, article, hit))
    if rule.review is not None:
        counted = list(counting)
        seen = counted or rule.always
        return rule.review(counted, article, entry.options) if seen else ()
    if rule.judge is None:
        raise TypeError("a rule needs one of check, survey, judge and review")
    # Judged one by one: beyond the limit of findings nobody asks.
    judged = (rule.judge(hit, article, entry.options) for hit in counting)
    return (finding for finding in judged if finding is not None)


def _counts(rule: Rule, article: Article, hit: Hit) -> bool:
    block = article.block_at(hit.start)
    if block.zone not in rule.zones or block.kind not in rule.kinds or hit.end > block.end:
        return False
    if hit.phrase.at and not _opens(article, hit, block.start):
        return False
    return rule.quoted or not article.is_quoted(hit)


def _opens(article: Article, hit: Hit, block_start: int) -> bool:
    start = hit.start
    while start > block_start and article.prose[start - 1] in _OPENING_MARKS:
        start -= 1
    if start == block_start or hit.phrase.at == "block":
        return start == block_start
    return article.sentence_at(hit.start).start >= start
