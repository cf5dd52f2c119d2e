"""What holds for suppressions in any text at all."""

from hypothesis import given, settings
from hypothesis import strategies as st

from prosecheck.diagnostic import Diagnostic
from prosecheck.readers import read_all
from prosecheck.source import Source
from tests.flagging import RULES, found, linter
from tests.marked import article_of, assert_sound

SILENT = "prosecheck-disable-next-line OPT001"
"""A rule that does not run: a directive of which nothing is said."""
LINES = [
    "An alpha was seen on Monday.",
    "Then beta came, and alpha went",
    "It rained in Leeds for the whole of the long day that the match took, as alpha and",
    "beta wrote in a paper that nobody in the town has read to its end since it came out.",
    "## On beta",
    "- one alpha",
    "  - two beta",
    "> said beta",
    "",
    "",
    "É 😀 alpha",
]
PARTS = [
    *LINES,
    "<!-- prosecheck-disable",
    "<!-- prosecheck-disable-next-line TST001, TST002 -- why -->",
    "<!-- prosecheck-disable-line alpha-words -->",
    "{/* prosecheck-disable-file TST",
    "prosecheck-enable",
    "prosecheck-nought",
    "prosecheck: {ignore: [TST001, nought]}",
    " --",
    " -->",
    " */}",
    "[prosecheck-disable-next-line]",
    "[prosecheck-disable-line ",
    "]",
    "`",
    "```",
    "---",
    "+++",
    "    ",
    "<p>",
    "<pre>",
    "</p>",
    "<script>",
    "<!--",
    "\\u003c!-- prosecheck-disable --\\u003e",
    '{"title": "T", "body": "',
    '", "prosecheck": {"ignore": ["TST"]}}',
    "\\n",
    "\n",
    "\r\n",
    "\r",
    "\u200b",
]
PATHS = ["a.txt", "a.md", "a.mdx", "a.html", "a.json", "a.jsonl", "a.xml"]
paths = st.sampled_from(PATHS)
hostile = st.lists(st.sampled_from(PARTS) | st.text(max_size=3), max_size=30).map("".join)
pages = st.lists(st.sampled_from(LINES), min_size=1, max_size=12)


def _others(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    return [d for d in diagnostics if not d.code.startswith("PRC")]


@given(paths, hostile)
def test_nothing_is_lost_and_every_place_is_exact(path: str, text: str) -> None:
    shown = hidden = every = 0
    for article in read_all(Source(path, text)):
        assert_sound(article)
        linted = linter().inspect(article)
        shown += len(_others(linted.diagnostics))
        hidden += linted.screen.hidden if linted.screen else 0
        every += len(_others(linter(suppressions=False).lint(article)))
    assert shown + hidden == every
    for report in found(path, text, RULES):
        assert report.excerpt == text[report.start.offset : report.end.offset]
        for edit in report.fix.edits if report.fix else ():
            assert 0 <= edit.start < edit.end <= len(text)


def _written(path: str, directive: str) -> str:
    if path == "a.txt":
        return f"[{directive}]"
    return f"{{/* {directive} */}}" if path == "a.mdx" else f"<!-- {directive} -->"


DIRECTIVES = [
    "prosecheck-disable TST001",
    "prosecheck-disable",
    "prosecheck-enable TST",
    "prosecheck-disable-next-line TST001, beta-words",
    "prosecheck-disable-next-line TST002 nought",
    "prosecheck-disable-next-line",
    "prosecheck-disable-file TST002",
]


@settings(max_examples=200)
@given(
    st.sampled_from(["a.txt", "a.md", "a.mdx", "a.html"]),
    st.lists(st.sampled_from(LINES + DIRECTIVES + DIRECTIVES), max_size=12),
)
def test_the_fix_of_an_unused_suppression_changes_no_other_finding(
    path: str, lines: list[str]
) -> None:
    text = "\n".join(_written(path, line) if line in DIRECTIVES else line for line in lines)
    before = found(path, text)
    for report in before:
        if report.fix is not None:
            (edit,) = report.fix.edits
            fixed = text[: edit.start] + edit.text + text[edit.end :]
            after = [(d.code, d.excerpt) for d in _others(found(path, fixed))]
            assert after == [(d.code, d.excerpt) for d in _others(before)]


@given(st.sampled_from(["a.txt", "a.md", "a.mdx", "a.html"]), pages)
def test_a_directive_for_everything_leaves_nothing(path: str, lines: list[str]) -> None:
    text = "\n".join(lines)
    for whole in (
        f"{_written(path, 'prosecheck-disable-file')}\n\n{text}",
        f"{text}\n\n{_written(path, 'prosecheck-disable-file')}\n",
    ):
        assert [d.code for d in found(path, whole) if d.code != "PRC003"] == []


@settings(max_examples=200)
@given(st.sampled_from(["a.txt", "a.md", "a.mdx"]), pages, st.data())
def test_a_directive_moves_other_findings_by_its_own_length_alone(
    path: str, lines: list[str], data: st.DataObject
) -> None:
    # In Markdown a comment ends a paragraph and a list, so it stands where none goes on.
    places = [
        at
        for at, line in enumerate([*lines, "the end"])
        if path == "a.txt" or ((not at or not lines[at - 1]) and line and line[0] != " ")
    ]
    if not places:
        return
    at = data.draw(st.sampled_from(places))
    written = _written(path, SILENT)
    text = "\n".join(lines)
    start = len("".join(f"{line}\n" for line in lines[:at]))
    edited = "\n".join([*lines[:at], written, *lines[at:]])
    before, after = article_of(path, text), article_of(path, edited)
    assert (after.prose, after.blocks) == (before.prose, before.blocks)
    shift = len(written) + 1
    assert [(d.code, d.start.offset, d.excerpt) for d in found(path, edited)] == [
        (d.code, d.start.offset + (shift if d.start.offset >= start else 0), d.excerpt)
        for d in found(path, text)
    ]
