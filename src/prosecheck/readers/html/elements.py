"""What the elements of HTML mean for the text inside them."""

from __future__ import annotations

import re
from typing import NamedTuple

from prosecheck.article import Kind, Zone
from prosecheck.patterns import expression
from prosecheck.readers.html.attributes import Attributes, names

VOID = names("area base br col embed hr img input link meta param source track wbr")
BLOCKS = names("""
    address article aside blockquote body caption center col colgroup dd details dialog dir div
    dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup
    hr html legend li listing main menu nav ol optgroup option p pre search section summary
    table tbody td tfoot th thead tr ul
""")
"""Elements that part paragraphs (HTML standard, 15.3, Flow content and after)."""
OPAQUE_ELEMENTS = names(
    "audio canvas code embed iframe kbd listing math object pre samp svg tt video"
)
_HEADINGS = {f"h{rank}": rank for rank in range(1, 7)}
_UNSEEN = names("datalist noframes param rp rt template")
_DISPLAY_NONE = expression(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.I)
_SCOPING = names("aside nav section")
PLAIN = names("a abbr b big br center cite div em font i p small span strong sub sup u wbr")
"""Elements that say nothing without an attribute; in the cell of a table, p does."""
_CHROME = names("aside button dialog label menu meter nav output progress search select textarea")
_WHOLE = names("article body html main")
_ARTICLE_TYPE = expression(r"https?://schema\.org/(?:\w*Article|BlogPosting)/?", re.I)
_ROLES = {
    "banner": Zone.CHROME,
    "complementary": Zone.CHROME,
    "contentinfo": Zone.FOOTER,
    "navigation": Zone.CHROME,
    "search": Zone.CHROME,
}
_TYPES = {
    "BreadcrumbList": Zone.CHROME,
    "SiteNavigationElement": Zone.CHROME,
    "WPFooter": Zone.FOOTER,
    "WPHeader": Zone.CHROME,
    "WPSideBar": Zone.CHROME,
}
"""Parts of a page, under their names in schema.org."""
_BYLINES = names("""
    author author-name byline dateline entry-author p-author post-author article-author
    article-byline post-byline entry-byline article__author article__byline post__author
""")
_CHROME_CLASSES = names("""
    breadcrumb breadcrumbs comment-list commentlist comments comments-area cookie-banner
    newsletter newsletter-signup related related-articles related-posts respond
    screen-reader-only screen-reader-text share share-bar share-buttons sharedaddy sharing
    sidebar skip-link social social-share sr-only tag-cloud tagcloud visually-hidden
""")
_TAG_CLASSES = names("""
    article-tags entry-tags post-tags tag-links tag-list taglist tags tags-links article__tags
    post__tags
""")
_CLASSES = {
    **dict.fromkeys(_CHROME_CLASSES, Zone.CHROME),
    **dict.fromkeys(_TAG_CLASSES, Zone.TAGS),
    **dict.fromkeys(names("disclaimer disclosure affiliate-disclosure"), Zone.DISCLAIMER),
    **dict.fromkeys(_BYLINES, Zone.BYLINE),
}


# Reading a member of an enumeration costs as much as a call.
_BODY, _FOOTER, _CELL = Zone.BODY, Zone.FOOTER, Kind.CELL


class State(NamedTuple):
    """What holds for text at one place of the page.

    `section` and `form` count the innermost article or main element and the innermost form, in the
    order of the page, from 1; 0 is none. `depth` is that of lists.
    """

    zone: Zone = Zone.BODY
    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    quoted: bool = False
    hidden: bool = False
    scoped: bool = False
    section: int = 0
    form: int = 0
    depth: int = 0


def entered(state: State, name: str, attributes: Attributes) -> State:
    """Give the state inside an element that stands where `state` holds."""
    if name in PLAIN and not attributes and state.kind is not _CELL:
        return state
    if state.hidden or _is_hidden(name, attributes):
        return state if state.hidden else state._replace(hidden=True)
    zone = _zone_of(state, name, attributes)
    if zone is not state.zone:
        state = state._replace(zone=zone)
    if name in _HEADINGS:
        return state._replace(kind=Kind.HEADING, level=_HEADINGS[name])
    if name in _SCOPING or section_of(name, attributes):
        return state if state.scoped else state._replace(scoped=True)
    return _shaped(state, name)


def section_of(name: str, attributes: Attributes) -> str:
    """Give "article" or "main" for an element that is one or says that it is, else ""."""
    if name in ("article", "main"):
        return name
    if name not in BLOCKS or name in _WHOLE or not attributes:
        return ""
    if attributes.value("role") in ("article", "main"):
        return attributes.value("role")
    if not {"hentry", "h-entry"}.isdisjoint(attributes.words("class")):
        return "article"
    return "article" if _ARTICLE_TYPE.fullmatch(attributes.value("itemtype")) else ""


def is_byline(attributes: Attributes) -> bool:
    """Whether the class or rel of an element says that it names the author."""
    if not _BYLINES.isdisjoint(attributes.words("class")):
        return True
    return "author" in attributes.words("rel") or attributes.value("itemprop") == "author"


def _is_hidden(name: str, attributes: Attributes) -> bool:
    if name in _UNSEEN or (name == "dialog" and "open" not in attributes):
        return True
    if not attributes:
        return False
    if "hidden" in attributes:
        return True
    if attributes.value("aria-hidden").strip().lower() == "true":
        return True
    return "style" in attributes and bool(_DISPLAY_NONE.search(attributes.value("style")))


def _zone_of(state: State, name: str, attributes: Attributes) -> Zone:
    if state.zone is not _BODY and state.zone is not _FOOTER:
        return state.zone
    declared = _declared_zone(state, name, attributes)
    if state.zone is _FOOTER and declared not in (Zone.TAGS, Zone.DISCLAIMER):
        return Zone.FOOTER
    return declared


def _declared_zone(state: State, name: str, attributes: Attributes) -> Zone:
    if name in _CHROME:
        return Zone.CHROME
    if name == "header" and not (state.scoped or state.quoted):
        return Zone.CHROME
    if name == "footer" and not state.quoted:
        return Zone.FOOTER
    if name == "address" and not state.quoted:
        return Zone.BYLINE
    if not attributes:
        return state.zone
    role = attributes.value("role").lower()
    if role in _ROLES:
        return _ROLES[role]
    if name in BLOCKS and name not in _WHOLE:
        for word in (*attributes.words("class"), *attributes.words("id")):
            if word in _CLASSES:
                return _CLASSES[word]
        return _TYPES.get(attributes.value("itemtype").rpartition("/")[2], state.zone)
    return state.zone


def _shaped(state: State, name: str) -> State:
    match name:
        case "ul" | "ol" | "dl" | "dir":
            return state._replace(depth=state.depth + 1, kind=Kind.PARAGRAPH, level=0)
        case "li" | "dt" | "dd":
            return state._replace(kind=Kind.ITEM, level=max(state.depth, 1))
        case "td" | "th":
            return state._replace(kind=Kind.CELL, level=0)
        case "caption" | "figcaption" | "legend":
            return state._replace(kind=Kind.CAPTION, level=0)
        case "summary":
            return state._replace(kind=Kind.HEADING, level=6)
        case "blockquote":
            return state._replace(kind=Kind.PARAGRAPH, level=0, quoted=True)
        case "p" if state.kind is Kind.CELL:
            return state._replace(kind=Kind.PARAGRAPH)
        case "table" if state.kind is not Kind.PARAGRAPH:
            return state._replace(kind=Kind.PARAGRAPH, level=0)
    return state
