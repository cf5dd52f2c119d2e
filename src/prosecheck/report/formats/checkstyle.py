"""Checkstyle's XML, which Jenkins, reviewdog and many others read."""

from __future__ import annotations

from itertools import groupby
from xml.etree.ElementTree import Element, SubElement

from prosecheck.printable import printable
from prosecheck.report import Report
from prosecheck.report.about import About
from prosecheck.report.markup import xml_text

_VERSION = "4.3"
"""The version of Checkstyle's format that other linters name, too."""


def render(report: Report, _about: About) -> str:
    """Give a file element for every file with findings."""
    root = Element("checkstyle", version=_VERSION)
    for path, found in groupby(report.complaints, key=lambda d: d.path):
        file = SubElement(root, "file", name=printable(path))
        for d in found:
            SubElement(
                file,
                "error",
                line=str(d.start.line),
                column=str(d.start.column),
                severity=d.severity.value,
                message=printable(d.message),
                source=f"prosecheck.{d.code}",
            )
    return xml_text(root)
