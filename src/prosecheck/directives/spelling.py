"""How directives are spelled in each format, and how they are taken out of plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from prosecheck.directives import UNSEEN, Action, Directive
from prosecheck.patterns import expression
from prosecheck.source import SourceSpan


class Syntax(NamedTuple):
    """How a directive begins, up to its keyword, and how it ends."""

    opening: re.Pattern[str]
    closing: re.Pattern[str]


HTML = Syntax(expression(r"<!--\s*+(?=prosecheck)"), expression("-->"))
MDX = Syntax(expression(r"\{/\*\s*+(?=prosecheck)"), expression(r"\*/\}"))
# Makers of JSON write < as \u003c, feeds write it as &lt;.
ESCAPED = Syntax(
    expression(r"(?:<|\\u003[cC]|&lt;)!--(?:\s|\\[nrt])*+(?=prosecheck)"),
    expression(r"--(?:>|\\u003[eE]|&gt;)"),
)
# Plain text has no comments. A line of its own in brackets that starts with a word of ours is in
# nobody's prose, and needs no character that is hard to type.
LINE = Syntax(
    expression(r"(?:^|(?<=[\r\n]))[ \t]*+\[(?=prosecheck-[^\r\n]*\][ \t]*(?:[\r\n]|\Z))"),
    expression(r"\](?=[ \t]*(?:[\r\n]|\Z))"),
)

WORD = expression(r"[^\s,:]+")
"""A word that names rules, in a list parted by commas or blanks."""

_KEYWORD = expression(r"prosecheck(?:-[\w-]*+|[ \t]*[: \t][ \t]*(?:disable|enable|ignore)[\w-]*+)")
_REASON = expression(r"\s--+(?=\s|\Z)")
_ACTIONS = {action.value: action for action in Action}
_UNSEEN_LINE = expression(r"(?:^|(?<=[\r\n]))[ \t]*+\u200b[ \t\u200b]*+(?:\r\n|\r|\n|\Z)")


def directives_in(text: str, start: int, end: int, syntaxes: tuple[Syntax, ...]) -> list[Directive]:
    """Give the directives that are spelled in text[start:end], in order; they do not overlap."""
    found = [d for syntax in syntaxes for d in _spelled(text, start, end, syntax)]
    found.sort(key=lambda directive: directive.span)
    kept: list[Directive] = []
    for directive in found:
        if not kept or directive.span.start >= kept[-1].span.end:
            kept.append(directive)
    return kept


def without_directives(text: str, syntaxes: tuple[Syntax, ...]) -> str:
    """Give plain text of the same width in which unseen characters stand for directives.

    A line that holds directives and nothing else is unseen with its line end, so that it neither
    joins nor parts what stands around it.
    """
    pieces: list[str] = []
    done = 0
    for (start, end), *_, is_closed in directives_in(text, 0, len(text), syntaxes):
        if is_closed:
            pieces += text[done:start], UNSEEN * (end - start)
            done = end
    if not done:
        return text
    return _UNSEEN_LINE.sub(lambda line: UNSEEN * len(line[0]), "".join((*pieces, text[done:])))


def seen(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out directives at both ends of text[start:end], which `without_directives` gave.

    Blanks go with one behind the words; before them they may be those of a list.
    """
    line = text[start:end]
    if line[-1] == UNSEEN:
        line = line.rstrip(UNSEEN + " \t")
    end = start + len(line)
    return end - len(line.lstrip(UNSEEN)), end


def _spelled(text: str, start: int, end: int, syntax: Syntax) -> Iterator[Directive]:
    at = start
    while (opening := syntax.opening.search(text, at, end)) is not None:
        at = opening.end()
        first = at - len(opening[0].lstrip(" \t"))
        keyword = _KEYWORD.match(text, at, end)
        if keyword is None:
            continue
        closing = syntax.closing.search(text, at, end)
        if closing is None:
            span = SourceSpan(first, keyword.end())
            yield Directive(span, SourceSpan(*keyword.span()), None, is_closed=False)
            return
        if keyword.end() > closing.start():  # "prosecheck-disable-->", where - is also of a name
            keyword = _KEYWORD.match(text, at, closing.start()) or keyword
        at = closing.end()
        reason = _REASON.search(text, keyword.end(), closing.start())
        last = reason.start() if reason else closing.start()
        yield Directive(
            SourceSpan(first, at),
            SourceSpan(*keyword.span()),
            _ACTIONS.get(keyword[0]),
            tuple(SourceSpan(*w.span()) for w in WORD.finditer(text, keyword.end(), last)),
        )
