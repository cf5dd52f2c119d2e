"""The profile of a site: a file that keeps what its articles taught.

With a profile, a run on one file and an editor know the site's other articles as a run on the
whole site does. It is JSON: `{"schema_version": 1, "rules": {rule: {article: facts}}}`; articles
go by their paths from the folder of the profile, so that it can be kept with the site.
"""

from __future__ import annotations

import json
import os
from typing import Any

from prosecheck.contents import contents
from prosecheck.discovery import shown
from prosecheck.engine import Facts

SCHEMA_VERSION = 1


class ProfileError(Exception):
    """A profile cannot be used; the message names the file and the cause."""


def read_profile(path: str) -> Facts:
    """Read the facts of a profile; raise ProfileError where it is none."""
    try:
        found = json.loads(contents(path).decode("utf-8"))
    except OSError as error:
        raise ProfileError(f"{shown(path)}: cannot be read: {error.strerror or error}") from error
    except RecursionError:
        raise ProfileError(f"{shown(path)}: is no profile: it nests too deep") from None
    except ValueError as error:
        raise ProfileError(f"{shown(path)}: is not JSON: {error}") from error
    if not _is_profile(found):
        raise ProfileError(f"{shown(path)}: is no profile; `prosecheck tags learn` writes one")
    folder = os.path.dirname(path)
    return {
        rule: {shown(os.path.join(folder, name)): f for name, f in facts.items()}
        for rule, facts in found["rules"].items()
    }


def _is_profile(found: Any) -> bool:
    if not isinstance(found, dict) or found.get("schema_version") != SCHEMA_VERSION:
        return False
    rules = found.get("rules")
    return isinstance(rules, dict) and all(isinstance(facts, dict) for facts in rules.values())


def profile_text(facts: Facts, path: str) -> str:
    """Give the text of a profile that will lie at a path."""
    folder = os.path.dirname(path) or os.curdir
    rules: dict[str, Any] = {
        rule: {os.path.relpath(name, folder).replace(os.sep, "/"): f for name, f in found.items()}
        for rule, found in facts.items()
    }
    content = {"schema_version": SCHEMA_VERSION, "rules": rules}
    return json.dumps(content, sort_keys=True, separators=(",", ":")) + "\n"
