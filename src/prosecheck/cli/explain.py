"""`prosecheck explain`: the page of a rule."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from prosecheck.cases import CasesError
from prosecheck.cli import refuse
from prosecheck.cli.arguments import taking
from prosecheck.cli.options import CONFIGURED, TRUSTING
from prosecheck.cli.session import rules_here, trust_in
from prosecheck.handbook import explanation
from prosecheck.own import own_page
from prosecheck.printable import printable
from prosecheck.selection import UnknownRuleError, named


@click.command(name="explain")
@click.argument("rule")
@taking(*CONFIGURED, *TRUSTING)
def command(rule: str, config: str | None, isolated: bool, **given: Any) -> None:
    """Show the page of RULE, a code or a name: what it flags, why, and what to do.

    Below the page stand the options of the rule and the names of its cases.
    """
    try:
        text = own_page(rule)
        if text is None:
            found = rules_here(config, isolated, trust_in(given))
            text = explanation(named([entry.rule for entry in found], rule))
    except (UnknownRuleError, CasesError) as error:
        refuse(str(error))
    click.echo("\n".join(_styled(text)))  # which leaves the styles out where nobody sees them


def _styled(text: str) -> Iterator[str]:
    """Give the lines with bold headings; a "#" in a fence opens no heading."""
    fenced = False
    for line in text.splitlines():
        fenced ^= line.lstrip().startswith("```")
        is_heading = line.startswith("#") and not fenced
        shown = printable(line)
        yield click.style(shown, bold=True) if is_heading else shown
