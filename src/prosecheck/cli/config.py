"""`prosecheck config`: what holds for an article, and the schema of the file that says so."""

from __future__ import annotations

import json
import os
from typing import Any

import click

from prosecheck import __version__
from prosecheck.cli.arguments import taking
from prosecheck.cli.options import CONFIGURED, FAILING, SELECTING, TRUSTING
from prosecheck.cli.session import mistakes_told, resolver_of, trust_in
from prosecheck.config import Config
from prosecheck.config.describing.origins import Origin, Picture, picture
from prosecheck.config.describing.schema import schema
from prosecheck.config.values import in_toml
from prosecheck.discovery import shown
from prosecheck.printable import printable

SCHEMA_VERSION = 1


@click.group(name="config")
def command() -> None:
    """Say what is configured, and what can be."""


@command.command(name="show")
@click.argument("path", default=os.curdir)
@click.option(
    "--output-format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Lines for people, or JSON.",
)
@taking(*SELECTING)
@taking(*FAILING)
@taking(*CONFIGURED, *TRUSTING)
def show(path: str, output_format: str, **given: Any) -> None:
    """Say every value that holds for PATH and where it comes from.

    PATH is an article, which need not be there yet, or a folder; by default the working folder.
    Overrides count for articles alone. Other options are shown as `prosecheck check` takes them.
    """
    selection = given["select"], given["extend_select"], given["ignore"]
    base = Config(*selection, trust=trust_in(given))
    with mistakes_told():
        resolver = resolver_of(base, given["config"], given["isolated"])
        of_run = {name.replace("_", "-"): value for name, value in given.items()}
        found = picture(resolver, path, of_run)
    click.echo(_json(found, path) if output_format == "json" else _text(found), nl=False)


@command.command(name="schema")
@taking(*CONFIGURED, *TRUSTING)
def write_schema(config: str | None, isolated: bool, **given: Any) -> None:
    """Write the JSON Schema (draft 7) of a configuration file, for editors and validators.

    It knows the rules that are installed, and those of the configuration of the working folder.
    """
    with mistakes_told():
        resolver = resolver_of(Config(trust=trust_in(given)), config, isolated)
        rules = resolver.rules_in(os.getcwd())
    click.echo(json.dumps(schema(rules), indent=2, ensure_ascii=False))


def _text(found: Picture) -> str:
    rows = [
        (value.key, "not set" if value.value is None else in_toml(value.value), str(value.origin))
        for value in found.values
    ]
    rows += [
        (f"{part.rule.code} {part.rule.name}", "on" if part.takes_part else "off", str(part.origin))
        for part in found.parts
    ]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    width, wide = widths[0], min(widths[1], 40)
    files = ", ".join(found.files) or "none"
    lines = [f"configuration files: {files}"]
    lines += [f"{key:{width}}  {value:{wide}}  {origin}" for key, value, origin in rows]
    return "".join(f"{printable(line)}\n" for line in lines)


def _json(found: Picture, path: str) -> str:
    document = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "prosecheck", "version": __version__},
        "path": shown(path),
        "files": found.files,
        "values": [
            {"key": value.key, "value": _plain(value.value), "origin": _origin(value.origin)}
            for value in found.values
        ],
        "rules": [
            {
                "code": part.rule.code,
                "rule": part.rule.name,
                "enabled": part.takes_part,
                "origin": _origin(part.origin),
            }
            for part in found.parts
        ],
    }
    return json.dumps(document, separators=(",", ":")) + "\n"


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, frozenset) else value


def _origin(origin: Origin) -> dict[str, str]:
    if origin.place is not None:
        return {"kind": "file", "file": shown(origin.place.path), "key": origin.place.key}
    return {"kind": str(origin)}
