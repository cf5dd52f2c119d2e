"""What part of the page a block is taken for."""

from __future__ import annotations

import pytest

from prosecheck.api import Article, Kind, Link, Source, Tag, Zone
from prosecheck.readers import read
from prosecheck.readers.projection import Projection
from prosecheck.readers.zones import zoned
from prosecheck.source import SourceSpan

TITLE = "Harbour Town Opens Its Second Ferry Line"
BODY = (
    "The new ferry leaves at six every morning and carries two hundred people across the bay in"
    " a quarter of an hour."
)
MORE = "Tickets cost four crowns, and children under ten ride free, as they did on the old line."


def _page(*lines: str, path: str = "a.txt", between: str = "\n") -> Article:
    return read(Source(path, between.join(lines) + "\n"))


def _zones(article: Article) -> dict[str, Zone]:
    return {article.text(block): block.zone for block in article.blocks}


def _zone(line: str, *, above: bool) -> Zone:
    lines = (TITLE, line, BODY, MORE) if above else (TITLE, BODY, MORE, line)
    return _zones(_page(*lines))[line.removeprefix("- ")]


SURE = [
    "12 Comments",
    "No comments yet",
    "1.2K shares",
    "1,204 views",
    "Viewed 27 times",
    "Comments (3)",
    "5 min read",
    "4 minutes read",
    "Reading time: 6 minutes",
    "Listen (4 min)",
    "Share on Facebook Share on X",
    "Share Tweet Pin Email",
    "Share this article",
    "Share- Ann Lee",
    "Click to share on Reddit (Opens in new window)",
    "Follow us on Google News",
    "Join our WhatsApp channel",
    "Skip to content",
    "Home > News > Technology",
    "Home » Blog » Tech",
    "Listen to this article",
    "0:00 / 5:32",
    "Advertisement",
    "Story continues below advertisement",
    "READ MORE: Bridge closed for repairs",
    "Also read | Bridge closed for repairs",
    "Subscribe to our newsletter",
    "Join 50,000+ subscribers",
    "Leave a reply",
    "Load more comments",
    "Your email address will not be published. Required fields are marked *",
    "We use cookies to improve your experience.",
    "Already a subscriber? Sign in",
    "You have 2 free articles remaining this month.",
    "Privacy Policy | Terms of Use",
    "About us · Contact · Advertise",
    "← Back to Home",
    "Powered by WordPress",
    "View this post on Instagram",
    "Published: May 3, 2026 | 5 min read",
    "3 people liked this",
    "3 thoughts on The second ferry",
    "3 Comments 27 Views 4 Shares",
    "5 LikesNo Comments",
    "5 minread",
    "Follow @harbourherald",
    "Subscribe to comments on this article",
    "Related: Bridge closed for repairs",
    "Duration: 5:32",
    "A post shared by Ann Lee (@annlee)",
]


@pytest.mark.parametrize("line", SURE)
def test_a_line_of_furniture_is_chrome_at_the_head_and_in_the_middle(line: str) -> None:
    assert _zone(line, above=True) is Zone.CHROME
    assert _zones(_page(TITLE, BODY, line, MORE))[line] is Zone.CHROME


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee",
        "By Ann Lee and Bo Chen, Staff Writers",
        "Written by Ann Lee",
        "Author: Ann Lee",
        "May 3, 2026",
        "3 May 2026",
        "2026-05-03",
        "Published: May 3, 2026",
        "Posted by admin on May 3, 2026",
        "Updated on 3 May 2026, 10:14 AM",
        "Last updated: 12/05/2026",
        "Sunday, 3 May 2026 10.14 GMT",
        "2 hours ago",
        "Ann Lee, May 3, 2026",
        "By Ann Lee | May 3, 2026",
        "Staff Reporter",
        "Photo: Getty Images",
        "Ann Lee / Getty Images",
        "AFP",
        "Photo by Jonas Berg on Unsplash",
        "Image credit: NASA",
    ],
)
def test_who_and_when_under_the_headline_is_the_byline(line: str) -> None:
    assert _zone(line, above=True) is Zone.BYLINE


@pytest.mark.parametrize(
    "line",
    [
        "© 2026 The Harbour Herald. All rights reserved.",
        "Copyright 2026 Harbour Herald",
        "All rights reserved.",
        "(c) 2026 Ann Lee",
        "2026 © Harbour Herald",
        "All content © Harbour Herald",
        "The Harbour Herald, all rights reserved.",
    ],
)
def test_a_notice_of_rights_at_the_end_is_the_footer(line: str) -> None:
    assert _zone(line, above=False) is Zone.FOOTER


HONEST = [
    "Comments on the new law",
    "5 ways to read more",
    "Share the load",
    "Follow the money",
    "Read the room",
    "3 votes for the ferry",
    "Copyright law in the age of machines",
    "Photo: how to take a good one",
    "Search for meaning",
    "Home is where the harbour is",
    "Share-based payment for captains",
    "5 minto read",
    "A harbour of 3 ferries / and more",
    "Best ferries in 2026",
    "Opinion: by and large, ferries sink",
    "Related-party loans",
    "Advertisement in wartime",
    "Watch and learn",
    "Contact tracing on ferries",
    "Subscribe to a theory",
    "Published in Nature",
]


@pytest.mark.parametrize("line", HONEST)
def test_a_line_that_only_begins_like_furniture_is_body(line: str) -> None:
    assert _zones(_page(TITLE, BODY, line, MORE))[line] is Zone.BODY


def test_a_button_alone_in_the_middle_is_body() -> None:
    assert _zones(_page(TITLE, BODY, "Search", MORE))["Search"] is Zone.BODY


def test_a_button_beside_furniture_is_chrome() -> None:
    assert _zones(_page(TITLE, BODY, "Share this article", "Print", MORE))["Print"] is Zone.CHROME


@pytest.mark.parametrize(
    "line",
    [
        "12 votes",
        "Votes: 12",
        "5 min",
        "Next: Bridge closed for repairs",
        "Page 1 of 5",
        "1 2 3 … Next",
        "More from Ann Lee",
        "Latest news in Shipping",
        "Related ferry stories",
    ],
)
def test_a_doubtful_line_beside_furniture_is_chrome(line: str) -> None:
    assert _zones(_page(TITLE, BODY, MORE, line, "Leave a comment"))[line] is Zone.CHROME


def test_the_steps_of_an_instruction_are_body() -> None:
    steps = ("- Open the page", "- Sign in", "- Search", "- Choose a book and a branch")
    zones = _zones(_page(TITLE, BODY, *steps, MORE))
    assert zones["Sign in"] is zones["Search"] is Zone.BODY


def test_the_name_of_a_site_between_furniture_is_chrome() -> None:
    zones = _zones(_page("Skip to content", "The Harbour Herald", "Menu", TITLE, BODY, MORE))
    assert zones["The Harbour Herald"] is Zone.CHROME
    assert zones[TITLE] is Zone.TITLE


def test_a_bar_of_sections_one_a_line_is_chrome() -> None:
    zones = _zones(_page("Home", "News", "Sport", "Weather", TITLE, BODY, MORE))
    assert [zones[x] for x in ("Home", "News", "Sport", "Weather")] == [Zone.CHROME] * 4
    assert zones[TITLE] is Zone.TITLE


def test_lines_under_related_articles_at_the_end_are_chrome() -> None:
    zones = _zones(
        _page(TITLE, BODY, MORE, "Related articles", "Why the tram is late", "A new pier")
    )
    assert zones["Why the tram is late"] is zones["A new pier"] is Zone.CHROME


@pytest.mark.parametrize("before", [(), ("Advertisement",), ("May 3, 2026", "Skip to content")])
def test_the_first_line_that_reads_like_a_headline_is_the_title(before: tuple[str, ...]) -> None:
    article = _page(*before, TITLE, BODY, MORE)
    assert article.title is not None
    assert article.text(article.title) == TITLE


@pytest.mark.parametrize("first", [BODY, f"{BODY[:60]}. And then the captain went on to say that"])
def test_running_text_is_no_title(first: str) -> None:
    assert _page(first, MORE, BODY).title is None


def test_a_page_of_one_line_has_no_title() -> None:
    assert _page("The town has not yet").title is None


def test_a_heading_that_repeats_the_title_of_the_front_matter_is_title() -> None:
    article = _page("---", f"title: {TITLE}", "---", "", f"# {TITLE}", "", BODY, path="a.md")
    assert [b.zone for b in article.blocks if article.text(b) == TITLE] == [Zone.TITLE] * 2


DISCLAIMERS = [
    "Disclaimer: This text was made with the help of a machine.",
    "Disclosure: We",
    "Affiliate disclosure: the sh",
    "Medical Disclaimer: Ask",
    "This article was generated with the assistance of ChatGPT.",
    "This post contains affiliate links.",
    "This page was written by an AI and may contain mistakes.",
    "As an Amazon Associate I earn from qualifying purchases.",
    "We may earn a commission when you buy through links on our site.",
    "The views expressed in this article are those of the author.",
    "The views expressed in th",
    "Views are my own.",
    "The information on this site is for informational purposes only.",
    "Nothing on this page is an offer to buy or sell securities.",
    "Harbour Herald makes no representations or warranties about this text.",
    "Past performance is no guarantee of future results.",
    "Always consult your doctor before you change your diet.",
    "While we strive for accuracy, errors may occur.",
    "AI-generated content may contain errors.",
    "Note: This text is not financial advice.",
    "The Herald gives no advisory services on tax, legal or financial matters.",
    "AI use: a machine drafted this text and two people read it.",
    "Why AI assistance? It gave us time to visit the harbour.",
    # set phrases behind words that open no disclaimer
    "Our guide should not be construed as legal advice.",
    "Our guide is not intended as a substitute for advice.",
    "Ask first: it is no replacement for professional medical advice.",
    "Harbour Herald disclaims all liability.",
    "Harbour Herald accepts no liability for any loss.",
    "Our shop: at no extra cost to you.",
    "Harbour Herald earns a commission from our links.",
    "Our text was generated by AI; verify what it says.",
    "Answers shown by Ferrybot are generated by artificial intelligence.",
    "Opinions do not necessarily reflect those of the paper.",
    "Dear readers, words are my own and do not bind the paper.",
    "Guest views expressed bear no relation to those of the paper.",
    "Our writers are not licensed brokers.",
    "Our paper: accuracy, completeness or timeliness of the information may suffer.",
    "Our text is provided as is, without warranty of any kind.",
    "Our column is not a solicitation to buy or sell.",
]


@pytest.mark.parametrize("text", DISCLAIMERS)
def test_a_disclaimer_at_the_end_is_found_even_when_it_breaks_off(text: str) -> None:
    assert _zone(text, above=False) is Zone.DISCLAIMER


@pytest.mark.parametrize(
    "text", ["Disclaimer: This is a machine's text.", "Disclosure: We earn a fee"]
)
def test_a_labelled_disclaimer_is_found_in_the_middle(text: str) -> None:
    lines = [BODY] * 6
    assert _zones(_page(TITLE, *lines, text, *lines))[text] is Zone.DISCLAIMER


def test_a_paragraph_under_a_label_of_its_own_line_is_disclaimer() -> None:
    assert _zones(_page(TITLE, BODY, "Disclaimer", MORE))[MORE] is Zone.DISCLAIMER


@pytest.mark.parametrize(
    "text",
    [
        "The views of the harbour from the ferry are the best part of the morning.",
        "We use a steam whistle, and everyone on the pier knows what one long blow means for them.",
        "Affiliate programmes pay shops for every buyer that they send on, and ferries have none.",
        "The machine is not a substitute for a captain, and nobody on the bay ever thought it was.",
        "AI is what the new harbour master wants: no captain was asked whether he wants it too.",
        "Why AI? The harbour master asked himself, and bought a second whistle instead of it.",
        "The firm helps with legal, tax and accounting matters, and has an office on the pier.",
        "He wrote a disclaimer on the ticket, and the town took him to court over it for years.",
    ],
)
def test_a_sentence_on_the_topic_of_a_disclaimer_is_body(text: str) -> None:
    assert _zone(text, above=False) is Zone.BODY


def _tags(article: Article) -> list[str]:
    for tag in article.tags:
        span = article.source_span(tag.span)
        assert article.source.text[span.start : span.end] == tag.text
    return [tag.text for tag in article.tags]


@pytest.mark.parametrize(
    ("lines", "tags"),
    [
        (
            ["- PublicTransport", "- Ferry", "- harbour-town"],
            ["PublicTransport", "Ferry", "harbour-town"],
        ),
        (["Tags", "Ferry", "public transport", "Video"], ["Ferry", "public transport", "Video"]),
        (["Tags: ferry, public transport, U.S. Navy"], ["ferry", "public transport", "U.S. Navy"]),
        (["Filed under: ferry; boats"], ["ferry", "boats"]),
        (["Topics: ferry | boats"], ["ferry", "boats"]),
        (["Tagged ferry, boats"], ["ferry", "boats"]),
        (["TAGGED WITH ferry, boats"], ["ferry", "boats"]),
        (["Story topics — ferry, boats"], ["ferry", "boats"]),
        (["Read more about", "Ferry", "Boats"], ["Ferry", "Boats"]),
        (["#ferry #PublicTransport"], ["ferry", "PublicTransport"]),
        (["Tags: #ferry #boats"], ["ferry", "boats"]),
        (
            ["PublicTransport", "HarbourTown", "Ferry", "BayBridge"],
            ["PublicTransport", "HarbourTown", "Ferry", "BayBridge"],
        ),
    ],
)
@pytest.mark.parametrize("after", [(), ("Disclaimer: We",), ("Leave a comment", "© 2026 Ann Lee")])
def test_tags_at_the_end_have_exactly_their_words(
    lines: list[str], tags: list[str], after: tuple[str, ...]
) -> None:
    article = _page(TITLE, BODY, MORE, *lines, *after)
    assert _tags(article) == tags
    assert all(article.block_at(tag.span.start).zone is Zone.TAGS for tag in article.tags)


@pytest.mark.parametrize(
    "lines",
    [
        ["You need three things:", "- rope", "- water", "- HarbourTown"],
        ["- The captain came first.", "- The crew came later."],
        ["Tags: the ones that hang from every bag and that nobody reads are useless."],
        ["#1 in the bay"],
    ],
)
def test_a_list_of_the_article_holds_no_tags(lines: list[str]) -> None:
    assert _tags(_page(TITLE, BODY, MORE, *lines)) == []


def test_a_list_of_links_to_other_pages_holds_no_tags() -> None:
    text = f"# {TITLE}\n\n{BODY}\n\n- [FerryPrices](/prices)\n- [BayBridge](/bridge)\n"
    assert _tags(_page(text, path="a.md")) == []


def test_what_the_markup_decided_stays() -> None:
    source = Source("a.html", "12 Comments\nFerry\n" + BODY)
    projection = Projection(source.text)
    projection.keep(0, 11)
    projection.close(zone=Zone.FOOTER)
    projection.keep(12, 17)
    declared = projection.close(Kind.TAG, Zone.TAGS)
    projection.keep(18, len(source.text))
    projection.close()
    assert declared is not None
    tag = Tag("Ferry", (declared.start, declared.end))  # type: ignore[arg-type]
    link = Link("/ferry", tag.span, SourceSpan(12, 17))
    article = zoned(source, projection, tags=(tag,), links=(link,))
    assert [block.zone for block in article.blocks] == [Zone.FOOTER, Zone.TAGS, Zone.BODY]
    assert article.tags == (tag,)
