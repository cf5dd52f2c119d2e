"""`prosecheck explain`: the page of a rule."""

from __future__ import annotations

import click

from prosecheck.cli import refuse
from prosecheck.handbook import page
from prosecheck.plugins import PluginError, installed_rules
from prosecheck.selection import UnknownRuleError, named


@click.command(name="explain")
@click.argument("rule")
def command(rule: str) -> None:
    """Show the page of RULE, a code or a name: what it flags, why, and what to do."""
    try:
        found = named([entry.rule for entry in installed_rules()], rule)
    except (UnknownRuleError, PluginError) as error:
        refuse(str(error))
    click.echo(page(found), nl=False)
