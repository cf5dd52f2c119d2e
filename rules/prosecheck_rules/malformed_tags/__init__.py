"""TAG002: tags that a template, a feed or a broken list left behind."""

from __future__ import annotations

from collections.abc import Iterator

from prosecheck.api import (
    Applicability,
    Article,
    Edit,
    Finding,
    Fix,
    Rule,
    Severity,
    compiled,
    frozen,
    label_words,
    option,
)

_NOTHING = frozenset({"null", "undefined", "nan", "n/a", "na", "[object object]"})
_MARKUP = r"""(?x)
      </?[A-Za-z][^>]*>?              # an element: <b>AI</b>
    | &(?:[A-Za-z]{2,8}|\#x?[0-9A-Fa-f]{2,6});   # an entity: R&amp;D
    | https?:|www\.                   # an address
    | \*\*|__|`|\]\(                  # Markdown
    | \{\{|\}\}|\{%|%\}|\$\{          # a template's brackets
"""
_LIST = r"""(?x)
      ^["'\u201c\u2018]|["\u201d]$    # a quotation mark at an end: "AI
    | [\[\]{}|;]                      # what holds or parts a list: [AI
    | \\[nrtu"']|%[0-9A-Fa-f]{2}      # an escape: \n, %20
    | \ufffd|\u00c3[\u0080-\u00bf]    # a letter read in the wrong encoding
"""
_TEMPLATE = r"""(?x)
      tag_?(?:name|id|slug)           # TagName, tag_id
    | (?:category|keyword|topic|term|source|post)_?(?:tag|name|slug|id)$
    | ^(?:your|insert|enter|add|example|sample|dummy)_?tags?(?:_?here)?$
    | ^(?:tag|keyword|category)_?\d+$ # tag1
    | ^(?:lorem_?ipsum|placeholder)$
"""
_TEMPLATE_SIGNS = ("tag", "name", "slug", "id", "keyword", "category", "ipsum", "placeholder")
"""Letters that no name of a template's field does without."""
_EMPTY = "is what a program writes for nothing"
_WORDLESS = "has no letter or digit"
_FIELD = "holds a name of a template's field"
_LOST = frozenset({_EMPTY, _WORDLESS, _FIELD})
"""What is wrong with tags in which there is nothing to mend."""
_LONG_WORD = 6
"""Letters from which a word said twice is a slip; shorter ones are names, such as Bora Bora."""


@frozen
class Options:
    """How long a tag may be."""

    words: int = option(8, "longest tag", unit="words", minimum=1)
    characters: int = option(80, "longest tag", unit="characters", minimum=1)


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Flag each tag with the first thing that is wrong with it."""
    for tag in article.tags:
        wrong = _wrong(tag.text.strip(), options)
        if wrong:
            said = f'tag "{tag.text}" {wrong}; no reader looks for it, so mend it'
            sure = Applicability.SAFE if wrong in _LOST else Applicability.UNSAFE
            yield Finding(tag.span, said, Fix("drop the tag", (Edit(tag.span, ""),), sure))


def _wrong(text: str, options: Options) -> str | None:
    words = label_words(text)
    if text.lower() in _NOTHING:
        return _EMPTY
    if not _is_plain(text):
        if compiled(_MARKUP).search(text):
            return "holds markup or an address"
        if compiled(_LIST).search(text):
            return "holds marks of a broken list or a wrong encoding"
    if text.isascii() and not words:
        return _WORDLESS
    if _is_field("_".join(words)):
        return _FIELD
    if _is_doubled(text, words):
        return "says the same thing twice in one"
    if len(words) > options.words or len(text) > options.characters:
        return f"is a sentence of {len(words)} words rather than a label"
    return None


def _is_plain(text: str) -> bool:
    """Tell whether a tag has nothing but letters, digits, blanks and hyphens, as most have."""
    return text.isascii() and text.replace(" ", "").replace("-", "").isalnum()


def _is_field(name: str) -> bool:
    has_sign = any(sign in name for sign in _TEMPLATE_SIGNS)
    return has_sign and compiled(_TEMPLATE).search(name) is not None


def _is_doubled(text: str, words: list[str]) -> bool:
    """Tell whether a tag that is run together repeats itself or spells out its own acronym."""
    if len(words) < 2 or not text.isalnum():
        return False
    half = len(words) // 2
    if len(words) % 2 == 0 and words[:half] == words[half:]:
        return len(words) > 2 or len(words[0]) >= _LONG_WORD
    if len(words) < 3:
        return False
    return words[0] == _initials(words[1:]) or words[-1] == _initials(words[:-1])


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words)


RULE = Rule(
    code="TAG002",
    name="malformed-tags",
    summary="tags that a template, a feed or a broken list left behind",
    severity=Severity.ERROR,
    options=Options,
    check=check,
)
