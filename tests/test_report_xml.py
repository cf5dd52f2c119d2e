"""JUnit's and Checkstyle's XML, read back by parsers that others use."""

from typing import Any
from xml.etree import ElementTree

import junitparser
import pytest
from hypothesis import given

from prosecheck.diagnostic import Failure
from prosecheck.placement import crashed
from prosecheck.printable import printable
from prosecheck.report import Report, renderer
from prosecheck.rule import Severity
from tests.reports import ABOUT, many, reports


def _suites(report: Report) -> junitparser.JUnitXml:
    text = renderer("junit")(report, ABOUT)
    return junitparser.JUnitXml.fromstring(text.encode())


@given(report=reports())
def test_junit_has_a_suite_for_every_file_and_a_case_for_every_finding(report: Report) -> None:
    suites = [suite for suite in _suites(report) if suite.name != "prosecheck"]
    paths = dict.fromkeys(printable(d.path) for d in report.complaints)
    assert [suite.name for suite in suites] == [*paths]
    said = [case.result[0].message for suite in suites for case in suite]
    assert said == [printable(d.message) for d in report.complaints]


@given(report=reports())
def test_junit_counts_what_it_holds(report: Report) -> None:
    suites = _suites(report)
    counted: list[tuple[Any, list[Any]]] = [(suite, [*suite]) for suite in suites]
    counted.append((suites, [case for suite in suites for case in suite]))
    for element, cases in counted:
        kinds = [type(result) for case in cases for result in case.result]
        assert element.tests == len(cases)
        assert element.failures == kinds.count(junitparser.Failure)
        assert element.errors == kinds.count(junitparser.Error)
        assert element.skipped == kinds.count(junitparser.Skipped)


def test_junit_fails_for_errors_and_warnings_and_never_for_information() -> None:
    report = many(dict.fromkeys(Severity, 1))
    report = report._replace(
        diagnostics=(*report.diagnostics, crashed("a.txt", "rule x failed")),
        failures=(Failure("b.txt", "cannot be read"),),
    )
    results = {
        case.name.split()[0] + str(number): type(case.result[0])
        for number, case in enumerate(case for suite in _suites(report) for case in suite)
    }
    assert results == {
        "PRC0000": junitparser.Error,
        "TST0011": junitparser.Skipped,
        "TST0012": junitparser.Failure,
        "TST0013": junitparser.Failure,
        "PRC0014": junitparser.Error,
    }


def test_junit_has_one_passing_case_where_nothing_was_found() -> None:
    (suite,) = _suites(many({}))
    (case,) = suite
    assert case.is_passed
    assert (suite.tests, suite.failures) == (1, 0)


@given(report=reports())
def test_checkstyle_has_every_finding_in_its_file(report: Report) -> None:
    root = ElementTree.fromstring(renderer("checkstyle")(report, ABOUT))
    shown = [
        (file.get("name"), error.get("line"), error.get("column"), error.get("message"))
        for file in root.iter("file")
        for error in file.iter("error")
    ]
    assert shown == [
        (printable(d.path), str(d.start.line), str(d.start.column), printable(d.message))
        for d in report.complaints
    ]


@pytest.mark.parametrize("severity", Severity)
def test_checkstyle_names_severity_and_rule(severity: Severity) -> None:
    root = ElementTree.fromstring(renderer("checkstyle")(many({severity: 1}), ABOUT))
    (error,) = root.iter("error")
    assert error.get("severity") == severity.value
    assert error.get("source") == "prosecheck.TST001"
