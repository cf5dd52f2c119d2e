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


BRINGING = """
from prosecheck.api import Format, Projection, hookimpl, zoned

prosecheck_api = 1


@hookimpl
def prosecheck_readers():
    return {readers!r}


@hookimpl
def prosecheck_reporters():
    return {{name: Format(module, "lines") for name, module in {formats!r}.items()}}


def read(source):
    projection = Projection.of(source)
    for number in range(1, len(source.line_starts) + 1):
        start, end = source.line_span(number)
        if not source.text.startswith("%", start):
            projection.keep(start, end)
            projection.close()
    return zoned(source, projection)


def render(report, about):
    return "".join(f"{{d.path}} {{d.code}} {{d.start.line}}\\n" for d in report.complaints)
"""


def bringing(
    readers: dict[object, object] | None = None, formats: dict[str, str] | None = None
) -> str:
    """Give the code of a plugin `lines` that reads, and writes, line by line."""
    return BRINGING.format(
        readers={".lines": "lines"} if readers is None else readers,
        formats={"lines": "lines"} if formats is None else formats,
    )
