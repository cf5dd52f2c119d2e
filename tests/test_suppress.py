"""What directives in a text suppress, in every form and format."""

import json

import pytest

from prosecheck.api import Finding
from prosecheck.frozen import replace
from tests.flagging import ALPHA, BETA, GAMMA, RULES, found, hidden, linter, said
from tests.marked import article_of

NEXT = "prosecheck-disable-next-line TST001"
COMMENTS = {
    ".md": ("<!-- ", " -->"),
    ".mdx": ("{/* ", " */}"),
    ".html": ("<!-- ", " -->"),
    ".txt": ("[", "]"),
    ".text": ("<!-- ", " -->"),
}
ALPHAS = "We saw alpha and beta in Leeds."


def _comment(suffix: str, said: str) -> str:
    opening, closing = COMMENTS[suffix]
    return f"{opening}{said}{closing}"


def _page(suffix: str, *lines: str) -> str:
    """Write lines, each a block; those that open with a sign of a comment as they are."""
    opening = COMMENTS[suffix][0]
    if suffix == ".html":
        lines = tuple(line if line.startswith(opening) else f"<p>{line}</p>" for line in lines)
        return "\n".join(lines) + "\n"
    return "\n\n".join(lines) + "\n"


@pytest.fixture(params=COMMENTS)
def suffix(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


def _left(suffix: str, *lines: str) -> list[tuple[str, str]]:
    return [(d.code, d.excerpt) for d in found(f"a{suffix}", _page(suffix, *lines))]


def test_the_next_line_is_suppressed_and_no_other(suffix: str) -> None:
    left = _left(suffix, _comment(suffix, NEXT), ALPHAS, "Then alpha came.")
    assert left == [("TST002", "beta"), ("TST001", "alpha")]


@pytest.mark.parametrize(
    "rules", ["TST001, TST002", "TST001 TST002", "TST", "alpha-words,beta-words", "", "ALL"]
)
def test_rules_go_by_code_prefix_and_name(suffix: str, rules: str) -> None:
    comment = _comment(suffix, f"prosecheck-disable-next-line {rules}".strip())
    assert _left(suffix, comment, ALPHAS, "Then alpha came.") == [("TST001", "alpha")]


def test_a_reason_follows_two_dashes(suffix: str) -> None:
    assert _left(suffix, _comment(suffix, f"{NEXT} -- TST002 is kept"), "See alpha.") == []
    bare = _comment(suffix, "prosecheck-disable-next-line -- quoted on purpose")
    assert _left(suffix, bare, ALPHAS) == []


def test_a_range_is_suppressed_up_to_its_end(suffix: str) -> None:
    opens, closes = (_comment(suffix, f"prosecheck-{what}") for what in ("disable", "enable"))
    assert _left(suffix, "An alpha.", opens, ALPHAS, "A beta.", closes, "A beta.") == [
        ("TST001", "alpha"),
        ("TST002", "beta"),
    ]


def test_one_rule_of_a_range_is_enabled_again(suffix: str) -> None:
    opens = _comment(suffix, "prosecheck-disable")
    closes = _comment(suffix, "prosecheck-enable TST002")
    assert _left(suffix, opens, ALPHAS, closes, ALPHAS) == [("TST002", "beta")]


def test_a_range_without_an_end_goes_to_the_end(suffix: str) -> None:
    assert _left(suffix, _comment(suffix, "prosecheck-disable TST"), ALPHAS, ALPHAS) == []


def test_the_whole_file_is_suppressed_from_wherever_it_is_said(suffix: str) -> None:
    comment = _comment(suffix, "prosecheck-disable-file TST001")
    assert _left(suffix, ALPHAS, comment, "Then alpha came.") == [("TST002", "beta")]


def test_the_line_is_suppressed_on_which_a_comment_stands() -> None:
    comment = "<!-- prosecheck-disable-line TST001 -->"
    for path in ("a.md", "a.html", "a.txt"):
        text = f"An alpha here. {comment}\n\nAn alpha there.\n"
        assert [(d.code, d.start.line) for d in found(path, text)] == [("TST001", 3)]
    text = "An alpha here. {/* prosecheck-disable-line TST001 */}\n\nAn alpha there.\n"
    assert [(d.code, d.start.line) for d in found("a.mdx", text)] == [("TST001", 3)]


def test_nothing_is_suppressed_where_suppressions_are_off(suffix: str) -> None:
    text = _page(suffix, _comment(suffix, "prosecheck-disable-file"), ALPHAS)
    left = linter(suppressions=False).lint(article_of(f"a{suffix}", text))
    assert [d.code for d in left] == ["TST001", "TST002"]


def test_what_is_suppressed_is_counted(suffix: str) -> None:
    text = _page(suffix, _comment(suffix, "prosecheck-disable-file TST001"), ALPHAS, ALPHAS)
    assert hidden(f"a{suffix}", text) == 2


def test_blank_lines_and_other_directives_are_not_the_next_line(suffix: str) -> None:
    second = _comment(suffix, "prosecheck-disable-next-line TST002")
    assert _left(suffix, _comment(suffix, NEXT), second, ALPHAS) == []


def test_the_next_line_of_a_wrapped_paragraph_is_one_line() -> None:
    text = f"<!-- {NEXT} -->\nWe saw alpha in the town\nand an alpha in the hills.\n"
    assert said("a.md", text) == [("TST001", "alpha", 3)]


def test_tags_before_the_words_belong_to_the_next_line_of_a_page() -> None:
    text = f"<!-- {NEXT} -->\n<div>\n  <p>\n    An alpha.\n    An alpha.\n  </p>\n</div>\n"
    assert said("a.html", text) == [("TST001", "alpha", 5)]


def test_the_blank_line_of_a_quotation_is_blank() -> None:
    text = f"> [!NOTE]\n> <!-- {NEXT} -->\n>\n> An alpha.\n"
    assert said("a.md", text) == []


def test_directives_in_a_quotation_and_in_a_list_are_real() -> None:
    text = f"> <!-- {NEXT} -->\n> An alpha.\n\n- one\n\n  <!-- {NEXT} -->\n  An alpha.\n"
    assert said("a.md", text) == []


@pytest.mark.parametrize(
    "shown",
    [
        "`<!-- prosecheck-disable-file -->`",
        "```html\n<!-- prosecheck-disable-file -->\n```",
        "~~~\n<!-- prosecheck-disable -->\n~~~",
        "    <!-- prosecheck-disable-file -->",
        "> ```\n> <!-- prosecheck-disable-file -->\n> ```",
        "<code><!-- prosecheck-disable-file --></code>",
        "<pre>\n<!-- prosecheck-disable-file -->\n</pre>",
        r"\<!-- prosecheck-disable-file -->",
        "&lt;!-- prosecheck-disable-file --&gt;",
    ],
)
def test_a_directive_that_is_shown_is_an_example(shown: str) -> None:
    assert [d.code for d in found("a.md", f"So:\n\n{shown}\n\nAn alpha.\n")] == ["TST001"]


def test_a_directive_in_code_of_mdx_is_an_example() -> None:
    text = (
        "So `{/* prosecheck-disable-file */}`:\n\n```\n{/* prosecheck-disable */}\n```\n\nAn alpha."
    )
    assert [d.code for d in found("a.mdx", text)] == ["TST001"]


def test_a_comment_of_mdx_counts_in_markdown_which_some_generators_read_as_mdx() -> None:
    text = f"{{/* {NEXT} */}}\n\nAn alpha.\n\nAn alpha, `{{/* {NEXT} */}}`.\n"
    assert said("a.md", text) == [("TST001", "alpha", 5)]


@pytest.mark.parametrize(
    "page",
    [
        '<p title="<!-- prosecheck-disable-file -->">An alpha.</p>',
        "<script>/* <!-- prosecheck-disable-file --> */</script><p>An alpha.</p>",
        "<p>An alpha: &lt;!-- prosecheck-disable-file --&gt;</p>",
    ],
)
def test_only_comments_of_a_page_are_directives(page: str) -> None:
    assert [d.code for d in found("a.html", page)] == ["TST001"]


def test_a_comment_behind_a_closed_script_of_xhtml_counts() -> None:
    page = f'<html><head><script src="a.js"/></head><body><!-- {NEXT} --><br/>\n'
    assert found("a.xhtml", f"{page}<p>An alpha.</p></body></html>") == []


def test_a_comment_in_the_head_of_a_page_counts() -> None:
    head = "<head><title>T</title><!-- prosecheck-disable-file TST001 --></head>"
    assert said("a.html", f"<html>{head}<body><p>An alpha.</p></body></html>") == []


def test_a_comment_beside_a_picture_in_a_box_counts() -> None:
    comment = "<!-- prosecheck-disable-file TST001 -->"
    text = f'<div>\n{comment}\n<img src="a.png">\n</div>\n\nAn alpha.\n'
    assert found("a.md", text) == []


@pytest.mark.parametrize(
    "front",
    [
        "---\nprosecheck:\n  ignore: [TST001]\n---\n",
        "---\nprosecheck:\n  ignore:\n    - alpha-words\n---\n",
        '---\nprosecheck: {ignore: "TST001"}\n---\n',
        "---\ntitle: T\nprosecheck: {ignore: [TST]}\n---\n",
        '+++\n[prosecheck]\nignore = ["TST001"]\n+++\n',
        '+++\nprosecheck.ignore = ["TST001"]\n+++\n',
        '+++\nprosecheck = {ignore = ["TST001"]}\n+++\n',
        '{"prosecheck": {"ignore": ["TST001"]}}\n',
        '---json\n{"prosecheck": {"ignore": "TST001"}}\n---\n',
    ],
)
def test_front_matter_says_what_to_ignore(front: str) -> None:
    for path in ("a.md", "a.mdx"):
        assert [d.code for d in found(path, f"{front}\nAn alpha and a gamma.\n", RULES)] == [
            "OPT001"
        ]


def test_front_matter_reaches_the_title() -> None:
    text = "---\ntitle: An alpha\nprosecheck: {ignore: [TST001]}\n---\n\nText.\n"
    assert said("a.md", text) == []


def test_a_value_of_front_matter_is_no_directive() -> None:
    text = '---\nnote: "<!-- prosecheck-disable-file -->"\n---\n\nAn alpha.\n'
    assert [d.code for d in found("a.md", text)] == ["TST001"]


def _json(*bodies: str, **more: object) -> str:
    return json.dumps([{"title": "T", "body": body, **more} for body in bodies])


def test_a_comment_in_the_body_of_json_counts_to_the_next_line_of_the_body() -> None:
    page = f"<p>An alpha.</p>\n<!-- {NEXT} -->\n<p>An alpha.</p>\n<p>An alpha.</p>"
    assert [d.code for d in found("a.json", _json(page))] == ["TST001", "TST001"]
    plain = f"<!-- {NEXT} -->\nAn alpha of a town.\nAn alpha of another town."
    assert [d.code for d in found("a.json", _json(plain))] == ["TST001"]


def test_json_may_escape_the_marks_of_a_comment() -> None:
    text = _json(f"<!-- {NEXT} -->\n<p>An alpha.</p>")
    assert found("a.json", text.replace("<", "\\u003c").replace(">", "\\u003E")) == []


def test_the_next_line_of_json_is_none_beyond_the_body() -> None:
    first = f'{{"title": "T", "body": "<p>Text.</p><!-- {NEXT} -->"}}'
    text = f'[{first},\n {{"title": "An alpha", "body": "Text."}}]'
    assert sorted(d.code for d in found("a.json", text)) == ["PRC003", "TST001"]


def test_the_file_of_an_article_among_others_is_the_article() -> None:
    lines = _json("<p>An alpha.</p><!-- prosecheck-disable-file TST001 -->", "<p>An alpha.</p>")
    text = "\n".join(json.dumps(record) for record in json.loads(lines))
    assert said("a.jsonl", text) == [("TST001", "alpha", 2)]


def test_an_object_of_json_says_what_to_ignore() -> None:
    assert found("a.json", _json("An alpha.", prosecheck={"ignore": ["TST001"]})) == []
    assert found("a.json", _json("An alpha.", prosecheck={"ignore": "TST001"})) == []


def test_a_comment_in_a_feed_counts_for_its_item() -> None:
    body = "&lt;!-- prosecheck-disable-file TST001 --&gt;&lt;p&gt;An alpha.&lt;/p&gt;"
    items = f"<item><title>T</title><description>{body}</description></item>"
    items += "<item><title>U</title><description>An alpha.</description></item>"
    raw = f"<![CDATA[<!-- {NEXT} -->\n<p>An alpha.</p>]]>"
    items += f"<item><title>V</title><description>{raw}</description></item>"
    feed = f'<rss version="2.0"><channel><title>C</title>{items}</channel></rss>'
    assert [(d.code, d.excerpt) for d in found("a.xml", feed)] == [("TST001", "alpha")]


def test_the_end_of_a_line_is_whatever_ends_lines_in_the_file() -> None:
    for end in ("\r\n", "\r"):
        text = end.join(["An alpha.", "", f"[{NEXT}]", "An alpha.", "", "An alpha.", ""])
        assert said("a.txt", text) == [("TST001", "alpha", 1), ("TST001", "alpha", 6)]


def test_a_rule_that_does_not_run_may_be_named() -> None:
    text = "<!-- prosecheck-disable-file OPT001 -->\n\nA gamma.\n"
    assert found("a.md", text, (ALPHA,)) == []
    assert found("a.md", text, (ALPHA, GAMMA)) == []


def test_where_a_rule_crashed_nothing_is_called_unused() -> None:
    def fail(_article: object, _options: object) -> list[Finding]:
        raise ZeroDivisionError

    text = "<!-- prosecheck-disable-file TST001 -->\n\nText.\n"
    crashing = replace(ALPHA, check=fail)
    assert [d.code for d in found("a.md", text, (crashing, BETA))] == ["PRC001"]
