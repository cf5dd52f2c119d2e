"""Reads the file of a baseline."""

from __future__ import annotations

import os

from prosecheck.contents import contents
from prosecheck.gate.baseline import Baseline, BaselineError, baseline_of
from prosecheck.printable import printable
from prosecheck.root import location_of


def read_baseline(path: str) -> Baseline:
    """Read a baseline, whose articles go by their paths from its folder.

    Raise BaselineError with a sentence that names the file where it is none.
    """
    try:
        return baseline_of(contents(path).decode("utf-8"))
    except FileNotFoundError:
        said = "no such baseline; `prosecheck baseline create` writes one"
    except OSError as error:
        said = f"cannot be read: {error.strerror or error}"
    except UnicodeDecodeError as error:
        said = f"is no baseline: not UTF-8 at byte {error.start}"
    except BaselineError as error:
        said = printable(str(error))
    raise BaselineError(f"{printable(path)}: {said}")


def located(baseline: Baseline, path: str) -> Baseline:
    """Give a baseline whose articles go by their locations, read from a path."""
    folder = os.path.dirname(location_of(path))
    return {os.path.normpath(os.path.join(folder, name)): e for name, e in baseline.items()}
