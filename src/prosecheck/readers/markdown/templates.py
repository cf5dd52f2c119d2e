"""Masks what site generators put into Markdown: shortcodes, tags, directives, attribute lists.

A mask is as wide as what it hides, so offsets stay. Values such as `{{ title }}` stay as well:
where they are left over in a published text, they are what a reader sees.
"""

from __future__ import annotations

import re

from prosecheck.patterns import compiled, expression
from prosecheck.readers.markdown.code import CODE, KINDS, code_end, is_alone, opens_line
from prosecheck.readers.markdown.masks import code, embed, hidden, nothing

# What stands in a tag; another tag inside would show that this one is never closed.
_IN_TAG = r"(?:[^{]|\{(?![{%])){0,2000}?"
_REST = rf"(?:\{{[<%]{_IN_TAG}[%>]\}}\}}|\{{/\*{_IN_TAG}\*/\}}\}}|%{_IN_TAG}%\}})"
_VALUE = r"\{\{[^{}\n]*\}\}"
_ATTRIBUTE = r"""(?:[.#][\w:-]+|[\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+))"""
_SYNTAX = rf"""
    (?: {CODE}
      | (?<=\]) (?P<target> \( [^\s(){{]{{0,500}} (?:\{{{_REST}|{_VALUE}) [^()\n]{{0,500}} \) )
      | (?<=\{{) (?P<paired> (?:\{{[<%]|%)-?\s*
                 (?P<name>raw|highlight|codeblock|code|mermaid|math|katex|comment|verbatim)\b
                 {_IN_TAG}[%>]\}}\}}? )
      | (?<=\{{) (?P<remark> /\*\s*prosecheck- .{{0,2000}}? \*/\}} )
      | (?<=\{{) (?P<tags> {_REST}(?:[ \t]*\{{{_REST})* )
      | (?<=\{{) (?P<kramdown> :{{1,2}}(?:/|\s*(?:{_ATTRIBUTE}|toc\b|refdef|comment|nomarkdown))
                 [^}}\n]{{0,500}}\}} )
      | (?<=\{{) (?P<attributes> \s*{_ATTRIBUTE}(?:\s+{_ATTRIBUTE})*\s*\}} )
      | (?<=:)   (?P<directive> :+ )
      | (?<=!)   (?P<admonition> !! [ \t]+[\w-]+(?=[ \t\r]|$) )
    )
"""
_FLAGS = re.X | re.S | re.M
_HIDDEN = expression(rf"\{{{_REST}|{_VALUE}", re.S)
_NAME = expression(r"[{%<\s-]*(/?)\s*([\w-]+)")
_STATEMENTS = frozenset({"assign", "include", "set", "import", "capture", "else", "elsif", "when"})
_DIRECTIVE = expression(
    r"""
    (?P<colons>:{2,}) [ \t]* (?P<name>[\w-]*) [ \t]*
    (?:\[(?P<label>[^\]\n]*)\])? [ \t]* (?:\{[^}\n]*\})? [ \t]* (?P<title>[^\r\n]*)
    """,
    re.X,
)


def masked(text: str) -> str:
    """Give a text of the same width whose template syntax is hidden from a Markdown parser."""
    # One set first: a search skips to its characters at full speed, so those of prose stay out of
    # it where a text has no directive.
    if "::" in text or "!!!" in text:
        return _Masking(text).result(compiled(r"[`~<\]{:!]" + _SYNTAX, _FLAGS), 0, len(text))
    return _Masking(text).result(
        compiled(r"[`~<\]{]" + _SYNTAX, _FLAGS), _first_line(text), text.rfind("{")
    )


def _first_line(text: str) -> int:
    """Give the start of the first line with a brace, or 0 where code may open before it."""
    first = text.find("{")
    if any(text.find(sign, 0, first) >= 0 for sign in ("`", "~~", "<!--")):
        return 0
    return text.rfind("\n", 0, first) + 1


class _Masking:
    """One text and what was found out about its tags, so that no search is made twice."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._unclosed: set[str] = set()
        self._is_pair: dict[str, bool] = {}

    def result(self, syntax: re.Pattern[str], first: int, last: int) -> str:
        """Give the masked text; no mask opens before `first` or after `last`."""
        text = self._text
        pieces: list[str] = []
        at, done = first, 0
        while at <= last and (found := syntax.search(text, at)) is not None:
            at = found.end()
            kind = found.lastgroup
            if kind in KINDS:
                at = code_end(found)
                continue
            mask = self._mask(found, kind)
            if mask is not None:
                pieces += text[done : found.start()], mask
                at = done = found.start() + len(mask)
        pieces.append(text[done:])
        return "".join(pieces)

    def _mask(self, found: re.Match[str], kind: str | None) -> str | None:
        """Give what to write in place of a match, which may reach further than the match."""
        text = self._text
        start, end = found.span()
        if kind == "target":
            return _HIDDEN.sub(lambda tag: "x" * len(tag[0]), found[0])
        if kind == "paired":
            return self._pair(start, end, found["name"])
        if kind == "tags":
            return self._tags(start, end)
        if kind == "attributes" and text[start - 1 : start] not in tuple(")]*_`}"):
            return nothing(end - start) if is_alone(text, start, end) else None
        if kind == "directive":
            return _directive(text, start) if opens_line(text, start) else None
        if kind == "admonition":
            # A list item holds what is indented below it, as an admonition does.
            return "-   " + hidden(end - start - 4) if opens_line(text, start) else None
        return self._gone(start, end)

    def _gone(self, start: int, end: int) -> str:
        return (nothing if is_alone(self._text, start, end) else hidden)(end - start)

    def _tags(self, start: int, end: int) -> str:
        if is_alone(self._text, start, end) and self._is_embed(self._text[start:end]):
            return embed(end - start)
        return self._gone(start, end)

    def _pair(self, start: int, end: int, name: str) -> str:
        closing = self._closing(name, end)
        # What is raw over several lines is Markdown in which the generator leaves braces alone.
        if closing is None or (name == "raw" and "\n" in self._text[end:closing]):
            return self._gone(start, end)
        if name == "comment":
            return self._gone(start, closing)
        return (embed if is_alone(self._text, start, closing) else code)(closing - start)

    def _closing(self, name: str, end: int) -> int | None:
        if name in self._unclosed:
            return None
        closing = re.compile(rf"\{{(?:\{{[<%]|%)-?\s*(?:/\s*|end){name}\s*-?[%>]\}}\}}?")
        found = closing.search(self._text, end)
        if found is None:
            self._unclosed.add(name)
            return None
        return found.end()

    def _is_embed(self, written: str) -> bool:
        """Whether a tag stands for something by itself: it closes nothing and is not closed."""
        name = _NAME.match(written)
        if name is None or name[1] or name[2].startswith("end") or name[2] in _STATEMENTS:
            return False
        if name[2] not in self._is_pair:
            self._is_pair[name[2]] = self._is_closed(name[2])
        return not self._is_pair[name[2]]

    def _is_closed(self, name: str) -> bool:
        text, named = self._text, re.escape(name)
        # What opens with one letter is found at full speed, and few texts hold either.
        if f"end{name}" not in text and not re.search(rf"/\s*{named}\b", text):
            return False
        return re.search(rf"[{{%<]\s*(?:/\s*|end){named}\b", text) is not None


def _directive(text: str, start: int) -> str | None:
    """Mask a line `:::note Title`: the title becomes a heading, the rest of it vanishes."""
    found = _DIRECTIVE.match(text, start)
    if found is None:
        return None
    end = found.end()
    if len(found["colons"]) == 2:
        return embed(end - start) if found["name"] and found[0][2] not in " \t" else None
    kept = "label" if found["label"] else "title"
    if not found[kept].strip(" \t:"):
        return " " * (end - start)
    before, after = found.start(kept) - start, end - found.end(kept)
    sign = "#" * min(before - 1, 6)
    return f"{sign}{' ' * (before - len(sign))}{found[kept]}{' ' * after}"
