"""Installs a stranger's plugin for a subprocess: a module and the metadata of its distribution."""

from __future__ import annotations

import os
from pathlib import Path

RULE = """
from prosecheck.api import Finding, Rule, Span, hookimpl

prosecheck_api = 1

def check(article, options):
    at = article.prose.find("bother")
    if at >= 0:
        yield Finding(Span(at, at + 6), "bother was found")


@hookimpl
def prosecheck_rules():
    return [Rule({code!r}, {name!r}, "finds bother", check=check)]
"""


def plugin(code: str = "BTH001", name: str = "no-bother") -> str:
    """Give the code of a plugin with one rule, which finds the word bother."""
    return RULE.format(code=code, name=name)


def install(folder: Path, module: str, code: str) -> dict[str, str]:
    """Write a distribution `module` into a folder; give the environment that sees it."""
    folder.mkdir(exist_ok=True)
    (folder / f"{module}.py").write_text(code, "utf-8")
    about = folder / f"{module}-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text(f"[prosecheck]\n{module} = {module}\n")
    return {**os.environ, "PYTHONPATH": str(folder)}
