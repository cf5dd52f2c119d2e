"""Decides what the blocks of an HTML page are: title, byline, tags, chrome, body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from prosecheck.article import Kind, Metadata, Zone
from prosecheck.patterns import expression
from prosecheck.readers.html.attributes import names
from prosecheck.readers.html.drafts import Draft, Drafts, Role
from prosecheck.readers.html.sections import inside_article
from prosecheck.readers.pieces import Piece, text_of

# Reading a member of an enumeration costs as much as a call.
_BODY, _CHROME, _FOOTER, _TAGS = Zone.BODY, Zone.CHROME, Zone.FOOTER, Zone.TAGS
_PARTS = expression(" [|\u2013\u2014\u00b7\u00bb:-]+ ")
_DISCLAIMER = expression(
    r"""
    \W*+ (?:(?!disclaimer|disclosure)[\w-]++[ ])?+     # "Affiliate"
    (?:disclaimer|disclosure)\b
    (?:\W++\w++){5}                                    # a sentence, not the words of a link
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BY = expression(r"\s*by:?\s+(?=\S)", re.IGNORECASE)
_WORD = expression(r"[^\W\d_]+")
_LABEL_WORDS = names("""
    a am at author by category comment comments contributor date edited editor filed first from
    guest in last min mins minute minutes modified of on originally pm post posted published read
    reading reviewed staff story tag tagged tags text the time topics under updated views with
    words writer written
""")


class Page:
    """The drafts of a page, with the decisions that need all of them."""

    def __init__(self, text: str, found: Drafts, titles: list[list[Piece]]) -> None:
        self._text = text
        self._found = found
        self._inside = inside_article(found)
        self.title_at = self._title_at([_folded(text_of(text, title)) for title in titles])
        self._opening = self._opening_at()
        self._page_forms = self._forms_around_article()
        self.tag_lists = self._tag_lists()

    def zone(self, at: int) -> Zone:
        """Give the zone of a draft as far as the markup says."""
        draft = self._found.drafts[at]
        if at == self.title_at:
            return Zone.TITLE
        zone = draft.state.zone
        if zone is _BODY and draft.state.form not in self._page_forms:
            zone = _CHROME
        if (zone is _BODY or zone is _FOOTER) and self._is_byline(draft):
            return Zone.BYLINE if self.is_inside(draft) else _CHROME
        if zone is _BODY and (at < self._opening or not self.is_inside(draft)):
            zone = _CHROME
        if (zone is _CHROME or zone is _FOOTER) and _DISCLAIMER.match(self.text(draft.pieces)):
            return Zone.DISCLAIMER
        return zone

    def is_inside(self, draft: Draft) -> bool:
        """Whether a draft is part of the article rather than of the page around it."""
        return self._inside[draft.state.section]

    def text(self, pieces: Iterable[Piece]) -> str:
        """Give what pieces of the page say."""
        return text_of(self._text, pieces)

    def repeats(self, pieces: list[Piece]) -> bool:
        """Whether the body has a block that starts with these words, as made summaries do."""
        said = _folded(self.text(pieces)).rstrip(" .\u2026[]")
        return any(
            _folded(self.text(draft.pieces)).startswith(said)
            for draft in self._found.drafts
            if draft.state.zone is Zone.BODY
        )

    def metadata(self, declared: Metadata) -> Metadata:
        """Fill what the page does not declare with what its markup marks."""
        author = declared.author or next(self._words_of(Role.AUTHOR), None) or self._byline()
        date = declared.date or next(self._words_of(Role.TIME), None)
        return declared._replace(author=author, date=date)

    def _byline(self) -> str | None:
        for draft in self._found.drafts:
            if draft.state.zone is Zone.BYLINE:
                said = self.text(draft.pieces).strip()
                if name := _BY.match(said):
                    return said[name.end() :]
        return None

    def _title_at(self, titles: list[str]) -> int | None:
        """Give the heading that is the headline; a site's name in its header is none."""
        ranked = []
        for at, draft in enumerate(self._found.drafts):
            if draft.state.level in (1, 2) and draft.state.kind is Kind.HEADING:
                rank = self._rank(draft, titles)
                if rank is not None:
                    ranked.append((rank, at))
        return min(ranked)[1] if ranked else None

    def _rank(self, draft: Draft, titles: list[str]) -> int | None:
        is_body = draft.state.zone is Zone.BODY and self.is_inside(draft)
        is_first = draft.state.level == 1
        if not is_body and not is_first:
            return None
        said = _folded(self.text(draft.pieces))
        if not any(char.isalnum() for char in said):
            return None
        if said in titles:
            return 0
        if any(_PARTS.split(title)[0] == said for title in titles):
            return 1
        if not is_first:
            return None
        if is_body:
            return 2
        return 3 if draft.state.zone is Zone.BODY or not titles else None

    def _opening_at(self) -> int:
        """Give the draft before which the article has not begun: its headline, if that is early."""
        if self.title_at is None:
            return 0
        widths = [draft.width for draft in self._found.drafts]
        is_early = 2 * sum(widths[: self.title_at]) < sum(widths)
        return self.title_at if is_early else 0

    def _forms_around_article(self) -> set[int]:
        """Give the forms that are wrapped around the article, as some frameworks do."""
        forms = {0}
        if self.title_at is not None:
            forms.add(self._found.drafts[self.title_at].state.form)
        for section, is_inside in zip(self._found.sections, self._inside, strict=True):
            if is_inside:
                forms.add(section.form)
        return forms

    def _is_byline(self, draft: Draft) -> bool:
        """Whether a draft with an author or a time says nothing besides."""
        if not draft.marks:
            return False
        roles = {mark.role for mark in draft.marks}
        if roles.isdisjoint({Role.AUTHOR, Role.TIME}) or draft.state.kind is Kind.HEADING:
            return False
        other = [word for word in self._outside_marks(draft) if word not in _LABEL_WORDS]
        return len(other) <= (3 if Role.AUTHOR in roles else 0)

    def _tag_lists(self) -> dict[int, int]:
        """Give the drafts that list tags, each with the number of its list."""
        lists = [at for at, draft in enumerate(self._found.drafts) if self._lists_tags(draft)]
        inside = [at for at in lists if self.is_inside(self._found.drafts[at])]
        lists = inside or lists
        numbers = dict.fromkeys(lists[:1], 0)
        for before, at in pairwise(lists):
            numbers[at] = numbers[before] + (at != before + 1)
        return numbers

    def _lists_tags(self, draft: Draft) -> bool:
        if not draft.marks and draft.state.zone is not _TAGS:
            return False
        if draft.state.zone is _CHROME or draft.state.kind is Kind.HEADING:
            return False
        if draft.state.zone is _TAGS:
            linked = any(mark.role in (Role.TAG, Role.LINK) for mark in draft.marks)
            return linked or draft.state.kind is Kind.ITEM
        if not any(mark.role is Role.TAG for mark in draft.marks):
            return False
        return all(word in _LABEL_WORDS for word in self._outside_marks(draft))

    def _outside_marks(self, draft: Draft) -> list[str]:
        """Give the words of a draft that have no role, in lower case."""
        outside: list[Piece] = []
        reached = 0
        for mark in sorted(draft.marks, key=lambda mark: mark.first):
            outside += draft.pieces[reached : mark.first]
            reached = max(reached, mark.last)
        outside += draft.pieces[reached:]
        return _WORD.findall(self.text(outside).lower())

    def _words_of(self, role: Role) -> Iterator[str]:
        """Give what the marks of a role say, machine-readable values first."""
        for draft in self._found.drafts:
            for mark in draft.marks if self.is_inside(draft) else ():
                if mark.role is role:
                    yield self.text(mark.value or draft.pieces[mark.first : mark.last]).strip()


def _folded(text: str) -> str:
    return " ".join(text.replace("\u2019", "'").lower().split())
