"""Citation marks that stand for nothing outside the window they were copied from."""

from __future__ import annotations

from collections.abc import Iterator

from prosecheck.api import (
    Applicability,
    Article,
    Edit,
    Finding,
    Fix,
    SourceSpan,
    Span,
    compiled,
    cut,
)

_MARK = r"""(?x)
      :?contentReference\ ?\[oaicite:\d+\](?:\{index=\d+\})?   # ChatGPT 2023-25
    | oaicite:\d+
    | oai_citation:\d+(?:‡[\w.-]*\w)?
    | [\ue200-\ue204][^\ue201\n]{0,200}\ue201?                 # its private-use delimiters
    | (?:file|nav)?cite(?:\W?turn\d{1,3}[a-z]{3,12}\d+)+       # the same without them
    | (?:\bturn\d{1,3}(?:search|news|view|image|file|video|product|fetch|forecast|finance)\d+)+
    | 【\d+(?::\d+)?†[^】\n]{0,120}】                          # assistants with files
    | \[\d+†[^\]\n]{1,60}\]
    | \[cite_start\] | \[cite:\ ?\d[\d,\ -]*\]                 # Gemini
    | \[(?:attached_file|web|file|generated_image|chart|code_file):\d+\]   # Perplexity
    | \(?\{"attribution":\{"attributableIndex".{0,80}?\}\}?\)?
    | grok_(?:card|render)\w*(?:=\{[^}\n]{0,120}\})?           # Grok
    | :::writing(?:\{[^}\n]{0,120}\})?
    | sandbox:/mnt/data/[\w./-]*
    | \[\^\d+\^\]                                              # Bing
    | (?:entity\[|image_group\{)"[^\]}\n]{0,120}[\]}]
"""
_MENTION = r"""(?xi)
    \b(?:
      tokens?|strings?|markers?|markup|artifacts?|artefacts?|called|named|such\ as|contain(?:s|ing)?
    | literals?|search(?:es|ing)?\ for|look(?:s|ing)?\ for|means?|what\ (?:is|are|does)|like
    | example|placeholder
    )\b
"""
_NUMBER = r"\{index=\d+\}"
_NO_MARKS = (":::", "sandbox:", "grok_", "{", "({", "image_group", "entity")
_SHOWN = 60
"""So many characters of a mark are quoted in a message."""


def in_prose(article: Article) -> Iterator[Finding]:
    """Give the marks of an article that it does not quote or speak about."""
    for mark in compiled(_MARK).finditer(article.prose):
        span = Span(*mark.span())
        if _is_mentioned(article, span):
            continue
        shown = article.text(span)[:_SHOWN]
        yield Finding(
            span,
            f'"{shown}" is a citation mark of a chat window and leads nowhere here; '
            "cite the source itself or strike the mark",
            _fix(article, span),
        )


def _fix(article: Article, span: Span) -> Fix | None:
    """Offer to cut a mark out; what opens a block, or names a file, is more than a mark."""
    if article.text(span).startswith(_NO_MARKS):
        return None
    fix = cut(article, span, "strike the mark", Applicability.SAFE)
    end = article.source_span(span).end
    # Markdown takes the number for attributes of what stands before it, which is no prose.
    number = compiled(_NUMBER).match(article.source.text, end)
    if fix is None or number is None:
        return fix
    return fix._replace(edits=(*fix.edits, Edit(SourceSpan(*number.span()), "")))


def _is_mentioned(article: Article, span: Span) -> bool:
    """Whether a mark is quoted, stands between backticks, or is what its sentence is about."""
    block = article.block_at(span.start)
    before = article.before(span, block)
    if before.count("`") % 2 or article.is_quoted(span):
        return True
    sentence = article.sentence_at(span.start)
    return bool(compiled(_MENTION).search(article.prose, sentence.start, span.start))
