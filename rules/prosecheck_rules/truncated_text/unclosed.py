"""Code blocks and table rows that break off, read in the source."""

from __future__ import annotations

from prosecheck.api import Article, Block, Kind, SourceSpan, compiled

_FENCE = r"(`{3,}|~{3,})"
_PREFIX = " \t>"


def open_fence(article: Article, last: Block) -> SourceSpan | None:
    """Give the opening fence of a code block that is never closed, None for any other block."""
    if last.kind is not Kind.OPAQUE:
        return None
    start, end = article.source_span(last)
    fence = compiled(_FENCE).match(article.source.text, start)
    if fence is None:
        return None
    first, _, inside = article.source.text[start:end].rstrip().partition("\n")
    closing = inside.rpartition("\n")[2].strip(_PREFIX)
    is_inline = not inside and first.endswith(fence[1]) and len(first) > len(fence[1])
    if is_inline or (closing.startswith(fence[1]) and not closing.strip(fence[1][0])):
        return None
    return SourceSpan(*fence.span())


def is_open_row(article: Article, last: Block) -> bool:
    """Whether a table cell ends a row that lacks the bar with which the other rows end."""
    if last.kind is not Kind.CELL:
        return False
    text = article.source.text
    end = text.find("\n", article.source_span(last).end)
    row = text[: end if end >= 0 else len(text)].rstrip()
    above, _, cut = row.rpartition("\n")
    return cut.lstrip().startswith("|") and cut[-1] != "|" and above.rstrip().endswith("|")
