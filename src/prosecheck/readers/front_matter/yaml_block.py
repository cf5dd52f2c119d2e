"""Reads YAML front matter; no value is ever constructed, so no tag of YAML does anything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from prosecheck.patterns import expression
from prosecheck.readers.front_matter.entry import DOUBLE, SINGLE, BrokenError, Entry
from prosecheck.readers.front_matter.names import KNOWN, key

_DEPTH = 200
"""Deeper nesting is refused: composing recurses, in C without a limit of its own."""
_BASE: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_UNREADABLE = expression("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_HEADER = expression(r"[|>][^\r\n]*(?:\r\n|\n|\r)?[ \t]*")
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class _Loader(_BASE):  # type: ignore[misc]
    """Composes nodes without types: nothing is constructed of them, and to resolve is costly."""

    def descend_resolver(self, *_: object) -> None:
        """Enter a node."""

    def ascend_resolver(self) -> None:
        """Leave a node."""

    def resolve(self, *_: object) -> str:
        """Give the type of every node."""
        return ""


def entries_in(text: str, start: int, end: int) -> list[Entry]:
    """Give the scalars of a YAML mapping in order; raise BrokenError for what is no YAML."""
    # PyYAML refuses control characters and cannot encode surrogates: neither spoils the rest.
    block = _UNREADABLE.sub("\ufffd", text[start:end])
    try:
        if sum(map(block.count, "[{-:?")) > _DEPTH:
            _refuse_depth(block, start)
        root = yaml.compose(block, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _broken(error.problem or error.context or "", text, start, end, mark) from None
    except yaml.YAMLError as error:
        raise _broken(str(error).partition("\n")[0], text, start, end, None) from None
    if not isinstance(root, yaml.MappingNode):
        return []
    found: list[Entry] = []
    for name, node in {key(k.value): v for k, v in root.value if _is_scalar(k)}.items():
        if name in KNOWN:
            found.extend(_flat(text, start, name, node, set(), is_listed=False))
    return found


def _refuse_depth(block: str, start: int) -> None:
    depth = 0
    for event in yaml.parse(block, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEPTH:
            at = start + (event.start_mark.index if event.start_mark else 0)
            raise BrokenError(f"front matter nests more than {_DEPTH} levels deep", at, at + 1)


def _flat(
    text: str, start: int, path: str, node: yaml.Node, seen: set[int], *, is_listed: bool
) -> Iterator[Entry]:
    if isinstance(node, yaml.ScalarNode):
        if node.style or node.value not in _NULLS:
            yield _entry(text, start, path, node, is_listed)
        return
    # An alias gives the very node of its anchor: one visit a key keeps a chain of them small.
    if id(node) in seen:
        return
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _flat(text, start, path, child, seen, is_listed=True)
    elif isinstance(node, yaml.MappingNode):
        for name, child in node.value:
            if _is_scalar(name):
                inner = f"{path}.{key(name.value)}"
                yield from _flat(text, start, inner, child, seen, is_listed=is_listed)


def _is_scalar(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode)


def _entry(text: str, start: int, path: str, node: yaml.ScalarNode, is_listed: bool) -> Entry:
    first, last = start + node.start_mark.index, start + node.end_mark.index
    escapes = ""
    if node.style in (DOUBLE, SINGLE):
        escapes = node.style
        first, last = first + 1, last - 1
    elif node.style in ("|", ">"):
        header = _HEADER.match(text, first, last)
        first = header.end() if header else first
    last = first + len(text[first:last].rstrip())
    return Entry(path, node.value, first, last, escapes, is_listed)


def _broken(problem: str, text: str, start: int, end: int, mark: yaml.Mark | None) -> BrokenError:
    at = start + mark.index if mark else start
    at = max(min(at, end - 1), start)
    line = text.count("\n", 0, at) + 1
    why = problem.strip() or "unknown error"
    return BrokenError(f"front matter is no YAML: {why} in line {line}", at, min(at + 1, len(text)))
