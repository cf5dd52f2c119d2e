"""SARIF 2.1.0; `.ci/consumers.sh` holds it to the schema and to Microsoft's validator."""

import gzip
import json
import random
import re
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given

from prosecheck.diagnostic import Failure
from prosecheck.frozen import replace
from prosecheck.placement import crashed
from prosecheck.printable import encodable, printable
from prosecheck.report import Report, renderer
from prosecheck.report.about import HANDBOOK, About
from prosecheck.report.formats.sarif import RESULTS, SIZE
from prosecheck.rule import Severity
from prosecheck.run import rules_of
from prosecheck.source import Source
from tests.reports import ABOUT, found, many, report_of, reports

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def _run(report: Report, about: About = ABOUT) -> Any:
    log = json.loads(renderer("sarif")(report, about))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return run


def _file(place: Any) -> str:
    """Give the path that a URI names, read as consumers of URIs do."""
    file = place["physicalLocation"]["artifactLocation"]
    assert re.fullmatch(r"[\w.~/%!$&'()*+;=@-]*", file["uri"], re.ASCII)
    assert file["uriBaseId"] == "%SRCROOT%"
    return unquote(file["uri"], errors="surrogatepass")


def _shown(text: str) -> str:
    """Give a message without the backslashes that SARIF puts before brackets."""
    return text.replace("\\", "")


@given(report=reports())
def test_a_result_stands_for_every_finding(report: Report) -> None:
    shown = [
        (_file(r["locations"][0]), r["level"], _shown(r["message"]["text"]), r["ruleId"])
        for r in _run(report)["results"]
    ]
    assert shown == [
        (d.path, LEVELS[d.severity], _shown(printable(d.message)), d.code)
        for d in report.diagnostics
    ]


@given(report=reports())
def test_article_text_makes_no_link(report: Report) -> None:
    for result in _run(report)["results"]:
        assert not re.search(r"(?<!\\)\]\(", result["message"]["text"])


@given(report=reports())
def test_a_notification_stands_for_every_file_that_was_not_checked(report: Report) -> None:
    (invocation,) = _run(report)["invocations"]
    told = invocation["toolExecutionNotifications"]
    assert [_file(notification["locations"][0]) for notification in told] == [
        failure.path for failure in report.failures
    ]
    assert invocation["executionSuccessful"] is not bool(report.failures)


@given(report=reports())
def test_regions_are_code_points_of_the_file(report: Report) -> None:
    run = _run(report)
    assert run["columnKind"] == "unicodeCodePoints"
    for result, diagnostic in zip(run["results"], report.diagnostics, strict=True):
        source = report.sources[diagnostic.path]
        region = result["locations"][0]["physicalLocation"]["region"]
        start = source.line_starts[region["startLine"] - 1] + region["startColumn"] - 1
        end = source.line_starts[region["endLine"] - 1] + region["endColumn"] - 1
        assert source.text[start:end] == diagnostic.excerpt
        assert (region["charOffset"], region["charLength"]) == (start, end - start)
        assert region["snippet"]["text"] == encodable(diagnostic.excerpt)


@given(report=reports())
def test_a_fix_replaces_what_it_replaces(report: Report) -> None:
    for result, diagnostic in zip(_run(report)["results"], report.diagnostics, strict=True):
        assert ("fixes" in result) == (diagnostic.fix is not None)
        if diagnostic.fix is None:
            continue
        (fix,) = result["fixes"]
        (change,) = fix["artifactChanges"]
        assert (
            change["artifactLocation"]
            == (result["locations"][0]["physicalLocation"]["artifactLocation"])
        )
        starts = report.sources[diagnostic.path].line_starts
        for shown, edit in zip(change["replacements"], diagnostic.fix.edits, strict=True):
            region = shown["deletedRegion"]
            assert starts[region["startLine"] - 1] + region["startColumn"] - 1 == edit.start
            assert starts[region["endLine"] - 1] + region["endColumn"] - 1 == edit.end
            assert region["charOffset"] == edit.start
            assert region["charLength"] == edit.end - edit.start
            assert shown["insertedContent"]["text"] == encodable(edit.text)


def test_a_rule_that_crashed_is_a_notification_and_no_result() -> None:
    report = many({Severity.INFO: 1})
    report = report._replace(diagnostics=(*report.diagnostics, crashed("a.txt", "rule x failed")))
    run = _run(report)
    assert [result["level"] for result in run["results"]] == ["note"]
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    (told,) = invocation["toolExecutionNotifications"]
    assert told["message"]["text"] == "rule x failed"


def test_the_rules_that_found_something_are_described_by_their_pages() -> None:
    report = many({Severity.ERROR: 3})
    codes = ["CUT001", "FIL001", "PRC002"]
    named = zip(report.diagnostics, codes, strict=True)
    report = report._replace(diagnostics=tuple(d._replace(code=code) for d, code in named))
    about = replace(ABOUT, rules=rules_of, page=lambda rule: f"# {rule.name}\n\nOne\nway.\n")
    run = _run(report, about)
    described = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in described] == codes
    assert [described[result["ruleIndex"]]["id"] for result in run["results"]] == codes
    assert described[0]["name"] == "truncated-disclaimers"
    assert described[0]["fullDescription"]["text"] == "One way."
    assert described[0]["help"]["markdown"].startswith("# truncated-disclaimers")
    assert described[0]["defaultConfiguration"]["level"] == "error"
    assert described[0]["properties"]["tags"] == ["prose", "CUT"]
    assert described[0]["helpUri"] == f"{HANDBOOK}rules/truncated-disclaimers/"
    assert described[2]["helpUri"] == f"{HANDBOOK}rules/unreadable-part/"


def test_a_rule_names_its_page_when_the_handbook_has_an_address() -> None:
    report = many({Severity.ERROR: 1})
    report = report._replace(diagnostics=(report.diagnostics[0]._replace(code="CUT001"),))
    about = replace(ABOUT, handbook="https://example.org/", rules=rules_of)
    driver = _run(report, about)["tool"]["driver"]
    assert driver["rules"][0]["helpUri"] == "https://example.org/rules/truncated-disclaimers/"
    assert driver["informationUri"] == "https://example.org/"


def test_paths_are_told_from_the_root_of_the_repository() -> None:
    about = replace(ABOUT, folder="/home/a site/docs", root="/home/a site")
    source = Source("ä b#.md", "It is so.")
    run = _run(report_of([source], [found(source, 0, 2)]), about)
    assert run["originalUriBaseIds"] == {"%SRCROOT%": {"uri": "file:///home/a%20site/"}}
    file = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert file == {"uri": "docs/%C3%A4%20b%23.md", "uriBaseId": "%SRCROOT%"}


def test_a_root_with_a_drive_is_a_uri() -> None:
    run = _run(many({}), replace(ABOUT, folder="C:/a site", root="C:/a site"))
    assert run["originalUriBaseIds"] == {"%SRCROOT%": {"uri": "file:///C:/a%20site/"}}


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("/elsewhere/a b.md", "file:///elsewhere/a%20b.md"),
        ("../a.md", "file:///a.md"),
    ],
)
def test_a_file_outside_the_repository_goes_by_its_whole_path(path: str, uri: str) -> None:
    source = Source(path, "It is so.")
    run = _run(report_of([source], [found(source, 0, 2)]))
    file = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert file == {"uri": uri}


def test_of_too_many_results_the_worst_are_kept_and_the_cut_is_told() -> None:
    run = _run(many({Severity.ERROR: 2, Severity.WARNING: 1, Severity.INFO: RESULTS}))
    levels = [result["level"] for result in run["results"]]
    assert levels == ["note"] * (RESULTS - 3) + ["warning"] + ["error"] * 2
    (told,) = run["invocations"][0]["toolExecutionNotifications"]
    assert told["level"] == "warning"
    assert told["message"]["text"].startswith("3 findings, the mildest, were left out")
    assert run["invocations"][0]["executionSuccessful"] is True


def test_a_log_stays_within_the_size_that_github_takes() -> None:
    noise = random.Random(1)
    letters = [chr(code) for code in range(0x4E00, 0x9FFF)]
    messages = ["".join(noise.choices(letters, k=5_000)) for _ in range(900)]
    source = Source("a.txt", "It is so.")
    report = report_of([source], [found(source, 3, 5, message) for message in messages])
    run = _run(report)
    size = len(gzip.compress(json.dumps(run["results"]).encode()))
    assert size <= SIZE < size * 900 / len(run["results"])
    left_out = 900 - len(run["results"])
    (told,) = run["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"].startswith(f"{left_out:,} findings")


def test_a_failure_is_told_beside_a_cut() -> None:
    report = many({Severity.INFO: RESULTS + 1})
    report = report._replace(failures=(Failure("b.txt", "cannot be read"),))
    told = _run(report)["invocations"][0]["toolExecutionNotifications"]
    assert [notification["level"] for notification in told] == ["error", "warning"]
