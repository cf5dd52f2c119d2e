"""Where what is kept between runs lies."""

from __future__ import annotations

import os
import sys


def cache_folder() -> str:
    """Give the user's cache folder for this program, as platformdirs names it."""
    if sys.platform == "linux":
        # The usual case by the XDG Base Directory Specification 0.8; platformdirs takes 7 ms.
        home = os.path.join(os.environ.get("HOME", ""), ".cache")
        base = os.environ.get("XDG_CACHE_HOME") or home
        if os.path.isabs(base):
            return os.path.join(base, "prosecheck")
    from platformdirs import user_cache_dir

    return user_cache_dir("prosecheck", appauthor=False)
