"""Whether the words around a vague attribution say who is meant after all."""

from __future__ import annotations

import re

from prosecheck.api import Article, Hit, Span, compiled

_ACTS = r"""
    (?: sa(?:ys|id) | told | tells | wr(?:ites|ote) | argue[sd] | add(?:s|ed) | call(?:s|ed)
      | claim(?:s|ed) | note[sd] | warn(?:s|ed) | report(?:s|ed) | explain(?:s|ed) | found
      | estimate[sd] | commented | predict(?:s|ed) | quote[sd] | describe[sd] | suggest(?:s|ed) )
"""
_CITED = r"https?:// | \[ \^? \w{1,12} \] | \( [A-Z][^()]{2,40} ,? \s (?:19|20)\d\d [a-z]? \)"
# Who spread a rumour; a quotation beside it does not tell.
_REPORTED = rf"""
    \b [Aa]ccording \s to \b
  | \b (?: reported | published | obtained | seen | first \s noted ) \s (?: by | in ) \b
  | \b (?: told | tells ) \s (?: the \s | Mr \s | Ms \s | Dr \s )? [A-Z]
  | \b [A-Z][\w.'-]+ \s (?: has \s | had \s )? report(?:s|ed) \b
  | {_CITED}
"""
_SOURCE = rf"""
    \b (?: [A-Z][\w.'-]+ | [Hh]e | [Ss]he ) \s (?: (?:also|has|have|had|once) \s )? {_ACTS} \b
  | \b {_ACTS} \s (?: the \s | Mr \s | Ms \s | Dr \s | Professor \s )? [A-Z]\w+
  | \b (?: [Aa]ccording \s to | conducted \s by | published \s (?:by|in) | released \s by
         | [Bb]y \s researchers \s (?:at|from) | such \s as | including | like )
       \s (?: the \s | an? \s )? (?: [\w-]+ \s ){{0,2}}? [A-Z]
  | \b (?: University | Institute | Journal | Survey | Foundation | Agency | Ministry ) \b
  | {_CITED}
"""
# "the researchers say" and "Gartner analysts say" mean people that the text has named.
_KNOWN = r"""
    \b (?: (?i: the | these | those | this | that | our | their | his | her | its | my | your | two
             | three | four | both | such | any | no | few | \d+ )
         | \w+'s | [a-z]+ \s [A-Z][\w.-]* )
    \s (?: [a-z-]+ \s )? $
"""
_NOT_TOLD = r"\b (?: not | n't | no | never | if | whether | when | until ) \b [^,;.]{0,25} $"
# "user research indicates" is somebody's own research; "and research indicates" is nobody's.
_LEADING = r"""
    (?: ^ | [,;:(—–] \s? | \b (?i: also | although | and | as | because | but | how | however | many
      | new | or | recent | since | so | some | still | that | then | though | when | where | while
      | yet ) \s ) $
"""
_NAMED_AFTER = r",? \s (?: by | from | at | in | of ) \s (?:the \s | an? \s)? (?:\w+ \s)? [A-Z]"
_PERSONAL = r"\b (?: I | I'(?:m|ve|d|ll) | [Mm]y | me | [Oo]ur | [Ww]e ) \b"
_FAR = 400
"""Characters; a sentence without an end is read no further than this around a hit."""
_NEAR = 40
"""Characters; more than the longest match of an expression that ends at the hit."""
_QUOTED = r""" "[^"]*" | “[^”]*” """
_RUMOURS = frozenset({"hearsay", "unnamed", "unshown"})
_SHORTEST_QUOTATION = 25
"""Characters; shorter ones are titles and words held at a distance, not somebody's words."""


def is_told(article: Article, hit: Hit) -> bool:
    """Say whether the words of a hit are asserted, and not asked, denied or remembered."""
    sentence = _sentence(article, hit)
    text = article.text(sentence)
    if text.endswith("?") or _ends(_NOT_TOLD, article.prose[sentence.start : hit.start]):
        return False
    return hit.phrase.label == "unshown" or not _has(
        _PERSONAL, compiled(_QUOTED, re.VERBOSE).sub("", text)
    )


def is_named(article: Article, hit: Hit, sentences_after: int) -> bool:
    """Say whether a source stands in the sentence of the hit, in those after it, or in a link."""
    sentence = _sentence(article, hit)
    before = article.prose[sentence.start : hit.start]
    if hit.phrase.label == "crowd" and _has(_KNOWN, before):
        return True
    if hit.phrase.label == "study" and not _ends(_LEADING, before):
        return True
    if hit.phrase.label in _RUMOURS:
        return _has(_REPORTED, article.text(sentence)) or bool(article.links_in(sentence))
    near = article.reach(sentence, sentences_after, _FAR)
    after = article.prose[hit.end : near.end]
    if article.text(hit).lower().startswith("according") and _goes_on(r"\s [A-Z]", after):
        return True
    if _goes_on(_NAMED_AFTER, after) or _has(_SOURCE, before) or _has(_SOURCE, after):
        return True
    return bool(article.links_in(near)) or _quotes(article, near)


def _sentence(article: Article, hit: Hit) -> Span:
    whole = article.sentence_at(hit.start)
    return Span(max(whole.start, hit.start - _FAR), min(whole.end, hit.end + _FAR))


def _quotes(article: Article, near: Span) -> bool:
    return any(b - a >= _SHORTEST_QUOTATION for a, b in article.quotations_in(near))


def _ends(expression: str, before: str) -> bool:
    """Whether an expression, which no more than _NEAR characters match, fits the end of a text."""
    found = compiled(expression, re.VERBOSE).search(before, max(0, len(before) - _NEAR))
    return found is not None


def _has(expression: str, text: str) -> bool:
    return compiled(expression, re.VERBOSE).search(text) is not None


def _goes_on(expression: str, after: str) -> bool:
    return compiled(expression, re.VERBOSE).match(after) is not None
