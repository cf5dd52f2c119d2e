"""Titles and headings that hide what the article says."""

from prosecheck.api import Kind, Zone, phrase_rule

RULE = phrase_rule(
    __name__,
    code="NWS001",
    name="clickbait-titles",
    summary="titles that promise something and do not say what",
    message="{text} hides what the article says; {advice}",
    advice="say it in the title",
    zones=frozenset({Zone.TITLE, Zone.BODY}),
    kinds=frozenset({Kind.HEADING}),
)
