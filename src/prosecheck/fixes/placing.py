"""Places a fix in the file: the one place that decides whether it is possible there."""

from __future__ import annotations

from bisect import bisect_left

from prosecheck.article import Article, Span
from prosecheck.diagnostic import SourceEdit, SourceFix
from prosecheck.fixes.words import rewritten
from prosecheck.rule import Edit, Fix


def placed_fix(article: Article, fix: Fix) -> SourceFix | None:
    """Give the edits of the file that a fix comes to; None where there is no clean way."""
    placed: list[SourceEdit] = []
    for edit in fix.edits:
        here = _placed(article, edit)
        if here is None:
            return None
        placed.append(here)
    edits = _joined(sorted(placed))
    return None if edits is None else SourceFix(fix.applicability, fix.message, edits)


def _placed(article: Article, edit: Edit) -> SourceEdit | None:
    """Place one edit; to write nothing for a whole tag or block is to take it out of the file."""
    if not isinstance(edit.span, Span):
        return SourceEdit(*edit.span, edit.text)
    if not edit.text:
        at = bisect_left(article.tags, edit.span, key=lambda tag: tag.span)
        if at < len(article.tags) and article.tags[at].span == edit.span:
            from prosecheck.fixes.labels import without_tag  # few fixes need it

            return without_tag(article, at)
        block = article.block_at(edit.span.start)
        if (block.start, block.end) == edit.span:
            from prosecheck.fixes.paragraphs import without_block  # as above

            return without_block(article, block)
    return rewritten(article, edit.span, edit.text)


def _joined(edits: list[SourceEdit]) -> tuple[SourceEdit, ...] | None:
    """Make edits that touch one; None where two overlap."""
    joined: list[SourceEdit] = []
    for edit in edits:
        if joined and edit.start < joined[-1].end:
            return None
        if joined and edit.start == joined[-1].end:
            edit = SourceEdit(joined[-1].start, edit.end, joined.pop().text + edit.text)
        joined.append(edit)
    return tuple(joined)
