"""Finds the tags that a page shows: bullets, lines, hashtags, or a label and a list."""

from __future__ import annotations

import re

from prosecheck.article import Kind, Span, Tag, Zone
from prosecheck.patterns import compiled, expression
from prosecheck.readers.zones.furniture import Furniture
from prosecheck.readers.zones.page import Page

_HEAD = 8
_FOOT = 12
_LONGEST = 60
_MOST_BLANKS = 8

# Tables of words read better than lists of strings.
_NOUNS = (
    "tag/tags/topic/topics/keyword/keywords/key words/hashtag/hashtags/label/labels/categories"
    "/keyphrase/keyphrases/index term/index terms"
)
_OF = "/post/article/related/story/blog/page/seo/meta/popular/key/focus/search/suggested"
_PHRASES = (
    "tagged/tagged with/tagged as/tagged in/tagged under/tagged on/filed under/filed in/filed to"
    "/posted in/posted under/categorised as/categorised in/categorised under/categorized as"
    "/categorized in/categorized under/read more about/read more on/see more about/see more on"
    "/find more about/find more on/more about/more on/in this story/in this article/explore more on"
)
_LABELS = frozenset(
    [f"{of} {noun}".strip() for of in _OF.split("/") for noun in _NOUNS.split("/")]
    + _PHRASES.split("/")
)
_LABEL_WORDS = frozenset(label.partition(" ")[0] for label in _LABELS)
_LONGEST_WORD = 1 + max(map(len, _LABEL_WORDS))
# Without a colon only these say that a list follows.
_UNMARKED = (
    "tagged with ",
    "tagged as ",
    "tagged in ",
    "tagged under ",
    "tagged ",
    "tags ",
    "filed under ",
    "posted in ",
)
_LABEL = expression(r"(\W*)([A-Za-z]+(?: [A-Za-z]+){0,3})(\W*)")
_COLON = r" ?(?::|[-–—|] )[ :]*"
_HASHTAGS = r"[^\w#]*(?:#(?=\w*[^\W\d_])[\w&'./+-]+[\s,;|·•]*)+"
_HASHTAG = r"#([\w&'./+-]*\w)"
_ENTRY = r"[^,;|·•\n]+"
_MARKS = ' \t#"“”[](){}<>*_`'
_SENTENCE = r"[a-z]{3}[.!?] "
_JOINED = r"[a-z][A-Z]|\w[-_]\w|^[A-Z0-9]{2,6}$"


def mark_tags(page: Page, furniture: dict[int, Furniture]) -> list[Tag]:
    """Put the blocks that list tags in their zone, and give their tags in order."""
    found: list[Tag] = []
    last = page.last_prose()
    first = min(page.first_prose(), _HEAD)
    prose, blocks, count = page.prose, page.blocks, len(page.blocks)
    for at in (*range(first), *range(max(first, count - _FOOT), count)):
        start = blocks[at].start
        word = prose[start : start + _LONGEST_WORD].partition(" ")[0]
        # Most lines open with a word that no label opens with.
        if word.isalpha() and word.lower() not in _LABEL_WORDS:
            continue
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
    if "#" in text and compiled(_HASHTAGS).fullmatch(text):
        spans = [m.span(1) for m in compiled(_HASHTAG).finditer(text)]
    else:
        spans = _labelled(text)
    if spans:
        page.put(at, Zone.TAGS, Kind.TAG)
    return [Tag(text[a:b], Span(block.start + a, block.start + b)) for a, b in spans]


def _labelled(text: str) -> list[tuple[int, int]]:
    """Give the spans of the entries of a list behind its label."""
    start = _label_end(text)
    if not start:
        return []
    spans = _entries(text, start)
    most = 3 if text[-1] == "." else _MOST_BLANKS
    labels = [text[a:b] for a, b in spans]
    return spans if all(_is_label(x) and x.count(" ") <= most for x in labels) else []


def _label_end(text: str) -> int:
    """Give where the list behind a label begins; 0 where there is no label."""
    label = _LABEL.match(text)
    if label is None:
        return 0
    if _is_heading(label):
        colon = compiled(_COLON).match(text, label.end(2))
        if colon is not None:
            return colon.end()
    if "," not in text:
        return 0
    start = label.start(2)
    opening = text[start : start + 16].lower()
    if not opening.startswith(_UNMARKED):
        return 0
    return next(start + len(x) for x in _UNMARKED if opening.startswith(x))


def _is_heading(label: re.Match[str]) -> bool:
    return label[2].lower() in _LABELS and "#" not in label[1]


def _entries(text: str, start: int) -> list[tuple[int, int]]:
    entry = _HASHTAG if text[start:].lstrip().startswith("#") else _ENTRY
    spans = []
    for match in re.compile(entry).finditer(text, start):
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
    if (
        len(text) > _LONGEST
        or text[-1] in "!?:;,"
        or ": " in text
        or compiled(_SENTENCE).search(text)
    ):
        return False
    return text.count(" ") < _MOST_BLANKS and (text[-1] != "." or text.count(" ") < 3)


def _tags_under_heading(page: Page, furniture: dict[int, Furniture], start: int) -> list[Tag]:
    """Give the lines under a line "Tags" at the foot of the page."""
    found: list[Tag] = []
    for at in range(start, len(page.blocks)):
        block = page.blocks[at]
        if block.end - block.start > 40 or not page.is_open(at):
            continue
        label = _LABEL.fullmatch(page.prose, block.start, block.end)
        if label is None or not _is_heading(label):
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
    joined = sum(bool(compiled(_JOINED).search(text)) for text in texts)
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
