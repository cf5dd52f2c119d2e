"""Measure how often every rule fires on articles by people and on generated ones.

    python benchmarks/evidence.py HUMAN_FOLDER GENERATED_FOLDER [--json FILE] [--write --name NAME]

lints both folders with every rule, opt-in ones too, one file an article, and prints a Markdown
table: findings in 1,000 words and the share of articles with one, on both sides, and the ratio of
the two densities with its 95 % interval. Findings that are only noted (`info`) do not count, but
for rules that note everything. `--write` puts each rule's line into the page of its room, with the
name of what was measured. The same folders give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import fill
from typing import Any, NamedTuple

from prosecheck.config import Config
from prosecheck.discovery import files_of
from prosecheck.entry_points import PROJECT
from prosecheck.plugins import installed_rules
from prosecheck.pool import available_cores, outcomes
from prosecheck.rooms import room_of
from prosecheck.rule import Rule, Severity
from prosecheck.run import Outcome, Task, concluded
from prosecheck.selection import ALL

Z = 1.959964
"""Standard deviations of the normal distribution that 95 % lie within."""
OPENING, CLOSING = "<!-- measured -->", "<!-- /measured -->"
HEADING = "## Evidence\n"
WIDTH = 120
"""Columns of the lines of a page."""
EVERY_DEFAULT = "all default rules"


@dataclass(frozen=True)
class Sample:
    """One side: the words of its articles, and how often each rule fires in each of them."""

    words: tuple[int, ...]
    counts: dict[str, tuple[int, ...]]


class Rate(NamedTuple):
    """How often a rule fires on one side, and the variance of `per_1000` over articles."""

    findings: int
    per_1000: float
    share: float
    variance: float


class Interval(NamedTuple):
    """A ratio of two rates and its 95 % interval; None stands for "no bound" or "unknown"."""

    ratio: float | None
    low: float | None
    high: float | None


def main() -> None:
    """Read the folders named on the command line, print the table and write what is asked for."""
    given = _arguments()
    rules = [entry.rule for entry in installed_rules() if entry.distribution == PROJECT]
    sides = [sample(_linted(folder), rules) for folder in (given.human, given.generated)]
    measured = {name: rates(name, *sides) for name in [*(r.name for r in rules), EVERY_DEFAULT]}
    sys.stdout.write(table(measured, rules, *sides))
    if given.json:
        given.json.write_text(as_json(measured, given.name, *sides), encoding="utf-8")
    if given.write:
        for rule in rules:
            page = Path(room_of(rule).page)
            if page.is_file():
                line = sentence(measured[rule.name], given.name, *sides)
                page.write_text(with_line(page.read_text("utf-8"), line), encoding="utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("human", type=Path, help="folder of articles written by people")
    parser.add_argument("generated", type=Path, help="folder of generated articles")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument("--write", action="store_true", help="put the figures into the pages")
    parser.add_argument("--name", default="", help="what the articles are, for the pages")
    given = parser.parse_args()
    if given.write and not given.name:
        parser.error("--write needs --name, so that a page says what was measured")
    return given


def _linted(folder: Path) -> list[Outcome]:
    config = Config(select=(ALL,))
    tasks = [Task(config, file) for file in files_of([str(folder)])]
    linted = list(concluded(outcomes(tasks, available_cores(), sources=False)))
    for outcome in linted:
        if outcome.failure is not None:
            sys.exit(f"{outcome.path}: {outcome.failure.message}")
        for diagnostic in outcome.diagnostics:
            if diagnostic.rule == "rule-crashed":
                sys.exit(f"{outcome.path}: {diagnostic.message}")
    if not any(outcome.words for outcome in linted):
        sys.exit(f"{folder}: its articles have no words")
    return linted


def sample(linted: Sequence[Outcome], rules: Iterable[Rule]) -> Sample:
    """Count the findings of every rule, and of all default rules together, in every article."""
    counts = {rule.name: tuple(_count(outcome, rule) for outcome in linted) for rule in rules}
    every = [counts[rule.name] for rule in rules if rule.default]
    counts[EVERY_DEFAULT] = tuple(map(sum, zip(*every, strict=True)))
    return Sample(tuple(outcome.words for outcome in linted), counts)


def _count(outcome: Outcome, rule: Rule) -> int:
    notes = rule.severity is Severity.INFO
    found = (d for d in outcome.diagnostics if d.rule == rule.name)
    return sum(notes or diagnostic.severity is not Severity.INFO for diagnostic in found)


def rates(name: str, human: Sample, generated: Sample) -> tuple[Rate, Rate, Interval]:
    """Give how often a rule fires on both sides, and the ratio generated to human."""
    sides = rate(human.counts[name], human.words), rate(generated.counts[name], generated.words)
    return (*sides, interval(*sides, human, generated))


def rate(counts: Sequence[int], words: Sequence[int]) -> Rate:
    """Give the findings in 1,000 words and their variance, articles being drawn as wholes.

    The variance is that of a ratio estimator, so findings that come in clusters widen it:
    W. G. Cochran, Sampling Techniques, 3rd ed., 1977, section 6.4.
    """
    per_word = sum(counts) / sum(words)
    size = len(words)
    squares = sum((n - per_word * w) ** 2 for n, w in zip(counts, words, strict=True))
    variance = squares * size / max(size - 1, 1) / sum(words) ** 2
    share = sum(n > 0 for n in counts) / size
    return Rate(sum(counts), 1000 * per_word, share, 1_000_000 * variance)


def interval(low: Rate, high: Rate, human: Sample, generated: Sample) -> Interval:
    """Give the ratio of two rates and its interval, on the scale of logarithms.

    Where one side has no finding, that scale has no place for it, and the bound on the other side
    is the exact one of C. J. Clopper and E. S. Pearson, Biometrika 26(4), 1934, for the share of
    the articles with a finding that fall to that side, each counted once.
    """
    if low.findings and high.findings:
        ratio = high.per_1000 / low.per_1000
        error = math.sqrt(low.variance / low.per_1000**2 + high.variance / high.per_1000**2)
        return Interval(ratio, ratio * math.exp(-Z * error), ratio * math.exp(Z * error))
    words = sum(human.words) / sum(generated.words)
    if high.findings:
        return Interval(None, _odds(round(high.share * len(generated.words))) * words, None)
    if low.findings:
        return Interval(0.0, 0.0, words / _odds(round(low.share * len(human.words))))
    return Interval(None, None, None)


def _odds(articles: int) -> float:
    """Give the least odds that articles which all fall to one side are compatible with."""
    least: float = 0.025 ** (1 / articles)
    return least / (1 - least)


Measured = dict[str, tuple[Rate, Rate, Interval]]


def table(measured: Measured, rules: Iterable[Rule], human: Sample, generated: Sample) -> str:
    """Give the Markdown table: a row a rule in the order of codes, then all default rules."""
    lines = [
        f"{_size(human)} by people, {_size(generated)} generated; findings in 1,000 words",
        "",
        "| rule | human | articles | generated | articles | ratio (95 % interval) |",
        "|---|---:|---:|---:|---:|---|",
    ]
    labels = {r.name: f"{r.code} {r.name}{'' if r.default else ' (opt-in)'}" for r in rules}
    for name, (low, high, ratio) in measured.items():
        lines.append(
            f"| {labels.get(name, name)} | {low.per_1000:.3f} | {_percent(low.share)} "
            f"| {high.per_1000:.3f} | {_percent(high.share)} | {_said(ratio)} |"
        )
    return "".join(f"{line}\n" for line in lines)


def sentence(
    found: tuple[Rate, Rate, Interval], name: str, human: Sample, generated: Sample
) -> str:
    """Give the measured line of a page."""
    low, high, ratio = found
    said = (
        f"Measured on {name}: {low.per_1000:.3f} findings in 1,000 words by people (in "
        f"{_percent(low.share)} of {len(human.words):,} articles), {high.per_1000:.3f} in "
        f"generated ones (in {_percent(high.share)} of {len(generated.words):,}). Ratio with its "
        f"95 % interval: {_said(ratio)}."
    )
    return fill(said, WIDTH, break_long_words=False, break_on_hyphens=False)


def _size(side: Sample) -> str:
    return f"{len(side.words):,} articles, {sum(side.words):,} words"


def _said(ratio: Interval) -> str:
    if ratio.low is None:
        return "unknown, as neither has any"
    if ratio.ratio is None:
        return f"without bound (at least {_short(ratio.low)})"
    return f"{_short(ratio.ratio)} ({_short(ratio.low)} to {_short(ratio.high or 0)})"


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"


def _short(number: float) -> str:
    return f"{number:.0f}" if number >= 20 else f"{number:.1f}" if number >= 1 else f"{number:.2f}"


def as_json(measured: Measured, name: str, human: Sample, generated: Sample) -> str:
    """Give every figure as JSON."""
    document: dict[str, Any] = {
        "name": name,
        "human": {"articles": len(human.words), "words": sum(human.words)},
        "generated": {"articles": len(generated.words), "words": sum(generated.words)},
        "rules": {
            rule: {
                "human": low._asdict(),
                "generated": high._asdict(),
                "ratio": ratio._asdict(),
            }
            for rule, (low, high, ratio) in measured.items()
        },
    }
    return json.dumps(document, indent=1) + "\n"


def with_line(page: str, line: str) -> str:
    """Give a page with the measured line between its markers, below the heading Evidence."""
    block = f"{OPENING}\n{line}\n{CLOSING}\n"
    before, opening, rest = page.partition(f"{OPENING}\n")
    if opening:
        return before + block + rest.partition(f"{CLOSING}\n")[2]
    before, heading, rest = page.partition(HEADING)
    return f"{before}{heading}\n{block}{rest}" if heading else page


if __name__ == "__main__":
    main()
