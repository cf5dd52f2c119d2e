"""Actions: what a style offers to do about a finding."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from prosecheck.article import Article, Span
from prosecheck.fixes.wording import struck
from prosecheck.phrases.boundary import is_word
from prosecheck.phrases.expand import PatternError
from prosecheck.phrases.values import shown
from prosecheck.rule import Edit, Fix
from prosecheck.source import SourceSpan
from prosecheck.vale.document import Document
from prosecheck.vale.syntax import compiled, expanded

_CUT = {"trim": str.strip, "trim_left": str.lstrip, "trim_right": str.rstrip}
_EDITS = {"regex": 2, "split": 2, "truncate": 1, "remove": 1, **dict.fromkeys(_CUT, 1)}
"""Kinds of edits, and how many parameters they take."""


class Action(NamedTuple):
    """What is to be done: "replace", "remove", "edit", "convert", or "" for nothing."""

    name: str = ""
    params: tuple[str, ...] = ()
    edit: Callable[[str], str] | None = None

    def texts(self, found: str, offered: Sequence[str] = ()) -> tuple[str, ...]:
        """Give what may stand in the place of a text; `offered` is what a swap offers."""
        if self.name == "replace":
            return self.params or tuple(offered)
        if self.name == "remove":
            return ("",)
        return (_inside(found, self.edit),) if self.edit else ()


def action_of(document: Document, notes: list[str]) -> Action:
    """Read the action of a rule; raise TableError. One that is not known goes into the notes."""
    name, params = document.action()
    if name in ("", "replace", "remove"):
        return Action(name, tuple(params))
    if name == "convert" and params == ["simple"]:
        return Action(name, (), _simple)
    if name == "edit" and params and params[0] in _EDITS:
        if len(params) != _EDITS[params[0]] + 1:
            raise document.error("action", f"found {shown(params)}, wanted another number of them")
        return Action(name, (), _edit(document, params[0], params[1:]))
    notes.append(f'action "{" ".join([name, *params[:1]])}"')
    return Action()


def fix_of(span: Span | SourceSpan, texts: Sequence[str], article: Article) -> Fix | None:
    """Offer to write the one text there is in the place of a span; None where there are more."""
    if len(texts) != 1 or texts[0] == _text(span, article):
        return None
    if not texts[0]:
        return _removal(span, article)
    text = _opening(texts[0], span, article)
    return Fix(f'write "{text}"', (Edit(span, text),))


def _removal(span: Span | SourceSpan, article: Article) -> Fix | None:
    """Offer to strike what was found; None where the words around it need a word there."""
    if isinstance(span, Span) and is_word(article.prose[span.start]):
        found = struck(article, span)
        if found or _is_needed(span, article):
            return found
    return Fix("strike it", (Edit(_with_blank(span, article), ""),))


def _is_needed(span: Span, article: Article) -> bool:
    """Whether a word opens its sentence, or has an article before it that fits it."""
    before = article.prose[article.sentence_at(span.start).start : span.start].lower()
    return not any(map(str.isalnum, before)) or before.split()[-1] in ("a", "an")


def _text(span: Span | SourceSpan, article: Article) -> str:
    return (
        article.text(span) if isinstance(span, Span) else article.source.text[span.start : span.end]
    )


def _opening(text: str, span: Span | SourceSpan, article: Article) -> str:
    """Give a text with the capital of the words that it replaces, where they open a sentence."""
    found = _text(span, article)
    if not (isinstance(span, Span) and found[:1].isupper() and text.lower() != found.lower()):
        return text
    opens = article.sentence_at(span.start).start == span.start
    return text[0].upper() + text[1:] if opens else text


def _inside(text: str, edit: Callable[[str], str]) -> str:
    """Edit a text; where that changes blanks alone, what stands between them."""
    made, core = edit(text), text.strip()
    if made.strip() != core or made.strip() == made != text:
        return made
    return text.replace(core, edit(core), 1)


def _with_blank(span: Span | SourceSpan, article: Article) -> Span | SourceSpan:
    """Give a span with the blank behind it, where one before it would be left beside it."""
    text = article.prose if isinstance(span, Span) else article.source.text
    opens = span.start == 0 or text[span.start - 1] in " \n"
    if opens and text[span.end : span.end + 1] == " ":
        return type(span)(span.start, span.end + 1)
    return span


def _edit(document: Document, name: str, params: Sequence[str]) -> Callable[[str], str]:
    match name:
        case "regex":
            try:
                pattern = compiled(params[0])
            except PatternError as error:
                raise document.error("action", f"found {shown(params[0])}, but {error}") from None
            return lambda text: pattern.sub(lambda m: expanded(params[1], m), text, timeout=1.0)
        case "truncate":
            return lambda text: text.partition(params[0])[0].strip()
        case "split":
            return lambda text: _piece(text, *params)
        case "remove":
            return lambda text: text.replace(params[0], "")
    cut = _CUT[name]
    return lambda text: cut(text, params[0])


def _piece(text: str, separator: str, number: str) -> str:
    pieces = text.split(separator) if separator else [text]
    at = int(number) if number.isdecimal() else 0
    return pieces[at].strip() if at < len(pieces) else text


def _simple(text: str) -> str:
    """Part the words of a name in small letters: "LogIn" is "log in"."""
    from prosecheck.labels import label_words

    return " ".join(label_words(text))
