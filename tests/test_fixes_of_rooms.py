"""What holds for every fix: of all rooms' cases, and of any text made of what rules flag."""

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prosecheck.cases import cases_in
from prosecheck.config import Config
from prosecheck.diagnostic import Diagnostic
from prosecheck.engine import Linter
from prosecheck.fixes.applying import applied, inserted
from prosecheck.fixes.rounds import mended
from prosecheck.local import room_rule
from prosecheck.plugins import installed_rules
from prosecheck.readers import read_all
from prosecheck.rule import Applicability
from prosecheck.run import linter_for
from prosecheck.selection import Enabled
from prosecheck.source import Source

ROOMS = Path(__file__).parents[1] / "rules" / "prosecheck_rules"
CASES = [
    pytest.param(room_rule(str(path.parent)), case, id=f"{path.parent.name}: {case.name}")
    for path in sorted(ROOMS.glob("*/cases.md"))
    for case in cases_in(path)
]
ALL = frozenset(Applicability)
EVERY_RULE = Config(select=tuple(entry.rule.code for entry in installed_rules()))


def _linted(linter: Linter, source: Source) -> list[Diagnostic]:
    return [d for article in read_all(source) for d in linter.inspect(article).diagnostics]


def _holds(linter: Linter, source: Source) -> Source:
    """Fix a source and assert what must hold of every fix; give what comes out."""

    def lint(text: Source) -> list[Diagnostic]:
        return _linted(linter, text)

    found = lint(source)
    done = applied(source.text, [d.fix for d in found if d.fix])
    for fix in (*done.made, *done.left):
        assert all(0 <= e.start <= e.end <= len(source.text) for e in fix.edits)
        assert all(a.end < b.start for a, b in pairwise(fix.edits))
    assert all(a.end <= b.start for a, b in pairwise(done.edits))
    assert _without(source.text, done.edits) == _without(done.text, inserted(done.edits))
    after = mended(source, lint, ALL).source
    again = mended(after, lint, ALL)
    assert (again.source.text, again.made) == (after.text, 0)
    assert _problems(after) <= _problems(source)
    return after


def _without(text: str, spans: object) -> str:
    """Give a text without some ranges of it."""
    for span in reversed(list(spans)):  # type: ignore[call-overload]
        text = text[: span.start] + text[span.end :]
    return text


def _problems(source: Source) -> int:
    return sum(len(article.problems) for article in read_all(source))


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_the_fixes_of_a_case_hold_and_make_no_new_finding(rule, case) -> None:  # type: ignore[no-untyped-def]
    linter = Linter([Enabled(rule, rule.options(**case.options), rule.severity)])
    source = Source(f"case.{case.suffix}", case.text)
    after = _holds(linter, source)
    assert len(_linted(linter, after)) <= len(_linted(linter, source))


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_the_fixes_of_a_case_keep_its_line_ends(rule, case) -> None:  # type: ignore[no-untyped-def]
    linter = Linter([Enabled(rule, rule.options(**case.options), rule.severity)])
    unix = _holds(linter, Source(f"case.{case.suffix}", case.text))
    windows = _holds(linter, Source(f"case.{case.suffix}", case.text.replace("\n", "\r\n")))
    assert windows.text == unix.text.replace("\n", "\r\n")


PHRASES = st.sampled_from(
    [
        *("It is worth noting that", "needless to say,", "In conclusion,", "in order to"),
        *("Moreover,", "Furthermore,", "Let's be honest, ", "due to the fact that", "At its core,"),
        *("a large number of boats", "an end result", "at the end of the day,", "as we all know"),
        *("we makes", "[cite: 1]", ":contentReference[oaicite:0]{index=0}", "turn0search1"),
        *("https://a.example.net/?a=1&utm_source=openai&b=2", "I hope this helps!", "0 Comments"),
        *("the mill", "iPhone", "ßtraße", "was old", "a", "1.", "#", "-", ">", "*so*", "**", "`x`"),
        *(
            "[we all",
            "know](u)",
            "“quoted”",
            "(",
            ")",
            ".",
            ",",
            "\n",
            "\n\n",
            "&rsquo;",
            "<b>",
            "</b>",
        ),
        *(
            "\n- ",
            "\n> ",
            "\n    ",
            "\n---\n",
            "|",
            "É",
            "\u00a0",
            "As an AI language model, I cannot.",
        ),
    ]
)
TEXTS = st.lists(PHRASES, max_size=25).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(["a.txt", "a.md", "a.mdx", "a.html"]))
def test_the_fixes_of_any_text_hold(text: str, path: str) -> None:
    _holds(linter_for(EVERY_RULE), Source(path, text))


@settings(max_examples=80, deadline=None)
@given(TEXTS, st.lists(st.sampled_from(["AI", "ai", "null", "a, b", "mills", 'x"y', "tag1"])))
def test_json_is_json_after_its_fixes_and_says_the_same_elsewhere(
    body: str, tags: list[str]
) -> None:
    record = {"title": "We met in order to vote", "tags": tags, "body": body, "more": [body]}
    after = _holds(linter_for(EVERY_RULE), Source("a.json", json.dumps(record, indent=1)))
    read = json.loads(after.text)
    assert read["more"] == [body]
    assert not Counter(read["tags"]) - Counter(tags)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(["AI", "ai", "'null'", '"a b"', "mills", "tag1", "Mills"]), min_size=1
    ),
    st.sampled_from(["\n- {}", "\n  - {}", "[{}]", '"{}"', "toml"]),
)
def test_front_matter_is_read_after_its_fixes(tags: list[str], form: str) -> None:
    fence = "---"
    if form == "toml":
        quoted = ", ".join('"' + tag.strip("\"'") + '"' for tag in tags)
        fence, listed = "+++", f"tags = [{quoted}]"
    elif form == '"{}"':
        listed = 'tags: "' + ", ".join(tag.strip("\"'") for tag in tags) + '"'
    elif form.startswith("\n"):
        listed = "tags:" + "".join(form.format(tag) for tag in tags)
    else:
        listed = f"tags: {form.format(', '.join(tags))}"
    text = f"{fence}\n{listed}\n{fence}\n\nThe mill is old, and it stands by the river.\n"
    after = _holds(linter_for(EVERY_RULE), Source("a.md", text))
    assert after.text.endswith(text[text.rindex(fence) :])
