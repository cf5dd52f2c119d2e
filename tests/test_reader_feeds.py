"""WordPress exports and RSS feeds: their articles, exact characters, broken files."""

from __future__ import annotations

import html
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prosecheck.article import Article
from prosecheck.discovery import File, files_of
from prosecheck.readers.feeds import read_all
from prosecheck.source import Source
from tests.marked import OPENS, assert_sound, outline, span_of, unmarked


def exported(*items: str) -> str:
    """Give an export that holds some items."""
    shown = "".join(f"<item>{item}</item>\n" for item in items)
    return f'<?xml version="1.0"?>\n<rss version="2.0"><channel>\n{shown}</channel></rss>'


def post(body: str, more: str = "") -> str:
    """Give a post as WordPress writes it."""
    return (
        "<title>T</title><wp:post_type><![CDATA[post]]></wp:post_type>"
        f"<content:encoded><![CDATA[{body}]]></content:encoded>{more}"
    )


def articles_of(text: str) -> list[Article]:
    return read_all(Source("site.xml", text))


# An export with the expected span marked, and the phrase of the prose that must lead to it.
SPANS = [
    ("a paragraph", exported(post("<p>We ⟦won it⟧.</p>")), "won it"),
    ("typed text", exported(post("We ⟦won it⟧.")), "won it"),
    ("a second typed paragraph", exported(post("One.\n\nWe ⟦won\nit⟧.")), "won it"),
    ("text after a shortcode", exported(post('[caption id="a"]We ⟦won it⟧.[/caption]')), "won it"),
    ("text around a shortcode", exported(post("We ⟦won[gallery ids='1'] it⟧.")), "won it"),
    ("emphasis", exported(post("We <b>⟦won</b> it⟧.")), "won it"),
    ("an entity", exported(post("So ⟦it&rsquo;s⟧ fine.")), "it's"),
    (
        "escaped markup",
        exported("<description>&lt;b&gt;⟦won&lt;/b&gt; it⟧</description>"),
        "won it",
    ),
    (
        "an entity escaped twice",
        exported("<description>So ⟦it&amp;rsquo;s⟧.</description>"),
        "it's",
    ),
    ("two sections of raw text", exported(post("We ⟦won]]><![CDATA[ it⟧.")), "won it"),
    ("after other letters", exported(post("Ünï 😀 ⟦won it⟧.")), "won it"),
    ("after an attribute with >", exported("<description a='>'>We ⟦won⟧</description>"), "won"),
    ("a title", exported("<title>How ⟦R&amp;D won⟧</title>"), "R&D won"),
    ("a tag", exported(post("", '<category domain="post_tag">⟦a cup⟧</category>')), "a cup"),
    ("the second item", exported("<title>One</title>", post("We ⟦won it⟧.")), "won it"),
    ("carriage returns", exported(post("One.\r\n\r\nWe ⟦won\r\nit⟧.")), "won it"),
]


@pytest.mark.parametrize(("document", "phrase"), [s[1:] for s in SPANS], ids=[s[0] for s in SPANS])
def test_a_phrase_leads_to_its_characters(document: str, phrase: str) -> None:
    text, expected = unmarked(document)
    last = articles_of(text)[-1]
    assert span_of(last, phrase) == expected
    assert OPENS not in last.prose


def test_a_post_gives_title_body_author_date_and_tags() -> None:
    more = (
        "<dc:creator><![CDATA[anna]]></dc:creator><wp:post_date>2026-01-02</wp:post_date>"
        '<category domain="category"><![CDATA[Uncategorized]]></category>'
        '<category domain="post_tag"><![CDATA[cup]]></category>'
    )
    (article,) = articles_of(exported(post("<!-- wp:paragraph -->\n<p>One.</p>\n\nTwo.", more)))
    assert outline(article) == [
        ("title", "heading", "T"),
        ("body", "paragraph", "One."),
        ("body", "paragraph", "Two."),
        ("tags", "tag", "cup"),
    ]
    assert (article.metadata.author, article.metadata.date) == ("anna", "2026-01-02")


def test_items_that_nobody_reads_are_no_articles() -> None:
    picture = "<title>a.jpg</title><wp:post_type>attachment</wp:post_type>"
    (article,) = articles_of(exported(picture, post("We won.")))
    assert "We won." in article.prose


def test_an_export_that_breaks_off_is_a_problem_at_its_end_and_the_items_are_read() -> None:
    text = exported(post("We won."), post("We lost.")).removesuffix("</channel></rss>")
    *_, problem = [p for article in articles_of(text) for p in article.problems]
    assert problem.message == "this file is not XML: no element found"
    assert problem.span.start == len(text)
    assert [a.text(a.body[0]) for a in articles_of(text)] == ["We won.", "We lost."]


@pytest.mark.parametrize("text", ["<project><a></project>", "no XML at all", "<html><p>a<p>b"])
def test_xml_that_is_no_feed_is_no_article_and_no_problem(text: str) -> None:
    (article,) = articles_of(text)
    assert (article.blocks, article.problems) == ((), ())


def test_entities_that_a_file_declares_are_not_expanded() -> None:
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    text = f'<!DOCTYPE rss [<!ENTITY e0 "ha">{bomb}]>' + exported("<title>&e8;</title>")
    assert len(articles_of(text)[0].prose) < 100


def test_a_folder_is_not_searched_for_xml_but_a_named_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "site.xml").write_text(exported(post("We won.")))
    (tmp_path / "a.md").write_text("We won.")
    found = [f.path.rpartition("/")[2] for f in files_of([str(tmp_path)]) if isinstance(f, File)]
    assert found == ["a.md"]
    assert isinstance(files_of([str(tmp_path / "site.xml")])[0], File)


PARTS = st.sampled_from(
    ["<p>", "</p>", "<b>", "&amp;", "&lt;", "\n\n", "[caption a]", "[/caption]", "]]>", "<!--"]
)
BODIES = st.lists(st.text("ab ’é😀\r\n\t\"<>&;'\u00ad", max_size=20) | PARTS, max_size=9).map(
    "".join
)


@given(BODIES, BODIES, st.booleans())
def test_any_export_has_true_spans(title: str, body: str, raw: bool) -> None:
    item = f"<title>{html.escape(title)}</title>"
    body = body.replace("]]>", "") if raw else html.escape(body)
    shown = f"<![CDATA[{body}]]>" if raw else body
    for article in articles_of(exported(f"{item}<description>{shown}</description>" * 2)):
        assert_sound(article)


@given(BODIES)
def test_any_text_is_read(text: str) -> None:
    for article in articles_of(f"<rss><item><description>{text}"):
        assert_sound(article)
