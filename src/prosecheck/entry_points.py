"""Finds what takes part by an entry point: a module of a distribution, named in its metadata."""

from __future__ import annotations

import os
import sys
from typing import NamedTuple

PROJECT = "prosecheck"
"""Our distribution, and the group of entry points by which others take part."""


class Point(NamedTuple):
    """An entry point: the distribution that declares it, its name, and the module it names."""

    distribution: str
    name: str
    module: str


def strange_points() -> list[Point]:
    """Give the entry points of all distributions but our own, in a stable order."""
    if not _has_strangers():
        return []
    from importlib.metadata import entry_points  # 15 ms, and most machines have no plugin

    found = {
        Point(point.dist.name if point.dist else point.module, point.name, point.value)
        for point in entry_points(group=PROJECT)
    }
    return sorted(point for point in found if point.distribution != PROJECT)


def _has_strangers() -> bool:
    """Whether anything but ourselves may declare rules; a "yes" is looked at more closely."""
    group = f"[{PROJECT}]".encode()
    for folder in sys.path:
        try:
            names = os.listdir(folder or os.curdir)
        except NotADirectoryError:
            return True  # an archive: not worth opening here
        except OSError:
            continue
        for name in names:
            if name.endswith((".dist-info", ".egg-info")) and not name.startswith(f"{PROJECT}-"):
                try:
                    with open(os.path.join(folder, name, "entry_points.txt"), "rb") as file:
                        if group in file.read():
                            return True
                except OSError:
                    continue
    return False
