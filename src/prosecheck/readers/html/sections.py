"""Decides which article or main element of a page holds its article."""

from __future__ import annotations

from prosecheck.article import Zone
from prosecheck.readers.html.drafts import Drafts, Section


def inside_article(found: Drafts) -> list[bool]:
    """Say of every section whether it is part of the article; section 0 is the rest of the page.

    Comments and teasers are articles inside or beside the article (HTML standard, 4.3.2), so the
    one with most of the text counts. All is inside where nothing on the page says.
    """
    sections = found.sections
    lengths = _lengths(found)
    roots = _roots(sections, lengths)
    # A page of teasers around text in plain elements says nothing about that text.
    if 4 * sum(lengths[root] for root in roots) < lengths[0]:
        return [True] * len(sections)
    is_article = any(sections[root].name == "article" for root in roots)
    inside = [False] * len(sections)
    for at, section in enumerate(sections):
        is_comment = is_article and section.name == "article"
        inside[at] = at in roots or (inside[section.parent] and not is_comment)
    return inside


def _lengths(found: Drafts) -> list[int]:
    """Give the characters of body in every section, those of sections inside it included."""
    lengths = [0] * len(found.sections)
    for draft in found.drafts:
        if draft.state.zone is Zone.BODY:
            lengths[draft.state.section] += draft.width
    for at in range(len(lengths) - 1, 0, -1):
        lengths[found.sections[at].parent] += lengths[at]
    return lengths


def _roots(sections: list[Section], lengths: list[int]) -> set[int]:
    inner: list[list[int]] = [[] for _ in sections]
    for at, section in enumerate(sections[1:], 1):
        inner[section.parent].append(at)
    root = 0
    while inner[root]:
        held = inner[root]
        if root == 0:
            held = [at for at in held if sections[at].name == "main"] or held
        longest = max(held, key=lambda at: lengths[at])
        share = 2 * lengths[longest] >= (lengths[root] if root else sum(lengths[at] for at in held))
        if not share or (root and sections[longest].name == "main"):
            return {root} if root else set(held)
        root = longest
    return {root}
