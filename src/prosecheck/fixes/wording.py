"""Words the fixes that rules have in common: words struck or replaced, a mark cut out.

All of it happens in the prose; `placing` says whether the same can be done in the file. What is
left is a sentence: it has its capital and its spacing, and "a" or "an" as the next word wants.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prosecheck.article import OPAQUE, Article, Kind, Span
from prosecheck.patterns import compiled
from prosecheck.rule import Applicability, Edit, Fix

if TYPE_CHECKING:
    import re

    from prosecheck.phrases.matcher import Hit

_PARTING = r"""(?x)
    (?P<mark> [,:;] | \ ?[\u2013\u2014] | \ --? )?   # a comma, a colon, a dash
    (?: \  | (?<=[\u2013\u2014])(?=\w) )            # a blank, which a long dash does without
"""
_WORD = r"[^\W_](?:[\w'-]*\w)?"
_LAST_WORD = r"([\w'-]+) \Z"
_STARTERS = frozenset(
    (
        *("the", "a", "an", "this", "these", "those", "there", "i", "we", "you", "he", "she"),
        *("it", "they", "my", "our", "your", "his", "its", "their"),
    )
)
"""Words that begin a clause: before one of them, what is struck needs no comma behind it."""
_SENTENCES = frozenset({Kind.PARAGRAPH, Kind.ITEM})
"""Kinds of blocks whose sentences can be struck; a heading is one for what stands below it."""
_MODALS = frozenset({"can", "could", "may", "might"})
# After one of these no modal follows: "will can", "does not can".
_HELPERS = r"""(?xi)
    \b (?:
      to|will|would|shall|should|must|can|could|may|might|not|do|does|did|is|are
    | \w+n't | \w+'ll
    ) \b
"""
_CLOSERS = ".!?;:"
_QUESTIONS = (" how", " why", " what", " if", " whether", " when", " where")
"""Last words of phrases that make a clause of what follows: without them it would say more."""
# Before words that are the rest of what was begun: "it's suffice to say".
_NEEDS_MORE = r"(?i)\b(?:be|is|are|was|were|been|it|to|\w+'s) \Z"
# Before a clause or at its start, where a comma behind what is struck goes with it.
_BINDING = r"""(?xi)
    (?: [^\w,]                                                # a colon, a dash, a bracket
      | \b(?:and|but|so|because|or|yet|that|which|while|although|if|when)
    ) \ \Z
"""
# Behind a dash, what takes back the words before it: "needless to say \u2014 or perhaps not".
_AFTERTHOUGHT = r"(?i)(?:or|and|but|not|if|unless)\b"
# "an" before a sound, not a letter: the common words that sound otherwise than they are written
# (Garner, Modern English Usage: a; an).
_AN = r"(?i)(?:hour|honest|honou?r|heir)"
_A = r"(?i)(?:uni(?!n|m)|us[aeiu]|eu|one|once|ubiq|util|ut[eo])"


def suggested(
    hit: Hit, article: Article, applicability: Applicability = Applicability.UNSAFE
) -> Fix | None:
    """Offer what the phrase of a hit suggests; None where it suggests nothing that fits."""
    span = Span(hit.start, hit.end)
    if hit.phrase.suggest is None:
        return None
    if hit.phrase.suggest == "":
        return struck(article, span)
    return replaced(article, span, hit.phrase.suggest, applicability)


def replaced(
    article: Article,
    span: Span,
    text: str,
    applicability: Applicability = Applicability.UNSAFE,
) -> Fix | None:
    """Offer to write `text` for words; None where the words around do not take it."""
    said, block = article.text(span), article.block_at(span.start)
    before = article.before(span, article.sentence_at(span.start))
    after = article.after(span, block)
    if span.end > block.end or _is_doubled(before, text, after):
        return None
    is_modal = text in _MODALS and said.partition(" ")[0].lower() not in _MODALS
    if is_modal and compiled(_HELPERS).search(before):
        return None
    if said.isupper():
        text = text.upper()
    elif said[0].isupper():
        text = text[0].upper() + text[1:]
    edits = _agreed(article, span.start, text)
    return Fix(f'write "{text}"', (*edits, Edit(span, text)), applicability)


def struck(article: Article, span: Span) -> Fix | None:
    """Offer to strike words; None where that would not leave a sentence.

    Words that are all of a sentence are struck with its stop.
    """
    sentence = article.sentence_at(span.start)
    said = article.text(span)
    span = Span(span.start, span.end - said.endswith(","))
    if span.end > sentence.end or said.lower().endswith(_QUESTIONS):
        return None
    before = article.before(span, sentence)
    after = article.after(span, sentence)
    if not _has_words(before) and not _has_words(after):
        return None if after.startswith(":") else sentence_struck(article, span)
    edits = _inside(article, span) if _has_words(before) else _opening(article, span)
    return Fix("strike it", edits, Applicability.UNSAFE) if edits else None


def sentence_struck(article: Article, span: Span) -> Fix | None:
    """Offer to strike the sentences that hold a span, or the paragraph that holds no other."""
    block = article.block_at(span.start)
    if block.kind not in _SENTENCES or span.end > block.end:
        return None
    start = article.sentence_at(span.start).start
    end = article.sentence_at(span.end - 1).end
    prose = article.prose
    while end < block.end and prose[end] == " ":
        end += 1
    if start > block.start and end == block.end:
        while prose[start - 1] == " ":
            start -= 1
    return Fix("strike the sentence", (Edit(Span(start, end), ""),), Applicability.UNSAFE)


def cut(article: Article, span: Span, message: str, applicability: Applicability) -> Fix | None:
    """Offer to take a mark out of a sentence that is whole without it, with a blank before it."""
    block, prose = article.block_at(span.start), article.prose
    start, end = span
    if end > block.end:
        return None
    while start and prose[start - 1] + prose[end : end + 1] in ("()", "[]"):
        start, end = start - 1, end + 1
    follows = prose[end : min(block.end, end + 1)]
    if start > block.start and prose[start - 1] == " " and not follows[:1].isalnum():
        start -= 1
    elif start == block.start and follows[:1] == " ":
        end += 1
    return Fix(message, (Edit(Span(start, end), ""),), applicability)


def _opening(article: Article, span: Span) -> tuple[Edit, ...]:
    """Strike what opens a sentence with the mark behind it; the next word takes the capital."""
    sentence, prose = article.sentence_at(span.start), article.prose
    parting = compiled(_PARTING).match(prose, span.end, sentence.end)
    if parting is None or not _is_parted(article.text(span), parting["mark"], prose, parting.end()):
        return ()
    at = parting.end()
    if (parting["mark"] or "").strip(" ,:;") and compiled(_AFTERTHOUGHT).match(prose, at):
        return ()
    capital = _capital(prose, at) if prose[span.start].isupper() else ()
    return (Edit(Span(span.start, at), ""), *capital) if capital is not None else ()


def _inside(article: Article, span: Span) -> tuple[Edit, ...]:
    """Strike words in the middle or at the end of a sentence, with one comma or with both."""
    sentence, prose = article.sentence_at(span.start), article.prose
    start, end = span
    before, after = article.before(span, sentence), article.after(span, sentence)
    if not before.endswith(" ") or _article_before(before) or compiled(_NEEDS_MORE).search(before):
        return ()
    has_comma = before.endswith(", ")
    if not _has_words(after) or after[:1] in _CLOSERS:
        return (Edit(Span(start - (2 if has_comma else 1), end), ""),)
    if after.startswith(", "):
        return _between(article, span)
    if not after.startswith(" ") or not _is_parted(article.text(span), None, prose, end + 1):
        return ()
    capital = _capital(prose, end + 1) if prose[start].isupper() else ()
    return (Edit(Span(start, end + 1), ""), *capital) if capital is not None else ()


def _between(article: Article, span: Span) -> tuple[Edit, ...]:
    """Strike words before a comma with it, with both, or with none where one is needed."""
    sentence, prose = article.sentence_at(span.start), article.prose
    before = article.before(span, sentence)
    has_comma = before.endswith(", ")
    binds = compiled(_BINDING).search(before[:-2] + " " if has_comma else before)
    if not has_comma and not binds:
        return (Edit(Span(span.start - 1, span.end), ""),)
    following = compiled(_WORD).match(prose, span.end + 2)
    opens_clause = following is not None and following[0].lower() in _STARTERS
    if has_comma and " " in before[:-2] and (binds or not opens_clause):
        return (Edit(Span(span.start - 2, span.end + 1), ""),)
    capital = _capital(prose, span.end + 2) if prose[span.start].isupper() else ()
    return (Edit(Span(span.start, span.end + 2), ""), *(capital or ()))


def _is_parted(said: str, mark: str | None, prose: str, at: int) -> bool:
    """Whether a clause of its own follows what was said, and not the rest of the same one."""
    if mark or said.lower().endswith((" that", ",")):
        return True
    following = compiled(_WORD).match(prose, at)
    return following is not None and following[0].lower() in _STARTERS


def _capital(prose: str, at: int) -> tuple[Edit, ...] | None:
    """Give the edit that makes a word open a sentence; None where no word stands there.

    A word that has a capital further on, such as iPhone, opens a sentence as it is.
    """
    if prose.startswith(OPAQUE, at):
        return ()
    word = compiled(_WORD).match(prose, at)
    if word is None:
        return None
    capital = prose[at].upper()
    if word[0] != word[0].lower() or len(capital) != 1 or capital == prose[at]:
        return ()
    return (Edit(Span(at, at + 1), capital),)


def _agreed(article: Article, start: int, text: str) -> tuple[Edit, ...]:
    """Give the edit of an "a" or "an" before words that become `text`."""
    block = article.block_at(start)
    before = article.before(Span(start, start), block)
    found = _article_before(before)
    if found is None:
        return ()
    at = start - len(before) + found.start(1)
    right = "an" if _takes_an(text) else "a"
    if found[1].lower() == right:
        return ()
    right = right.capitalize() if found[1][0].isupper() else right
    return (Edit(Span(at, at + len(found[1])), right),)


def _article_before(before: str) -> re.Match[str] | None:
    word = _last_word(before)
    return word if word and word[1].lower() in ("a", "an") else None


def _last_word(before: str) -> re.Match[str] | None:
    begin = before.rstrip(" ").rfind(" ") + 1
    return compiled(_LAST_WORD).search(before, begin) if before.endswith(" ") else None


def _takes_an(text: str) -> bool:
    if compiled(_AN).match(text):
        return True
    return text[0].lower() in "aeiou" and not compiled(_A).match(text)


def _is_doubled(before: str, text: str, after: str) -> bool:
    """Whether a word beside the place of a text is the one that the text has there."""
    words = text.lower().split()
    last, following = _last_word(before), compiled(_WORD).match(after.lstrip(" "))
    return bool(last and last[1].lower() == words[0]) or bool(
        following and following[0].lower() == words[-1]
    )


def _has_words(text: str) -> bool:
    return OPAQUE in text or any(character.isalnum() for character in text)
