"""The pages of the rules, and the catalogue that leads to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from pages.examples import examples
from pages.options import options
from pages.page import Page, escaped, plain, table
from prosecheck.config.describing.schema import family
from prosecheck.handbook import readable
from prosecheck.own import own_page
from prosecheck.placement import OWN
from prosecheck.plugins import OUR_RULES, rules_in
from prosecheck.rule import Rule

FAMILIES = {
    "CLM": "Claims",
    "CUT": "Cuts",
    "FIL": "Filler",
    "FRM": "Forms",
    "GRM": "Grammar",
    "RDB": "Readability",
    "REP": "Repetition",
    "RES": "Residue",
    "TAG": "Tags",
}
"""What the families are called; one without a name goes by its letters."""
OWN_TITLE = "prosecheck itself"
_BEFORE = "## Evidence\n"
"""The heading of a page before which examples and options are put."""


def our_rules() -> list[Rule]:
    """Give the rules that come with prosecheck, by code; a plugin has its own handbook."""
    return rules_in(OUR_RULES)


def rule_pages() -> Iterator[tuple[str, list[Page]]]:
    """Give the families by name, with a page for each rule and each code of our own."""
    for letters, rules in groupby(our_rules(), family):
        yield FAMILIES.get(letters, letters), [_page(rule) for rule in rules]
    yield OWN_TITLE, [_own(name) for name in OWN.values()]


def catalogue() -> Page:
    """Give the page that lists all rules by family."""
    return Page("rules", "All rules", "\n".join(_catalogue()), "The rules of prosecheck.")


def _catalogue() -> Iterator[str]:
    rules = our_rules()
    opt_in = sum(not rule.default for rule in rules)
    yield "# Rules\n"
    yield (
        f"{len(rules)} rules, {opt_in} of them opt-in: turn those on with "
        "`extend-select` in the configuration or `--extend-select` on the command line. A rule "
        "runs by default only if it fires rarely on articles by people; its page says how often."
    )
    yield (
        "\nAn **error** was certainly not meant to be published, a **warning** leaves a reader "
        "worse off, an **info** never fails a run.\n"
    )
    for letters, members in groupby(rules, family):
        yield f"## {FAMILIES.get(letters, letters)} ({letters})\n"
        yield table(["rule", "code", "severity", "what it finds"], map(_row, members))
    yield f"## {OWN_TITLE} (PRC)\n"
    yield "What prosecheck says of files, rules and directives. None of it can be selected.\n"
    yield table(["name", "code"], ([f"[{n}]({n}/index.md)", c] for c, n in OWN.items()))


def _row(rule: Rule) -> Sequence[str]:
    state = rule.severity.value if rule.default else f"{rule.severity.value}, opt-in"
    return f"[{rule.name}]({rule.name}/index.md)", rule.code, _badge(state), plain(rule.summary)


def _badge(state: str) -> str:
    return f'<span class="badge {state.partition(",")[0]}">{state}</span>'


def _page(rule: Rule) -> Page:
    text = readable(rule)
    title, _, rest = text.partition("\n")
    before, heading, after = rest.partition(_BEFORE)
    state = "on by default" if rule.default else f"opt-in: `--extend-select {rule.name}`"
    facts = f"{_badge(rule.severity.value)} {rule.code}, {state}\n"
    parts = [title, "", facts, before.strip(), "", examples(rule), options(rule), heading + after]
    return Page(f"rules/{rule.name}", rule.name, "\n".join(parts), rule.summary)


def _own(name: str) -> Page:
    text = own_page(name) or ""
    lead = re.search(r"^\w.*", text, re.MULTILINE)
    return Page(f"rules/{name}", name, text, lead[0] if lead else escaped(name))
