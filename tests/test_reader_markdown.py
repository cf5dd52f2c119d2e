"""Markdown and MDX: blocks, links and the exact characters of both."""

from __future__ import annotations

import pytest

from prosecheck.article import OPAQUE, Article
from tests.marked import article_of, span_of, unmarked

# A document with the expected span marked, and the phrase of the prose that must lead to it.
SPANS = [
    ("plain words", "We ⟦did this in order to⟧ win.", "did this in order to"),
    ("emphasis inside", "We ⟦in *order* to⟧ win.", "in order to"),
    ("emphasis at the start", "We *⟦in* order to⟧ win.", "in order to"),
    ("emphasis at the end", "We ⟦in order **to⟧** win.", "in order to"),
    ("emphasis inside a word", "We ⟦in or*der* to⟧ win.", "in order to"),
    ("emphasis in emphasis", "We ***⟦in** order* to⟧ win.", "in order to"),
    ("words struck out", "We ⟦in ~~order~~ to⟧ win.", "in order to"),
    ("stars that are no emphasis", "We ⟦in * order * to⟧ win.", "in * order * to"),
    ("a link inside", "⟦In [order](https://a.example/x) to⟧ win.", "In order to"),
    ("a link with a title", '⟦In [order](/x "a title") to⟧ win.', "In order to"),
    ("a link by reference", "⟦In [order][1] to⟧ win.\n\n[1]: /x", "In order to"),
    ("a link by its own name", "⟦In [order] to⟧ win.\n\n[order]: /x", "In order to"),
    ("brackets that are no link", "⟦In [order] to⟧ win.", "In [order] to"),
    (
        "a bare address",
        "See ⟦https://a.example/in_order_to now⟧.",
        "https://a.example/in_order_to now",
    ),
    ("an address in angles", "See <⟦https://a.example/x> now⟧.", "https://a.example/x now"),
    ("a soft break", "We did this ⟦in\norder to⟧ win.", "in order to"),
    ("a soft break with blanks", "We did this ⟦in \n   order to⟧ win.", "in order to"),
    ("a hard break of blanks", "We did this ⟦in  \norder to⟧ win.", "in order to"),
    ("a hard break of a backslash", "We did this ⟦in\\\norder to⟧ win.", "in order to"),
    ("a break element", "We did this ⟦in<br>order to⟧ win.", "in order to"),
    ("CR LF", "One.\r\n\r\nWe did ⟦in\r\norder to⟧ win.\r\n", "in order to"),
    ("a hard break and CR LF", "We did ⟦in  \r\norder to⟧ win.\r\n", "in order to"),
    ("lone CR", "# One\r\rWe did ⟦in\rorder to⟧ win.\r", "in order to"),
    ("lone CR in a list", "- One\r- We did ⟦in\r  order to⟧ win.\r", "in order to"),
    ("a quotation mark of a line", "> We did this ⟦in\n> order to⟧ win.", "in order to"),
    ("a lazy quotation", "> We did this ⟦in\norder to⟧ win.", "in order to"),
    ("a quotation in a quotation", ">> We did ⟦in\n>> order to⟧ win.", "in order to"),
    ("a list item over lines", "- We did this ⟦in\n  order to⟧ win.", "in order to"),
    ("a numbered item", "10. We did this ⟦in\n    order to⟧ win.", "in order to"),
    ("a quotation in an item", "- a\n  > We did ⟦in\n  > order to⟧ win.", "in order to"),
    ("a task", "- [ ] We did ⟦in order to⟧ win.", "in order to"),
    ("an apostrophe as entity", "So ⟦it&rsquo;s fine⟧.", "it's fine"),
    ("an apostrophe as number", "So ⟦it&#8217;s fine⟧.", "it's fine"),
    ("a hexadecimal apostrophe", "So ⟦it&#x2019;s fine⟧.", "it's fine"),
    ("an entity at the edge", "So ⟦it&rsquo;⟧s fine.", "it'"),
    ("an ampersand as entity", "At ⟦R&amp;D here⟧.", "R&D here"),
    ("an ampersand that is none", "At ⟦AT&T and é&b;⟧ here.", "AT&T and é&b;"),
    ("an entity of two characters", "A ⟦x &nGt; y⟧ z.", "x ≫\u20d2 y"),
    ("a no-break space as entity", "We ⟦in&nbsp;order&#160;to⟧ win.", "in order to"),
    ("a no-break space", "We ⟦in\u00a0order to⟧ win.", "in order to"),
    ("a soft hyphen as entity", "An ⟦extra&shy;ordinary⟧ day.", "extraordinary"),
    ("a soft hyphen", "An ⟦extra\u00adordinary⟧ day.", "extraordinary"),
    ("a zero-width space", "An ⟦extra\u200bordinary⟧ day.", "extraordinary"),
    ("a curly apostrophe", "So ⟦it’s fine⟧.", "it's fine"),
    ("curly quotation marks", "He said “⟦in *order* to⟧”.", "in order to"),
    ("a dash beside emphasis", "We — ⟦in **order**—to⟧ win.", "in order—to"),
    ("a mark after a backslash", "We ⟦in \\“order\\” to⟧ win.", "in \\“order\\” to"),
    ("a comment inside a word", "A ⟦won<!-- < > -->derful⟧ day.", "wonderful"),
    ("a comment between words", "We ⟦in <!-- x --> order⟧ win.", "in order"),
    ("an element inside", "We ⟦in <b>order</b> to⟧ win.", "in order to"),
    ("an element with attributes", 'We ⟦in <a href="x>y">order</a> to⟧ win.', "in order to"),
    ("a footnote mark", "Our ⟦words[^1] hold⟧.\n\n[^1]: A note.", "words hold"),
    ("a footnote", "Our words[^1] hold.\n\n[^1]: A ⟦note\n    in *it⟧*.", "note in it"),
    ("an escape", "We ⟦in \\*order\\* to⟧ win.", "in *order* to"),
    ("an escape at the edge", "We in \\⟦*order⟧ to win.", "*order"),
    ("an escaped ampersand", "We ⟦in \\&amp; order⟧ to win.", "in &amp; order"),
    ("outside the BMP", "🎉🎉 We ⟦🎉 in *order* to⟧ win.", "🎉 in order to"),
    ("a combining mark", "The ⟦cafe\u0301 *in* town⟧ is.", "cafe\u0301 in town"),
    ("other letters", "Это **⟦важно** отметить⟧, что мы", "важно отметить"),
    ("letters beside emphasis", "Un ⟦caf*é* très⟧ bon.", "café très"),
    ("a heading", "# We ⟦in *order* to⟧ win #\n", "in order to"),
    ("a heading with an anchor", "## We ⟦in order to⟧ win {#win .big}\n", "in order to"),
    ("an underlined heading", "We ⟦in\norder to⟧ win\n===\n", "in order to"),
    ("a table", "| a | b |\n|---|---|\n| x | ⟦in *order* to⟧ |\n", "in order to"),
    ("a bar in a table", "| a |\n|---|\n| ⟦in \\| order⟧ |\n", "in | order"),
    ("an alternative text", "![We ⟦in *order* to⟧ win](x.png)", "in order to"),
    ("an inline alternative text", "See ![⟦in &amp; out⟧](x.png) here.", "in & out"),
    ("code in an alternative text", "See ![⟦in `x` out⟧](y) here.", f"in {OPAQUE} out"),
    ("around a picture", "We ⟦in ![x](x.png) to⟧ win.", f"in {OPAQUE} to"),
    ("around code", "We ⟦in `order` to⟧ win.", f"in {OPAQUE} to"),
    ("around code in an element", "We ⟦in <code>or *d*</code> to⟧ win.", f"in {OPAQUE} to"),
    ("around a formula", "We ⟦in $x^2$ to⟧ win.", f"in {OPAQUE} to"),
    ("sums of money", "From ⟦$5-$10 to $2m or *US$3*/A$4⟧.", "$5-$10 to $2m or US$3/A$4"),
    ("an HTML block", "<div>\n<p>We ⟦in <b>order</b>\nto⟧ win.</p>\n</div>", "in order to"),
    ("an HTML block in a quotation", "> <p>We ⟦in\n> order to⟧ win.</p>", "in order to"),
    ("an HTML block before an empty line", "⟦Hi\n\n> <b>\n>  \n\nyou⟧", "Hi\nyou"),
    ("an HTML block in a list", "- a\n\n  <p>We ⟦in\n  order&nbsp;to⟧ win.</p>", "in order to"),
    ("Markdown inside HTML", "<div>\n\nWe ⟦in *order* to⟧ win.\n\n</div>", "in order to"),
    ("a shortcode of Hugo", 'We ⟦in {{< ref "a.md" >}}order to⟧ win.', "in order to"),
    ("a Markdown shortcode", "We ⟦in {{% x %}}order{{% /x %}} to⟧ win.", "in order to"),
    ("a tag of Liquid", "We ⟦in {% if a %}order{% endif %} to⟧ win.", "in order to"),
    ("a comment of Hugo", "We ⟦in {{/* x */}}order to⟧ win.", "in order to"),
    ("a value left over", "Dear ⟦{{ first_name }}, we⟧ win.", "{{ first_name }}, we"),
    ("raw code of Liquid", "We ⟦in {% raw %}{{ x }}{% endraw %} to⟧ win.", f"in {OPAQUE} to"),
    ("a tag behind code", "Our `{% no %}` we ⟦in {% if a %}order to⟧ win.", "in order to"),
    ("a tag behind an open fence", "~~~ We\n{% a %}\n~~~\n\nSo ⟦in {% a %}order⟧.", "in order"),
    ("a tag behind a comment", "A <!-- {% no %} --> day ⟦in {% a %}order to⟧ win.", "in order to"),
    ("an address with a tag", "We [⟦in order]({% post_url x %}) to⟧ win.", "in order to"),
    ("an address with a value", 'We [⟦in order]({{ "/x" | url }}) to⟧ win.', "in order to"),
    ("attributes of kramdown", "We *⟦in*{: .x} order to⟧ win.\n{: #y}", "in order to"),
    ("attributes of a picture", "We ⟦in ![x](y){width=50%} to⟧ win.", f"in {OPAQUE} to"),
    ("the title of a directive", "Text.\n:::note We ⟦in order⟧\nMore.\n:::", "in order"),
    ("the label of a directive", ":::tip[We ⟦in order⟧]{.x}\nMore.\n:::", "in order"),
    ("the text of a directive", "::: warning\nWe ⟦in *order* to⟧ win.\n:::", "in order to"),
    ("an admonition", '!!! note "A title"\n    We ⟦in *order* to⟧ win.\n', "in order to"),
    ("a link of a wiki", "We ⟦in [[order]] to⟧ win.", "in [[order]] to"),
]


@pytest.mark.parametrize(("marked", "phrase"), [s[1:] for s in SPANS], ids=[s[0] for s in SPANS])
def test_a_phrase_leads_to_its_characters_across(marked: str, phrase: str) -> None:
    document, span = unmarked(marked)
    assert span_of(article_of("a.md", document), phrase) == span


@pytest.mark.parametrize(("marked", "phrase"), [s[1:] for s in SPANS], ids=[s[0] for s in SPANS])
def test_a_phrase_is_found_behind_what_takes_more_bytes(marked: str, phrase: str) -> None:
    document, span = unmarked(f"Ünï😀 “first”.\n\n{marked}")
    assert span_of(article_of("a.md", document), phrase) == span


# A document whose marked characters are the address of its only link, and the address meant.
LINKS = [
    ("inline", "A [b *c*](⟦/x⟧) d.", "/x"),
    ("with a title", 'A [b](⟦/x⟧ "t](u)") d.', "/x"),
    ("in angles", "A [b](<⟦/x y⟧>) d.", "/x y"),
    ("with brackets", "A [b](⟦/x(y(z))⟧) d.", "/x(y(z))"),
    ("with an escape", "A [b](⟦/x\\)y⟧) d.", "/x)y"),
    ("with an entity", "A [b](⟦/x?a&amp;b⟧) d.", "/x?a&b"),
    ("on the next line", "A [b](\n⟦/x⟧\n't') d.", "/x"),
    ("behind code", "A [`](y)`](⟦/x⟧) d.", "/x"),
    ("behind a picture", "A [![b](/y) c](⟦/x⟧) d.", "/x"),
    ("behind an escape", "A [b\\](y\\)](⟦/x⟧) d.", "/x"),
    ("around a picture", "A [![b](/y)](⟦/x⟧) d.", "/x"),
    ("beside other letters", "Ü 😀 [é](⟦/ü’s⟧) d.", "/ü’s"),
    ("an autolink", "A <⟦https://a.example/x⟧> d.", "https://a.example/x"),
    ("an address of post", "A <⟦a@b.example⟧> d.", "a@b.example"),
    ("a reference", "A [b][C  d] e.\n\n[c D]: ⟦/x⟧ 't'", "/x"),
    ("a collapsed reference", "A [b][] e.\n\n[b]: <⟦/x y⟧>", "/x y"),
    ("a shortcut", "A [b] e.\n\n> [B]:\n> ⟦/x⟧\n", "/x"),
    ("a reference with marks", "A [b’s “c”] e.\n\n[B’s “c”]: ⟦/x⟧\n", "/x"),
    ("the first of two definitions", "A [b] e.\n\n[b]: ⟦/x⟧\n[b]: /y\n", "/x"),
    ("a definition behind an escape", "A [b\\]c] e.\n\n[b\\]c]: ⟦/x⟧\n", "/x"),
    ("a tag of Liquid", "A [b](⟦{% link x y.md %}⟧) d.", "{% link x y.md %}"),
    ("a value and more", "A [b](⟦{{ site }}/x⟧ 't') d.", "{{ site }}/x"),
    ("a dollar sign", "A [b](⟦/x?$5⟧) d $x^2$.", "/x?$5"),
    ("in an HTML block", '<p>A <a href="⟦/x⟧">b</a></p>', "/x"),
]


@pytest.mark.parametrize(("marked", "target"), [x[1:] for x in LINKS], ids=[x[0] for x in LINKS])
def test_a_link_knows_its_address_and_where_it_stands(marked: str, target: str) -> None:
    document, span = unmarked(marked)
    (link,) = article_of("a.md", document).links
    assert (link.target, link.target_span) == (target, span)


def test_a_link_knows_its_words() -> None:
    article = article_of("a.md", "A [b *c*\nd](/x), [![e](/y)](/z) and [f]().\n")
    assert [article.text(link.span) for link in article.links] == ["b c d", OPAQUE, "f"]


def test_a_link_without_words_is_none() -> None:
    assert article_of("a.md", "A [](/x) and [<!-- -->](/y).").links == ()


def _blocks(article: Article) -> list[tuple[str, str, int, bool]]:
    return [(article.text(b), b.kind.name, b.level, b.quoted) for b in article.blocks]


def test_blocks_have_their_kinds_levels_and_speakers() -> None:
    article = article_of(
        "a.md",
        "# One\n\nTwo is a sentence here.\n\n- Three goes on\n  1. Four goes on too\n\n     Five\n"
        "\n> Six\n> - Seven\n>\n> ## Eight\n\n"
        "| Nine | Ten |\n|---|---|\n| 11 | 12 |\n\n![Thirteen](x.png)\n\n> [!NOTE]\n> Fourteen\n",
    )
    assert _blocks(article) == [
        ("One", "HEADING", 1, False),
        ("Two is a sentence here.", "PARAGRAPH", 0, False),
        ("Three goes on", "ITEM", 1, False),
        ("Four goes on too", "ITEM", 2, False),
        ("Five", "ITEM", 2, False),
        ("Six", "PARAGRAPH", 0, True),
        ("Seven", "ITEM", 1, True),
        ("Eight", "HEADING", 2, True),
        ("Nine", "CELL", 0, False),
        ("Ten", "CELL", 0, False),
        ("11", "CELL", 0, False),
        ("12", "CELL", 0, False),
        (OPAQUE, "OPAQUE", 0, False),
        ("Thirteen", "CAPTION", 0, False),
        ("Fourteen", "PARAGRAPH", 0, False),
    ]


# A document between two sentences, and the prose that is to stand between them.
LEAKS = [
    ("fenced code", "```py\nno = 1\n```", [OPAQUE]),
    ("a fence of waves", "~~~\nno\n~~~", [OPAQUE]),
    ("a fence that is not closed in a quotation", "> ```\n> no", [OPAQUE]),
    ("indented code", "    no = 1\n    no", [OPAQUE]),
    ("a paragraph of code", "`no` `no`", [f"{OPAQUE} {OPAQUE}"]),
    ("a formula on its own", "$$\nno^2\n$$", [OPAQUE]),
    ("a line across", "---", [OPAQUE]),
    ("a comment", "<!-- no\n\nno -->", []),
    ("a processing instruction", "<?no no?>", [OPAQUE]),
    ("a declaration", "<!NO no>", []),
    ("a script", "<script>\nno()\n\nno()\n</script>", None),
    ("an embedded page", '<iframe src="no"></iframe>', [OPAQUE]),
    ("a container", '<div class="no">\n\n</div>', []),
    ("a reference definition", '[no]: /no "no"', []),
    ("a shortcode that embeds", '{{< youtube id="no"\n title="no" >}}', [OPAQUE]),
    ("a shortcode around text", "{{< no >}}\n\nYes.\n\n{{< /no >}}", ["Yes."]),
    ("shortcodes in a row", "{{< no >}}{{% no %}} {{< /no >}}", []),
    ("a block of Liquid", "{% if no %}\nYes.\n{% endif %}", ["Yes."]),
    ("a loop of Liquid", "{% for no in nos %}\nYes.\n{% endfor %}", ["Yes."]),
    ("an assignment", "{% assign no = 1 %}", []),
    ("highlighted code", "{% highlight py %}\nno\n\nno\n{% endhighlight %}", [OPAQUE]),
    ("highlighted code of Hugo", "{{< highlight py >}}\nno\n{{< /highlight >}}", [OPAQUE]),
    ("a comment of Liquid", "{% comment %}\nno\n\nno\n{% endcomment %}", []),
    (
        "a tag of which the name stands elsewhere",
        "{% gallery %}\n\nA gallery.",
        [OPAQUE, "A gallery."],
    ),
    ("a tag closed with a slash", "{{< tip >}}\n\nA tip.\n\n{{< / tip >}}", ["A tip."]),
    ("raw text", "{% raw %}\nYes `no`.\n{% endraw %}", [f"Yes {OPAQUE}."]),
    ("a directive", ":::no{.no}\nYes.\n:::", ["Yes."]),
    ("a leaf directive", "::no[no]{#no}\n\n{.no}", [OPAQUE]),
    ("an attribute list", "Yes.\n{: .no}", ["Yes."]),
    ("a table of contents", "{:toc}", []),
    ("attributes of a block", "Yes.\n\n{.no #no no='no'}", ["Yes."]),
    ("a task", "- [x] Yes.", ["Yes."]),
    ("a footnote that nobody marks", "[^no]: Yes.", ["Yes."]),
]


@pytest.mark.parametrize(("inside", "prose"), [x[1:] for x in LEAKS], ids=[x[0] for x in LEAKS])
def test_what_is_no_prose_does_not_leak(inside: str, prose: list[str] | None) -> None:
    article = article_of("a.md", f"This comes first.\n\n{inside}\n\nThis comes last.\n")
    texts = [article.text(block) for block in article.blocks]
    assert "no" not in article.prose.split()
    assert (texts[0], texts[-1]) == ("This comes first.", "This comes last.")
    if prose is not None:
        assert texts[1:-1] == prose


# Documents that look like templates or MDX and are prose to the last character.
PROSE = [
    ("braces", "A set {a, b} and a tuple {:ok, x} of {1}."),
    ("colons", "std::vector and a::b are names: ::ffff is an address."),
    ("exclamation marks", "What!!! And so??? On we go."),
    ("a percentage in braces", "They grew {by 5 %} and shrank."),
    ("sums of money", "It costs $5, $6 or US$7 (see $HOME/$USER)."),
    ("less than", "It holds 2 < 3 and a<b and x <- y."),
    ("a lonely backtick", "The ` sign and the ~ sign and [x]."),
    ("an import in a plain file", "import duties from abroad rose."),
]


@pytest.mark.parametrize("text", [x[1] for x in PROSE], ids=[x[0] for x in PROSE])
def test_prose_with_signs_stays_as_it_is(text: str) -> None:
    article = article_of("a.md", f"This comes first.\n\n{text}\n")
    assert article.prose == f"This comes first.\n{text}\n"
