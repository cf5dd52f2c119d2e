"""`prosecheck rules`: the catalogue."""

from __future__ import annotations

import click

from prosecheck.cli.arguments import taking
from prosecheck.cli.options import CONFIGURED
from prosecheck.cli.session import rules_here
from prosecheck.printable import printable


@click.command(name="rules")
@taking(*CONFIGURED)
def command(config: str | None, isolated: bool) -> None:
    """List the rules: code, name, severity, whether it runs by default, summary, origin.

    Those of the folders that the configuration names are listed with the others.
    """
    found = rules_here(config, isolated)
    digits = max((len(entry.rule.code) for entry in found), default=0)
    width = max((len(entry.rule.name) for entry in found), default=0)
    for entry in found:
        rule = entry.rule
        state = rule.severity.value if rule.default else "opt-in"
        said = printable(f"{rule.summary} ({entry.distribution})")
        click.echo(f"{rule.code:{digits}}  {rule.name:{width}}  {state:7}  {said}")
