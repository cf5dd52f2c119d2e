"""Messages of styles: printf's `%s`, filled in as Vale fills them."""

from __future__ import annotations

import re
from collections.abc import Sequence

_VERB = re.compile(r"%(?:\[(\d+)\])?([svdq%])")


def filled(message: str, *values: str) -> str:
    """Put values in the place of the verbs, in order or by number; a verb too many is empty."""
    rest = iter(values)

    def value(match: re.Match[str]) -> str:
        number, verb = match.groups()
        if verb == "%":
            return "%"
        if number:
            at = int(number) - 1
            return values[at] if 0 <= at < len(values) else ""
        return next(rest, "")

    return _VERB.sub(value, message)


def listed(words: Sequence[str]) -> str:
    """Give alternatives in words: 'a', 'b', or 'c'."""
    quoted = [f"'{word}'" for word in words]
    if len(quoted) < 3:
        return " or ".join(quoted)
    return f"{', '.join(quoted[:-1])}, or {quoted[-1]}"


def unquoted_once(message: str) -> str:
    """Take the quotation marks from the first of two verbs: `listed` brings its own."""
    for verb in ("'%s'", '"%s"'):
        if message.count(verb) == 2:
            return message.replace(verb, "%s", 1)
    return message
