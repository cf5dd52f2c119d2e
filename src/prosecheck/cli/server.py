"""`prosecheck server`: findings in the editor while one writes."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from typing import Any

import click

from prosecheck.cli import refuse
from prosecheck.cli.session import configured, mistakes_told, resolver_of, selecting
from prosecheck.config import Config


@click.command(name="server")
@selecting
@configured
@click.option("--stdio", is_flag=True, help="Speak over standard input and output, as always.")
@click.option(
    "--cache-dir",
    envvar="PROSECHECK_CACHE_DIR",
    metavar="FOLDER",
    help="Keep compiled phrase tables there.  [default: the user's cache folder]",
)
def command(**given: Any) -> None:
    """Start the language server, which an editor talks to (LSP over standard input and output).

    Every document has the configuration nearest to it. docs/editors.md says how editors start it.
    """
    if find_spec("pygls") is None:
        refuse("the language server needs pygls 2: pip install 'prosecheck[server]'")
    from prosecheck.lsp.jobs import Setup  # only after that sentence
    from prosecheck.lsp.server import serve

    base = Config(given["select"], given["extend_select"], given["ignore"], _cache(given))
    with mistakes_told():
        resolver_of(base, given["config"], given["isolated"])
    requests, replies = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what anything prints is no answer
    raise SystemExit(serve(Setup(base, given["config"], given["isolated"]), requests, replies))
