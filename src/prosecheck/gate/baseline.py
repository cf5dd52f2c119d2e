"""The baseline: findings that a project has accepted, so that only new ones count.

It is sorted JSON with one entry a line, so that versions of it compare and merge well:
`{"schema_version": 1, "articles": {path: {code: {digest: {"count": 1, "excerpt": "…"}}}}}`. Paths
count from the folder of the file; a digest is that of a finding's Context. An entry says nothing
of lines, so that edits elsewhere in an article change nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from prosecheck.diagnostic import WHOLE, Diagnostic
from prosecheck.placement import OWN_FAMILY

SCHEMA_VERSION = 1
_EXCERPT = 60
"""Characters of the words found that an entry shows to who reads the file."""


class BaselineError(Exception):
    """A text is no baseline; the message says why."""


class Entry(NamedTuple):
    """How often a finding is accepted in an article, from 1, and the words of the first."""

    times: int
    excerpt: str = ""


Entries = Mapping[tuple[str, str], Entry]
"""What is accepted in one article, by code and digest."""
Baseline = Mapping[str, Entries]
"""What is accepted, by article."""


def entries_of(diagnostics: Iterable[Diagnostic]) -> dict[tuple[str, str], Entry]:
    """Give the entries that accept the findings of one article; failures are never accepted."""
    entries: dict[tuple[str, str], Entry] = {}
    for d in diagnostics:
        if d.code.startswith(OWN_FAMILY):
            continue
        digest = d.context.digest
        first = "" if digest == WHOLE else " ".join(d.excerpt.split())[:_EXCERPT]
        known = entries.get((d.code, digest), Entry(0, first))
        entries[d.code, digest] = known._replace(times=known.times + 1)
    return entries


def sifted(
    found: Sequence[Diagnostic], accepted: Entries, is_new: Callable[[Diagnostic], bool]
) -> list[Diagnostic]:
    """Give the findings of one article that its entries do not accept, in order.

    Where there are more than an entry accepts, those count as known that are not new, then those
    that stand first.
    """
    alike: dict[tuple[str, str], list[int]] = {}
    for at, d in enumerate(found):
        alike.setdefault((d.code, d.context.digest), []).append(at)
    known: set[int] = set()
    for key, places in alike.items():
        if key in accepted:
            places.sort(key=lambda at: (is_new(found[at]), at))
            known.update(places[: accepted[key].times])
    return [d for at, d in enumerate(found) if at not in known]


def beyond(entries: Entries, others: Entries) -> int:
    """Count the findings that entries accept and others do not."""
    return sum(
        max(0, entry.times - (others[key].times if key in others else 0))
        for key, entry in entries.items()
    )


def stale(accepted: Entries, found: Entries, codes: Collection[str]) -> int:
    """Count what is accepted of the rules that took part and no longer found."""
    return beyond({key: entry for key, entry in accepted.items() if key[0] in codes}, found)


def updated(accepted: Entries, found: Entries, codes: Collection[str]) -> Entries:
    """Accept what is found, and no more than that of the rules that took part."""
    return {key: entry for key, entry in accepted.items() if key[0] not in codes} | dict(found)


def pruned(accepted: Entries, found: Entries, codes: Collection[str]) -> Entries:
    """Drop what is stale; accept nothing new."""
    kept = {}
    for key, entry in accepted.items():
        left = min(entry.times, found[key].times if key in found else 0)
        times = left if key[0] in codes else entry.times
        if times:
            kept[key] = entry._replace(times=times)
    return kept


def size(baseline: Baseline) -> int:
    """Count the findings that a baseline accepts."""
    return sum(entry.times for entries in baseline.values() for entry in entries.values())


def text_of(baseline: Baseline) -> str:
    """Write a baseline."""
    articles = [
        f"  {json.dumps(path)}: {{\n{_codes(entries)}\n  }}"
        for path, entries in sorted(baseline.items())
        if entries
    ]
    inner = ",\n".join(articles)
    inner = f"{{\n{inner}\n }}" if articles else "{}"
    return f'{{\n "schema_version": {SCHEMA_VERSION},\n "articles": {inner}\n}}\n'


def _codes(entries: Entries) -> str:
    by_code: dict[str, list[str]] = {}
    for (code, digest), entry in sorted(entries.items()):
        said = {"count": entry.times} | ({"excerpt": entry.excerpt} if entry.excerpt else {})
        by_code.setdefault(code, []).append(f"    {json.dumps(digest)}: {json.dumps(said)}")
    return ",\n".join(
        f"   {json.dumps(code)}: {{\n" + ",\n".join(lines) + "\n   }"
        for code, lines in by_code.items()
    )


def baseline_of(text: str) -> Baseline:
    """Read a baseline; raise BaselineError where the text is none."""
    try:
        found = json.loads(text)
    except RecursionError:
        raise BaselineError("is nested too deeply for a baseline") from None
    except ValueError as error:
        raise BaselineError(f"is not JSON: {error}") from error
    version = found.get("schema_version") if isinstance(found, dict) else None
    if version is None:
        raise BaselineError("is no baseline; `prosecheck baseline create` writes one")
    if version != SCHEMA_VERSION:
        raise BaselineError(
            f"is a baseline of schema version {json.dumps(version)}, and this prosecheck reads "
            f"version {SCHEMA_VERSION}"
        )
    articles = _table(found.get("articles"), '"articles"')
    return {path: dict(_entries(path, codes)) for path, codes in articles.items()}


def _entries(path: str, codes: Any) -> Iterable[tuple[tuple[str, str], Entry]]:
    for code, digests in _table(codes, json.dumps(path)).items():
        for digest, said in _table(digests, f"{json.dumps(path)}, {json.dumps(code)}").items():
            where = f"{json.dumps(path)}, {json.dumps(code)}, {json.dumps(digest)}"
            entry = _table(said, where)
            count, excerpt = entry.get("count"), entry.get("excerpt", "")
            if type(count) is not int or count < 1 or not isinstance(excerpt, str):
                raise BaselineError(f'is broken at {where}: it needs a "count" from 1')
            yield (code, digest), Entry(count, excerpt)


def _table(value: Any, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise BaselineError(f"is broken at {where}: an object belongs there")
    return value
