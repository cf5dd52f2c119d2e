"""What is said of directives that hide nothing or say nothing, and the fixes of that."""

import pytest

from prosecheck.diagnostic import Diagnostic
from prosecheck.rule import Applicability, Severity
from tests.flagging import ALPHA, BETA, GAMMA, RULES, found
from tests.marked import unmarked

NEXT = "prosecheck-disable-next-line"


def _reports(path: str, text: str) -> list[Diagnostic]:
    return [d for d in found(path, text) if d.code.startswith("PRC")]


def _fixed(text: str, diagnostic: Diagnostic) -> str:
    assert diagnostic.fix is not None
    assert diagnostic.fix.applicability is Applicability.SAFE
    (edit,) = diagnostic.fix.edits
    return text[: edit.start] + edit.text + text[edit.end :]


@pytest.mark.parametrize(
    ("path", "marked"),
    [
        ("a.md", f"<!-- {NEXT} ⟦TST001⟧ -->\n\nText.\n"),
        ("a.md", f"⟦<!-- {NEXT} -->⟧\n\nText.\n"),
        ("a.md", f"⟦<!-- {NEXT} -- as quoted -->⟧\n\nText.\n"),
        ("a.md", f"<!-- {NEXT} TST001, ⟦beta-words⟧ -->\n\nAn alpha.\n"),
        ("a.md", "Text. ⟦<!-- prosecheck-disable-line -->⟧\n"),
        ("a.md", "<!-- prosecheck-disable ⟦TST⟧ -->\n\nText.\n"),
        ("a.md", "Text.\n\n<!-- prosecheck-enable ⟦TST001⟧ -->\n\nAn alpha.\n"),
        ("a.md", "---\nprosecheck: {ignore: [⟦TST002⟧]}\n---\n\nAn alpha.\n"),
        ("a.mdx", f"{{/* {NEXT} ⟦TST001⟧ */}}\n\nText.\n"),
        ("a.txt", f"É\n\n  ⟦[{NEXT}]⟧\nText.\n"),
        ("a.txt", f"[{NEXT} ⟦TST001⟧]\nText.\n"),
        ("a.html", f"<!-- {NEXT} ⟦TST001⟧ -->\n<p>Text.</p>\n"),
        ("a.json", '{"title": "T", "body": "<p>É</p>\\n<!-- prosecheck-disable ⟦TST⟧ -->"}'),
        ("a.json", '{"title": "T", "body": "Text.", "prosecheck": {"ignore": ["⟦TST⟧"]}}'),
    ],
)
def test_an_unused_suppression_is_reported_at_its_word_or_else_at_all_of_it(
    path: str, marked: str
) -> None:
    text, span = unmarked(marked)
    (report,) = _reports(path, text)
    assert (report.code, report.rule) == ("PRC003", "unused-suppression")
    assert (report.severity, report.span) == (Severity.WARNING, span)
    assert report.excerpt == text[slice(*span)]


@pytest.mark.parametrize(
    ("path", "marked", "hint"),
    [
        ("a.md", "<!-- ⟦prosecheck-disable-nextline⟧ TST001 -->\n\nAn alpha.\n", f'"{NEXT}"?'),
        ("a.md", "<!-- ⟦prosecheck disable⟧ TST001 -->\n\nText.\n", '"prosecheck-disable"?'),
        ("a.md", "<!-- ⟦prosecheck: disable-file⟧ -->\n\nText.\n", '"prosecheck-disable-file"?'),
        ("a.md", "<!-- ⟦prosecheck-off⟧ -->\n\nText.\n", "there are prosecheck-disable, "),
        ("a.md", f"<!-- {NEXT} ⟦tst001⟧ -->\n\nText.\n", '"TST001"?'),
        ("a.md", f"<!-- {NEXT} ⟦alpha-word⟧ -->\n\nText.\n", '"alpha-words"?'),
        ("a.md", "<!-- prosecheck-disable-file ⟦PRC001⟧ -->\n\nText.\n", "cannot be suppressed"),
        ("a.md", "Text.\n\n⟦<!-- prosecheck-disable⟧ TST001\n", "never closed"),
        ("a.txt", "[⟦prosecheck-disable-nextline⟧ TST001]\nAn alpha.\n", f'"{NEXT}"?'),
        ("a.md", "---\nprosecheck: {ignored: [⟦TST001⟧]}\n---\n\nText.\n", '"ignore"'),
        ("a.md", "---\nprosecheck: ⟦off⟧\n---\n\nText.\n", '"ignore"'),
        ("a.md", "---\nprosecheck: {ignore: [⟦TST009⟧]}\n---\n\nText.\n", "TST00"),
        ("a.json", '{"title": "T", "body": "A.", "prosecheck": {"ignore": ["⟦X⟧"]}}', "no rule"),
    ],
)
def test_a_directive_that_says_nothing_is_reported_with_the_nearest(
    path: str, marked: str, hint: str
) -> None:
    text, span = unmarked(marked)
    (report,) = _reports(path, text)
    assert (report.code, report.rule) == ("PRC004", "invalid-suppression")
    assert (report.severity, report.span) == (Severity.WARNING, span)
    assert hint in report.message


@pytest.mark.parametrize(
    "text",
    [
        "<!-- prosecheck is what we lint this with -->\n\nText.\n",
        "<!-- see prosecheck-disable -->\n\nText.\n",
        "Write prosecheck-disable-file in a comment.\n",
        "We run prosecheck: disable it at will.\n",
    ],
)
def test_words_about_us_are_no_directive(text: str) -> None:
    assert found("a.md", text) == found("a.txt", text) == []


def test_a_suppression_of_a_rule_that_did_not_run_is_not_called_unused() -> None:
    assert found("a.md", f"<!-- {NEXT} OPT001 -->\n\nText.\n") == []
    assert found("a.md", f"<!-- {NEXT} TST002 -->\n\nText.\n", (ALPHA,)) == []


def test_a_prefix_is_called_unused_only_where_all_its_default_rules_ran() -> None:
    text = f"<!-- {NEXT} TST -->\n\nText.\n"
    assert found("a.md", text, (ALPHA, GAMMA)) == []
    assert [d.excerpt for d in found("a.md", text, (ALPHA, BETA))] == ["TST"]


def test_of_two_suppressions_of_one_finding_the_narrower_is_unused() -> None:
    text = f"<!-- prosecheck-disable-file TST001 -->\n\n<!-- {NEXT} TST001 -->\n\nAn alpha.\n"
    (report,) = _reports("a.md", text)
    assert report.start.line == 3


def test_an_unused_suppression_may_be_kept_on_purpose() -> None:
    kept = f"<!-- {NEXT} TST001 --> <!-- prosecheck-disable-line PRC003 -->\n\nText.\n"
    assert found("a.md", kept) == []
    kept = f"<!-- prosecheck-disable-file unused-suppression -->\n\n<!-- {NEXT} TST001 -->\n"
    assert found("a.md", kept) == []


def test_a_suppression_of_everything_hides_no_report_of_ours() -> None:
    text = f"<!-- prosecheck-disable-file -->\n\n<!-- {NEXT} TST001 -->\n\nAn alpha.\n"
    assert [d.code for d in found("a.md", text)] == ["PRC003"]


def test_a_hostile_word_is_made_printable() -> None:
    (report,) = _reports("a.md", f"<!-- {NEXT} \x1b[31m -->\n\nText.\n")
    assert "\x1b" not in report.message


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("a.md", f"One.\n\n<!-- {NEXT} TST001 -->\nTwo.\n", "One.\n\nTwo.\n"),
        ("a.md", f"One.\n<!-- {NEXT} TST001 -->\nTwo.\n", "One.\n\nTwo.\n"),
        ("a.md", f"One.\r\n<!-- {NEXT} -->\r\nTwo.\r\n", "One.\r\n\r\nTwo.\r\n"),
        ("a.md", f"One.\n\n> <!-- {NEXT} -->\n> Two.\n", "One.\n\n> Two.\n"),
        ("a.md", "One. <!-- prosecheck-disable-line -->\n", "One.\n"),
        ("a.md", "One <!-- prosecheck-disable-line --> two.\n", "One two.\n"),
        ("a.md", "One<!-- prosecheck-disable-line --> two.\n", "One two.\n"),
        ("a.md", f"<!-- {NEXT} TST001, TST002 -->\nA beta.", f"<!-- {NEXT} TST002 -->\nA beta."),
        ("a.md", f"<!-- {NEXT} TST001 TST002 -->\nAn alpha", f"<!-- {NEXT} TST001 -->\nAn alpha"),
        ("a.md", f"<!-- {NEXT} TST001, nought -->\nA.\n", f"<!-- {NEXT} nought -->\nA.\n"),
        ("a.txt", f"One.\n[{NEXT}]\nTwo.\n", "One.\nTwo.\n"),
        ("a.html", f"<p>One.</p>\n  <!-- {NEXT} -->\n<p>Two.</p>", "<p>One.</p>\n<p>Two.</p>"),
        (
            "a.md",
            "---\nprosecheck: {ignore: [TST002]}\n---\n\nA.\n",
            "---\nprosecheck: {ignore: []}\n---\n\nA.\n",
        ),
        (
            "a.md",
            "---\nprosecheck:\n  ignore:\n    - TST001\n    - 'TST002' # why\n---\n\nAn alpha.\n",
            "---\nprosecheck:\n  ignore:\n    - TST001\n---\n\nAn alpha.\n",
        ),
        (
            "a.md",
            "---\nprosecheck: {ignore: TST002, more: {}}\n---\n\nA.\n",
            "---\nprosecheck: {ignore: , more: {}}\n---\n\nA.\n",
        ),
        (
            "a.md",
            "---\nprosecheck: {ignore: TST002 TST001}\n---\n\nAn alpha.\n",
            "---\nprosecheck: {ignore: TST001}\n---\n\nAn alpha.\n",
        ),
        (
            "a.md",
            '+++\nprosecheck.ignore = ["TST002", "TST001"]\n+++\n\nAn alpha.\n',
            '+++\nprosecheck.ignore = ["TST001"]\n+++\n\nAn alpha.\n',
        ),
        (
            "a.json",
            '{"title": "T", "body": "An alpha.", "prosecheck": {"ignore": ["TST001", "TST002"]}}',
            '{"title": "T", "body": "An alpha.", "prosecheck": {"ignore": ["TST001"]}}',
        ),
        (
            "a.md",
            '---\nprosecheck: {ignore: "TST002"}\n---\n\nA.\n',
            '---\nprosecheck: {ignore: ""}\n---\n\nA.\n',
        ),
    ],
)  # fmt: skip
def test_the_fix_takes_out_what_is_unused_and_nothing_else(
    path: str, before: str, after: str
) -> None:
    (report,) = (d for d in _reports(path, before) if d.code == "PRC003")
    assert _fixed(before, report) == after
    assert [d for d in found(path, after, RULES) if d.code in ("PRC002", "PRC003")] == []


def test_where_all_rules_of_a_directive_are_unused_each_fix_removes_it() -> None:
    text = f"<!-- {NEXT} TST001, TST002 -->\n\nText.\n"
    assert [_fixed(text, report) for report in _reports("a.md", text)] == ["\nText.\n"] * 2
