"""Gives every article its configuration, and the run its own."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from prosecheck.config import Config, ConfigError, RunSettings, merged
from prosecheck.config.find import in_folder
from prosecheck.rule import Rule

if TYPE_CHECKING:
    from prosecheck.config.reading.binding import Bound

RulesOf = Callable[[tuple[str, ...]], Sequence[Rule]]
"""Gives the rules that there are, by the folders of house rules."""


class Configuration(NamedTuple):
    """A configuration file with all that it extends; `root` is the folder its globs count from."""

    file: str
    root: str
    folders: tuple[str, ...]
    layers: tuple[Bound, ...]

    def layers_for(self, location: str) -> tuple[Bound, ...]:
        """Give the layers that count for an article, by its absolute path."""
        return tuple(
            found
            for found in self.layers
            if found.layer.globs is None or found.layer.globs.verdict(location)
        )


class Resolver:
    """Finds, reads and remembers configuration; every method raises ConfigError for a mistake."""

    def __init__(
        self,
        rules_of: RulesOf,
        base: Config | None = None,
        *,
        file: str | None = None,
        isolated: bool = False,
    ) -> None:
        """Take what the command line says: `base`, and one `file` for all or `isolated` for none.

        Raise ConfigError where both are given.
        """
        if file is not None and isolated:
            raise ConfigError("--config and --isolated cannot be used together")
        self._rules_of = rules_of
        self.base = base or Config()
        self._file = None if file is None else os.path.abspath(file)
        self._isolated = isolated
        self.forget()

    def forget(self) -> None:
        """Forget every file that was read, because one of them changed."""
        self._nearest: dict[str, str | None] = {}
        self._read: dict[str, Configuration] = {}
        self._configs: dict[tuple[int, ...], Config] = {}

    def config_for(self, location: str) -> Config:
        """Give the configuration of the article at a path."""
        found = self.configuration_for(location)
        if found is None:
            return self.base
        counting = found.layers_for(os.path.abspath(location))
        known = tuple(map(id, counting))
        if known not in self._configs:
            self._configs[known] = self._config(found, counting)
        return self._configs[known]

    def configuration_for(self, location: str) -> Configuration | None:
        """Give the configuration file that counts for an article; None where there is none."""
        return self.configuration_in(os.path.dirname(os.path.abspath(location)))

    def configuration_in(self, folder: str) -> Configuration | None:
        """Give the configuration file that counts in a folder, by its absolute path, or None."""
        if self._isolated:
            return None
        path = self._file or self._nearest_to(folder)
        if path is None:
            return None
        if path not in self._read:
            self._read[path] = self._configuration(path)
        return self._read[path]

    def rules_in(self, folder: str) -> Sequence[Rule]:
        """Give the rules that there are, on or off, in a folder, by its absolute path."""
        found = self.configuration_in(folder)
        return self._rules_of(found.folders if found else ())

    def excludes(self, path: str) -> bool:
        """Whether a file that was walked to, or a folder (with a slash at its end), is left out."""
        location = os.path.abspath(path)
        found = self.configuration_in(os.path.dirname(location))
        verdict = None
        for one in found.layers if found else ():
            if "exclude" in one.layer.values:
                whole = f"{location}/" if path.endswith("/") else location
                said = one.layer.values["exclude"].verdict(whole)
                verdict = verdict if said is None else said
        return bool(verdict)

    def run_settings(self, folder: str | None = None) -> RunSettings:
        """Give the settings of a run in a folder, by its absolute path, or in the working folder.

        They are those of the configuration nearest to it.
        """
        folder = folder or os.getcwd()
        found = self.configuration_in(folder)
        if found is None:
            return RunSettings(folder)
        said = {}
        for one in found.layers:
            for name, value in one.layer.values.items():
                if name.replace("-", "_") in RunSettings._fields:
                    said[name.replace("-", "_")] = value
        return RunSettings(found.root, found.file, **said)

    def rules(self) -> list[Rule]:
        """Give the rules that there are by all configuration that was read."""
        known = sorted({(), *(found.folders for found in self._read.values())})
        return [rule for folders in known for rule in self._rules_of(folders)]

    def _config(self, found: Configuration, counting: Sequence[Bound]) -> Config:
        most = [v for one in counting if (v := one.layer.values.get("max-findings")) is not None]
        return self.base._replace(
            max_findings=most[-1] if most else self.base.max_findings,
            layers=tuple(one.selection for one in counting if one.selection is not None),
            rules=found.folders,
            settings=merged(settings for one in counting for settings in one.settings),
        )

    def _nearest_to(self, folder: str) -> str | None:
        passed = []
        found = None
        while folder not in self._nearest:
            passed.append(folder)
            found = in_folder(folder)
            above = os.path.dirname(folder)
            if found is not None or above == folder:
                break
            folder = above
        else:
            found = self._nearest[folder]
        self._nearest.update(dict.fromkeys(passed, found))
        return found

    def _configuration(self, path: str) -> Configuration:
        # Reading TOML costs 20 ms of imports, which a run without a configuration does not pay.
        from prosecheck.config.reading.binding import bound
        from prosecheck.config.reading.layers import Ground, layers_of

        folder = os.path.dirname(path)
        given = self._file is not None
        ground = Ground(os.getcwd(), None) if given else Ground(None, folder)
        layers = layers_of(path, ground)
        folders = [f for layer in layers for f in layer.values.get("rules", ())]
        rules = self._rules_of(tuple(dict.fromkeys(folders)))
        root = os.getcwd() if given else folder
        return Configuration(
            path, root, tuple(dict.fromkeys(folders)), tuple(bound(one, rules) for one in layers)
        )
