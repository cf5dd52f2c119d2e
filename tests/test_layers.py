"""A module imports only what stands before it (the order of the design)."""

import ast
from pathlib import Path

import pytest

import prosecheck

ORDER = [
    "frozen",
    "digest",
    "writing",
    "kept",
    "patterns",
    "contents",
    "wildcards",
    "json_text",
    "source",
    "segments",
    "endings",
    "quotations",
    "abbreviations",
    "sentences",
    "reading",
    "article",
    "labels",
    "directives",
    "readers",
    "phrases",
    "output_formats",
    "entry_points",
    "rule",
    "rooms",
    "hooks",
    "plugins",
    "printable",
    "selection",
    "diagnostic",
    "fixes",
    "phrase_rule",
    "placement",
    "accept",
    "suppress",
    "judging",
    "engine",
    "statistics",
    "root",
    "discovery",
    "local",
    "house",
    "vale",
    "catalogue",
    "report",
    "config",
    "run",
    "results",
    "gate",
    "fixing",
    "profile",
    "pool",
    "cases",
    "trial",
    "testing",
    "scaffold",
    "handbook",
    "own",
    "lsp",
    "cli",
]
DOORS = {"api"}
"""Modules that only hand on what others define; the core never imports them."""

ROOT = Path(prosecheck.__file__).parent
RULES = ROOT.parents[1] / "rules" / "prosecheck_rules"


def _imported(path: Path) -> set[str]:
    """Give the layers that a module imports, also inside functions."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return {name.split(".")[1] for name in found if name.startswith("prosecheck.")}


def _layer(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


MODULES = [path for path in sorted(ROOT.rglob("*.py")) if not _layer(path).startswith("__")]


def test_every_module_has_its_place_in_the_order() -> None:
    assert {_layer(path) for path in MODULES} == {*ORDER, *DOORS}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_what_stands_before_it(path: Path) -> None:
    layer = _layer(path)
    if layer in DOORS:
        return
    allowed = {layer, *ORDER[: ORDER.index(layer)]}
    assert _imported(path) <= allowed


@pytest.mark.parametrize(
    "path", sorted(RULES.rglob("*.py")), ids=lambda p: str(p.relative_to(RULES))
)
def test_a_rule_imports_the_api_alone(path: Path) -> None:
    assert _imported(path) <= {"api"}
