"""Holds the licence of every package that prosecheck installs to those that MIT goes with.

    python .ci/licences.py

walks what `prosecheck` requires, as it is installed beside this Python, and ends with 1 where a
licence is not known to be compatible. The extras for development are not shipped and not asked.
"""

from __future__ import annotations

import re
import sys
from importlib.metadata import Distribution, PackageNotFoundError, distribution

KNOWN = re.compile(
    r"\b(?:MIT|BSD|Apache|PSF|Python Software Foundation|ISC|CNRI-Python|"
    r"MPL-2\.0|Mozilla Public License|Unlicense|Zlib)\b",
    re.I,
)
"""Permissive licences, and the Mozilla one, whose files may be used unchanged beside ours.

Of several that a package offers one is enough; of those joined by AND each counts.
"""
_NAME = re.compile(r"[\w.-]+")


def main() -> None:
    """Print every package with its licence; end with 1 where one is not known."""
    failed = False
    for name, found in sorted(_required("prosecheck", {}).items()):
        licence = _licence(found)
        fits = all(KNOWN.search(part) for part in licence.split(" AND "))
        failed |= not fits
        print(f"{'ok ' if fits else 'NOT'} {name} {found.version}: {licence or 'says nothing'}")
    sys.exit(int(failed))


def _required(name: str, known: dict[str, Distribution]) -> dict[str, Distribution]:
    for requirement in distribution(name).requires or ():
        if "extra ==" in requirement:
            continue
        match = _NAME.match(requirement)
        needed = match[0].lower() if match else requirement
        if needed not in known:
            try:
                known[needed] = distribution(needed)
            except PackageNotFoundError:
                continue  # its marker leaves it out here
            _required(needed, known)
    return known


def _licence(found: Distribution) -> str:
    about = found.metadata
    classified = [
        c.rpartition(" :: ")[2] for c in about.get_all("Classifier") or () if "License ::" in c
    ]
    text = about.get("License-Expression") or ", ".join(classified) or about.get("License") or ""
    return text.strip().split("\n")[0] or _first_line(found)


def _first_line(found: Distribution) -> str:
    """Give the first line of a licence that is shipped, where the metadata say nothing."""
    for file in found.files or ():
        if "licen" in file.name.lower() and file.suffix in ("", ".md", ".txt"):
            return file.read_text("utf-8").strip().splitlines()[0]
    return ""


if __name__ == "__main__":
    main()
