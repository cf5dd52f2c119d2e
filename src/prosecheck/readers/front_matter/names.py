"""The names under which site generators declare the title, the tags and the rest.

They are those of the documentation of Hugo (front matter), Jekyll (front matter, posts),
Docusaurus (blog and docs front matter), Eleventy (data), Astro (content collections), Zola
(taxonomies, extra) and dev.to (editor guide). Case, - and _ do not count: see `key`.
"""

from __future__ import annotations

GROUPS = frozenset({"params", "extra", "taxonomies", "frontmatter"})
"""Tables that hold other names; a name means the same inside and outside of them."""

TITLE = frozenset({"title"})
DESCRIPTION = frozenset({"description", "summary", "excerpt", "subtitle"})

QUESTIONS = frozenset(
    f"{group}.{part}" for group in ("faq", "faqs") for part in ("question", "answer", "q", "a")
)
"""Questions and answers, which themes set on the page as a section (schema.org FAQPage)."""

TAGS = frozenset({"tags", "tag", "keywords", "topics", "tags.label", "tags.name"})
"""Labels of this one article. A category is the section of the site in which it is filed: that
its text never names it says nothing, so categories are told apart."""

CATEGORIES = frozenset({"categories", "category"})

SPLIT_AT_BLANKS = frozenset({"tags", "categories"})
"""Jekyll splits such a string at blanks (https://jekyllrb.com/docs/posts/#tags), dev.to at commas
(https://dev.to/p/editor_guide): blanks part it where it has no comma. The singular stays whole."""

AUTHOR = frozenset({"author", "authors", "byline", "author.name", "authors.name"})
DATE = ("date", "pubdate", "publishdate", "datepublished", "published", "publishedat")
READING_TIME = frozenset({"readingtime", "readtime", "readingtime.minutes", "readingtime.text"})

SETTINGS = frozenset({"prosecheck"})
"""What the author asks of prosecheck itself."""

KNOWN = frozenset(
    name.partition(".")[0]
    for names in (
        GROUPS,
        TITLE,
        DESCRIPTION,
        QUESTIONS,
        TAGS,
        CATEGORIES,
        AUTHOR,
        DATE,
        READING_TIME,
        SETTINGS,
    )
    for name in names
)
"""The first keys of all of them."""


def key(name: str) -> str:
    """Give the form in which a key is looked up: `readingTime` and `reading_time` are one."""
    return name.strip().lower().replace("_", "").replace("-", "")
