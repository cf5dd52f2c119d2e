"""Two hedges in a row where one says it."""

from prosecheck.api import phrase_rule

RULE = phrase_rule(
    __name__,
    code="CLM003",
    name="stacked-hedges",
    summary="two hedges in a row where one says it",
    message="{text} hedges twice and says no more than one hedge does; {advice}",
    advice="keep the one that you mean",
    default=False,
)
