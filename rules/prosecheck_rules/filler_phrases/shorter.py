"""The repair of a filler: its words struck, or replaced by fewer."""

from prosecheck.api import Applicability, Article, Edit, Fix, Hit, Span

_AFTER = ", "
_ENDS = ".!?;:"


def fix_for(hit: Hit, article: Article, suggest: str) -> Fix | None:
    """Offer to put `suggest` in the place of a hit, or to strike the hit where it is empty.

    None where markup stands inside the words, or where striking would not leave a sentence.
    """
    source = article.source_span(hit)
    if source.end - source.start != hit.end - hit.start:
        return None
    if suggest:
        capital = article.text(hit)[0].isupper()
        text = suggest[0].upper() + suggest[1:] if capital else suggest
        edit = Edit(Span(hit.start, hit.end), text)
        return Fix(f'write "{text}"', (edit,), Applicability.SAFE)
    return _strike(hit, article)


def _strike(hit: Hit, article: Article) -> Fix | None:
    """Take the words out with the blank after them; what then opens the sentence is a capital."""
    sentence = article.sentence_at(hit.start)
    end = hit.end
    while end < sentence.end and article.prose[end] in _AFTER:
        end += 1
    following = article.prose[end : end + 1]
    if end == hit.end or not following.isalnum() or following in _ENDS:
        return None
    if article.text(hit)[0].isupper():
        edit = Edit(Span(hit.start, end + 1), following.upper())
    elif article.prose[hit.end] == "," and article.prose.endswith(", ", 0, hit.start):
        edit = Edit(Span(hit.start - 2, end), " ")  # both commas went with the phrase
    else:
        edit = Edit(Span(hit.start, end), "")
    return Fix("strike it", (edit,))
