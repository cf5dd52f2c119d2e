"""Where a run writes its reports: `--output-format` and `--output-file`."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from prosecheck import __version__
from prosecheck.cli import refuse
from prosecheck.cli.session import write
from prosecheck.frozen import replace
from prosecheck.output_formats import FORMATS, Format
from prosecheck.plugins import PluginError
from prosecheck.printable import printable
from prosecheck.report import Report, formats, renderer
from prosecheck.report.about import About, Style
from prosecheck.root import repository_of
from prosecheck.rule import Rule

Rules = Callable[[], Sequence[Rule]]
STDOUT = "-"
HELP = "\b\nOutput formats:\n" + "\n".join(
    f"  {name:11} {found.help}" for name, found in FORMATS.items()
)
"""What --help says of the formats."""


class Output(NamedTuple):
    """A report to write; `file` None is standard output."""

    format: str
    file: str | None = None


def output_in(value: str) -> tuple[Output]:
    """Read a value of --output-format; raise ValueError that says what is wrong with it."""
    name, colon, file = value.partition(":")  # the first one: C:\out.sarif has another
    if name not in FORMATS and name not in (known := _known()):
        raise ValueError(f"{name!r} is not one of {', '.join(map(repr, known))}.")
    if colon and not file:
        raise ValueError(f"{value!r} names no file after the colon.")
    return (Output(name, None if file in ("", STDOUT) else file),)


def _known() -> Mapping[str, Format]:
    """Give all formats, or end the run where a plugin cannot be used."""
    try:
        return formats()
    except PluginError as error:
        refuse(str(error))


def outputs_of(given: dict[str, Any]) -> list[Output]:
    """Give the reports that a run is asked for, or end the run where they cannot be written."""
    asked: Sequence[Output] | str = given["output_format"]  # a configuration names one format
    found = [Output(asked)] if isinstance(asked, str) else list(asked)
    known = formats(not given["no_plugins"])
    for output in found:
        if output.format not in known:
            refuse(f"the output format {output.format} comes with a plugin: drop --no-plugins")
    to_stdout = [output for output in found if output.file is None]
    if len(to_stdout) > 1:
        names = " and ".join(output.format for output in to_stdout)
        refuse(f"{names} cannot both go to standard output: give one a file, as in json:FILE")
    if given["output_file"] not in (None, STDOUT):
        if not to_stdout:
            refuse("--output-file needs an --output-format without a file of its own")
        found = [output._replace(file=output.file or given["output_file"]) for output in found]
    if given["statistics"] and all(output.format != "text" for output in found):
        refuse("--statistics belongs to --output-format text")
    _refuse_files(output.file for output in found if output.file is not None)
    return found


def _refuse_files(files: Iterable[str]) -> None:
    """Refuse before the run what could not be written after it."""
    seen: set[str] = set()
    for file in files:
        if not os.path.isdir(os.path.dirname(file) or os.curdir):
            refuse(f"{printable(file)}: cannot be written: its folder does not exist")
        if os.path.isdir(file):
            refuse(f"{printable(file)}: cannot be written: it is a folder")
        if os.path.realpath(file) in seen:
            refuse(f"{printable(file)}: cannot hold two reports")
        seen.add(os.path.realpath(file))


def needs_sources(outputs: Sequence[Output]) -> bool:
    """Whether a report needs the text of the files with findings."""
    return any(_format(output).sources or _to_people(output) for output in outputs)


def _format(output: Output) -> Format:
    """Give the format of an output, and load plugins only for one of theirs."""
    return FORMATS.get(output.format) or formats()[output.format]


def write_reports(
    report: Report,
    outputs: Sequence[Output],
    given: dict[str, Any],
    rules: Rules,
    *,
    aside: bool = False,
) -> None:
    """Write every report that was asked for, or end the run where one cannot be written.

    What has no file goes to standard output, or to standard error where it must stand `aside`.
    """
    stream = sys.stderr if aside else sys.stdout
    about = _about(rules)
    for output in outputs:
        style = _style(output, given)
        try:
            rendered = renderer(output.format)(report, replace(about, style=style))
        except PluginError as error:
            refuse(str(error))
        if output.file is None:
            stream.buffer.write(rendered.encode("utf-8", "backslashreplace"))
            stream.flush()
        else:
            write(rendered, output.file)


def _to_people(output: Output) -> bool:
    """Whether the words are shown below their findings: on a terminal."""
    return output == Output("text") and sys.stdout.isatty()


def _style(output: Output, given: dict[str, Any]) -> Style:
    to_people = _to_people(output)
    color = given["color"] == "always" or (given["color"] == "auto" and to_people)
    return Style(to_people, color, given["statistics"], not given["quiet"])


def _about(rules: Rules) -> About:
    folder = os.getcwd()
    root = repository_of(folder) or folder
    return About(__version__, folder.replace(os.sep, "/"), root.replace(os.sep, "/"), rules, _page)


def _page(rule: Rule) -> str:
    from prosecheck.handbook import readable  # here because most formats show no page

    return readable(rule)
