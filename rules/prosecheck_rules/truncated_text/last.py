"""The block with which the body ends: whether it is finished, or why it is cut."""

from __future__ import annotations

from prosecheck.api import Article, Block, Ending, Kind, compiled, ending_of

from .closing import is_closing_line, is_row_of_names
from .habit import habit_of, sentences_in
from .unclosed import is_open_row

_REASONS = {
    Ending.STRANDED: "no sentence ends with this word",
    Ending.PAUSED: 'what follows the "{last}" is missing',
    Ending.OPEN_QUOTE: "a quotation is still open",
    Ending.OPEN_BRACKET: "a bracket is still open",
    Ending.OPEN_MARKUP: "a link, a tag or emphasis is still open",
}

_ADDRESS = r"""(?x)
    (?: \S+://\S*                                   # with a scheme,
      | \S*[\w-]\.[\w-]+/\S*                        # with a path,
      | \S+@\S+                                     # of a mailbox,
      | [@#]\w\S*                                   # a handle or hashtag,
      | [\w.-]+\.(?:com|org|net|io|ai|gov|edu|dev)  # or a bare domain
    )\Z
"""
_LABEL_WORDS = 4
_JOINS = r"\w\W* (?:and|or|the|an?|of|my|your|our|their|its|than)\Z"
_QUESTION = r"(?i)(?:how|what|who|why|where|when|which)\b"


def last_block(article: Article) -> Block | None:
    """Give the block with which the body ends; a lone paragraph may have been read as a title."""
    if article.body:
        return article.body[-1]
    title = article.title
    if title is None or not sentences_in(article.text(title)):
        return None
    return title._replace(kind=Kind.PARAGRAPH)


def reason(article: Article, block: Block, share: float) -> str | None:
    """Say why the last block is cut, None where it may be complete.

    `share` is how many of the other paragraphs must end in a stop (0 to 1).
    """
    ends_page = block == article.blocks[-1]
    if block.kind is Kind.HEADING:
        return "nothing follows this heading" if ends_page else None
    if is_open_row(article, block):
        return "this row of the table is not closed"
    if block.kind not in (Kind.PARAGRAPH, Kind.ITEM):
        return None
    text = article.text(block)
    ending = ending_of(text)
    if ending is Ending.CLOSED:
        return None
    if ending is Ending.COLON:
        announces = ends_page and len(text.split()) > _LABEL_WORDS
        return "what it announces is missing" if announces else None
    if ending in _REASONS and (not _is_label(text, ending, block) or sentences_in(text)):
        return _REASONS[ending].format(last=text.rstrip()[-1:])
    if _may_end_bare(article, block):
        return None
    sentences = sentences_in(text)
    if block.quoted and not sentences:
        return None
    return habit_of(article, block, sentences).reason(text, share)


def _may_end_bare(article: Article, block: Block) -> bool:
    """Whether a block is of a kind that people finish without a stop."""
    text = article.text(block)
    if is_closing_line(text) or is_row_of_names(text):
        return True
    links = [link.span for link in article.links_in(block)]
    if block.kind is Kind.ITEM and any(span.start == block.start for span in links):
        return True
    return any(span.end == block.end for span in links) or bool(
        compiled(_ADDRESS).search(text[-200:].rpartition(" ")[2])
    )


def _is_label(text: str, ending: Ending, block: Block) -> bool:
    """Whether a line without a whole sentence may be finished with such an ending."""
    words = len(text.split())
    if ending is Ending.PAUSED:
        return words <= _LABEL_WORDS or is_closing_line(text)
    if ending is Ending.STRANDED:
        is_short_item = (
            block.kind is Kind.ITEM and words <= _LABEL_WORDS and not compiled(_JOINS).search(text)
        )
        return is_short_item or (
            words <= 2 * _LABEL_WORDS and bool(compiled(_QUESTION).match(text))
        )
    return False
