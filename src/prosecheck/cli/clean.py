"""`prosecheck clean`: remove what runs have kept."""

from __future__ import annotations

import os
from contextlib import suppress

import click

from prosecheck import kept
from prosecheck.cli import refuse
from prosecheck.cli.cache import cache_folder
from prosecheck.printable import printable
from prosecheck.results import store as results
from prosecheck.writing import is_unfinished


@click.command(name="clean")
@click.option(
    "--cache-dir",
    metavar="FOLDER",
    envvar="PROSECHECK_CACHE_DIR",
    help="The folder to clean.  [default: the user's cache folder]",
)
def command(cache_dir: str | None) -> None:
    """Remove the phrases, expressions and results that runs have kept.

    Nothing else in the folder is touched; it goes itself when nothing is left in it.
    """
    folder = cache_dir or cache_folder()
    try:
        removed = _cleaned(folder)
    except FileNotFoundError:
        removed = 0
    except OSError as error:
        refuse(f"{error.filename or folder}: cannot be removed: {error.strerror or error}")
    what = "1 file" if removed == 1 else f"{removed:,} files"
    click.echo(f"removed {what} from {printable(folder)}")


def _cleaned(folder: str) -> int:
    """Remove our files, and the folder if they were all; give how many there were."""
    names = os.listdir(folder)
    ours = (kept.is_own, results.is_own, is_unfinished)
    own = [name for name in names if any(is_ours(name) for is_ours in ours)]
    for name in own:
        with suppress(FileNotFoundError):  # another run may have removed it
            os.unlink(os.path.join(folder, name))
    if own and len(own) == len(names):
        os.rmdir(folder)
    return len(own)
