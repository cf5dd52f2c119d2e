"""Writes a directive that hides a finding, where the text stays what it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from prosecheck.article import Article
from prosecheck.diagnostic import Diagnostic, SourceEdit
from prosecheck.directives import Action
from prosecheck.frozen import replace
from prosecheck.patterns import expression
from prosecheck.readers import read_all, suffix_of
from prosecheck.source import Source, SourceSpan
from prosecheck.suppress.lines import Lines
from prosecheck.suppress.standing import directives_of, format_of

_INDENT = expression(r"[ \t>]*")
_FRONT_MATTER = {"---": "prosecheck: {{ignore: [{}]}}", "+++": 'prosecheck.ignore = ["{}"]'}


class _Place(NamedTuple):
    """Where a directive could stand; `action` is None in front matter."""

    action: Action | None
    edit: SourceEdit


def directive_for(path: str, action: Action, codes: Sequence[str]) -> str:
    """Give the text of a directive that names some rules, as it is spelled in a file."""
    said = " ".join((action.value, ", ".join(codes)))
    if suffix_of(path) == ".mdx":
        return f"{{/* {said} */}}"
    is_inside = action is Action.LINE  # a line in brackets stands alone
    return f"[{said}]" if format_of(path) == "plain" and not is_inside else f"<!-- {said} -->"


def suppressing(source: Source, found: Diagnostic) -> SourceEdit | None:
    """Give the edit that makes a directive hide a finding; None where there is no place for one.

    The line above is tried, then the end of the line, then the place behind the finding, then
    the front matter: the first at which the directive holds and every block stays as it was.
    """
    before = read_all(source)
    for place in _places(source, found):
        if _holds(source, before, place, found):
            return place.edit
    return None


def _places(source: Source, found: Diagnostic) -> Iterator[_Place]:
    text, codes = source.text, [found.code]
    line = source.line_span(found.start.line)
    end = "\r\n" if "\r\n" in text else "\r" if "\r" in text and "\n" not in text else "\n"
    indent = _INDENT.match(text, line.start, line.end)
    above = directive_for(source.path, Action.NEXT_LINE, codes)
    above = f"{indent[0] if indent else ''}{above}{end}"
    yield _Place(Action.NEXT_LINE, SourceEdit(line.start, line.start, above))
    beside = directive_for(source.path, Action.LINE, codes)
    yield _Place(Action.LINE, SourceEdit(line.end, line.end, f" {beside}"))
    behind = found.end.offset
    yield _Place(Action.LINE, SourceEdit(behind, behind, beside))
    first = source.line_span(1).end
    setting = _FRONT_MATTER.get(text[:first].rstrip())
    if setting and format_of(source.path) == "markdown":
        yield _Place(None, SourceEdit(first, first, f"{end}{setting.format(found.code)}"))


def _holds(source: Source, before: Sequence[Article], place: _Place, found: Diagnostic) -> bool:
    start, _, said = place.edit
    edited = replace(source, text=source.text[:start] + said + source.text[start:])
    after = read_all(edited)
    if [(a.prose, a.blocks) for a in after] != [(a.prose, a.blocks) for a in before]:
        return False
    written = SourceSpan(start, start + len(said))
    offset = found.start.offset
    offset += len(said) if start <= offset else 0
    return any(_reaches(article, place.action, written, offset) for article in after)


def _reaches(article: Article, action: Action | None, written: SourceSpan, offset: int) -> bool:
    """Whether a directive or setting written there counts for a finding at an offset."""
    if action is None:
        return any(_is_in(setting.span, written) for setting in article.metadata.settings)
    directives = directives_of(article)
    for directive in directives:
        if directive.action is action and _is_in(directive.span, written):
            lines = Lines(article, directives)
            on_line = action is Action.LINE
            start, end = directive.span
            reached = [lines.around(start)] if on_line else lines.after(end - 1)
            return any(line.start <= offset < line.end for line in reached)
    return False


def _is_in(span: SourceSpan, around: SourceSpan) -> bool:
    return around.start <= span.start and span.end <= around.end
