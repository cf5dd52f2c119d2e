"""Holds what is shipped to what belongs there.

    python .ci/contents.py DIST

reads the wheel and the source archive in a folder: the wheel has every file of both packages and
nothing else, no test among them, and the types' marker; the archive has all that the tests need.
"""

from __future__ import annotations

import sys
import tarfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGES = {"prosecheck": ROOT / "src", "prosecheck_rules": ROOT / "rules"}
SHIPPED = ("src", "rules", "tests", "fuzz", "docs", "examples", "benchmarks")


def main() -> None:
    """Compare both archives with the tree; end with a sentence where they differ."""
    folder = Path(sys.argv[1])
    (wheel,), (archive,) = folder.glob("*.whl"), folder.glob("*.tar.gz")
    names = {n for n in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in n}
    wanted = {
        path.relative_to(base).as_posix()
        for name, base in PACKAGES.items()
        for path in _files(base / name)
    }
    _compare(wheel.name, wanted, names)
    for name in PACKAGES:
        if f"{name}/py.typed" not in names:
            sys.exit(f"{wheel.name}: {name}/py.typed is missing")
    with tarfile.open(archive) as opened:
        packed = {n.partition("/")[2] for n in opened.getnames()}
    sources = {p.relative_to(ROOT).as_posix() for f in SHIPPED for p in _files(ROOT / f)}
    missing = sources - packed
    if missing:
        sys.exit(f"{archive.name}: misses {', '.join(sorted(missing)[:5])}")
    print(f"{wheel.name}: {len(names)} files; {archive.name}: {len(packed)} files")


def _files(folder: Path) -> list[Path]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return [p for p in found if "__pycache__" not in p.parts and p.suffix != ".pyc"]


def _compare(name: str, wanted: set[str], found: set[str]) -> None:
    if wanted - found:
        sys.exit(f"{name}: misses {', '.join(sorted(wanted - found)[:5])}")
    if found - wanted:
        sys.exit(f"{name}: has besides {', '.join(sorted(found - wanted)[:5])}")


if __name__ == "__main__":
    main()
