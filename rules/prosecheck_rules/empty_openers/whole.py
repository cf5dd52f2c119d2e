"""The whole of an opener of which the phrase table holds the first words."""

from __future__ import annotations

from prosecheck.api import Article, Hit, Span, compiled

_TODAY = r"""(?xi)
    in\ today's\                             # the phrase
    (?:
      (?:[\w-]+,?\ (?:and\ )?){1,4}          # "fast-paced", "increasingly digital and connected"
      (?:world|age|era|landscape|society|environment|marketplace|market|economy|workplace|climate)
    | (?:world|age|era|society|day\ and\ age)
    )\b
"""
_DRAMA = r"""(?xi)
    (?:[\w-]+\ ){2,3}                        # "in a bold", "in an unprecedented and"
    (?:[\w-]+\ ){0,3}?                       # "political", "new scientific"
    (?:
      move|turn(?:\ of\ events)?|twist(?:\ of\ (?:fate|events|irony))?|development|announcement
    | discovery|display|step|act|study|breakthrough|effort|attempt|revelation|shift|event|gesture
    | feat|victory|ruling|admission|reversal|collaboration|fusion|experiment|initiative|verdict
    | statement|leap|stride|advancement|advance|achievement|moment|upset|incident|decision
    | press\ conference|partnership|confession|departure|change\ of\ heart|bid|show|spectacle
    | demonstration|blend|marriage|tale|u-turn
    )\b
"""
_REST = {"today": _TODAY, "drama": _DRAMA}
"""Labels of phrases that say nothing alone, and what must follow for an opener."""


def whole(hit: Hit, article: Article) -> Span | None:
    """Give the span of an opener with the words that complete it; None where they do not."""
    rest = _REST.get(hit.phrase.label)
    if rest is None:
        return Span(hit.start, hit.end)
    found = compiled(rest).match(article.prose, hit.start, article.block_at(hit.start).end)
    return None if found is None else Span(*found.span())
