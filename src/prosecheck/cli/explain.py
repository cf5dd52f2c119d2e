"""`prosecheck explain`: the page of a rule."""

from __future__ import annotations

from collections.abc import Iterator

import click

from prosecheck.cases import CasesError
from prosecheck.cli import refuse
from prosecheck.handbook import explanation
from prosecheck.own import own_page
from prosecheck.plugins import PluginError, installed_rules
from prosecheck.selection import UnknownRuleError, named


@click.command(name="explain")
@click.argument("rule")
def command(rule: str) -> None:
    """Show the page of RULE, a code or a name: what it flags, why, and what to do.

    Below the page stand the options of the rule and the names of its cases.
    """
    try:
        text = own_page(rule) or explanation(
            named([entry.rule for entry in installed_rules()], rule)
        )
    except (UnknownRuleError, PluginError, CasesError) as error:
        refuse(str(error))
    click.echo("\n".join(_styled(text)))  # which leaves the styles out where nobody sees them


def _styled(text: str) -> Iterator[str]:
    """Give the lines with bold headings; a "#" in a fence opens no heading."""
    fenced = False
    for line in text.splitlines():
        fenced ^= line.lstrip().startswith("```")
        is_heading = line.startswith("#") and not fenced
        yield click.style(line, bold=True) if is_heading else line
