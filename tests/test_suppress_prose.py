"""A directive is no prose: the blocks around it are what they are without it."""

import pytest

from prosecheck.article import Kind
from prosecheck.readers import read_all
from prosecheck.source import Source
from tests.marked import article_of, assert_sound, outline, span_of

NEXT = "prosecheck-disable-next-line FIL001 -- quoted"
LINE = f"[{NEXT}]"
COMMENT = f"<!-- {NEXT} -->"
WRAPPED = (
    "It rained in Leeds for the whole of the long day that the match took, and those",
    "who had come to see it went home by the early train, which was late, and wrote",
    "to the paper, which nobody in the town has read to its end since it came out of",
    "the hands of its founder, who had it printed on the back of the old timetables.",
)


def _blocks(path: str, *lines: str) -> list[tuple[str, str, str]]:
    article = article_of(path, "\n".join(lines))
    assert_sound(article)
    return outline(article)


@pytest.mark.parametrize("directive", [LINE, COMMENT, f"  {LINE}  ", f"{COMMENT} {COMMENT}"])
@pytest.mark.parametrize("at", range(5))
def test_a_line_in_a_wrapped_paragraph_parts_nothing(directive: str, at: int) -> None:
    assert _blocks("a.txt", *WRAPPED[:at], directive, *WRAPPED[at:]) == _blocks("a.txt", *WRAPPED)


@pytest.mark.parametrize("blanks", [(1, 0), (0, 1), (1, 1)])
def test_a_line_between_paragraphs_joins_nothing(blanks: tuple[int, int]) -> None:
    between = [*[""] * blanks[0], LINE, *[""] * blanks[1]]
    assert _blocks("a.txt", *WRAPPED, *between, *WRAPPED) == _blocks(
        "a.txt", *WRAPPED, "", *WRAPPED
    )


def test_a_line_in_a_list_leaves_its_levels() -> None:
    def levels(*lines: str) -> list[int]:
        return [block.level for block in article_of("a.txt", "\n".join(lines)).blocks]

    assert levels("- one", LINE, "    - two", LINE, "- three") == [1, 2, 1]


def test_a_comment_inside_a_line_leaves_its_words() -> None:
    article = article_of("a.txt", f"One {COMMENT} two\n{COMMENT} three {COMMENT}\n")
    assert article.prose == "One two\nthree\n"
    assert span_of(article, "two") == (4 + len(COMMENT) + 1, 4 + len(COMMENT) + 4)


def test_a_comment_over_several_lines_of_plain_text_is_one_directive() -> None:
    comment = "<!-- prosecheck-disable-next-line\nFIL001\n-- quoted -->"
    assert _blocks("a.txt", *WRAPPED[:2], comment, *WRAPPED[2:]) == _blocks("a.txt", *WRAPPED)


def test_brackets_inside_a_line_are_prose() -> None:
    assert article_of("a.txt", f"See {LINE} there.\n").prose == f"See {LINE} there.\n"


def test_a_file_of_directives_alone_has_no_prose() -> None:
    assert article_of("a.txt", f"{LINE}\n{COMMENT}").blocks == ()


@pytest.mark.parametrize("path", ["a.md", "a.mdx"])
def test_a_comment_between_blocks_of_markdown_leaves_them_as_they_are(path: str) -> None:
    comment = COMMENT if path == "a.md" else f"{{/* {NEXT} */}}"
    page = ["# A title", "", "By Ann Lee", "", "Some text.", "", "- one", "- two", "", "Tags: a, b"]
    for at in (0, 2, 4, 6, 9):
        assert _blocks(path, *page[:at], comment, *page[at:]) == _blocks(path, *page)


def test_a_body_of_plain_text_in_json_stays_plain_text() -> None:
    def prose(body: str) -> list[str]:
        text = f'{{"title": "T", "body": "{body}"}}'
        return [article.prose for article in read_all(Source("a.json", text))]

    plain = r"One a < b.\nTwo."
    assert (
        prose(rf"{COMMENT}\nOne a < b.\n{COMMENT}\nTwo.")
        == prose(plain)
        == ["T\nOne a < b.\nTwo.\n"]
    )


def test_an_item_of_a_body_in_json_stays_an_item() -> None:
    (article,) = read_all(Source("a.json", rf'{{"title": "T", "body": "One.\n{COMMENT}\n- two"}}'))
    assert [(b.kind, article.text(b)) for b in article.blocks][1:] == [
        (Kind.PARAGRAPH, "One."),
        (Kind.ITEM, "two"),
    ]
