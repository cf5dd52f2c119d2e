"""`prosecheck server`: findings in the editor while one writes."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from prosecheck.cli import refuse
from prosecheck.cli.arguments import taking
from prosecheck.cli.options import CACHE_FOLDER, CONFIGURED, SELECTING, TRUSTING
from prosecheck.cli.session import base_config, mistakes_told, resolver_of

_EXTRA = frozenset({"pygls", "lsprotocol"})


@click.command(name="server")
@taking(*SELECTING, *CONFIGURED, *TRUSTING)
@click.option("--stdio", is_flag=True, help="Speak over standard input and output, as always.")
@taking(CACHE_FOLDER)
def command(**given: Any) -> None:
    """Start the language server, which an editor talks to (LSP over standard input and output).

    Every document has the configuration nearest to it. docs/editors.md says how editors start it.
    """
    try:
        from prosecheck.lsp.server import serve  # what it needs is an extra
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in _EXTRA:
            raise
        refuse("the language server needs pygls 2: pip install 'prosecheck[server]'")

    from prosecheck.lsp.work.jobs import Setup  # no other command needs it

    base = base_config(given)
    with mistakes_told():
        resolver_of(base, given["config"], given["isolated"])
    # Streams of their own: at its end Python locks the standard ones, one of which is being read.
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    sys.stdout = sys.stderr  # what anything prints is no answer
    raise SystemExit(serve(Setup(base, given["config"], given["isolated"]), requests, replies))
