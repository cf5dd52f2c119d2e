"""What holds for every output format."""

import re

import pytest
from hypothesis import given

from prosecheck.frozen import replace
from prosecheck.output_formats import FORMATS
from prosecheck.report import Report, renderer
from prosecheck.report.about import Style
from prosecheck.rule import Severity
from tests.reports import ABOUT, many, reports

LINE_ENDS = re.compile("[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


@pytest.mark.parametrize("name", FORMATS)
@given(report=reports())
def test_no_text_of_an_article_moves_a_cursor_or_breaks_an_encoding(
    name: str, report: Report
) -> None:
    text = renderer(name)(report, ABOUT)
    text.encode("utf-8")
    assert not re.search("[\0-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffe\uffff]", text)


@pytest.mark.parametrize("name", FORMATS)
@given(report=reports())
def test_no_log_of_a_ci_server_obeys_text_of_an_article(name: str, report: Report) -> None:
    text = renderer(name)(report, ABOUT)
    assert not re.search(r"##\w*\[", text)
    if name != "github":
        assert not any(line.lstrip().startswith("::") for line in LINE_ENDS.split(text))


@given(report=reports())
def test_a_snippet_shows_hostile_text_and_obeys_none(report: Report) -> None:
    text = renderer("text")(report, replace(ABOUT, style=Style(snippets=True)))
    assert len(text.splitlines()) == 3 * len(report.diagnostics) + 1


@pytest.mark.parametrize("name", FORMATS)
@given(report=reports())
def test_the_same_report_gives_the_same_text(name: str, report: Report) -> None:
    assert renderer(name)(report, ABOUT) == renderer(name)(report, ABOUT)


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_without_findings_can_be_written(name: str) -> None:
    assert isinstance(renderer(name)(many({}), ABOUT), str)


@pytest.mark.parametrize("name", FORMATS)
def test_code_message_and_place_stand_in_every_format(name: str) -> None:
    text = renderer(name)(many({Severity.WARNING: 1}), ABOUT).replace("\\.", ".")
    for part in ("TST001", "warning 0", "a.txt", "1"):
        assert part in text


def test_every_format_is_told_in_one_line() -> None:
    for name, about in FORMATS.items():
        assert name.isalnum()
        assert about.help
        assert len(about.help) < 60
