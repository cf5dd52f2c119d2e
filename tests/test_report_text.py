"""What people see: lines, snippets and carets."""

import pytest

from prosecheck.diagnostic import Diagnostic
from prosecheck.report import Report
from prosecheck.report.about import About, Style
from prosecheck.report.formats import concise
from prosecheck.report.formats.text import render, statistics, summary
from prosecheck.report.snippet import WIDTH, snippet
from prosecheck.rule import Severity
from prosecheck.source import Source


def _found(source: Source, words: str, severity: Severity = Severity.WARNING) -> Diagnostic:
    start = source.text.index(words)
    end = start + len(words)
    places = source.position(start), source.position(end)
    return Diagnostic(
        source.path, "TST001", "finder", severity, f'"{words}" was found', words, None, *places, ""
    )


def _report(source: Source, *found: Diagnostic) -> Report:
    return Report(found, (), 1, 3, {source.path: source})


def _snippet(text: str, words: str) -> tuple[str, str]:
    source = Source("a.txt", text)
    found = _found(source, words)
    return snippet(source, found.start, found.end)


@pytest.mark.parametrize(
    ("text", "words", "carets"),
    [
        ("It is so.", "is", "   ^^"),
        ("one\r\nIt is so.\r\ntwo", "is", "   ^^"),
        ("漢字 is so", "is", "     ^^"),
        ("so 漢字 is", "漢字", "   ^^^^"),
        ("e\u0301t is", "is", "   ^^"),
        ("a\tis", "is", "  ^^"),
        ("😀 is", "is", "   ^^"),
    ],
)
def test_carets_stand_below_the_words(text: str, words: str, carets: str) -> None:
    assert _snippet(text, words)[1] == carets


def test_a_long_line_is_cut_around_the_words() -> None:
    shown, carets = _snippet("word " * 100 + "here" + " word" * 100, "here")
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert len(shown) <= WIDTH + 2
    assert shown[carets.index("^") : carets.rindex("^") + 1] == "here"


def test_words_over_several_lines_are_marked_to_the_end_of_the_first() -> None:
    assert _snippet("It is\nso now.", "is\nso") == ("It is", "   ^^")


def test_what_would_move_the_cursor_is_shown_and_the_carets_still_fit() -> None:
    shown, carets = _snippet("a\x1b[2J here", "here")
    assert shown == "a\\x1b[2J here"
    assert carets.index("^") == shown.index("here")


def test_a_line_names_place_code_severity_message_and_rule() -> None:
    source = Source("a.txt", "It is so.")
    about = About("1.0", style=Style(summary=False))
    rendered = render(_report(source, _found(source, "is")), about)
    assert rendered == 'a.txt:1:4: TST001 [warning] "is" was found (finder)\n'


def test_a_concise_line_is_what_grep_and_compilers_print() -> None:
    source = Source("a.txt", "It is so.")
    rendered = concise.render(_report(source, _found(source, "is")), About("1.0"))
    assert rendered == 'a.txt:1:4: TST001 "is" was found\n'


def test_the_summary_counts_by_severity_and_files() -> None:
    source = Source("a.txt", "It is so.")
    found = [_found(source, "is", severity) for severity in (*Severity, Severity.ERROR)]
    assert summary(_report(source, *found)) == "2 errors, 1 warning, 1 note in 1 file\n"
    assert summary(_report(source)) == "no findings in 1 file\n"


def test_the_summary_tells_what_was_left_out() -> None:
    report = _report(Source("a.txt", "It is so."))
    assert summary(report._replace(suppressed=2)) == "no findings in 1 file (2 suppressed)\n"
    assert summary(report._replace(suppressed=2, baselined=1_000)) == (
        "no findings in 1 file (2 suppressed, 1,000 in the baseline)\n"
    )


def test_statistics_count_the_most_frequent_first() -> None:
    source = Source("a.txt", "It is so.")
    often = _found(source, "is")
    once = often._replace(code="TST000", rule="other")
    assert statistics(_report(source, once, often, often)) == (
        "     2 TST001 finder\n     1 TST000 other\n"
    )
