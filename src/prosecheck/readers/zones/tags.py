"""Finds the tags that a page shows: bullets, lines, hashtags, or a label and a list."""

from __future__ import annotations

import re

from prosecheck.article import Kind, Span, Tag, Zone
from prosecheck.readers.zones.furniture import Furniture
from prosecheck.readers.zones.page import Page

_HEAD = 8
_FOOT = 12
_LONGEST = 60
_MOST_BLANKS = 8

_LABEL_WORDS = (
    r"(?:(?:post|article|related|story|blog|page|seo|meta|popular|key|focus|search|suggested) )?"
    r"(?:tags?|topics?|keywords?|key words|hashtags?|labels?|categories|keyphrases?|index terms)"
    r"|tagged(?: (?:with|as|in|under|on))?|filed (?:under|in|to)|posted (?:in|under)"
    r"|categori[sz]ed (?:as|in|under)"
    r"|(?:read|see|find) more (?:about|on)|more (?:about|on)|in this (?:story|article)|explore "
    r"more on"
)
_HEADING = re.compile(rf"[^\w#]*(?:{_LABEL_WORDS})\W*", re.IGNORECASE)
_LABELLED = re.compile(rf"[^\w#]*(?:{_LABEL_WORDS}) ?(?::|[-–—|] )[ :]*", re.IGNORECASE)
# Without a colon only these say that a list follows.
_UNMARKED = re.compile(
    r"\W*(?:tags|tagged(?: (?:with|as|in|under))?|filed under|posted in) ", re.IGNORECASE
)
_HASHTAGS = re.compile(r"[^\w#]*(?:#(?=\w*[^\W\d_])[\w&'./+-]+[\s,;|·•]*)+")
_HASHTAG = re.compile(r"#([\w&'./+-]*\w)")
_ENTRY = re.compile(r"[^,;|·•\n]+")
_MARKS = ' \t#"“”[](){}<>*_`'
_SENTENCE = re.compile(r"[a-z]{3}[.!?] ")
_JOINED = re.compile(r"[a-z][A-Z]|\w[-_]\w|^[A-Z0-9]{2,6}$")


def mark_tags(page: Page, furniture: dict[int, Furniture]) -> list[Tag]:
    """Put the blocks that list tags in their zone, and give their tags in order."""
    found: list[Tag] = []
    last = page.last_prose()
    first = min(page.first_prose(), _HEAD)
    for at in (*range(first), *range(max(first, len(page.blocks) - _FOOT), len(page.blocks))):
        if page.is_open(at):
            found += _tags_of_line(page, at)
    found += _tags_under_heading(page, furniture, max(last + 1, first))
    if not found:
        found += _tags_of_list(page, furniture, last)
    return sorted(found, key=lambda tag: tag.span)


def _tags_of_line(page: Page, at: int) -> list[Tag]:
    """Give the tags of "Tags: a, b" or of "#a #b", which end up in the zone."""
    block = page.blocks[at]
    text = page.text(at)
    if "#" in text and _HASHTAGS.fullmatch(text):
        spans = [m.span(1) for m in _HASHTAG.finditer(text)]
    else:
        label = _LABELLED.match(text) or (_UNMARKED.match(text) if "," in text else None)
        if label is None:
            return []
        spans = _entries(text, label.end())
        if not spans:
            return []
        labels = [text[a:b] for a, b in spans]
        most = 3 if text[-1] == "." else _MOST_BLANKS
        if not all(_is_label(label) and label.count(" ") <= most for label in labels):
            return []
    page.put(at, Zone.TAGS, Kind.TAG)
    return [Tag(text[a:b], Span(block.start + a, block.start + b)) for a, b in spans]


def _entries(text: str, start: int) -> list[tuple[int, int]]:
    entry = _HASHTAG if text[start:].lstrip().startswith("#") else _ENTRY
    spans = []
    for match in entry.finditer(text, start):
        a, b = match.span()
        a += len(text[a:b]) - len(text[a:b].lstrip(_MARKS))
        b -= len(text[a:b]) - len(text[a:b].rstrip(_MARKS))
        if text.startswith("and ", a):
            a += 4
        if b == len(text) and text[a:b].endswith("."):
            b -= 1
        if a < b:
            spans.append((a, b))
    return spans


def _is_label(text: str) -> bool:
    """Whether a text is short enough for a tag and no sentence."""
    if len(text) > _LONGEST or text[-1] in "!?:;," or ": " in text or _SENTENCE.search(text):
        return False
    return text.count(" ") < _MOST_BLANKS and (text[-1] != "." or text.count(" ") < 3)


def _tags_under_heading(page: Page, furniture: dict[int, Furniture], start: int) -> list[Tag]:
    """Give the lines under a line "Tags" at the foot of the page."""
    found: list[Tag] = []
    for at in range(start, len(page.blocks)):
        text = page.text(at)
        if len(text) > 40 or not page.is_open(at) or not _HEADING.fullmatch(text):
            continue
        end = at + 1
        while page.is_open(end) and _may_be_tag(page, furniture, end):
            end += 1
        if end > at + 1:
            page.put(at, Zone.TAGS)
            found += [_tag(page, item) for item in range(at + 1, end)]
    return found


def _may_be_tag(page: Page, furniture: dict[int, Furniture], at: int) -> bool:
    what = furniture.get(at)
    return (what is None or what.is_place) and _is_label(page.text(at))


def _tags_of_list(page: Page, furniture: dict[int, Furniture], last: int) -> list[Tag]:
    """Give the bullets, or the bare lines, that end a page and are labels one and all."""
    foot = [at for at in range(last + 1, len(page.blocks)) if page.is_open(at)]
    run: list[int] = []
    for at in foot:
        if run and (at != run[-1] + 1 or (at in furniture and not furniture[at].is_place)):
            break
        text = page.text(at)
        is_heading = page.blocks[at].kind is Kind.HEADING
        if is_heading or text[-1] == "." or not _may_be_tag(page, furniture, at):
            run = []
            continue
        run.append(at)
    after = [at for at in foot if run and at > run[-1] and at not in furniture]
    if not run or after or _is_introduced(page, run[0]):
        return []
    if all(at in furniture for at in run) or any(page.leads_elsewhere(at) for at in run):
        return []
    texts = [page.text(at) for at in run]
    joined = sum(bool(_JOINED.search(text)) for text in texts)
    if all(page.blocks[at].kind is Kind.ITEM for at in run):
        is_bare = not page.is_marked_up and len(run) > 3 and max(t.count(" ") for t in texts) < 3
        is_list = len(run) > 1 and (_is_scraped(page) or 2 * joined >= len(run) or is_bare)
    else:
        bare = all(page.blocks[at].kind is Kind.PARAGRAPH for at in run)
        short = all(text.count(" ") < 3 for text in texts)
        is_list = len(run) > 3 and bare and short and 2 * joined >= len(run)
    return [_tag(page, at) for at in run] if is_list else []


def _is_scraped(page: Page) -> bool:
    """Whether the page shows that it was copied whole: tags come along with such things."""
    signs = (Zone.CHROME, Zone.DISCLAIMER, Zone.FOOTER)
    return any(block.zone in signs for block in page.blocks)


def _is_introduced(page: Page, at: int) -> bool:
    """Whether the block before a list announces it: a heading, or words that end in a colon."""
    if at == 0:
        return True
    before = page.blocks[at - 1]
    return before.kind is Kind.HEADING or page.prose[before.end - 1] == ":"


def _tag(page: Page, at: int) -> Tag:
    block = page.blocks[at]
    page.put(at, Zone.TAGS, Kind.TAG)
    text = page.text(at)
    a = len(text) - len(text.lstrip("#"))
    return Tag(text[a:], Span(block.start + a, block.end))
