"""Whether something near a claim supports it: a figure, a date, a named source, a quotation.

Each class of claim has its own evidence. A number supports a rank that can be measured; a named
source supports a verdict, a rank or fame; praise and certainty are supported by nothing. "Widely
considered" and "arguably" name nobody, so they never count.
"""

from __future__ import annotations

import re

from prosecheck.api import Article, Span, compiled

from .assertion import Claim

_NEVER = frozenset({"puff", "praise", "certainty", "intensified"})

_FIGURE = r"""
    (?<![\w-]) [$€£¥]? \d [\d.,]* (?: % | [KMB] | \s?(?:million|billion|trillion|percent) )?
        (?!\w)                                             # stands alone, unlike that of GPT-4
  | \b (?: million | billion | trillion | per \s cent | percent | dozen | hundreds? | thousands?
         | Guinness | census | benchmarks? | record[- ](?:breaking|holder) | poll | survey ) \b
  | \b (?: two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | twenty
         | fifty ) \s \w+s \b
"""
_ACTS = r"""
    (?: sa(?:ys|id) | tells | told | wr(?:ites|ote) | argue[sd] | call(?:s|ed) | named | dubbed
      | describe[sd] | rank(?:s|ed) | rate[sd] | believe[sd] | claim(?:s|ed) | note[sd] | found
      | report(?:s|ed) | estimate[sd] | announce[sd] | voted | added | insist(?:s|ed) | praised
      | admit(?:s|ted) | warn(?:s|ed) | predict(?:s|ed) | commented | explain(?:s|ed) )
"""
_SPOKEN = rf"\b {_ACTS} \b"
_NAMED = rf"""
    \b (?: [Aa]ccording \s to | [Pp]er | [Aa]s \s (?:reported|noted|ranked|rated) \s by ) \s
       (?: (?: \w+ \s ){{0,3}}? [A-Z] | its | new \s figures
         | (?:the|a) \s (?:report|study|survey|company|paper) )
  | \b (?: [A-Z][\w.'-]+ | [Hh]e | [Ss]he | [Tt]hey | \w+ist | critics? | spokes\w+ | minister
         | chief )                                         # "she once wrote"
       \s (?: (?:also|has|have|had|once|later|famously|recently) \s )? {_ACTS} \b
  | \b {_ACTS} \s (?: the \s | Mr \s | Ms \s | Dr \s )? [A-Z]\w+
  | \b (?: named | ranked | rated | voted | crowned | listed | defined | described | dubbed
         | chosen | selected | recogni[sz]ed | called | awarded | honou?red | judged | praised
         | acclaimed ) \b                                  # "voted the best by Orchard Weekly"
       [^.;]{{0,60}} \b (?: by | in | with ) \s (?: the \s | a \s )? [A-Z]
  | \b (?: won | wins | winner \s of | received | awarded | shortlisted ) \b [^.;]{{0,50}}
       \b (?: [A-Z]\w+ \s )+ (?: Award | Prize | Medal | Cup | Trophy | Oscar )
"""
_CITED = r"""
    \[ \^? \w{1,12} \]                                     # [4], [^note]
  | \( [A-Z][\w.-]+ (?: \s et \s al\. | \s (?:and|&) \s [A-Z]\w+ )? ,? \s (?:19|20)\d\d [a-z]? \)
  | https?:// | \bwww\. | \bdoi\b
"""
_SHORTEST_QUOTATION = 25
"""Characters; shorter ones are titles and words held at a distance, not somebody's words."""

_FAR = 1000
"""Characters behind a claim beyond which nothing is near it, whatever the sentences say."""


def is_supported(article: Article, sentence: Span, claim: Claim, sentences_after: int) -> bool:
    """Say whether a sentence or those after it in its block hold evidence for its claim."""
    if claim.label in _NEVER:
        return False
    near = article.reach(sentence, sentences_after, _FAR)
    text = article.text(near)
    if claim.label == "measurable" and compiled(_FIGURE, re.VERBOSE).search(text):
        return True
    if compiled(_CITED, re.VERBOSE).search(text) or compiled(_NAMED, re.VERBOSE).search(text):
        return True
    return bool(article.links_in(near)) or _quotes(article, near, text)


def _quotes(article: Article, near: Span, text: str) -> bool:
    if not compiled(_SPOKEN, re.VERBOSE).search(text):
        return False
    return any(b - a >= _SHORTEST_QUOTATION for a, b in article.quotations_in(near))
