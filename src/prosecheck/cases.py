"""The cases of a rule: documents with carets below the words that it flags.

A `cases.md` has two parts, `## Flagged` and `## Clean`. In each, `### <name>` is followed by one
fenced block whose info string is a file suffix and, where a case needs them, options of the rule
as TOML pairs (`txt limit=3`). Below a line with findings stand caret lines: blanks, and `^` under
every flagged character, counted in code points. A finding over several lines has carets below each.
The articles of a document that holds several (`jsonl`, one a line) are judged together.

A flagged case may show its fixes: a second fenced block, whose info string is `fixed`, holds the
document after all fixes of the rule, the safe and the unsafe ones.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import pyromark

from prosecheck.diagnostic import Diagnostic
from prosecheck.engine import Linter, in_order
from prosecheck.fixes.rounds import mended
from prosecheck.frozen import frozen, replace
from prosecheck.patterns import expression
from prosecheck.placement import CRASHED
from prosecheck.plugins import reader_of
from prosecheck.readers import read_all
from prosecheck.rule import Applicability, Rule
from prosecheck.selection import Enabled
from prosecheck.source import Source

FLAGGED = "Flagged"
CLEAN = "Clean"
FIXED = "fixed"
Fence = tuple[str, int, int]
"""The info string of a fenced block, and where its text starts and ends in the bytes."""
_CARETS = expression(r"[ \t]*\^[ \t^]*")


class CasesError(Exception):
    """A cases.md is not in the form that its cases need; the message says where."""


class Mark(NamedTuple):
    """Flagged columns of one line, counted from 1, `end` exclusive."""

    line: int
    start: int
    end: int


@frozen
class Case:
    """One document of a cases.md and the marks it expects; `line` is where its block begins.

    `fixed` is the document after its fixes, None where the case does not show it.
    """

    name: str
    part: str
    suffix: str
    options: dict[str, Any]
    text: str
    marks: frozenset[Mark]
    line: int
    block: tuple[int, int]
    fixed: str | None = None
    fixed_block: tuple[int, int] = (0, 0)


def cases_in(path: Path) -> list[Case]:
    """Read the cases of a file; raise CasesError where one is not in the form."""
    source = path.read_bytes()
    try:
        text = source.decode()
    except UnicodeDecodeError as error:
        raise CasesError(f"{path}: not UTF-8: a wrong byte at offset {error.start}") from None
    cases: list[Case] = []
    level, part, name = 0, "", ""
    fence: Fence | None = None
    for event, where in pyromark.events_with_range(text):
        match event:
            case {"Start": {"Heading": {"level": found}}}:
                level, name = int(found[1]), ""
            case {"Start": {"CodeBlock": {"Fenced": info}}}:
                fence = (info, where["end"], where["start"])
            case {"Text": _} if fence:
                fence = (fence[0], min(fence[1], where["start"]), where["end"])
            case {"Text": str(word)} | {"Code": str(word)} if level:
                name += word
            case {"End": {"Heading": _}}:
                part = name if level == 2 else part
                level = 0
            case {"End": "CodeBlock"} if fence:
                _take(cases, (part, name), fence, source, path)
                fence = None
            case _:
                pass
    return cases


def _take(
    cases: list[Case], titles: tuple[str, str], fence: Fence, source: bytes, path: Path
) -> None:
    """Add the case that a fenced block is, or give the last case the fixes that it shows."""
    part, name = titles
    line = source[: fence[1]].count(b"\n")
    if fence[1] > fence[2]:
        raise CasesError(f"{path}:{line}: a block that holds nothing")
    if fence[0] == FIXED:
        cases.append(_with_fixed(cases, name, fence, source, f"{path}:{line}"))
        return
    if part not in (FLAGGED, CLEAN):
        raise CasesError(f"{path}:{line}: a case outside ## {FLAGGED} and ## {CLEAN}")
    try:
        cases.append(_case(name, part, fence, source, line))
    except tomllib.TOMLDecodeError as error:
        raise CasesError(f"{path}:{line}: options that are no TOML: {error}") from None


def _case(name: str, part: str, fence: Fence, source: bytes, line: int) -> Case:
    info, start, end = fence
    suffix, _, pairs = info.partition(" ")
    text, marks = _parted(source[start:end].decode())
    options = tomllib.loads("\n".join(pairs.split()))
    return Case(name, part, suffix, options, text, marks, line, (start, end))


def _with_fixed(cases: list[Case], name: str, fence: Fence, source: bytes, place: str) -> Case:
    """Take the last case and give it the block that shows its fixes."""
    if not cases or cases[-1].name != name or cases[-1].part != FLAGGED:
        raise CasesError(f"{place}: a block {FIXED} follows the block of a flagged case")
    if cases[-1].fixed is not None:
        raise CasesError(f"{place}: a case has one block {FIXED}")
    block = fence[1:]
    return replace(cases.pop(), fixed=source[slice(*block)].decode(), fixed_block=block)


def _parted(block: str) -> tuple[str, frozenset[Mark]]:
    """Part a block into the document and the marks that its caret lines make."""
    lines: list[str] = []
    marks = set()
    for line in block.splitlines(keepends=True):
        if lines and _CARETS.fullmatch(line.rstrip("\r\n")):
            spans = (match.span() for match in re.finditer(r"\^+", line))
            marks |= {Mark(len(lines), start + 1, end + 1) for start, end in spans}
        else:
            lines.append(line)
    return "".join(lines), frozenset(marks)


def found(rule: Rule, case: Case) -> tuple[frozenset[Mark], list[Diagnostic]]:
    """Lint the document of a case with one rule; give the marks of what it finds."""
    linter, source = _ready(rule, case)
    diagnostics = [d for d in _linted(linter, source) if d.code in (rule.code, CRASHED[0])]
    return frozenset(mark for d in diagnostics for mark in _marks(d, source)), diagnostics


def fixed(rule: Rule, case: Case) -> str:
    """Give the document of a case after all fixes of one rule."""
    linter, source = _ready(rule, case)
    return mended(source, lambda text: _linted(linter, text), frozenset(Applicability)).source.text


def _ready(rule: Rule, case: Case) -> tuple[Linter, Source]:
    try:
        options = rule.options(**case.options)
    except TypeError as error:
        raise CasesError(f"the options of case {case.name} cannot be used: {error}") from None
    linter = Linter([Enabled(rule, options, rule.severity)])
    path = f"case.{case.suffix}"
    return linter, Source(path, case.text, reader=reader_of(path))


def _linted(linter: Linter, source: Source) -> list[Diagnostic]:
    """Lint all articles of a source, each in the light of the others, as a run does."""
    articles = {f"{source.path}#{n}": article for n, article in enumerate(read_all(source), 1)}
    linted = {name: linter.inspect(article) for name, article in articles.items()}
    learnt = linter.learn({name: one.pending for name, one in linted.items()}, {})
    concluded = (linter.conclude(name, one.pending, learnt) for name, one in linted.items())
    return in_order(chain(*(one.diagnostics for one in linted.values()), *concluded))


def _marks(diagnostic: Diagnostic, source: Source) -> Iterable[Mark]:
    start, end = diagnostic.start, diagnostic.end
    for line in range(start.line, end.line + 1):
        span = source.line_span(line)
        first = start.column if line == start.line else 1
        last = end.column if line == end.line else span.end - span.start + 1
        if last > first:
            yield Mark(line, first, last)


def marked(text: str, marks: Iterable[Mark]) -> str:
    """Give a document with caret lines below its marked lines: the inverse of reading it."""
    by_line: dict[int, list[Mark]] = {}
    for mark in sorted(marks):
        by_line.setdefault(mark.line, []).append(mark)
    lines = []
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        lines.append(line if line.endswith("\n") else line + "\n")
        rows: list[str] = []
        for mark in by_line.get(number, []):
            fitting = (i for i, row in enumerate(rows) if len(row) < mark.start - 1)
            at = next(fitting, len(rows))
            if at == len(rows):
                rows.append("")
            rows[at] = rows[at].ljust(mark.start - 1) + "^" * (mark.end - mark.start)
        lines += [f"{row}\n" for row in rows]
    return "".join(lines)
