"""Leftovers without brackets: filler text, notes, blanks, lines of a brief, empty captions."""

from __future__ import annotations

from collections.abc import Iterator

from prosecheck.api import Article, Block, Finding, Kind, SourceSpan, Span, compiled

from .context import explains_templates, is_shown

_LOREM = r"(?i)lorem ipsum dolor(?: sit(?: amet)?)?"
_BLANK = r"""(?x)
      \$(?<![\w$]\$)X{2,3}(?:[.,]X{2,3})?(?:,X{3})?(?!\w)   # $XX, $X,XXX
    | \$(?<![\w$]\$)X[.,]X{2,3}(?!\w)                        # $X.XX
    | X(?<![\w.]X)X{1,2}(?:\.X{1,2})?(?:%|\ (?:percent|million|billion)\b)
    | 20XX\b(?<=\b20XX)
    | TK(?<=\bTK)(?:\ ?TK)+\b
    | INSERT_(?<=\bINSERT_)[A-Z][A-Z_]+\b
"""
"""Every branch begins with characters, which are looked for ten times as fast as their places."""
_ANGLE = r"(?i)<(?:your|insert|enter)[ _-][a-z _-]{2,30}>|<(?:company|first|last|full) name>"
_NOTES = ("TODO", "FIXME", "TBD")
_NOTE = r"(?:TODO|FIXME|TBD)(?:\([^)\n]{1,30}\))?: ?(?=\w)"
_BRIEF = frozenset(
    [
        *("meta description", "meta title", "seo title", "seo description", "seo keywords"),
        *("focus keyword", "focus keyphrase", "target keyword", "target keywords"),
        *("primary keyword", "primary keywords", "secondary keyword", "secondary keywords"),
        *("lsi keyword", "lsi keywords", "word count", "url slug", "title tag", "keyword density"),
        *("target audience and tone", "image prompt", "featured image prompt"),
        *("suggested title", "suggested slug", "suggested image", "suggested images"),
        *("suggested internal links", "suggested alt text"),
    ]
)
"""What a line of a brief says before its colon."""
_LEVELS = frozenset(f"H{rank}" for rank in range(1, 7))
_LONGEST_LABEL = 40
"""Characters; a note may name somebody in brackets before its colon."""
_ABOUT_SEARCH = (
    r"(?i)\b(?:SEO|search engines?|search results|SERPs?|keyword research"
    r"|meta (?:tags?|descriptions)|submission|contest|guidelines|copywrit\w+)\b"
)
_CAPTIONS = frozenset(
    {"alt text", "alt text here", "image alt text", "insert alt text", "image description here"}
)
_ADDRESS = (
    r"INSERT[_-][A-Z_-]+|YOUR[_-](?:[A-Z]+[_-])*(?:URL|LINK|HERE)|(?:PLACEHOLDER|REPLACE)[_-][A-Z_-]+"
    r"|your-(?:affiliate-)?(?:link|url)(?:-here)?|affiliate-link-here|link-here|insert-link(?:-here)?"
)
_SIGNS = ("INSERT", "YOUR", "PLACEHOLDER", "REPLACE", "your-", "link-here", "insert-link")
"""Letters that no slot in an address does without."""
_LABELLED = (Kind.PARAGRAPH, Kind.ITEM, Kind.HEADING, Kind.TAG)


def in_text(article: Article) -> Iterator[Finding]:
    """Give filler text, blanks for figures and slots between angles."""
    prose = article.prose
    if "psum dolor" in prose and not explains_templates(article):
        yield from _found(article, _LOREM, "is filler text; write what belongs here")
    if _may_have_blanks(prose):
        yield from _found(article, _BLANK, "is a blank that nobody filled; put the figure in")
    if "<" in prose:
        slots = list(_found(article, _ANGLE, "is a slot that nobody filled; put the name in"))
        if slots and not explains_templates(article):
            yield from slots


def _may_have_blanks(prose: str) -> bool:
    """Whether a text has letters that no blank does without."""
    # A single character is found much faster than a few, and most articles lack one of these.
    return (
        ("X" in prose and "XX" in prose)
        or ("K" in prose and "TK" in prose)
        or ("_" in prose and "INSERT_" in prose)
    )


def _found(article: Article, expression: str, said: str) -> Iterator[Finding]:
    for match in compiled(expression).finditer(article.prose):
        span = Span(*match.span())
        if not is_shown(article, span):
            yield Finding(span, f'"{match[0]}" {said}')


def in_labels(article: Article) -> Iterator[Finding]:
    """Give notes to oneself, lines of a brief and levels of headings, by the labels of blocks."""
    prose, brief = article.prose, []
    for block, span in _labels(article):
        text = article.text(span)
        if text.startswith(_NOTES):
            yield from _note(article, block)
        elif not prose[span.end + 1 : span.end + 3].removeprefix(" ")[:1].strip():
            continue  # nothing stands behind the colon
        elif text.lower() in _BRIEF:
            brief.append(span)
        elif block.kind is Kind.HEADING and prose[span.end + 1] == " ":
            said = f'"{text}:" names the level of a heading to its reader; strike it'
            yield Finding(span, said)
    if brief and not compiled(_ABOUT_SEARCH).search(prose):
        for span in brief:
            said = f'"{article.text(span)}:" is a line of the brief, not of the article; strike it'
            yield Finding(span, said)


def _labels(article: Article) -> Iterator[tuple[Block, Span]]:
    """Give what stands before the first colon of a block, where it is a label of ours."""
    prose = article.prose
    end = prose.find(":")
    while end >= 0:
        start = prose.rfind("\n", 0, end) + 1
        if end - start <= _LONGEST_LABEL and _is_label(prose[start:end]):
            block = article.block_at(start)
            if block.start == start and block.kind in _LABELLED and not block.quoted:
                yield block, Span(start, end)
        line_end = prose.find("\n", end)
        end = prose.find(":", line_end) if line_end >= 0 else -1


def _is_label(text: str) -> bool:
    return text.lower() in _BRIEF or text in _LEVELS or text.startswith(_NOTES)


def _note(article: Article, block: Block) -> Iterator[Finding]:
    note = compiled(_NOTE).match(article.prose, block.start)
    if note and block.kind is Kind.PARAGRAPH:
        span = Span(note.start(), note.start() + len(note[0].rstrip(": ")))
        said = f'"{article.text(span)}" is a note to the author; do what it says or strike it'
        yield Finding(span, said)


def in_captions(article: Article) -> Iterator[Finding]:
    """Give pictures whose alternative text is the word for it."""
    caption = Kind.CAPTION  # asked of the enumeration once, not for every block
    for block in [block for block in article.blocks if block.kind is caption]:
        if article.text(block).lower() in _CAPTIONS:
            said = f'"{article.text(block)}" says nothing about the picture to who cannot see it; '
            yield Finding(Span(block.start, block.end), f"{said}describe what it shows")


def in_addresses(article: Article) -> Iterator[Finding]:
    """Give slots in the addresses of links."""
    if not article.links:
        return
    targets = "\n".join([link.target for link in article.links])
    if not any(sign in targets for sign in _SIGNS):
        return
    for link in article.links:
        match = compiled(_ADDRESS).search(link.target)
        if match is None:
            continue
        start = article.source.text.find(match[0], *link.target_span)
        if start >= 0:
            span = SourceSpan(start, start + len(match[0]))
            said = f'the link leads to "{match[0]}", a slot that nobody filled; put the address in'
            yield Finding(span, said)
