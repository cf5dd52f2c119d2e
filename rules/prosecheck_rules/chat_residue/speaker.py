"""Whether words of a chatbot were left in an article, or are what the article is about."""

from __future__ import annotations

from functools import cached_property

from prosecheck.api import Article, Block, Hit, Kind, compiled

_HANDOVER, _FIRST, _ALONE = "handover", "first", "alone"
_TEXT = r"""(?xi)
      [^.!?]{0,70} \b                       # the same sentence, not far on
      (?:article|post|blog|essay|version|draft|outline|summary|rewrite|readme|letter|email|story
        |report|description|paragraphs?|script|guide|overview|introduction|review|poem|speech
        |translation|text|headlines?|titles?|captions?|list\ of)\b
    | [^\n]{0,160} : $                      # a block that ends in a colon
"""
_MENTION = r"""(?xi)
    \b(?:
      say|says|said|saying|writes?|wrote|phrases?|lines?|words|sentences?|repl(?:y|ies|ied)
    | respond(?:s|ed)?|responses?|answer(?:s|ed)?|(?:begin|start|open|end|clos)(?:s|es|ing|ning)?
    | strings?|called|such\ as|search(?:es|ing)?\ for|look(?:s|ing)?\ for|prompts?|typed?
    | chatbots?|disclaimers?|boilerplate|tells
    )\b
"""
_REPORT = r"""(?xi)
    \b(?:ai|chatgpt|gpt-?\w*|claude|gemini|copilot|grok|bard|llama|perplexity|chatbot|assistant)\b
    .{0,30}
    \b(?:take|says|said|responses?|answers?|repl(?:y|ies)|outputs?|analysis|opinion|transcript|chat)\b
"""
_LABEL = r"[A-Z][\w./ -]{0,30}:(?:\s|$)"
_TICK = "`"


class Speakers:
    """Who speaks in an article: asked once for all hits."""

    def __init__(self, article: Article) -> None:
        self._article = article

    def is_residue(self, hit: Hit) -> bool:
        """Whether the words of a hit are said by the text itself, and not told by it."""
        article = self._article
        block = article.block_at(hit.start)
        before = article.before(hit, article.sentence_at(hit.start))
        after = article.after(hit, block)
        if not self._is_whole(hit, block, after):
            return False
        if block.kind is Kind.CELL or compiled(_MENTION).search(before) or before.count(_TICK) % 2:
            return False
        if block.kind is Kind.ITEM and not after.strip(".!?,: "):
            return False
        return not self._is_reported(block)

    def _is_whole(self, hit: Hit, block: Block, after: str) -> bool:
        """Whether what the label of a phrase asks for stands around a hit."""
        label = hit.phrase.label
        if label == _ALONE:
            return (block.start, block.end) == (hit.start, hit.end)
        if label == _FIRST and hit.start != self._article.body[0].start:
            return False
        return label not in (_HANDOVER, _FIRST) or bool(compiled(_TEXT).match(after))

    def _is_reported(self, block: Block) -> bool:
        """Whether a block is a turn of a dialogue, or stands below the name of a chatbot."""
        if self._is_dialogue and compiled(_LABEL).match(self._article.text(block)):
            return True
        return any(start <= block.start < end for start, end in self._reports)

    @cached_property
    def _reports(self) -> list[tuple[int, int]]:
        """The sections whose headings say that a chatbot speaks in them."""
        article = self._article
        heads = [b for b in article.blocks if b.kind is Kind.HEADING]
        ends = [*(head.start for head in heads[1:]), len(article.prose)]
        return [
            (head.start, end)
            for head, end in zip(heads, ends, strict=False)
            if compiled(_REPORT).search(article.text(head))
        ]

    @cached_property
    def _is_dialogue(self) -> bool:
        """Whether at least two speakers take turns, each named before a colon."""
        found = (
            compiled(_LABEL).match(self._article.text(block)) for block in self._article.blocks
        )
        return len({match.group() for match in found if match}) > 1
