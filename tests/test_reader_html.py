"""HTML pages and fragments: blocks, tags and the exact characters of both."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prosecheck.article import OPAQUE, Article, Kind, Zone
from prosecheck.readers.html import fragment
from prosecheck.readers.html.tokens import Form, tokens
from prosecheck.readers.projection import Projection
from prosecheck.source import Source
from tests.marked import article_of, assert_sound, outline, span_of, unmarked

# A document with the expected span marked, and the phrase of the prose that must lead to it.
SPANS = [
    ("plain words", "<p>We ⟦did this in order to⟧ win.</p>", "did this in order to"),
    ("emphasis inside", "<p>We <b>⟦in</b> order to⟧ win.</p>", "in order to"),
    ("emphasis inside a word", "<p>We ⟦in <i>or</i>der to⟧ win.</p>", "in order to"),
    ("a link inside", '<p>⟦In <a href="/x">order</a> to⟧ win.</p>', "In order to"),
    ("a line end", "<p>We ⟦in\n   order\tto⟧ win.</p>", "in order to"),
    ("a line end of two characters", "<p>We ⟦in\r\norder to⟧ win.</p>", "in order to"),
    ("a lone carriage return", "<h2>Up</h2>\r<p>We ⟦in\rorder to⟧ win.</p>", "in order to"),
    ("a break element", "<p>We ⟦in<br/>order to⟧ win.</p>", "in order to"),
    ("an apostrophe as entity", "<p>So ⟦it&rsquo;s fine⟧.</p>", "it's fine"),
    ("an apostrophe as number", "<p>So ⟦it&#8217;s fine⟧.</p>", "it's fine"),
    ("a hexadecimal apostrophe", "<p>So ⟦it&#x2019;s fine⟧.</p>", "it's fine"),
    ("an apostrophe of Windows", "<p>So ⟦it&#146;s fine⟧.</p>", "it's fine"),
    ("an entity at the edge", "<p>So ⟦it&rsquo;⟧s fine.</p>", "it'"),
    ("a no-break space", "<p>We ⟦in&nbsp;order&#160;to⟧ win.</p>", "in order to"),
    ("two blanks as entities", "<p>We ⟦in &nbsp; order to⟧ win.</p>", "in order to"),
    ("a soft hyphen", "<p>An ⟦extra&shy;ordinary⟧ day.</p>", "extraordinary"),
    ("a soft hyphen as a character", "<p>An ⟦extra\u00adordinary⟧ day.</p>", "extraordinary"),
    ("an entity without semicolon", "<p>⟦R&amp D⟧ teams.</p>", "R& D"),
    ("an entity that runs on", "<p>We say ⟦&notit;⟧ here.</p>", "¬it;"),
    ("an ampersand that is none", "<p>At ⟦AT&T and B&Q⟧ we buy.</p>", "AT&T and B&Q"),
    ("a comment inside a word", "<p>⟦won<!-- < > -- -->derful⟧ day.</p>", "wonderful"),
    ("a comment closed badly", "<p>⟦won<!-- x --!>derful⟧ day.</p>", "wonderful"),
    ("an empty comment", "<p>⟦won<!-->derful⟧ day.</p>", "wonderful"),
    ("a declaration in the text", "<p>⟦won<!ELEMENT p>derful⟧ day.</p>", "wonderful"),
    ("a bare less-than sign", "<p>It holds ⟦2 < 3 <= 4⟧ here.</p>", "2 < 3 <= 4"),
    ("a script inside", "<p>⟦won<script>if (a<b) '</p>'</script>derful⟧ day.</p>", "wonderful"),
    ("a hidden element inside", "<p>⟦won<span hidden>x<b>y</b></span>derful⟧.</p>", "wonderful"),
    ("a footnote mark", '<p>⟦Our words<sup><a href="#n1">1</a></sup> hold⟧.</p>', "Our words hold"),
    ("outside the BMP", "<p>🎉🎉 We ⟦🎉 in order to⟧ win.</p>", "🎉 in order to"),
    ("a combining mark", "<p>The ⟦cafe\u0301 in <i>town⟧</i> is.</p>", "cafe\u0301 in town"),
    ("an attribute with a tag in it", '<p title="<p>a</p>">We ⟦won it⟧.</p>', "won it"),
    ("an attribute without marks", "<p class=a/b>We ⟦won it⟧.</p>", "won it"),
    ("a quotation mark in a tag", '<p a"b>We ⟦won it⟧.</p>', "won it"),
    ("tags in capitals", "<P>We <B>⟦WON</B> it⟧.</P>", "WON it"),
    ("paragraphs without end tags", "<p>One.<p>We ⟦won it⟧.<p>Three.", "won it"),
    ("text in no element", "We ⟦won <b>it⟧</b>.", "won it"),
    ("a quotation element", "<p>He said <q>⟦we won</q> it⟧.</p>", "we won” it"),
    ("a number that letters follow", '<img alt="A ⟦cat&#39s⟧ toy" src="c.png">', "cat's"),
    ("a name that letters follow", '<img alt="At ⟦a&ampb⟧ sea" src="c.png">', "a&ampb"),
    ("an alternative text", '<img alt="A ⟦cat &amp; a⟧ dog" src="c.png">', "cat & a"),
    ("a description", '<meta name="description" content="We ⟦won&mdash;it⟧.">', "won—it"),
    ("a title element", "<title>How ⟦R&amp;D⟧ won</title>", "R&D"),
]


@pytest.mark.parametrize(("marked", "phrase"), [s[1:] for s in SPANS], ids=[s[0] for s in SPANS])
def test_a_phrase_leads_to_its_characters_across(marked: str, phrase: str) -> None:
    document, span = unmarked(marked)
    assert span_of(article_of("a.html", document), phrase) == span


# A document whose marked characters are one tag.
TAGS = [
    ("a visible link", '<p>Tags: <a rel="tag" href="/t">⟦Robots⟧</a>.</p>'),
    ("a category of WordPress", '<p>In <a rel="category tag" href="/t">⟦Robots⟧</a></p>'),
    ("a list of links", '<ul class="tags"><li><a href="/t">⟦Robots⟧</a></ul>'),
    ("a list without links", '<ul class="post-tags"><li>⟦Robots⟧</li></ul>'),
    ("a hashtag in a sentence", '<p>Look at our <a href="/t" rel="tag">⟦Robots⟧</a> at work.</p>'),
    ("meta keywords", '<meta name="keywords" content="⟦Robots⟧, , ">'),
    ("meta keywords in capitals", "<META NAME=Keywords CONTENT=⟦Robots⟧>"),
    ("an article tag", '<meta property="article:tag" content=" ⟦Robots⟧ ">'),
    (
        "a string of JSON-LD",
        '<script type="application/ld+json">{"@type":"NewsArticle","keywords":"⟦Robots⟧"}</script>',
    ),
    (
        "an escape of JSON-LD",
        '<script type="application/ld+json">'
        '{"@graph":[{"@type":["BlogPosting"],"keywords":["⟦Robot\\u0073⟧"]}]}</script>',
    ),
]


@pytest.mark.parametrize("marked", [t[1] for t in TAGS], ids=[t[0] for t in TAGS])
def test_a_tag_is_exactly_its_text_in(marked: str) -> None:
    document, span = unmarked(f"<h1>We won</h1><p>We won the cup again.</p>{marked}")
    article = article_of("a.html", document)
    assert [tag.text for tag in article.tags] == ["Robots"]
    assert article.source_span(article.tags[0].span) == span


def test_tags_of_one_attribute_are_parted_at_commas() -> None:
    text = '<title>T</title><meta name="keywords" content="AI, R&amp;D ,old  news">'
    article = article_of("a.html", text)
    spans = [article.source_span(tag.span) for tag in article.tags]
    assert [text[start:end] for start, end in spans] == ["AI", "R&amp;D", "old  news"]
    assert [tag.text for tag in article.tags] == ["AI", "R&D", "old news"]


def test_tags_that_are_declared_in_many_places_count_once_and_where_they_are_seen() -> None:
    text = (
        '<meta name="keywords" content="a1,b1"><meta property="article:tag" content="c1">'
        '<p>We won the cup.</p><p><a rel="tag" href="/">d1</a> <a rel="tag" href="/">e1</a></p>'
        '<p>Bye to you all.</p><p><a rel="tag" href="/">d1</a></p>'
    )
    assert [tag.text for tag in article_of("a.html", text).tags] == ["d1", "e1"]


# What the blocks of a document are: zone, kind and text.
OUTLINES = [
    (
        "a page in its parts",
        "<header><a href='/'>The Site</a></header><nav>Home and away</nav>"
        "<main><h1>We won</h1><p>It was close.</p></main><footer>All rights.</footer>",
        [
            ("chrome", "paragraph", "The Site"),
            ("chrome", "paragraph", "Home and away"),
            ("title", "heading", "We won"),
            ("body", "paragraph", "It was close."),
            ("footer", "paragraph", "All rights."),
        ],
    ),
    (
        "an article with a header of its own",
        "<article><header><h1>We won</h1><p>By <a rel='author' href='/j'>Jo Doe</a> on "
        "<time datetime='2020-02-03'>3 February</time></p></header><p>It was close.</p></article>",
        [
            ("title", "heading", "We won"),
            ("byline", "paragraph", "By Jo Doe on 3 February"),
            ("body", "paragraph", "It was close."),
        ],
    ),
    (
        "a time in a sentence",
        "<h1>We won</h1><p>It rained on <time>Monday</time> in Rome.</p>",
        [("title", "heading", "We won"), ("body", "paragraph", "It rained on Monday in Rome.")],
    ),
    (
        "what stands outside the article",
        "<p>Subscribe now!</p><article><h1>We won</h1><p>It was close.</p></article>"
        "<p>More from us.</p>",
        [
            ("chrome", "paragraph", "Subscribe now!"),
            ("title", "heading", "We won"),
            ("body", "paragraph", "It was close."),
            ("chrome", "paragraph", "More from us."),
        ],
    ),
    (
        "comments as articles in the article",
        "<article><h1>We won</h1><p>It was very close this time.</p>"
        "<article><p>Nice.</p></article></article>",
        [
            ("title", "heading", "We won"),
            ("body", "paragraph", "It was very close this time."),
            ("chrome", "paragraph", "Nice."),
        ],
    ),
    (
        "a site's name as first heading",
        "<title>We won | The Site</title><header><h1>The Site</h1></header>"
        "<main><h2>We won</h2><p>It was close.</p></main>",
        [
            ("chrome", "heading", "The Site"),
            ("title", "heading", "We won"),
            ("body", "paragraph", "It was close."),
        ],
    ),
    (
        "a title that is only declared",
        "<title>We won</title><p>It was close.</p>",
        [("title", "heading", "We won"), ("body", "paragraph", "It was close.")],
    ),
    (
        "headings and titles without words",
        "<title> </title><meta property='og:title' content='We won'><h1><svg></svg></h1>"
        "<h1>&nbsp;</h1><p>It was close.</p>",
        [
            ("title", "heading", "We won"),
            ("body", "opaque", OPAQUE),
            ("body", "paragraph", "It was close."),
        ],
    ),
    (
        "a headline in JSON-LD before the title element",
        "<title>Won - Site</title><script type='application/ld+json'>"
        '{"@type": "Article", "headline": "We won"}</script><p>It was close.</p>',
        [("title", "heading", "We won"), ("body", "paragraph", "It was close.")],
    ),
    (
        "a description that is not the first paragraph",
        "<meta name='description' content='A story.'><h1>We won</h1><p>It was close.</p>",
        [
            ("title", "heading", "We won"),
            ("title", "description", "A story."),
            ("body", "paragraph", "It was close."),
        ],
    ),
    (
        "a description cut out of the first paragraph",
        "<meta name='description' content='It was …'><h1>We won</h1><p>It was close.</p>",
        [("title", "heading", "We won"), ("body", "paragraph", "It was close.")],
    ),
    (
        "a form wrapped around the page",
        "<form><h1>We won</h1><p>It was close.</p></form><form><p>Subscribe now.</p></form>",
        [
            ("title", "heading", "We won"),
            ("body", "paragraph", "It was close."),
            ("chrome", "paragraph", "Subscribe now."),
        ],
    ),
    (
        "a disclaimer outside the article",
        "<main><h1>We won</h1><p>It was close.</p></main>"
        "<footer><p>Disclaimer: none of this is advice to anyone.</p><a href='/d'>Disclaimer</a>"
        "</footer>",
        [
            ("title", "heading", "We won"),
            ("body", "paragraph", "It was close."),
            ("disclaimer", "paragraph", "Disclaimer: none of this is advice to anyone."),
            ("footer", "paragraph", "Disclaimer"),
        ],
    ),
    (
        "lists, cells and captions",
        "<h1>We won</h1><ul><li>One to go.<ol><li>Two to go.</ol></ul><table><tr><td>A cell.<th>"
        "A head.</table><figure><img alt='A cat.'><figcaption>A caption.</figcaption></figure>",
        [
            ("title", "heading", "We won"),
            ("body", "item", "One to go."),
            ("body", "item", "Two to go."),
            ("body", "cell", "A cell."),
            ("body", "cell", "A head."),
            ("body", "caption", "A cat."),
            ("body", "caption", "A caption."),
        ],
    ),
    (
        "what is not prose",
        "<h1>We won</h1><p>Run <code>a &lt; b</code> now.</p><pre><code>x = 1</code></pre>"
        "<div><svg><title>t</title><text>u</text></svg></div><iframe src='x'>no</iframe>",
        [
            ("title", "heading", "We won"),
            ("body", "paragraph", f"Run {OPAQUE} now."),
            ("body", "opaque", OPAQUE),
            ("body", "opaque", OPAQUE),
            ("body", "opaque", OPAQUE),
        ],
    ),
    (
        "what nobody sees",
        "<h1>We won</h1><script>let a;</script><style>p {}</style><template><p>a</p></template>"
        "<noscript><p>b</p></noscript><p aria-hidden='true'>c</p><div style='color: red; display:"
        "none'><p>d</p></div><p hidden>e<p>It was close.</p><dialog>f</dialog><!-- <p>g</p> -->",
        [("title", "heading", "We won"), ("body", "paragraph", "It was close.")],
    ),
    (
        "two breaks in a row",
        "<h1>We won</h1><div>It was close.<br>\n<br/>They lost.<br>Sadly.</div>",
        [
            ("title", "heading", "We won"),
            ("body", "paragraph", "It was close."),
            ("body", "paragraph", "They lost. Sadly."),
        ],
    ),
    (
        "a button in a sentence",
        "<h1>We won</h1><p>Press <button>Save</button> to go on.</p><button>Share</button>",
        [
            ("title", "heading", "We won"),
            ("body", "paragraph", "Press to go on."),
            ("chrome", "paragraph", "Share"),
        ],
    ),
    (
        "elements closed in the wrong order",
        "<h1>We won</h1><div><p>It <b>was <i>very</b> close</i>.</p></section></div><p>Bye now.",
        [
            ("title", "heading", "We won"),
            ("body", "paragraph", "It was very close."),
            ("body", "paragraph", "Bye now."),
        ],
    ),
    (
        "tags with a label",
        "<article><h1>We won</h1><p>It was close.</p><footer>Filed under: <a rel='tag' href='/a'>"
        "Cup</a>, <a rel='tag' href='/b'>Final</a></footer></article>",
        [
            ("title", "heading", "We won"),
            ("body", "paragraph", "It was close."),
            ("tags", "paragraph", "Filed under:"),
            ("tags", "tag", "Cup"),
            ("tags", "tag", "Final"),
        ],
    ),
]


@pytest.mark.parametrize(
    ("document", "expected"), [o[1:] for o in OUTLINES], ids=[o[0] for o in OUTLINES]
)
def test_the_markup_decides_the_blocks_of(
    document: str, expected: list[tuple[str, str, str]]
) -> None:
    assert outline(article_of("a.html", document)) == expected


def test_a_block_quotation_is_quoted_and_its_footer_too() -> None:
    text = "<h1>We won</h1><blockquote><p>We won it.</p><footer>Jo Doe, coach</footer></blockquote>"
    article = article_of("a.html", text)
    assert [block.quoted for block in article.blocks] == [False, True, True]
    assert article.blocks[2].zone is Zone.BODY


def test_a_nested_item_is_deeper() -> None:
    article = article_of("a.html", "<p>It is so.</p><ul><li>A b.<ul><li>C d.</ul><li>E f.</ul>")
    assert [b.level for b in article.blocks if b.kind is Kind.ITEM] == [1, 2, 1]


def test_a_link_knows_its_words_and_where_its_address_stands() -> None:
    text = '<p>See <a href="/a?b=1&amp;c=2"> our <b>site</b></a> now.</p>'
    (link,) = article_of("a.html", text).links
    assert link.target == "/a?b=1&c=2"
    assert text[link.target_span.start : link.target_span.end] == "/a?b=1&amp;c=2"
    assert span_of(article_of("a.html", text), "our site") == (text.index("our"), 44)


def test_an_ampersand_in_an_address_is_no_entity() -> None:
    (link,) = article_of("a.html", '<p><a href="/?a=1&copy=2&lang=en">Us</a> now.</p>').links
    assert link.target == "/?a=1&copy=2&lang=en"


METADATA = [
    ("rel", "<p>By <a rel=author href=/j>Jo Doe</a></p>", "Jo Doe", None),
    ("class", '<p class="byline">By Jo Doe</p>', "Jo Doe", None),
    ("meta", '<meta name="author" content="Jo Doe">', "Jo Doe", None),
    ("time", '<p>Posted <time datetime="2020-02-03">long ago</time></p>', None, "2020-02-03"),
    (
        "JSON-LD",
        '<script type="application/ld+json">{"@type": "Article", "headline": "We won", "author": '
        '[{"name": "Jo Doe"}], "datePublished": "2020-02-03"}</script>',
        "Jo Doe",
        "2020-02-03",
    ),
]


@pytest.mark.parametrize(
    ("document", "author", "date"), [m[1:] for m in METADATA], ids=[m[0] for m in METADATA]
)
def test_author_and_date_are_declared_by(
    document: str, author: str | None, date: str | None
) -> None:
    metadata = article_of("a.html", f"<h1>We won</h1>{document}<p>It was close.</p>").metadata
    assert (metadata.author, metadata.date) == (author, date)


TIMES = [
    '<script type="application/ld+json">{"@type": "Article", "timeRequired": "⟦PT1H5M⟧", '
    '"headline": "H"}</script>',
    '<meta name="twitter:label2" content="Est. reading time">'
    '<meta name="twitter:data2" content="⟦65 minutes⟧">',
]


@pytest.mark.parametrize("marked", TIMES)
def test_a_declared_reading_time_is_read_with_its_place(marked: str) -> None:
    document, span = unmarked(marked)
    metadata = article_of("a.html", document).metadata
    assert (metadata.reading_time, metadata.reading_time_span) == (65, span)


UNREADABLE = [
    ("an endless tag", "<p>We won.</p>⟦<a⟧ href='x>and more", "<a is never closed"),
    ("an endless comment", "<p>We won.</p>⟦<!--⟧ and more", "<!-- is never closed"),
    ("an endless script", "<p>We won.</p>⟦<script⟧>and more", "<script is never closed"),
    (
        "broken JSON-LD",
        '<script type="application/ld+json">{"@type": "Article"⟦ ⟧"a": 1}</script>',
        "JSON-LD",
    ),
]


@pytest.mark.parametrize(
    ("marked", "said"), [u[1:] for u in UNREADABLE], ids=[u[0] for u in UNREADABLE]
)
def test_one_problem_tells_of(marked: str, said: str) -> None:
    document, span = unmarked(marked.replace("⟦ ⟧", " ⟦").replace('⟦"', '⟦"⟧'))
    (problem,) = article_of("a.html", document).problems
    assert problem.span == span
    assert said in problem.message


def test_an_element_that_closes_itself_is_closed_in_xhtml_alone() -> None:
    text = '<p>We <span hidden=""/>won.</p>'
    assert "won" in article_of("a.xhtml", text).prose
    assert "won" not in article_of("a.html", text).prose


def test_a_fragment_adds_its_blocks_to_a_projection() -> None:
    text = "# Up\n\n<div>We <b>won</b> it.</div>\n<aside>See us.</aside>\n\nBye <b>now</b>."
    projection = Projection(text)
    fragment(projection, text, 6, text.index("\n\nBye"), quoted=True)
    article = Article(Source("a.md", text), projection.prose(), projection.segments(), ())
    assert [(b.zone, b.quoted) for b in projection.blocks] == [
        (Zone.BODY, True),
        (Zone.CHROME, True),
    ]
    assert span_of(article, "We won it.") == (text.index("We"), text.index("</div>"))
    assert "Bye" not in article.prose


def test_a_fragment_does_not_look_beyond_its_end() -> None:
    text = "We <a href='x>won' >it</a> -->"
    projection = Projection(text)
    fragment(projection, text, 0, 8)
    assert [projection.prose()[b.start : b.end] for b in projection.blocks] == ["We"]


ENDLESS = [
    *(
        "<!",
        "<a",
        "</",
        "<![CDATA[",
        "<!--",
        "&",
        "&#",
        "<?",
        "<a ",
        "</a ",
        "< ",
        "<a =",
        "<!-- -",
    ),
    *("<a b='", '<a b="', "<a b='\"", "&amp;", "&notit;", "&#x110000;", "&#99999999999;", "a="),
    *("<script>", "<svg>", "<math><svg>", "<title>", "<br>x", "<q>", "<pre>", "</p>", "<i></b>"),
    *("<h1>Disclaimer - ", "<time>x", "<a rel=tag href=x>t ", "<a href=x><div>", "<td></div>"),
]


@pytest.mark.parametrize("unit", ENDLESS)
def test_a_hundred_thousand_characters_are_read_of(unit: str) -> None:
    # With the standard library's parser some of these take minutes.
    text = unit * (100_000 // len(unit))
    assert_sound(article_of("a.html", f"<p>We won.</p>{text}"))


@pytest.mark.parametrize("name", ["div", "b", "article", "ul", "blockquote", "table", "form"])
def test_text_below_a_hundred_thousand_elements_is_found(name: str) -> None:
    document, span = unmarked(f"{f'<{name}>' * 100_000}⟦We won it⟧.{f'</{name}>' * 100_000}")
    assert span_of(article_of("a.html", document), "We won it") == span


WORDS = r"""
    < > <p> </p> <div> </div> <b> </b> <a~href=x> </a> <a~rel=tag> <a~rel=tag~href=/> <li> <ul>
    </ul> <table> <td> <br> <hr> <h1> </h1> <h2> <article> </article> <main> <header> <footer>
    <aside> </aside> <form> </form> <time> <code> </code> <pre> </pre> <svg> </svg> <script>
    </script> <!-- --> <title> </title> <q> </q> <sup> </sup> <a~href=#1> <img~alt="a~b">
    <p~hidden> <span~hidden> </span> &amp; &rsquo; &nbsp; &shy; & &# &#0; &#xd800; &#13; &#32; ' "
    = / <! <? </ <meta~name=keywords~content="a,b"> <meta~name=description~content="c~d">
    <blockquote> </blockquote> <button> <template> </template> <textarea> <address> <figcaption>
    <script~type="application/ld+json"> {"@type":"Article","headline":"h","keywords":["k"]}
"""
UNUSUAL = ["\u2019", "\u00ad", "\u00a0", "\r", "\n", "\r\n", " ", "  ", "\U0001f600", "e\u0301"]
MARKUP = st.sampled_from([word.replace("~", " ") for word in WORDS.split()] + UNUSUAL)
PAGES = st.lists(MARKUP | st.text(max_size=8), max_size=40).map("".join)


@given(PAGES)
def test_any_page_is_read_and_every_span_is_true(text: str) -> None:
    assert_sound(article_of("a.html", text))


@given(PAGES, st.integers(0, 60), st.integers(0, 200))
def test_any_fragment_stays_inside_its_range(text: str, start: int, length: int) -> None:
    start, end = min(start, len(text)), min(start + length, len(text))
    projection = Projection(text)
    fragment(projection, text, start, end)
    segments = projection.segments()
    for block in projection.blocks:
        span = segments.source_span(block.start, block.end)
        assert start <= span.start <= span.end <= end


class _Events(HTMLParser):
    """What the standard library's parser sees, as (what, name or text)."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.seen: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(("open", tag))

    def handle_endtag(self, tag: str) -> None:
        self.seen.append(("close", tag))

    def handle_data(self, data: str) -> None:
        self.seen.append(("text", data))


ATTRIBUTES = st.sampled_from(["", " a", " a=b", " a='>'", ' b="<i>"', " a = 'x' c", "\n a=1\tb=2 "])
TEXTS = st.text("ab .\n\u2019\U0001f600", min_size=1, max_size=9)
ELEMENTS = st.recursive(
    TEXTS,
    lambda inner: st.builds(
        lambda name, attributes, held: f"<{name}{attributes}>{''.join(held)}</{name}>",
        st.sampled_from(["p", "b", "x-y", "h1", "EM"]),
        ATTRIBUTES,
        st.lists(inner | st.sampled_from(["<!-- c -->", "<!doctype html>"]), max_size=4),
    ),
)


@given(ELEMENTS)
def test_well_formed_text_has_the_tokens_that_the_standard_library_sees(text: str) -> None:
    parser = _Events()
    parser.feed(text)
    parser.close()
    forms = {Form.OPEN: "open", Form.CLOSE: "close"}
    seen = [
        (forms[token.form], token.name)
        if token.form in forms
        else ("text", text[token.start : token.end])
        for token in tokens(text, 0, len(text))
    ]
    assert seen == parser.seen
