"""The directive that an editor writes to hide a finding."""

import pytest

from prosecheck.directives import Action
from prosecheck.source import Source
from prosecheck.suppress.insertion import directive_for, suppressing
from tests.flagging import ALPHA, found


@pytest.mark.parametrize(
    ("path", "action", "written"),
    [
        ("a.md", Action.NEXT_LINE, "<!-- prosecheck-disable-next-line FIL001, CLM001 -->"),
        ("a.mdx", Action.LINE, "{/* prosecheck-disable-line FIL001, CLM001 */}"),
        ("a.html", Action.FILE, "<!-- prosecheck-disable-file FIL001, CLM001 -->"),
        ("a.txt", Action.NEXT_LINE, "[prosecheck-disable-next-line FIL001, CLM001]"),
        ("a.txt", Action.LINE, "<!-- prosecheck-disable-line FIL001, CLM001 -->"),
        ("unnamed", Action.DISABLE, "[prosecheck-disable FIL001, CLM001]"),
    ],
)
def test_a_directive_is_spelled_as_its_format_has_it(
    path: str, action: Action, written: str
) -> None:
    assert directive_for(path, action, ["FIL001", "CLM001"]) == written


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("a.txt", "One.\n\nAn alpha.\n", "One.\n\n[ACT-next-line TST001]\nAn alpha.\n"),
        ("a.md", "An alpha.\n", "<!-- ACT-next-line TST001 -->\nAn alpha.\n"),
        ("a.md", "\r\n> An alpha.\r\n", "\r\n> <!-- ACT-next-line TST001 -->\r\n> An alpha.\r\n"),
        ("a.mdx", "## An alpha\n", "{/* ACT-next-line TST001 */}\n## An alpha\n"),
        ("a.md", "In the\nalpha era.\n", "In the\nalpha era. <!-- ACT-line TST001 -->\n"),
        ("a.md", "| a |\n|---|\n| alpha |\n", "| a |\n|---|\n| alpha | <!-- ACT-line TST001 -->\n"),
        ("a.html", "  <p>alpha</p>\n", "  <!-- ACT-next-line TST001 -->\n  <p>alpha</p>\n"),
        (
            "a.json",
            '{"title":"T","body":"An alpha."}',
            '{"title":"T","body":"An alpha<!-- ACT-line TST001 -->."}',
        ),
        (
            "a.md",
            "---\ntitle: An alpha\n---\n\nText.\n",
            "---\nprosecheck: {ignore: [TST001]}\ntitle: An alpha\n---\n\nText.\n",
        ),
        (
            "a.md",
            '+++\ntitle = "An alpha"\n+++\n',
            '+++\nprosecheck.ignore = ["TST001"]\ntitle = "An alpha"\n+++\n',
        ),
    ],
)
def test_a_directive_is_put_where_it_holds_and_the_text_stays_what_it_is(
    path: str, before: str, after: str
) -> None:
    (finding,) = found(path, before, (ALPHA,))
    edit = suppressing(Source(path, before), finding)
    assert edit is not None
    edited = before[: edit.start] + edit.text + before[edit.end :]
    assert edited == after.replace("ACT", "prosecheck-disable")
    assert found(path, edited, (ALPHA,)) == []


def test_none_is_put_where_there_is_no_place_for_one() -> None:
    text = '{"title": "An alpha", "body": "Text."}'
    (finding,) = found("a.json", text, (ALPHA,))
    assert suppressing(Source("a.json", text), finding) is None
