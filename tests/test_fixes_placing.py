"""Fixes in the formats of files: what a file is after they are applied."""

from __future__ import annotations

import pytest

from prosecheck.config import Config
from prosecheck.fixes.rounds import mended
from prosecheck.readers import read_all
from prosecheck.rule import Applicability
from prosecheck.run import linter_for
from prosecheck.source import Source


def fixed(path: str, text: str) -> str:
    """Give a text with the fixes of all default rules applied."""
    linter = linter_for(Config())
    source = Source(path, text)
    found = mended(
        source,
        lambda source: [d for a in read_all(source) for d in linter.inspect(a).diagnostics],
        frozenset(Applicability),
    )
    return found.source.text


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("a.md", "We met in *order* to vote.", "We met to vote."),
        ("a.md", "We met *in order to* vote.", "We met *to* vote."),
        ("a.md", "**As we all know**, *the* hall is old.", "*The* hall is old."),
        ("a.md", "*As we all know, the* hall is old.", "*The* hall is old."),
        ("a.md", "We met in\norder to vote.", "We met to vote."),
        ("a.md", "> [!NOTE]\n> We met in\n> order to vote.", "> [!NOTE]\n> We met to vote."),
        ("a.md", "- We met in\n  order to vote.", "- We met to vote."),
        ("a.md", "| a |\n|---|\n| met in order to vote |", "| a |\n|---|\n| met to vote |"),
        ("a.html", "<p>It&rsquo;s worth noting that we met.</p>", "<p>We met.</p>"),
        ("a.html", "<p>We met in <b>order</b> to vote.</p>", "<p>We met to vote.</p>"),
        ("a.html", "<p><em>As we all know</em>, we met.</p>", "<p>We met.</p>"),
        ("a.txt", "They doesn't swim.", "They don't swim."),
        ("a.txt", "They doesn\u2019t swim.", "They don\u2019t swim."),
        ("a.html", "<p>They doesn&rsquo;t swim.</p>", "<p>They don't swim.</p>"),
        ("a.mdx", "<B>In order to</B> vote, we met.", "<B>To</B> vote, we met."),
    ],
)
def test_words_are_rewritten_between_marks(path: str, before: str, after: str) -> None:
    assert fixed(path, before) == after


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.md", "We met in [order to](https://a.example.net) vote."),
        ("a.md", "As [we all know](https://a.example.net), the hall is old."),
        ("a.md", "As we all know, 1. the hall is old."),
        ("a.md", "It is worth noting that # the hall is old."),
        ("a.html", '<p>As <a href="/x">we all know</a>, the hall is old.</p>'),
        ("a.txt", "Needless to say."),
    ],
)
def test_no_link_is_lost_and_no_mark_made(path: str, text: str) -> None:
    assert fixed(path, text) == text


def test_words_in_json_are_rewritten_inside_their_string() -> None:
    text = '{"title": "T", "body": "In order to \\"vote\\", we met\\u2014late.\\nThe hall is old."}'
    assert fixed("a.json", text) == text.replace("In order to", "To")


LEFT = "\nThe hall is old, and it stands by the river.\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\ntags:\n- AI\n- ai\n- mills\n---\n", "---\ntags:\n- AI\n- mills\n---\n"),
        ('---\ntags:\n  - AI\n  - "ai" # twice\n---\n', "---\ntags:\n  - AI\n---\n"),
        ("---\ntags: [AI, ai, mills]\n---\n", "---\ntags: [AI, mills]\n---\n"),
        ("---\ntags: ['AI', 'ai']\n---\n", "---\ntags: ['AI']\n---\n"),
        ("---\ntags: [tag1]\n---\n", "---\ntags: []\n---\n"),
        ("---\ntags: AI, ai, mills\n---\n", "---\ntags: AI, mills\n---\n"),
        ('---\ntags: "AI, mills, ai"\n---\n', '---\ntags: "AI, mills"\n---\n'),
        ("---\ntags: AI ai mills\n---\n", "---\ntags: AI mills\n---\n"),
        ('+++\ntags = ["AI", "ai"]\n+++\n', '+++\ntags = ["AI"]\n+++\n'),
        ('+++\ntags = [\n  "AI",\n  "ai",\n]\n+++\n', '+++\ntags = [\n  "AI",\n]\n+++\n'),
        ('{\n  "tags": ["ai", "AI", "x"]\n}\n', '{\n  "tags": ["ai", "x"]\n}\n'),
        ("---\ntitle: 'met in order to ''vote'''\n---\n", "---\ntitle: 'met to ''vote'''\n---\n"),
    ],
)
def test_front_matter_loses_a_tag_with_its_mark_or_line(before: str, after: str) -> None:
    assert fixed("a.md", before + LEFT) == after + LEFT


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("a.txt", "Tags: AI, mills, ai", "Tags: AI, mills"),
        ("a.txt", "#ai #mills #AI", "#ai #mills"),
        ("a.txt", "Tags\n\nOpenWater\nSchools\nopen-water", "Tags\n\nOpenWater\nSchools\n"),
        (
            "a.html",
            '<head><meta name="keywords" content="AI, ai, mills"></head><p>We met.</p>',
            '<head><meta name="keywords" content="AI, mills"></head><p>We met.</p>',
        ),
        (
            "a.html",
            '<meta property="article:tag" content="AI">\n'
            '<meta property="article:tag" content="ai">\n<p>We met.</p>',
            '<meta property="article:tag" content="AI">\n<p>We met.</p>',
        ),
    ],
)
def test_a_tag_leaves_its_list(path: str, before: str, after: str) -> None:
    lead = "" if path.endswith(".html") else "A hall\n" + LEFT + "\n"
    assert fixed(path, lead + before) == lead + after


def test_a_tag_in_an_object_of_json_stays() -> None:
    text = '{"title": "T", "body": "We met.", "tags": [{"name": "AI"}, {"name": "ai"}]}'
    assert fixed("a.json", text) == text


def test_a_paragraph_goes_with_its_blank_lines() -> None:
    twice = "Nobody knows who built the tower on the hill above the bay."
    text = f"# A tower\n\n{twice}\n\nIt is old.\n\n{twice}\n\nPeople come.\n"
    assert fixed("a.md", text) == f"# A tower\n\n{twice}\n\nIt is old.\n\nPeople come.\n"


def test_the_last_paragraph_goes_without_leaving_blank_lines() -> None:
    twice = "Nobody knows who built the tower on the hill above the bay."
    text = f"# A tower\r\n\r\n{twice}\r\n\r\nIt is old.\r\n\r\n{twice}\r\n"
    assert fixed("a.md", text) == f"# A tower\r\n\r\n{twice}\r\n\r\nIt is old.\r\n"


def test_an_element_of_html_goes_whole() -> None:
    twice = "<p>Nobody knows who built the tower on the hill above the bay.</p>\n"
    text = f"<h1>A tower</h1>\n{twice}<p>It is old.</p>\n{twice}<p>People come.</p>\n"
    after = f"<h1>A tower</h1>\n{twice}<p>It is old.</p>\n<p>People come.</p>\n"
    assert fixed("a.html", text) == after
