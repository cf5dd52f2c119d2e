"""What a newsroom adds to prosecheck: two rules, a reader of subtitles and tables of findings."""

from collections.abc import Iterable, Mapping

from prosecheck.api import Format, Rule, hookimpl, rules_in

prosecheck_api = 1
"""The version of prosecheck.api that this is made for."""


@hookimpl
def prosecheck_rules() -> Iterable[Rule]:
    """Give the rule of every folder in `rules`."""
    return rules_in(f"{__name__}.rules")


@hookimpl
def prosecheck_readers() -> Mapping[str, str]:
    """Give the module that reads subtitles; it is imported when the first one is read."""
    return {".srt": f"{__name__}.subtitles", ".vtt": f"{__name__}.subtitles"}


@hookimpl
def prosecheck_reporters() -> Mapping[str, Format]:
    """Give the module that writes tables; it is imported when one is asked for."""
    return {"csv": Format(f"{__name__}.table", "a table, for spreadsheets")}
