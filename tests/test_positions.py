"""Every diagnostic of every rule points at exactly what it shows, in every format."""

import json
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prosecheck.config import Config
from prosecheck.placement import CRASHED
from prosecheck.readers import read_all
from prosecheck.run import linter_for
from prosecheck.source import Source

WORDS = [
    "It is worth noting that",
    "in order to",
    "unparalleled",
    "the world’s most advanced pump",
    "This isn't just a pump; it's a legend.",
    "experts say",
    "It could potentially rain.",
    "And the pump?",
    "It works.",
    "Moreover,",
    "In conclusion,",
    "Ultimately,",
    "Imagine a world",
    ", highlighting the need for rain.",
    "a rich tapestry of rain",
    "delve into",
    "pivotal realm",
    "We makes rain.",
    "As an AI language model, I cannot",
    "I hope this helps!",
    "[Insert name]",
    "{{title}}",
    "Lorem ipsum dolor",
    "oaicite:0",
    "turn0search0",
    "【4†source】",
    "Tags: ai, AI, rain",
    "- ElonMusk",
    "- SourceTagnameRain",
    "#rain #ai",
    "0 Comments",
    "Share on Facebook",
    "1 Views",
    "Disclaimer: this text was made by AI and",
    "As an Amazon Associate I earn",
    "4 minutes read",
    "It rained on Monday.",
    "It rained on Monday.",
    "“so they",
    "said”",
    "(and",
    "a café 😀",
    "e\u0301",
    "漢字",
    "soft\u00adly",
    "no\u00a0break",
    "\u200b",
    "&amp;",
    "&rsquo;",
    "*very*",
    "**bold",
    "[a](b?utm_source=chatgpt.com)",
    "`code`",
    "<b>",
    "</b>",
    "<p>",
    "<div hidden>",
    "> said",
    "# Head",
    "| a | b |",
    "```",
    "\t",
    "\x00",
    "\x1b[2J",
]
BETWEEN = [" ", " ", " ", "\n", "\n\n", "\r\n", "\r", "  \n", "\n> ", "\n- "]
SUFFIXES = ["txt", "md", "mdx", "html", "json", "jsonl", "xml"]
LINTER = linter_for(Config(select=("ALL",)))

documents = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(BETWEEN)), max_size=40).map(
    lambda pairs: "".join(word + between for word, between in pairs)
)


def _written(text: str, suffix: str) -> str:
    if suffix == "md":
        return f'---\ntitle: "A title"\ntags: [rain, RAIN]\n---\n{text}'
    if suffix == "json":
        return json.dumps({"@type": "Article", "headline": text[:40], "articleBody": text})
    if suffix == "jsonl":
        return "\n".join(json.dumps({"title": "A", "body": text[at:]}) for at in (0, 9))
    if suffix == "xml":
        return f"<rss><item><title>A</title><description>{escape(text)}</description></item></rss>"
    return text


@pytest.mark.parametrize("suffix", SUFFIXES)
@settings(max_examples=60, deadline=None)
@given(text=documents)
def test_a_diagnostic_shows_what_stands_at_its_place(suffix: str, text: str) -> None:
    source = Source(f"a.{suffix}", _written(text, suffix))
    for article in read_all(source):
        for found in LINTER.lint(article):
            assert found.code != CRASHED[0], found.message
            start, end = found.start.offset, found.end.offset
            assert 0 <= start <= end <= len(source.text)
            assert source.text[start:end] == found.excerpt
            assert found.start == source.position(start)
            assert found.end == source.position(end)
            assert found.message
