"""The output formats by name: where each is rendered, and what --help says of it."""

from __future__ import annotations

from typing import NamedTuple


class Format(NamedTuple):
    """Where the `render` of an output format is, and the line that --help shows.

    `module` is imported when the format is asked for. `sources` tells a format that needs the text
    of the files, for the places of fixes.
    """

    module: str
    help: str
    sources: bool = False


FORMATS = {
    "text": Format("prosecheck.report.formats.text", "for people"),
    "concise": Format("prosecheck.report.formats.concise", "one short line a finding, for grep"),
    "json": Format("prosecheck.report.formats.json", "everything, for editors and scripts"),
    "jsonl": Format("prosecheck.report.formats.jsonl", "one JSON object a finding, for streams"),
    "sarif": Format("prosecheck.report.formats.sarif", "SARIF 2.1.0, for code scanning", True),
    "github": Format("prosecheck.report.formats.github", "annotations of GitHub Actions"),
    "gitlab": Format("prosecheck.report.formats.gitlab", "Code Quality of GitLab"),
    "rdjson": Format("prosecheck.report.formats.rdjson", "reviewdog, with suggestions", True),
    "markdown": Format("prosecheck.report.formats.markdown", "a summary for the page of a CI job"),
    "junit": Format("prosecheck.report.formats.junit", "test reports of CI servers"),
    "checkstyle": Format("prosecheck.report.formats.checkstyle", "Checkstyle XML, for Jenkins"),
}
"""The formats that come with prosecheck; `report.formats` adds those of plugins."""
