"""JUnit's XML, as CI servers read it: a test suite for every file with findings."""

from __future__ import annotations

from itertools import groupby
from xml.etree.ElementTree import Element, SubElement

from prosecheck.diagnostic import Diagnostic
from prosecheck.placement import CRASHED, UNCHECKED
from prosecheck.printable import printable
from prosecheck.report import Report
from prosecheck.report.about import About
from prosecheck.report.formats.concise import line
from prosecheck.report.markup import xml_text
from prosecheck.rule import Severity

_COUNTS = {"failure": "failures", "error": "errors", "skipped": "skipped"}
"""Attributes that count the elements of a kind."""


def render(report: Report, _about: About) -> str:
    """Give a test case for every finding, or one that passes where there is none.

    An error or a warning is a failure. What kept prosecheck from checking is an error. A finding
    that is mere information never fails a run, so it is a skipped test, whose message is shown.
    """
    root = Element("testsuites", name="prosecheck")
    for path, found in groupby(report.complaints, key=lambda d: d.path):
        suite = SubElement(root, "testsuite", name=printable(path))
        suite.extend(_case(d) for d in found)
    if not len(root):  # servers call a report without a test a mistake
        suite = SubElement(root, "testsuite", name="prosecheck")
        SubElement(suite, "testcase", name="no findings", classname="prosecheck")
    for element in (*root, root):
        _count(element)
    return xml_text(root)


def _case(d: Diagnostic) -> Element:
    path = printable(d.path)
    name = f"{d.code} {d.rule} at {d.start.line}:{d.start.column}"
    case = Element("testcase", name=name, classname=path, file=path, line=str(d.start.line))
    message = printable(d.message)
    kind = _kind(d)
    if kind == "skipped":
        SubElement(case, kind, message=message)
    else:
        SubElement(case, kind, message=message, type=d.severity.value).text = line(d)
    return case


def _kind(d: Diagnostic) -> str:
    if d.code in (CRASHED[0], UNCHECKED[0]):
        return "error"
    return "skipped" if d.severity is Severity.INFO else "failure"


def _count(element: Element) -> None:
    """Write the numbers of test cases below an element into its attributes."""
    element.set("tests", str(sum(1 for _ in element.iter("testcase"))))
    for kind, attribute in _COUNTS.items():
        element.set(attribute, str(sum(1 for _ in element.iter(kind))))
