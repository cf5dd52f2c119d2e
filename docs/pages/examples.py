"""The cases of a rule as examples: the words that it flags are marked, its messages below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

from pages.page import code, escaped
from prosecheck.cases import CLEAN, FLAGGED, Case, Mark, cases_in, found
from prosecheck.config.values import in_toml
from prosecheck.diagnostic import Diagnostic
from prosecheck.rooms import room_of
from prosecheck.rule import Rule

_OPEN = {FLAGGED: 5, CLEAN: 3}
"""How many examples of a part are shown at once; the others open with a click."""
_LEADS = {
    FLAGGED: "The marked words are flagged.",
    CLEAN: "Near misses, which are left alone.",
}


def examples(rule: Rule) -> str:
    """Give the section with the cases of a rule; nothing where its room has none."""
    path = Path(room_of(rule).cases)
    if not path.is_file():
        return ""
    cases = cases_in(path)
    parts = [_part(rule, part, [c for c in cases if c.part == part]) for part in (FLAGGED, CLEAN)]
    said = "These are the tests of the rule, all of them."
    return f"## Examples\n\n{said}\n\n" + "".join(parts)


def _part(rule: Rule, part: str, cases: Sequence[Case]) -> str:
    if not cases:
        return ""
    shown = [_figure(rule, case) for case in cases]
    at = _OPEN[part]
    first, more = "".join(shown[:at]), "".join(shown[at:])
    if more:
        summary = f"<summary>{len(shown) - at} more</summary>"
        more = f'<details class="cases">{summary}{more}</details>'
    return f"### {part}\n\n{_LEADS[part]}\n\n<div>{first}{more}</div>\n\n"


def _figure(rule: Rule, case: Case) -> str:
    """Give one case as one line of HTML, which Markdown leaves as it is."""
    diagnostics = found(rule, case)[1]
    pairs = ", ".join(f"{key} = {in_toml(value)}" for key, value in case.options.items())
    options = f" {code(pairs.replace('_', '-'))}" if pairs else ""
    return (
        f'<figure class="case {case.part.lower()}"><figcaption>{escaped(case.name)}'
        f' <span class="suffix">.{escaped(case.suffix)}</span>{options}</figcaption>'
        f"<pre><code>{_marked(case.text, case.marks)}</code></pre>{_said(diagnostics)}"
        f"{_fixed(case)}</figure>"
    )


def _marked(text: str, marks: Iterable[Mark]) -> str:
    """Give the document of a case with its marked columns between tags."""
    lines = text.removesuffix("\n").split("\n")
    for number, group in groupby(sorted(marks), lambda mark: mark.line):
        lines[number - 1] = _line(lines[number - 1], list(group))
        # What is marked is escaped already; all other lines are escaped below.
    marked = {mark.line for mark in marks}
    return "&#10;".join(
        line if number in marked else escaped(line) for number, line in enumerate(lines, 1)
    )


def _line(line: str, marks: Sequence[Mark]) -> str:
    parts, at = [], 0
    for mark in marks:
        start, end = max(mark.start - 1, at), max(mark.end - 1, at)
        parts.append(escaped(line[at:start]))
        parts.append(f"<mark>{escaped(line[start:end])}</mark>" if end > start else "")
        at = end
    return "".join(parts) + escaped(line[at:])


def _said(diagnostics: Iterable[Diagnostic]) -> str:
    """Give what the rule says of a case, each sentence once, and what its fixes do."""
    said = dict.fromkeys(f"<li>{escaped(d.message)}{_fix(d)}</li>" for d in diagnostics)
    return f'<ul class="said">{"".join(said)}</ul>' if said else ""


def _fix(diagnostic: Diagnostic) -> str:
    fix = diagnostic.fix
    if fix is None:
        return ""
    return f' <span class="fix {fix.applicability}">&#183; {fix.applicability} fix</span>'


def _fixed(case: Case) -> str:
    """Give the document after its fixes, where the case shows it."""
    if case.fixed is None:
        return ""
    text = escaped(case.fixed.removesuffix("\n"))
    return f'<div class="after">After the fixes:</div><pre class="after"><code>{text}</code></pre>'
