"""Where a placeholder is shown to the reader on purpose."""

from __future__ import annotations

from prosecheck.api import Article, Span, compiled

_TEMPLATES = r"""(?xi)
    \b(?:
      (?:letter|e-?mail|message|resume|résumé|cv|bio|invoice|contract|script|document|text|outreach
        |response|subject\ line|page|website|blog\ post|post)\ templates?
    | templates?\ (?:below|engine|syntax|variable|language|tag|letter|e-?mail|string)s?
    | sample\ (?:letter|e-?mail|contract|message|script)
    | fill[- ]in[- ]the[- ]blanks? | merge\ (?:tag|field)s? | mail\ merge
    | placeholders? | placeholder\ text | dummy\ text | filler\ text
    | (?:square|curly|double)\ (?:brackets?|braces?) | in\ brackets | bracketed
    | replace\ the\ (?:text|words|names?) | mad\ libs
    | jinja2?|liquid|handlebars|mustache|twig|nunjucks|helm|ansible|angular|vue(?:\.js)?
    )\b
"""
_TELLS = (
    r"(?i)\b(?:writes?|wrote|typed?|says?|said|reads?|such as|called|e\.g\.|i\.e\.|syntax|tags?"
    r"|variables?|fields?|replace|replacing|format|pattern|phrases?|words?|strings?|look(?:s|ing)?"
    r" for|search(?:es|ing)? for|followed by|form|starts?|begins?|ends?) ?(?:[:(] ?)?\Z"
)
_NEAR = 40
"""Characters before a slot that hold the longest of these words, and more."""
_PARAGRAPH = 20_000
"""Characters; backticks further away pair with nothing here."""
_SUBJECT = r"(?i)subject(?: line)?:"


def explains_templates(article: Article) -> bool:
    """Whether the article speaks of templates or placeholders, so that slots are its examples."""
    return compiled(_TEMPLATES).search(article.prose) is not None


def is_shown(article: Article, span: Span) -> bool:
    """Whether a part is quoted, stands between backticks, or follows words that present it.

    A slot in small letters behind "Subject:" tells readers what to write there.
    """
    prose, block, end = article.prose, article.block_at(span.start), span.start
    is_code = prose.count("`", max(block.start, end - _PARAGRAPH), end) % 2
    if is_code or article.is_quoted(span):
        return True
    if compiled(_TELLS).search(prose, max(block.start, end - _NEAR), end):
        return True
    return bool(compiled(_SUBJECT).match(prose, block.start, end)) and article.text(span).islower()
