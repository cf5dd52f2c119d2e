"""The options of `prosecheck check`, and those that other commands share with it."""

from __future__ import annotations

from prosecheck.cli.arguments import Option, parts
from prosecheck.cli.output import output_in
from prosecheck.config import NEVER
from prosecheck.rule import Severity

SELECTING = (
    Option(
        ("--select",),
        "Run only these rules: codes, prefixes or names, parted by commas.",
        "RULES",
        take=parts,
    ),
    Option(("--extend-select",), "Run these rules as well.", "RULES", take=parts),
    Option(("--ignore",), "Leave these rules out.", "RULES", take=parts),
)
"""Which rules take part."""

CONFIGURED = (
    Option(
        ("--config",),
        "Read this configuration, and no other.  [default: the nearest to each article]",
        "FILE",
    ),
    Option(("--isolated",), "Read no configuration file."),
)
"""Which configuration is read."""

TRUSTING = (
    Option(("--no-plugins",), "Leave out what other distributions bring; run the built-in rules."),
    Option(
        ("--allow-local-python",),
        "Run the rules in Python of the folders that the configuration names.",
    ),
)
"""Whose code may run; no configuration can say it."""

FAILING = (
    Option(
        ("--fail-on",),
        "The lowest severity that makes the exit code 1.  [default: warning]",
        choices=(*(severity.value for severity in Severity), NEVER),
    ),
    Option(
        ("--max-warnings",),
        "Let N warnings pass; more of them make the exit code 1.",
        "N",
        least=0,
    ),
)
"""Which findings make a run fail."""

PROFILED = (Option(("--profile",), "Know the site's articles by what `tags learn` wrote.", "FILE"),)
"""What is known of the site."""

CACHE_FOLDER = Option(
    ("--cache-dir",),
    "Keep phrases, expressions and results there.  [default: the user's cache folder]",
    "FOLDER",
    variable="PROSECHECK_CACHE_DIR",
)

CHECK = (
    *SELECTING,
    *CONFIGURED,
    *TRUSTING,
    Option(
        ("--output-format",),
        "How the findings are written, and where to; may be given several times.  [default: text]",
        "FORMAT[:FILE]",
        take=output_in,
    ),
    Option(("--output-file",), "Write the format without a file of its own there.", "FILE"),
    *FAILING,
    Option(("--fix",), "Apply the safe fixes, then report what is left."),
    Option(("--unsafe-fixes",), "Take the fixes that want a look, too."),
    Option(("--diff",), "Show what --fix would change, and change nothing."),
    Option(("--exit-zero",), "Exit with 0 whatever was found."),
    Option(("--stdin-filename",), "What standard input (-) goes by.", "NAME"),
    Option(
        ("--force-exclude",),
        "Leave out what is excluded or ignored also where it is named.",
    ),
    Option(("--statistics",), "Count findings by rule instead of listing them."),
    Option(
        ("--color",),
        "Colour the text output.",
        choices=("auto", "always", "never"),
        default="auto",
    ),
    Option(("--jobs",), "Processes to use.  [default: cores]", "N", least=1),
    *PROFILED,
    Option(("--baseline",), "Leave out what `baseline create` accepted there.", "FILE"),
    Option(
        ("--since",),
        "Report only sentences that changed since the working tree parted from there.",
        "GIT-REF",
    ),
    Option(("--no-cache",), "Check every file anew, and keep no results."),
    CACHE_FOLDER,
    Option(("--no-suppressions",), "Show also what directives in the texts suppress."),
    Option(("-q", "--quiet"), "Leave out summary and progress."),
)
"""All that `check` takes besides paths, in the order of its --help."""
