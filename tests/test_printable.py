"""Text that terminals and logs show and do not obey."""

import pytest

from prosecheck.printable import encodable, printable, printable_path


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain, 漢字 😀 é", "plain, 漢字 😀 é"),
        ("a\x1b[2Jb\0\r\n", "a\\x1b[2Jb\\x00\\x0d\\x0a"),
        ("a\u202eb\ud800", "a\\u202eb\\ud800"),
        ("\ufffe\uffff", "\\ufffe\\uffff"),
        ("##[error]a ##vso[b] ##teamcity[c]", "#\\x23[error]a #\\x23vso[b] #\\x23teamcity[c]"),
        ("###[error]", "##\\x23[error]"),
        ("## Heading [1], a ## b, #[x]", "## Heading [1], a ## b, #[x]"),
    ],
)
def test_what_a_terminal_or_a_log_would_obey_is_escaped(text: str, shown: str) -> None:
    assert printable(text) == shown


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("a::b.md", "a::b.md"),
        ("::error::a.md", "./::error::a.md"),
        (" \u3000::error::a.md", "./ \u3000::error::a.md"),
        ("\n::error::a.md", "./\\x0a::error::a.md"),
    ],
)
def test_a_path_that_begins_a_line_is_no_command(path: str, shown: str) -> None:
    assert printable_path(path) == shown


def test_a_text_is_encodable_without_its_lone_surrogates() -> None:
    assert encodable("a\x1b\ud800\u202e") == "a\x1b\\ud800\u202e"
