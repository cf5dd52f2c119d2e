"""JSON and XML in which article text stays text, for parsers and for the logs of CI servers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from prosecheck.patterns import compiled
from prosecheck.printable import LOG_COMMAND

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def json_text(document: Any) -> str:
    """Give one line of JSON in ASCII, which no terminal or log can misread.

    What a log would obey stands in strings alone, where an escaped character means the same.
    """
    # Looking for circles takes a third of the time, and no report has one.
    text = json.dumps(document, separators=(",", ":"), check_circular=False)
    if "##" in text:
        text = compiled(LOG_COMMAND).sub(r"\\u0023", text)
    return f"{text}\n"


def xml_text(root: Element) -> str:
    """Give a document of XML 1.0; its texts have been made printable."""
    from xml.etree.ElementTree import indent, tostring  # 10 ms, which JSON does not pay

    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'
