"""SARIF 2.1.0 (OASIS, 2020), within the limits of GitHub's code scanning."""

from __future__ import annotations

import gzip
import os
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from prosecheck.diagnostic import Diagnostic, Failure, SourceFix
from prosecheck.placement import CRASHED
from prosecheck.printable import encodable, printable
from prosecheck.report import Report
from prosecheck.report.about import About
from prosecheck.report.markup import json_text
from prosecheck.report.sarif_rules import LEVELS, described
from prosecheck.source import Position, Source

RESULTS = 25_000
SIZE = 10_000_000
"""GitHub's limits of a run: results, and bytes after gzip (docs.github.com, "SARIF support")."""
_LEVEL = 6
"""That of gzip with which logs are uploaded, its default."""
_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_ROOT = "%SRCROOT%"
_SNIPPET = 1000
"""Characters of a finding that are worth showing beside its place."""


def render(report: Report, about: About) -> str:
    """Give a log of one run; of too many results the worst are kept, and a notification says so."""
    found = [d for d in report.diagnostics if d.code != CRASHED[0]]
    number = min(len(found), RESULTS)
    text = _text(report, about, found, number)
    while len(text) > SIZE and len(gzip.compress(text.encode("ascii"), _LEVEL)) > SIZE:
        number //= 2
        text = _text(report, about, found, number)
    return text


def _text(report: Report, about: About, found: Sequence[Diagnostic], number: int) -> str:
    kept = _worst(found, number)
    rules = {d.code: d.rule for d in sorted(kept, key=lambda d: d.code)}
    places = {code: index for index, code in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "prosecheck",
                "semanticVersion": about.version,
                **({"informationUri": about.handbook} if about.handbook else {}),
                "rules": [described(code, name, about) for code, name in rules.items()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {_ROOT: {"uri": _file_uri(about.root.rstrip("/") + "/")}},
        "invocations": [_invocation(report, about, len(found) - number)],
        "results": [_result(d, places[d.code], report, about) for d in kept],
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _worst(found: Sequence[Diagnostic], number: int) -> Sequence[Diagnostic]:
    """Give the worst diagnostics, a number of them at most, in the order they come in."""
    if len(found) <= number:
        return found
    ranked = sorted(range(len(found)), key=lambda at: found[at].severity.rank)
    return [found[at] for at in sorted(ranked[:number])]


def _invocation(report: Report, about: About, left_out: int) -> dict[str, Any]:
    crashes = [Failure(d.path, d.message) for d in report.diagnostics if d.code == CRASHED[0]]
    told = [
        {
            "level": "error",
            "message": {"text": _message(failure.message)},
            "locations": [{"physicalLocation": {"artifactLocation": _file(failure.path, about)}}],
        }
        for failure in (*report.failures, *crashes)
    ]
    if left_out:
        said = f"{left_out:,} findings, the mildest, were left out: GitHub takes no more"
        told.append({"level": "warning", "message": {"text": said}})
    return {
        "executionSuccessful": not (report.failures or report.crashed),
        "toolExecutionNotifications": told,
    }


def _result(d: Diagnostic, rule: int, report: Report, about: About) -> dict[str, Any]:
    file = _file(d.path, about)
    place = {"artifactLocation": file, "region": _region(d.start, d.end)}
    if len(d.excerpt) <= _SNIPPET:
        place["region"]["snippet"] = {"text": encodable(d.excerpt)}
    result = {
        "ruleId": d.code,
        "ruleIndex": rule,
        "level": LEVELS[d.severity],
        "message": {"text": _message(d.message)},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"prosecheckFingerprint/v1": d.fingerprint},
    }
    if d.fix and d.fix.edits:
        result["fixes"] = [_fix(d.fix, file, report.sources[d.path])]
    return result


def _fix(fix: SourceFix, file: dict[str, str], source: Source) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": _region(source.position(edit.start), source.position(edit.end)),
            "insertedContent": {"text": encodable(edit.text)},
        }
        for edit in fix.edits
    ]
    return {
        "description": {"text": _message(fix.message)},
        "artifactChanges": [{"artifactLocation": file, "replacements": replacements}],
    }


def _region(start: Position, end: Position) -> dict[str, Any]:
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": start.offset,
        "charLength": end.offset - start.offset,
    }


def _message(text: str) -> str:
    """Give a text in which article text makes no link (section 3.11.6: [text](target))."""
    shown = printable(text)
    return shown.replace("[", "\\[").replace("]", "\\]") if "](" in shown else shown


def _file(path: str, about: About) -> dict[str, str]:
    inside = about.in_repository(path)
    if os.path.isabs(inside):
        return {"uri": _file_uri(inside)}
    return {"uri": quote(inside, errors="surrogatepass"), "uriBaseId": _ROOT}


def _file_uri(path: str) -> str:
    rooted = path if path.startswith("/") else f"/{path}"  # C:/site
    return "file://" + quote(rooted, safe="/:", errors="surrogatepass")
