"""`prosecheck rules`: the catalogue."""

from __future__ import annotations

import click

from prosecheck.cli import refuse
from prosecheck.plugins import PluginError, installed_rules


@click.command(name="rules")
def command() -> None:
    """List the rules: code, name, severity, whether it runs by default, summary, origin."""
    try:
        found = installed_rules()
    except PluginError as error:
        refuse(str(error))
    width = max((len(entry.rule.name) for entry in found), default=0)
    for entry in found:
        rule = entry.rule
        state = rule.severity.value if rule.default else "opt-in"
        click.echo(
            f"{rule.code}  {rule.name:{width}}  {state:7}  {rule.summary} ({entry.distribution})"
        )
