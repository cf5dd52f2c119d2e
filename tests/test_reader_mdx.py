"""MDX: Markdown with modules, elements and expressions, none of which is prose."""

from __future__ import annotations

import pytest

from prosecheck.article import OPAQUE
from tests.marked import article_of, span_of, unmarked

MDX_SPANS = [
    ("an element inside", "We ⟦in <B x={1 > 2}>order</B> to⟧ win.", "in order to"),
    ("a fragment", "<>\nWe ⟦in *order* to⟧ win.\n</>", "in order to"),
    ("an element that is closed", 'We ⟦in <Icon name="a>b" />order to⟧ win.', "in order to"),
    ("an expression", "We ⟦in {props.order({a: '}'})} to⟧ win.", f"in {OPAQUE} to"),
    ("a comment", "We ⟦in {/* x */}order to⟧ win.", "in order to"),
    ("a value left over", "Dear ⟦{{ first_name }}, we⟧ win.", "{{ first_name }}, we"),
    ("text in an element", "<Note>\n  We ⟦in *order*\n  to⟧ win.\n</Note>", "in order to"),
    ("deep in elements", "<A>\n    <B>\n\n    ⟦We <C/>win⟧\n\n    </B>\n</A>", "We win"),
    ("after imports", 'import A from "a"\nimport {b} from "b"\n\nWe ⟦in order⟧.', "in order"),
    ("after an export", "export const a = {\n  b: [\n\n  ]\n}\n\nWe ⟦in order⟧.", "in order"),
    ("an import of a country", "# Trade\n\nimport ⟦duties rose⟧.", "duties rose"),
    ("code with braces", "We `{a` ⟦in order⟧ `}`.", "in order"),
    ("a brace that is not closed", "We { ⟦in *order* to⟧ win.", "in order to"),
]


@pytest.mark.parametrize(
    ("marked", "phrase"), [s[1:] for s in MDX_SPANS], ids=[s[0] for s in MDX_SPANS]
)
def test_in_mdx_a_phrase_leads_to_its_characters(marked: str, phrase: str) -> None:
    document, span = unmarked(marked)
    assert span_of(article_of("a.mdx", document), phrase) == span


MDX_LEAKS = [
    ("imports", 'import No from "./no"\nimport * as no from "no"', []),
    ("an export", "export default function no() {\n\n  return no\n}", []),
    ("an expression", "{no.map((no) => (\n\n  <li>{no}</li>\n))}", [OPAQUE]),
    ("a comment", "{/* no\n\nno */}", []),
    ("an element that is closed", '<No no="no" />', [OPAQUE]),
    ("elements around text", "<No>\n<no a={no => no}>\nYes.\n</no>\n</No>", ["Yes."]),
    ("code", "```js\nimport no from 'no'\n```", [OPAQUE]),
]


@pytest.mark.parametrize(
    ("inside", "prose"), [x[1:] for x in MDX_LEAKS], ids=[x[0] for x in MDX_LEAKS]
)
def test_what_is_no_prose_does_not_leak_in_mdx(inside: str, prose: list[str]) -> None:
    article = article_of("a.mdx", f"This comes first.\n\n{inside}\n\nThis comes last.\n")
    texts = [article.text(block) for block in article.blocks]
    assert texts == ["This comes first.", *prose, "This comes last."]
