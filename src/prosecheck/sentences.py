"""Sentence boundaries in one block of English prose.

One regular expression visits the places where a sentence can end, a terminator with a blank behind
it, and a few questions are asked there: what stands before, what stands behind. Each looks at a
window of fixed width or at what no other question reads, so time grows with the length of the text.
"""

from __future__ import annotations

import re
from itertools import pairwise

from prosecheck.abbreviations import (
    AFTER_CLOCK,
    BEFORE_FIGURES,
    EITHER,
    INNER,
    MARKED_NAMES,
    SHORTENED,
    STARTERS,
    TITLES,
)
from prosecheck.patterns import expression

_TERMINATORS = ".!?…"
_QUOTES = "\"'”’»"
_CLOSERS = (
    rf"{_QUOTES})\]}}*_`"  # emphasis too, which a plain text keeps
    "¹²³⁰⁴-⁹"  # footnote marks
    "\u2600-\u27bf\U0001f300-\U0001faff\ufe0f\u200d"  # emoji that stand directly at the terminator
)
_OPENERS = "\"'“‘’«([{*_`¿¡"
_BULLETS = "•⁃‣◦▪●"

# Nothing begins with these: after a terminator they go on with the sentence ("Stop! - he said").
_CONTINUERS = frozenset(",;:-‐‑–—−&|/\\)]}>=+%!?»”")

# How much is read before a terminator, in code points: the longest abbreviation and a word more.
_WINDOW = 24

_CANDIDATE = expression(
    rf"""
    [{_TERMINATORS}](?![a-zA-Z0-9])                       # not "3.5"
    [{_TERMINATORS}{_CLOSERS}]*+
    (?: \[[\w ]{{1,20}}\]                                 # "so it was.[12] Then"
      | \s[.…](?!\w)[{_TERMINATORS}{_CLOSERS}]*+          # "so it was . . . Then", not ". .NET"
      | \s["”](?!\S)                                     # 'so it was. " Then'
    )*+
    (\s++)?
    """,
    re.VERBOSE,
)
_SPEAKER = expression(
    r"""
    (?: [^\W\d_a-z] [\w'.-]{0,30}+ \s ){1,4}              # "Smith", "Mary J. Smith"
    (?: (?:asks|asked|cried|exclaimed|shouted|wonders|wondered) \b     # "asked the crowd"
      | (?:adds|added|joked|quipped|replied|said|says|wrote) (?=[.,;:])  # not "said the plan"
    )
    """,
    re.VERBOSE,
)
_SMALL_NAME = expression(
    r"""
    [a-z]{1,12}+ [A-Z]                                    # "iPhone", "macOS"
  | [a-z]{2,12}+ \.[a-z]{2}                               # "example.org"
  | https?://
    """,
    re.VERBOSE,
)
_LABEL = expression(
    rf"""
    (?: \#{{1,6}}\s | [{_BULLETS}]\s? | [(\[] )?          # of a heading, an item, a bracket
    (?: \d{{1,3}}(?:\.\d{{1,3}}){{0,3}}                   # "1.", "2.1."
      | [^\W\d_] | [ivxIVX]{{1,4}} ) \Z                   # "a.", "iv."
    """,
    re.VERBOSE,
)
_ITEMS_FOLLOW = expression(
    rf"""
    [{_BULLETS}]                                          # "• this • that"
  | (?:[0-9]{{1,3}}|[a-z]) (?:\.\)|[.)]) \s              # "1) this 2) that"
    """,
    re.VERBOSE,
)
_LABELS = expression(r"(?<!\S)([0-9]{1,3}|[a-z])(\.\)|[.)])\s")
_LIST_AFTER_COLON = expression(r":\s(?=1\.\s)")
_CLOCK_OPENING = expression(r"(?:\w+ ){0,2}[\d:]+ ?\w\.\w\Z")  # "At 5 a.m"
_DOTTED = expression(r"(?:\A|-)(?:[^\W\d_]\.-?)+[^\W\d_]\Z")  # "U.S", "non-U.S", "J.-P"
_NUMERAL = expression(r"(?:[B-HJ-Z]|[IVXLC]{2,6})\b")
_DASH_ITEM = expression(r"-\s[^\W\d_a-z]")
_SMALL_WORD = expression(r"[a-z'-]{1,30}+[^.\w]")
_OPENING = expression(rf"[{re.escape(_OPENERS)}]*+")
_WORD = expression(r"(?![^\W\d_]\.)[^\W\d_]++")  # "It", but not the initial "A."
_TOKEN = expression(r"[\w.°&'-]+\Z")
_SOLID = expression(r"\S(?:.*\S)?", re.DOTALL)
_CONTENT = expression("[\\w\ufffc]")


def split(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Give the (start, end) of every sentence of one block, without the blanks between them.

    The block is a line of the text, from start to end, or all of it. Offsets count code points, end
    exclusive. The spans are in order, do not overlap and hold every character that is not blank. A
    list that was run together into one block ("1) this 2) that") comes apart at its labels.
    """
    block = _SOLID.search(text, start, len(text) if end is None else end)
    if block is None:
        return []
    start, end = block.span()
    spans = []
    for part in pairwise([start, *_item_starts(text, start, end), end]):
        spans += _sentences(text, *(_SOLID.search(text, *part) or block).span())
    return spans


def _item_starts(text: str, start: int, end: int) -> list[int]:
    """Give where items begin, behind start, in a list run together into one block."""
    if _ITEMS_FOLLOW.match(text, start, end):
        if text[start] in _BULLETS:
            bullet = re.compile(rf"(?<=\s){text[start]}")
            return [match.start() for match in bullet.finditer(text, start + 1, end)]
        return _labelled(text, start, end)[1:]
    colon = _LIST_AFTER_COLON.search(text, start, end)
    items = _labelled(text, colon.end(), end) if colon else []
    return items if len(items) > 1 else []


def _labelled(text: str, start: int, end: int) -> list[int]:
    """Give where the labels stand that count on from the one at start, in the same style."""
    starts: list[int] = []
    wanted: tuple[str, str] | None = None
    for match in _LABELS.finditer(text, start, end):
        label, style = match.groups()
        if wanted in (None, (label, style)):
            starts.append(match.start())
            following = str(int(label) + 1) if label.isdecimal() else chr(ord(label) + 1)
            wanted = (following, style)
    return starts


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Split a range that begins and ends with a character that is not blank."""
    spans = []
    for match in _CANDIDATE.finditer(text, start, end):
        if match[1] is None or match.start() == start:
            continue
        if _is_boundary(text, start, match, end):
            spans.append((start, match.start(1)))
            start = match.end()
    if spans and not _CONTENT.search(text, start, end):
        # What has no word in it, such as a last emoji, is no sentence of its own.
        start = spans.pop()[0]
    spans.append((start, end))
    return spans


def _is_boundary(text: str, start: int, match: re.Match[str], end: int) -> bool:
    """Whether the sentence that begins at start ends at a terminator followed by a blank."""
    mark, begin = match.span()
    run = text[mark : match.start(1)]
    first = text[begin]
    if first in _OPENERS and (opening := _OPENING.match(text, begin, end)):
        begin = opening.end()
    if text[begin : begin + 1] in _CONTINUERS:
        return run[-1] not in _QUOTES and _DASH_ITEM.match(text, begin, end) is not None
    word = _word_before(text, start, mark)
    if first.islower() and not _SMALL_NAME.match(text, begin, end):
        return run == "." and _is_plain(word) and _SMALL_WORD.match(text, begin, end) is not None
    if "!" in run or "?" in run:
        return not _goes_on_after_mark(text, run, word, begin, end)
    if run.count(".") != 1:
        return _ends_at_ellipsis(text, mark, run, begin)
    if mark - start < _WINDOW and _LABEL.match(text, start, mark):
        return False
    return _ends_at_stop(text, start, mark, word, begin)


def _ends_at_stop(text: str, start: int, mark: int, word: str, begin: int) -> bool:
    """Whether a sentence ends at the full stop after a word that may be an abbreviation."""
    lower = word.lower()
    follower = text[begin : begin + 1]
    if word in TITLES or lower in INNER:
        return False
    if word in BEFORE_FIGURES and (
        follower.isdigit() or (len(word) > 2 and _NUMERAL.match(text, begin))
    ):
        return False
    if lower in ("a.m", "p.m"):
        return _ends_after_clock(text, start, mark, begin)
    if lower in EITHER or ("." in word and _DOTTED.search(word)):
        return _has_starter(text, begin)
    if len(word) == 1 and word.isupper() and follower.isupper():
        return _has_starter(text, begin) or (word in "IX" and _follows_small(text, start, mark))
    return True


def _ends_after_clock(text: str, start: int, mark: int, begin: int) -> bool:
    """Whether a sentence ends after "a.m." or "p.m."; it cannot if it has nothing but the time."""
    word = _WORD.match(text, begin)
    if word is None or word[0] in AFTER_CLOCK or not word[0][0].isupper():
        return False
    return mark - start > _WINDOW or not _CLOCK_OPENING.match(text, start, mark)


def _goes_on_after_mark(text: str, run: str, word: str, begin: int, end: int) -> bool:
    """Whether a sentence goes on after ! or ?: "Yahoo! Finance", '"Why?" Smith asked.'."""
    if _has_starter(text, begin):
        return False
    if run == "!" and word in MARKED_NAMES:
        return True
    return run[-1] in _QUOTES and "." not in run and _SPEAKER.match(text, begin, end) is not None


def _ends_at_ellipsis(text: str, mark: int, run: str, begin: int) -> bool:
    """Whether a sentence ends at an ellipsis: not at a pause (" ... ") or omission ("[...]")."""
    if text[begin : begin + 1].isdigit():
        return False
    if run.count(".") > 3 or not (text[mark - 1].isspace() or text[mark - 1] in "[("):
        return True
    # "I" has its capital anywhere, so it tells nothing.
    return _has_starter(text, begin) and text[begin : begin + 2] not in ("I ", "I'")


def _is_plain(word: str) -> bool:
    """Whether a word is neither known nor likely to be shortened."""
    return len(word) > 3 and word.isalpha() and word.islower() and word not in SHORTENED


def _has_starter(text: str, begin: int) -> bool:
    """Whether a word stands at begin that opens sentences and does not go on with a name."""
    word = _WORD.match(text, begin)
    return word is not None and word[0][0].isupper() and word[0].lower() in STARTERS


def _follows_small(text: str, start: int, mark: int) -> bool:
    """Whether the last word before mark stands behind a word in small letters: "you and I"."""
    words = text[max(start, mark - _WINDOW) : mark].split()
    return len(words) > 1 and words[-2].islower()


def _word_before(text: str, start: int, mark: int) -> str:
    """Give the word that ends at mark, or the last characters of one that is long."""
    words = text[max(start, mark - _WINDOW) : mark].rsplit(None, 1)
    if not words or words[-1].isalpha():
        return words[-1] if words else ""
    token = _TOKEN.search(words[-1])
    return token[0] if token else ""
