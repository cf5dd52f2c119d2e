"""`prosecheck test-rules`: the cases of rules, without pytest."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

import click

from prosecheck.cases import CasesError
from prosecheck.cli import refuse
from prosecheck.cli.session import mistakes_told
from prosecheck.config import ConfigError
from prosecheck.discovery import SKIPPED_FOLDERS, shown
from prosecheck.local import is_room, room_rule
from prosecheck.plugins import Installed, refuse_clashes
from prosecheck.printable import printable
from prosecheck.rooms import HOUSE_RULES, STYLE_RULES, room_of
from prosecheck.root import CONFIGURATION_FILES
from prosecheck.rule import Rule
from prosecheck.trial import Trial, WrongCaseError, trials_of

_PROJECTS = frozenset({"pyproject.toml", *CONFIGURATION_FILES})


@click.command(name="test-rules")
@click.argument("paths", nargs=-1, required=True)
@click.option("--update-cases", is_flag=True, help="Rewrite carets and fixed blocks beforehand.")
@click.option("-v", "--verbose", is_flag=True, help="Name also what holds.")
def command(paths: tuple[str, ...], update_cases: bool, verbose: bool) -> None:
    """Run the cases of the rules at PATHS, and look for phrases that are dead or there twice.

    A path is a file of house rules, a folder with house rules, a Vale style or rooms in Python
    (at any depth), or one such room. The Python of the rooms is run. The exit code is 0 where
    everything holds, 1 where something does not, and 2 where rules or cases cannot be read.
    """
    try:
        with mistakes_told():
            rules = [rule for path in paths for rule in rules_at(path)]
            refuse_clashes(Installed(rule, room_of(rule).origin) for rule in rules)
            failed, done = _run(rules, update_cases, verbose)
    except (CasesError, OSError) as error:
        refuse(_said(error))
    cases = sum(trial.is_case for trial in done)
    if not done:
        refuse("these rules have no cases and no phrases: there is nothing to test")
    click.echo(
        f"{_counted(len(rules), 'rule')}, {_counted(cases, 'case')}, "
        f"{_counted(len(done) - cases, 'gate')}: "
        + (f"{failed} failed" if failed else "everything holds")
    )
    raise SystemExit(1 if failed else 0)


def rules_at(path: str) -> list[Rule]:
    """Give the rules at a path; raise ConfigError where there is none.

    Raise PluginError for Python that fails, TableError for a file that is no rule, and OSError.
    """
    if os.path.isfile(path) and path.endswith(HOUSE_RULES):
        from prosecheck.house.file import rule_in

        return [rule_in(shown(path))]
    if not os.path.isdir(path):
        said = "there is no such folder" if not os.path.exists(path) else "it is no rule"
        raise ConfigError(f"{shown(path)}: {said}, wanted rules in TOML, YAML or Python")
    found = [*_files_in(path), *map(room_rule, _rooms_under(path))]
    if not found:
        raise ConfigError(f"{shown(path)}: no rule in this folder, wanted TOML, YAML or Python")
    return found


def _files_in(folder: str) -> Iterator[Rule]:
    names = sorted(os.listdir(folder))
    if is_room(folder):
        return
    from prosecheck.house.file import rule_in
    from prosecheck.vale import style_in

    for name in names:
        if name.endswith(HOUSE_RULES) and name not in _PROJECTS:
            yield rule_in(shown(os.path.join(folder, name)))
    if any(name.endswith(STYLE_RULES) and not name.startswith(".") for name in names):
        yield from style_in(folder).rules


def _rooms_under(root: str) -> Iterator[str]:
    for folder, folders, _ in os.walk(root):
        if is_room(folder):
            yield folder
            folders.clear()
        kept = sorted(f for f in folders if not f.startswith(".") and f not in SKIPPED_FOLDERS)
        folders[:] = kept


def _run(rules: Iterable[Rule], renew: bool, verbose: bool) -> tuple[int, list[Trial]]:
    """Run what there is to run; give the number of failures and what was run."""
    failed, done = 0, []
    for rule in rules:
        trials = trials_of(rule, renew=renew)
        wrong = [(trial, said) for trial in trials if (said := _failure(trial))]
        broken = {id(trial) for trial, _ in wrong}
        state = f"{len(wrong)} failed" if wrong else "ok"
        if not any(trial.is_case for trial in trials):
            state += ", no cases"
        click.echo(printable(f"{rule.name} ({rule.code}) {shown_origin(rule)}: {state}"))
        for trial in trials if verbose else ():
            click.echo(printable(f"  {'FAIL' if id(trial) in broken else 'ok  '} {trial.name}"))
        for trial, said in wrong:
            click.echo("\n" + printable(f"{shown(trial.path)}:{trial.line}: {trial.name}"))
            click.echo("\n".join(printable(f"  {line}") for line in said.splitlines()) + "\n")
        failed += len(wrong)
        done += trials
    return failed, done


def shown_origin(rule: Rule) -> str:
    """Give where a rule stands, for people."""
    origin = room_of(rule)
    return shown(os.path.dirname(origin.page)) if origin.page else origin.origin


def _failure(trial: Trial) -> str:
    """Say why something does not hold; "" where it does."""
    try:
        trial.holds()
    except WrongCaseError as error:
        return str(error)
    return ""


def _said(error: CasesError | OSError) -> str:
    if isinstance(error, OSError) and error.filename:
        return f"{shown(str(error.filename))}: cannot be read: {error.strerror}"
    return str(error)


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}" + ("" if count == 1 else "s")
