"""`prosecheck rules`: the catalogue."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import click

from prosecheck import __version__
from prosecheck.cli.arguments import taking
from prosecheck.cli.options import CONFIGURED, TRUSTING
from prosecheck.cli.session import rules_here, trust_in
from prosecheck.plugins import Installed
from prosecheck.printable import printable

SCHEMA_VERSION = 1


@click.command(name="rules")
@click.option(
    "--output-format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Lines for people, or JSON.",
)
@taking(*CONFIGURED, *TRUSTING)
def command(output_format: str, config: str | None, isolated: bool, **given: Any) -> None:
    """List the rules: code, name, severity, whether it runs by default, summary, origin.

    The origin is the distribution that brings the rule, or its file in a folder that the
    configuration names.
    """
    found = rules_here(config, isolated, trust_in(given))
    click.echo(_json(found) if output_format == "json" else _text(found), nl=False)


def _text(found: Sequence[Installed]) -> str:
    digits = max((len(entry.rule.code) for entry in found), default=0)
    width = max((len(entry.rule.name) for entry in found), default=0)
    lines = []
    for rule, distribution in found:
        state = rule.severity.value if rule.default else "opt-in"
        said = printable(f"{rule.summary} ({distribution})")
        lines.append(f"{rule.code:{digits}}  {rule.name:{width}}  {state:7}  {said}\n")
    return "".join(lines)


def _json(found: Sequence[Installed]) -> str:
    document = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "prosecheck", "version": __version__},
        "rules": [
            {
                "code": rule.code,
                "rule": rule.name,
                "severity": rule.severity.value,
                "default": rule.default,
                "summary": rule.summary,
                "origin": distribution,
            }
            for rule, distribution in found
        ],
    }
    return json.dumps(document, separators=(",", ":")) + "\n"
