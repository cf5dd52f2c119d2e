"""Masks what site generators put into Markdown: shortcodes, tags, directives, attribute lists.

A mask is as wide as what it hides, so offsets stay; it is Markdown that gives no text: an HTML
tag in a line, a declaration or processing instruction for a line of its own, a code span. Values
such as `{{ title }}` stay: where they are left in a published text, that is what a reader sees.
"""

from __future__ import annotations

import re

_TAG = r"\{\{[<%].{0,2000}?[%>]\}\}|\{\{/\*.{0,2000}?\*/\}\}|\{%.{0,2000}?%\}"
_ATTRIBUTE = r"""(?:[.#][\w:-]+|[\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+))"""
CODE = r"""
    (?P<fence>   ^[ \t>]*(?:[*+-][ \t]+|\d+[.)][ \t]+)? (?P<mark>`{3,}(?=[^`\n]*$)|~{3,})
                 [^\n]* (?:.*?\n[ \t>]*(?P=mark)[`~]*[ \t]*$|.*) )
  | (?P<code>    (?P<ticks>`+) (?!`) (?:(?!\n[ \t]*\n).){1,500}? (?<!`)(?P=ticks)(?!`) )
  | (?P<comment> <!--(?:.*?-->|.*) )
"""
"""What stays as it stands: part of a verbose pattern with the flags S and M."""

_TEMPLATE = re.compile(
    rf"""
    {CODE}
  | (?P<target>  \]\( [^\s()]{{0,500}} (?:{_TAG}|\{{\{{[^{{}}\n]*\}}\}}) [^()\n]{{0,500}} \) )
  | (?P<paired>  \{{(?:\{{[<%]|%)-?\s*
                 (?P<name>raw|highlight|codeblock|code|mermaid|math|katex|comment|verbatim)\b
                 .{{0,500}}?[%>]\}}\}}? )
  | (?P<tags>    (?:{_TAG})(?:[ \t]*(?:{_TAG}))* )
  | (?P<kramdown> \{{:{{1,2}}(?:/|\s*(?:{_ATTRIBUTE}|toc\b|refdef|comment|nomarkdown))
                  [^}}\n]{{0,500}}\}} )
  | (?P<attributes> (?:(?<=[)\]*_`}}])|^[ \t>]*) \{{\s*{_ATTRIBUTE}(?:\s+{_ATTRIBUTE})*\s*\}} )
  | (?P<directive> ^[ \t>]*:{{2,}}[^\n]* )
  | (?P<admonition> ^[ \t>]*(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?:[ \t]|$) )
    """,
    re.X | re.S | re.M,
)
_DIRECTIVE = re.compile(
    r"""
    (?P<lead>[ \t>]*) (?P<colons>:{2,}) [ \t]* (?P<name>[\w-]*) [ \t]*
    (?:\[(?P<label>[^\]]*)\])? [ \t]* (?:\{[^}]*\})? [ \t]* (?P<title>.*)
    """,
    re.X | re.S,
)
_NAME = re.compile(r"[{%<\s-]*(/?)\s*([\w-]+)")
_ADMONITION = re.compile(r"[!?]{3}\+?[ \t]+[\w-]+")
_HIDDEN = re.compile(rf"{_TAG}|\{{\{{[^{{}}\n]*\}}\}}", re.S)
_AS_IT_STANDS = frozenset({"fence", "code", "comment"})
_STATEMENTS = frozenset({"assign", "include", "set", "import", "capture", "else", "elsif", "when"})
_INDENT = 200
_REST = re.compile(r"[ \t\r]*(?:\n|\Z)")
_SIGNS = ("{{<", "{{%", "{{/*", "{%", "{:", "::", "{.", "{#", "!!!", "???", "={", "]{", "){")


def masked(text: str) -> str:
    """Give a text of the same width whose template syntax is hidden from a Markdown parser."""
    if not any(sign in text for sign in _SIGNS):
        return text
    return _Masking(text).result()


def hidden(width: int) -> str:
    """Give inline Markdown of a width that shows nothing."""
    return f"<{'x' * (width - 2)}>" if width > 2 else " " * width


def code(width: int) -> str:
    """Give a code span of a width."""
    return f"`{'x' * (width - 2)}`" if width > 2 else " " * width


def line(width: int, *, is_embed: bool) -> str:
    """Give Markdown of a width that is a block of its own and shows nothing, or one embed."""
    if width < 4:
        return " " * width
    return f"<?{'x' * (width - 4)}?>" if is_embed else f"<!{'x' * (width - 3)}>"


def is_alone(text: str, start: int, end: int) -> bool:
    """Whether nothing but blanks and quotation marks stands beside text[start:end] on its lines."""
    before = text[max(start - _INDENT, 0) : start].rpartition("\n")
    is_whole = bool(before[1]) or start <= _INDENT
    return is_whole and not before[2].strip(" \t>") and _REST.match(text, end) is not None


class _Masking:
    """One text and what was found out about its tags, so that no search is made twice."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._unclosed: set[str] = set()
        self._is_pair: dict[str, bool] = {}

    def result(self) -> str:
        text = self._text
        pieces: list[str] = []
        at = 0
        while (found := _TEMPLATE.search(text, at)) is not None:
            start, end = found.span()
            kind = found.lastgroup
            if kind == "paired":
                end = self._closed(found["name"], end)
            mask = text[start:end] if kind in _AS_IT_STANDS else self._mask(kind, start, end)
            pieces += text[at:start], mask
            at = end
        pieces.append(text[at:])
        return "".join(pieces)

    def _mask(self, kind: str | None, start: int, end: int) -> str:
        text = self._text
        written = text[start:end]
        if kind == "target":
            return _HIDDEN.sub(lambda tag: "x" * len(tag[0]), written)
        if kind == "directive":
            return _directive(written)
        if kind == "admonition":
            # A list item holds what is indented below it, as an admonition does.
            lead = len(written) - len(written.lstrip(" \t>"))
            return f"{written[:lead]}-   {hidden(len(written) - lead - 5)} "
        if kind == "attributes":
            lead = written.index("{")
            return written[:lead] + self._nothing(start + lead, end)
        if kind == "paired" and _NAME.match(written)[2] != "comment" and _is_code(written):  # type: ignore[index]
            width = end - start
            return line(width, is_embed=True) if is_alone(text, start, end) else code(width)
        return self._nothing(start, end, is_embed=kind == "tags" and self._is_embed(written))

    def _nothing(self, start: int, end: int, *, is_embed: bool = False) -> str:
        if is_alone(self._text, start, end):
            return line(end - start, is_embed=is_embed)
        return hidden(end - start)

    def _closed(self, name: str, end: int) -> int:
        """Give the end of the tag that closes `name`, or `end` itself where none does."""
        if name in self._unclosed:
            return end
        closing = re.compile(rf"\{{(?:\{{[<%]|%)-?\s*(?:/\s*|end){name}\s*-?[%>]\}}\}}?")
        found = closing.search(self._text, end)
        if found is None:
            self._unclosed.add(name)
            return end
        # What is raw over several lines is Markdown in which the generator leaves braces alone.
        return end if name == "raw" and "\n" in found.string[end : found.end()] else found.end()

    def _is_embed(self, written: str) -> bool:
        name = _NAME.match(written)
        if name is None or name[1] or name[2].startswith("end"):
            return False
        if name[2] not in self._is_pair:
            closing = re.compile(rf"[{{%<]\s*(?:/\s*|end){re.escape(name[2])}\b")
            self._is_pair[name[2]] = closing.search(self._text) is not None
        return not self._is_pair[name[2]] and name[2] not in _STATEMENTS


def _directive(written: str) -> str:
    """Mask a line `:::note Title`: the title becomes a heading, the rest of it vanishes."""
    found = _DIRECTIVE.fullmatch(written)
    if found is None:
        return written
    lead = found["lead"]
    if len(found["colons"]) == 2:
        if not found["name"]:
            return written
        return lead + line(len(written) - len(lead), is_embed=True)
    kept = "label" if found["label"] else "title"
    start, end = found.span(kept)
    if not found[kept] or not found[kept].strip(" \t\r:"):
        return lead + " " * (len(written) - len(lead))
    level = min(start - len(lead) - 1, 6)
    room = start - len(lead) - level
    return f"{lead}{'#' * level}{' ' * room}{found[kept]}{' ' * (len(written) - end)}"


def _is_code(written: str) -> bool:
    return written.count("}") > 1
