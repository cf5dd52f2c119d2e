"""The prose of Markdown against the text of the HTML that markdown-it-py makes of it.

The examples are those of the CommonMark specification, which is not ours to ship: the variable
COMMONMARK_SPEC names its spec.txt (`npm pack commonmark-spec`, then package/spec.txt).
"""

from __future__ import annotations

import os
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from prosecheck.article import OPAQUE, Kind
from tests.marked import article_of

SPEC = os.environ.get("COMMONMARK_SPEC", "")
_EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n.*?^`{32}$", re.M | re.S)

DIFFERENCES = {
    # Two lines of dashes at the very start of a file are front matter without anything in it.
    "---\n---\n",
    # An HTML block ends at a blank line, and each part is read by itself: we see Markdown after
    # it, as CommonMark does, but not that an element of the part before is still open.
    "<table><tr><td>\n<pre>\n**Hello**,\n\n_world_.\n</pre>\n</td></tr></table>\n",
    # A tag that never ends is text to this test's parser, and nothing to browsers and to us.
    '<div id="foo"\n*hi*\n',
    "<div class\nfoo\n",
    "<div *???-&&&-<---\n*foo*\n",
    # Parsers of HTML end a processing instruction at its first ">"; to CommonMark and us it is one.
    "<?php\n\n  echo '>';\n\n?>\nokay\n",
    # "<!-->" is a whole comment to CommonMark and to us, an open one to older parsers of Python.
    "foo <!--> foo -->\n\nfoo <!---> foo -->\n",
}


@pytest.mark.skipif(not SPEC, reason="COMMONMARK_SPEC names no spec.txt: 652 examples not compared")
def test_the_examples_of_the_specification_say_the_same_but_for_known_differences() -> None:
    spec = Path(SPEC).read_text("utf-8").replace("→", "\t")
    examples = {match[1] for match in _EXAMPLE.finditer(spec)}
    assert len(examples) > 600
    assert {e for e in examples if _ours(e) != _theirs(e)} <= DIFFERENCES


_SIGNS = r"""
* ** _ ` `` [ ] ( ) ](/x) <b> </b> &amp; &rsquo; &nbsp; \ > # a b é “ ” 😀 , ' . <http://a.b>
"""
_BLANKS = [" ", "\n", "\n\n", "\n> ", "\n- ", "  \n", "word ", " word", "<!-- c -->"]
_PARTS = st.lists(st.sampled_from([*_SIGNS.split(), *_BLANKS]), max_size=12).map("".join)


@given(_PARTS)
def test_generated_markdown_says_the_same(text: str) -> None:
    document = f"Words {text}\n"
    ours, theirs = ("".join(said).replace(" ", "") for said in (_ours(document), _theirs(document)))
    assert ours == theirs


def _ours(document: str) -> list[str]:
    article = article_of("a.md", document)
    words = [article.text(b) for b in article.blocks if b.kind is not Kind.CAPTION]
    return words + [article.text(b) for b in article.blocks if b.kind is Kind.CAPTION]


def _theirs(document: str) -> list[str]:
    text = _Text()
    text.feed(MarkdownIt("commonmark").render(document))
    text.close()
    blocks = "".join(text.said).replace("\u2019", "'").split("\n")
    return [" ".join(said.split()) for said in (*blocks, *text.captions) if said.split()]


class _Text(HTMLParser):
    """Collects the text of HTML, a line for each block, and one character for what is no prose."""

    _BLOCKS = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre"])
    _BLOCKS |= {"hr", "div", "table", "tr", "td", "ul", "ol"}
    _CODE = frozenset({"code", "pre"})
    _SILENT = frozenset({"script", "style", "textarea"})

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.captions: list[str] = []
        self._muted = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._BLOCKS:
            self.said.append("\n")
        if tag in self._CODE and not self._muted:
            self.said.append(OPAQUE)
        self._muted += tag in self._CODE | self._SILENT
        if tag in ("hr", "img"):
            self.said.append(OPAQUE)
            self.captions.append(dict(attrs).get("alt") or "")

    def handle_endtag(self, tag: str) -> None:
        self._muted -= self._muted > 0 and tag in self._CODE | self._SILENT
        if tag in self._BLOCKS or tag == "br":
            self.said.append("\n" if tag in self._BLOCKS else " ")

    def handle_data(self, data: str) -> None:
        if not self._muted:
            self.said.append(re.sub(r"\s", " ", data))
