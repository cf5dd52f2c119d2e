"""The cache folder is the one that platformdirs names, whatever the environment says."""

from __future__ import annotations

import pytest
from platformdirs import user_cache_dir

from prosecheck.cli.cache import cache_folder

_HOMES = ["/home/somebody", "/home/somebody/", "/", "/a b/ü", None]


@pytest.mark.parametrize("home", _HOMES)
@pytest.mark.parametrize("cache", ["/var/tmp/kept", "/var/tmp/kept/", "kept", "", "/", None])
def test_the_cache_folder_is_that_of_platformdirs(
    home: str | None, cache: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("HOME", home), ("XDG_CACHE_HOME", cache)):
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    assert cache_folder() == user_cache_dir("prosecheck", appauthor=False)
