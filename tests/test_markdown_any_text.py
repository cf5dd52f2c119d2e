"""What holds for every Markdown and MDX file, whatever stands in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.marked import article_of, assert_sound

_MARKUP = r"""
* ** _ ` ``` ~~~ [ ] ( ) ](/x) ![ <b> </b> <div> </div> <!-- --> <code> </code> &amp; &rsquo; \ > #
| |-|-| $ $$ {{< >}} {{% %}} {% %} {: } ::: :::note !!! [^1] [^1]: [r] [r]: <http://a.b> { } import
export --- +++ <A /> => é “ ’ 😀 a b c. https://a.b/c
"""
_BLANKS = [" ", "  ", "\t", "\n", "\n\n", "\r", "\r\n", "\n- ", "\n> ", "    ", "\u00a0", "\u200b"]
_DOCUMENTS = st.lists(
    st.sampled_from([*_MARKUP.split(), *_BLANKS, "\u00ad", "\u0301"]), max_size=40
).map("".join)
_ANY_TEXT = st.text(st.characters() | st.sampled_from("*_`[]()<>!&\\#>-|$\x00\ud800"), max_size=60)


@pytest.mark.parametrize("name", ["a.md", "a.mdx"])
@given(text=_DOCUMENTS | _ANY_TEXT)
def test_any_text_is_read_and_every_part_leads_into_the_file(name: str, text: str) -> None:
    assert_sound(article_of(name, text))


@given(_DOCUMENTS)
def test_the_parts_of_a_block_stand_in_the_order_of_the_file(text: str) -> None:
    article = article_of("a.md", text)
    segments = article.segments
    for block in article.blocks:
        starts = [
            source
            for start, source in zip(segments.starts, segments.source_starts, strict=True)
            if block.start <= start < block.end
        ]
        assert starts == sorted(starts)


@given(_DOCUMENTS)
def test_the_address_of_a_link_is_what_stands_in_the_file(text: str) -> None:
    for link in article_of("a.md", text).links:
        written = text[slice(*link.target_span)]
        assert link.target == written or "\\" in written or "&" in written


_ENDLESS = r"""
[ ![ *a _a ` ``` ~~~ <b <!-- <! </div> &amp; {{<a {%_raw_%} {%a%} { {{ {: {:.a ]( ]({{ $a $$ [^a] |
' <A_b={ {{/* ![a](b) [a](b) `a` é&amp; <code>a {.a 'export_const_a={'
"""
_ENDLESS_LINES = ["> ", "- ", ":::a\n", "[a]: /x\n", "|a|\n|-|\n", "import a from 'b'\n", "a\r\n"]
_ENDLESS_BLOCKS = ["a\n\n> <p>b</p>\n\n", "<p><a href=x>b</a></p>\n\n", "> <a href=x>b</a>\n\n"]


@pytest.mark.parametrize(
    "part",
    [*(f"{x} ".replace("_", " ") for x in _ENDLESS.split()), *_ENDLESS_LINES, *_ENDLESS_BLOCKS],
)
@pytest.mark.parametrize("name", ["a.md", "a.mdx"])
def test_what_repeats_without_end_is_read(name: str, part: str) -> None:
    assert_sound(article_of(name, part * 3000))
