"""What the server asks of its worker, and what it gets: plain data, which crosses a pipe."""

from __future__ import annotations

import struct
from typing import NamedTuple

from prosecheck.config import Config, RunSettings
from prosecheck.diagnostic import Diagnostic

LENGTH = struct.Struct(">Q")
"""How a message to or from the worker says its length in bytes; the rest of it is a pickle."""


class Setup(NamedTuple):
    """What the command line says of configuration; the first thing that a worker is told."""

    base: Config = Config()
    file: str | None = None
    isolated: bool = False


class Site(NamedTuple):
    """Where a document belongs.

    `location` is the absolute path that configuration goes by, `folder` that of the workspace
    folder around it. An unsaved buffer is not `on_disk`: nothing ignores it.
    """

    location: str
    folder: str
    on_disk: bool = True


class Settings(NamedTuple):
    """What is configured for a document, and for a run in its folder."""

    config: Config
    run: RunSettings


class Check(NamedTuple):
    """Check a text as `name`, whose suffix gives its format; answered with Checked.

    `kept` are the settings that counted last, for a time in which the files cannot be used. A
    `fresh` check reads the files again.
    """

    site: Site
    name: str
    text: str
    kept: Settings | None = None
    fresh: bool = False


class Complaint(NamedTuple):
    """A sentence that people are told once, and what it is about.

    Where it `lasts` it is not told again; else it may be when it came true again.
    """

    about: str
    said: str
    lasts: bool = False


class Checked(NamedTuple):
    """The findings, and the settings that counted; None where none could be used.

    `urls` are the addresses of rules' pages, by code.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    settings: Settings | None = None
    complaints: tuple[Complaint, ...] = ()
    urls: tuple[tuple[str, str], ...] = ()


class Mend(NamedTuple):
    """Make all safe fixes in a text; answered with the edits that do, none touching another."""

    site: Site
    name: str
    text: str
    settings: Settings


class Suppress(NamedTuple):
    """Suppress a finding in a text; answered with the edits that do, none where nothing can."""

    name: str
    text: str
    found: Diagnostic


class Look(NamedTuple):
    """Look up the page of the rule with a code; answered with a Page, or None without one."""

    site: Site
    code: str


class Page(NamedTuple):
    """The page of a rule in Markdown, and the address that shows it, where there is one."""

    markdown: str
    address: str | None


Job = Check | Mend | Suppress | Look
