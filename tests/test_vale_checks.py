"""Every type of check of a Vale style, with the findings that its documentation describes."""

from pathlib import Path

import pytest

from prosecheck.phrases.table import TableError
from prosecheck.rule import Severity
from tests.linting import linted
from tests.styles import fixed, rule, said

SWAP = "extends: substitution\nmessage: \"Use '%s' instead of '%s'.\"\n"
AVOID = "extends: existence\nmessage: \"Avoid '%s'.\"\n"


def test_existence_finds_words_in_their_letter_case(tmp_path: Path) -> None:
    one = rule(tmp_path, f"{AVOID}tokens:\n  - utilize\n  - e-?mail\n")
    assert said(one, "We utilize *e-mail*. Utilize email!") == [
        "1:4 \"utilize\": Avoid 'utilize'.",
        "1:13 \"e-mail\": Avoid 'e-mail'.",
        "1:30 \"email\": Avoid 'email'.",
    ]


def test_existence_ignores_case_where_the_rule_or_a_token_says_so(tmp_path: Path) -> None:
    one = rule(tmp_path, f"{AVOID}ignorecase: true\ntokens: [foo, 'b[ao]r+']\n")
    assert [line[:8] for line in said(one, "Foo BORR.")] == ['1:1 "Foo', '1:5 "BOR']
    two = rule(tmp_path, f"{AVOID}tokens: ['(?i)foo', 'x(?i)y|z', bar]\n")
    assert [d.excerpt for d in linted(two, "FOO Bar xY XY Z bar")] == ["FOO", "xY", "Z", "bar"]


def test_existence_minds_word_boundaries_as_regular_expressions_do(tmp_path: Path) -> None:
    one = rule(tmp_path, f"{AVOID}tokens: [can, known]\n")
    text = "You can't: well-known, unknown, canned."
    assert [line[:10] for line in said(one, text)] == ['1:5 "can":', '1:17 "know']


def test_existence_with_nonword_matches_inside_words(tmp_path: Path) -> None:
    one = rule(tmp_path, f"{AVOID}nonword: true\ntokens: ['!', 'ell']\n")
    assert said(one, "Hello!") == ["1:2 \"ell\": Avoid 'ell'.", "1:6 \"!\": Avoid '!'."]


def test_existence_leaves_exceptions_alone(tmp_path: Path) -> None:
    one = rule(tmp_path, f"{AVOID}exceptions: [blacklist]\ntokens: ['\\w*list']\n")
    assert said(one, "A blacklist, a whitelist.") == ["1:16 \"whitelist\": Avoid 'whitelist'."]


@pytest.mark.parametrize(
    ("keys", "found"),
    [("", ["is very"]), ("append: true\n", ["very is"])],
    ids=["before", "append"],
)
def test_existence_puts_raw_before_the_tokens_or_behind(
    tmp_path: Path, keys: str, found: list[str]
) -> None:
    raw = "raw: ['\\bis\\s']" if not keys else "raw: ['\\sis']"
    one = rule(tmp_path, f"{AVOID}{keys}{raw}\ntokens: [very, so]\n")
    assert [d.excerpt for d in linted(one, "It is very odd, very is.")] == found


def test_raw_alone_is_a_pattern_in_pieces(tmp_path: Path) -> None:
    one = rule(tmp_path, f"{AVOID}raw:\n  - '\\d+'\n  - '(?:st|nd)'\n")
    assert [d.excerpt for d in linted(one, "The 1st and 2nd.")] == ["1st", "2nd"]


def test_a_curly_apostrophe_in_a_token_is_not_a_straight_one(tmp_path: Path) -> None:
    one = rule(tmp_path, f"{AVOID}nonword: true\ntokens: ['[‘’]']\n")
    assert said(one, "It's *it’s*.") == ["1:9 \"’\": Avoid '’'."]


def test_code_and_addresses_are_passed_over(tmp_path: Path) -> None:
    one = rule(tmp_path, f"{AVOID}tokens: [term]\n")
    text = "The `term` is at https://example.org/term here.\n\n```\nterm\n```\n"
    assert said(one, text) == []


def test_substitution_names_what_is_wanted_and_what_was_found(tmp_path: Path) -> None:
    one = rule(tmp_path, f"{SWAP}ignorecase: true\nswap:\n  web ?site: website\n  'on': 'yes'\n")
    assert said(one, "A Web site is On.") == [
        "1:3 \"Web site\": Use 'website' instead of 'Web site'.",
        "1:15 \"On\": Use 'yes' instead of 'On'.",
    ]
    assert said(one, "A website.") == []


def test_substitution_may_be_a_list_of_pairs_and_prefers_the_longer(tmp_path: Path) -> None:
    one = rule(tmp_path, f"{SWAP}swap:\n  - data: figures\n  - data base: database\n")
    assert said(one, "A data base of data.") == [
        "1:3 \"data base\": Use 'database' instead of 'data base'.",
        "1:16 \"data\": Use 'figures' instead of 'data'.",
    ]


def test_what_is_wanted_already_is_no_finding(tmp_path: Path) -> None:
    keys = "ignorecase: true\nexceptions: [Java Script Weekly]\n"
    swap = "swap:\n  'java ?script': JavaScript|JS\n  'java script weekly': weekly\n"
    one = rule(tmp_path, f"{SWAP}{keys}{swap}")
    assert [d.excerpt for d in linted(one, "JavaScript, Javascript, Java Script Weekly.")] == [
        "Javascript"
    ]


def test_substitution_fills_in_groups_and_capitals(tmp_path: Path) -> None:
    one = rule(tmp_path, f"{SWAP}ignorecase: true\nswap:\n  '(\\w+) vs (\\w+)': $1 versus ${{2}}\n")
    assert said(one, "*Cats vs dogs*.") == [
        "1:2 \"Cats vs dogs\": Use 'Cats versus dogs' instead of 'Cats vs dogs'."
    ]
    two = rule(tmp_path, f"{SWAP}capitalize: true\nignorecase: true\nswap: {{utilize: use}}\n")
    assert said(two, "Utilize it.") == ["1:1 \"Utilize\": Use 'Use' instead of 'Utilize'."]


def test_the_action_replace_offers_the_one_thing_that_is_wanted(tmp_path: Path) -> None:
    swap = "action:\n  name: replace\nswap:\n  utilize: use\n  car: auto|vehicle\n"
    one = rule(tmp_path, SWAP + swap)
    assert fixed(one, "They utilize a *car*.") == "They use a *car*."
    assert said(one, "A car.") == ["1:3 \"car\": Use 'auto' or 'vehicle' instead of 'car'."]


def test_a_fix_keeps_the_capital_of_a_sentence_but_not_of_a_name(tmp_path: Path) -> None:
    swap = "ignorecase: true\naction: {name: replace}\nswap:\n  utilize: use\n  'IOS': iOS\n"
    one = rule(tmp_path, SWAP + swap)
    assert fixed(one, "*Utilize* it. To Utilize it. IOS.") == "*Use* it. To use it. iOS."


@pytest.mark.parametrize(
    ("action", "token", "text", "wanted"),
    [
        ("{name: remove}", "very", "It is very good.", "It is good."),
        ("{name: remove}", "very", "An very odd day. Very.", "An very odd day. Very."),
        ("{name: replace, params: [use]}", "utilize", "They utilize it.", "They use it."),
        ("{name: edit, params: [trim_right, '!']}", "Stop!+", "Stop!! Now.", "Stop Now."),
        ("{name: edit, params: [trim, ' ']}", "B –", "A B – C", "A B – C"),
        ("{name: edit, params: [regex, '(\\w+)ly', '$1']}", "\\w+ly", "So badly.", "So bad."),
        ("{name: edit, params: [truncate, ' ']}", "the the", "Go the the way.", "Go the way."),
        ("{name: edit, params: [split, '-', '1']}", "pre-\\w+", "Is pre-owned.", "Is owned."),
        ("{name: edit, params: [remove, '-']}", "e-mail", "An e-mail.", "An email."),
        ("{name: convert, params: [simple]}", "LogIn", "Do LogIn now.", "Do log in now."),
    ],
    ids=lambda value: value if value.startswith("{") else "",
)
def test_actions_of_existence_are_fixes(
    tmp_path: Path, action: str, token: str, text: str, wanted: str
) -> None:
    one = rule(tmp_path, f"{AVOID}nonword: true\naction: {action}\ntokens: ['{token}']\n")
    assert fixed(one, text) == wanted


def test_occurrence_reports_a_unit_at_its_first_match(tmp_path: Path) -> None:
    yaml = "extends: occurrence\nmessage: '%s words'\nscope: sentence\nmax: 3\ntoken: \\w+\n"
    one = rule(tmp_path, yaml)
    assert said(one, "One two three. *One* two three four!\n\n- a b c d e\n") == [
        '1:17 "One": 4 words'
    ]


def test_occurrence_with_min_reports_a_unit_without_a_match_as_a_whole(tmp_path: Path) -> None:
    yaml = "extends: occurrence\nmessage: more\nscope: paragraph\nmin: 1\ntoken: acme\n"
    one = rule(tmp_path, f"{yaml}ignorecase: true\n")
    assert said(one, "ACME grew.\n\nIt shrank.\n") == ['3:1 "It shrank.": more']


def test_repetition_reports_both_words(tmp_path: Path) -> None:
    yaml = "extends: repetition\nmessage: \"'%s' is repeated!\"\nalpha: true\ntokens: ['[^\\s]+']\n"
    one = rule(tmp_path, yaml)
    text = "This *this* is is the\nthe end, 1 1, so - -."
    assert said(one, text) == [
        "1:13 \"is is\": 'is' is repeated!",
        "1:19 \"the\nthe\": 'the' is repeated!",
    ]
    two = rule(tmp_path, f"{yaml}ignorecase: true\nexceptions: ['(?i)is is']\n")
    assert [d.excerpt for d in linted(two, text)] == ["This *this", "the\nthe"]


def test_repetition_allows_as_many_as_max_says(tmp_path: Path) -> None:
    yaml = "extends: repetition\nmessage: m\nmax: 1\ntokens: ['\\w+']\n"
    one = rule(tmp_path, yaml)
    assert [d.excerpt for d in linted(one, "so so good, so so so far")] == ["so so"]
    assert linted(one, "so so good, so so so far")[0].start.column == 16


def test_consistency_reports_the_way_that_came_second(tmp_path: Path) -> None:
    yaml = "extends: consistency\nmessage: \"Inconsistent '%s'\"\nignorecase: true\neither:\n"
    one = rule(tmp_path, f"{yaml}  advisor: adviser\n  centre: center\n")
    text = "An adviser.\n\nAn Advisor, an adviser in the center.\n"
    assert said(one, text) == ["3:4 \"Advisor\": Inconsistent 'Advisor'"]
    two = rule(tmp_path, f"{yaml}  '\"': '[“”]'\nnonword: true\n")
    assert said(two, 'A "b" “c”.') == [
        "1:7 \"“\": Inconsistent '“'",
        "1:9 \"”\": Inconsistent '”'",
    ]


def test_conditional_wants_an_introduction_up_to_the_block(tmp_path: Path) -> None:
    yaml = (
        "extends: conditional\nmessage: \"'%s' has no definition\"\nexceptions: [API]\n"
        "first: '\\b([A-Z]{3,5})\\b'\nsecond: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'\n"
    )
    one = rule(tmp_path, yaml)
    text = "The WHO and an API.\n\nThe World Health Organization (WHO) and the WHO.\n"
    assert said(one, text) == ["1:5 \"WHO\": 'WHO' has no definition"]


CASE = "extends: capitalization\nmessage: \"'%s' should be '%s'\"\nscope: heading\n"


@pytest.mark.parametrize(
    ("keys", "heading", "wanted"),
    [
        ("match: $sentence", "This Does Not Comply", "This does not comply"),
        ("match: $sentence", "this isn't a sentence", "This isn't a sentence"),
        ("match: $sentence", "A heading that does comply", ""),
        ("match: $sentence", "One Slip among all six words here", ""),
        ("match: $sentence\nthreshold: 0.95", "One Slip among all six", "One slip among all six"),
        (
            "match: $sentence\nexceptions: [GitHub, Visual Studio]",
            "Use GitHub in Visual Studio",
            "",
        ),
        ("match: $sentence\nindicators: [':']", "Step one: Open it", ""),
        ("match: $sentence", "Step: Open Now", "Step: open now"),
        ("match: $title", "The quick fox of the wood", "The Quick Fox of the Wood"),
        ("match: $title", "The Quick Fox of the Wood", ""),
        ("match: $title", "A Walk with Him", "A Walk With Him"),
        ("match: $title\nstyle: Chicago\nthreshold: 1", "A Walk With Him", "A Walk with Him"),
        ("match: $title", "How to Win and How To Lose", ""),
        ("match: $title", "Well-Known API Tricks", ""),
        ("match: $lower", "all Small", "all small"),
        ("match: $upper", "ALL Big", "ALL BIG"),
        ("match: '^[A-Z].*[^.]$'", "A heading.", "^[A-Z].*[^.]$"),
        ("match: '^[A-Z].*[^.]$'", "A heading", ""),
        ("match: $sentence\nprefix: '\\d+\\. '", "12. A heading", ""),
    ],
)
def test_capitalization_says_how_a_heading_should_be(
    tmp_path: Path, keys: str, heading: str, wanted: str
) -> None:
    found = said(rule(tmp_path, f"{CASE}{keys}\n"), f"# {heading}\n\nSome Text Is Here.\n")
    assert found == ([f"1:3 \"{heading}\": '{heading}' should be '{wanted}'"] if wanted else [])


def test_capitalization_offers_the_right_case(tmp_path: Path) -> None:
    action = "action: {name: replace}\n"
    by_pattern = rule(tmp_path, f"{CASE}match: '^[a-z]'\n{action}")
    assert fixed(by_pattern, "# The fox\n") == "# The fox\n"
    one = rule(tmp_path, f"{CASE}match: $title\n{action}")
    assert fixed(one, "# The quick ‘fox’ isn’t here\n") == "# The Quick ‘Fox’ Isn’t Here\n"
    assert fixed(one, "# The quick `code` *is here*\n") == "# The Quick `code` *Is Here*\n"


METRIC = "extends: metric\nmessage: 'It is %s.'\n"


@pytest.mark.parametrize(
    ("formula", "condition", "wanted"),
    [
        ("words / sentences", "> 1.5", ["It is 1.75."]),
        ("words", "< 2", []),
        ("heading.h2 + list", "== 3.0", ["It is 3.00."]),
        ("math.sqrt(words + 2) * 2 - -1", ">= 7", ["It is 7.00."]),
        ("characters", "<= 100", ["It is 24.00."]),
        ("long_words + paragraphs + blockquote + pre", "> 0", ["It is 4.00."]),
    ],
)
def test_metric_reports_an_article_once(
    tmp_path: Path, formula: str, condition: str, wanted: list[str]
) -> None:
    yaml = f"{METRIC}formula: |\n  {formula}\ncondition: '{condition}'\n"
    text = "# A title\n\nWe saw it. It hopped.\n\n## More\n\n- in\n- history\n"
    assert [d.message for d in linted(rule(tmp_path, yaml), text)] == wanted


@pytest.mark.parametrize(
    "formula",
    [
        "__import__('os')",
        "words ** 9",
        "words.real",
        "tokens",
        "[w for w in 'a']",
        "1 +",
        "'a'",
    ],
)
def test_a_formula_is_never_run_as_code(tmp_path: Path, formula: str) -> None:
    yaml = f'{METRIC}formula: "{formula}"\ncondition: "> 1"\n'
    with pytest.raises(TableError, match=r'Rule\.yml:3: key "formula": found'):
        rule(tmp_path, yaml)


def test_readability_reports_the_mean_of_its_grades(tmp_path: Path) -> None:
    yaml = "extends: readability\nmessage: 'Grade %s.'\ngrade: 8\nmetrics: [Flesch-Kincaid, SMOG]\n"
    one = rule(tmp_path, yaml)
    hard = "Notwithstanding organizational considerations, administrative responsibilities vary."
    (found,) = linted(one, f"{hard}\n")
    assert found.message.startswith("Grade ")
    assert linted(one, "The cat sat. The dog ran. It is so.\n") == []


def test_levels_are_severities_and_limit_bounds_an_article(tmp_path: Path) -> None:
    severities = {"suggestion": Severity.INFO, "warning": Severity.WARNING, "error": Severity.ERROR}
    for level, severity in severities.items():
        assert rule(tmp_path, f"{AVOID}level: {level}\ntokens: [a]\n").severity is severity
    assert rule(tmp_path, f"{AVOID}tokens: [a]\n").severity is Severity.WARNING
    assert len(said(rule(tmp_path, f"{AVOID}limit: 2\ntokens: [foo]\n"), "foo foo foo")) == 2


def test_a_message_is_one_line(tmp_path: Path) -> None:
    one = rule(tmp_path, "extends: existence\nmessage: |\n  Not\n\n  '%s'.\ntokens: [foo]\n")
    assert said(one, "foo") == ["1:1 \"foo\": Not 'foo'."]


def test_a_message_may_number_its_values(tmp_path: Path) -> None:
    yaml = 'extends: substitution\nmessage: \'100%% "%[2]s", not "%[1]s" %s%s%s\'\nswap: {a: b}\n'
    assert said(rule(tmp_path, yaml), "a") == ['1:1 "a": 100% "a", not "b" ba']


PARTS = """# A fine word

A word. No word!

> My word

- word

## word

| word |
| --- |
| word |
"""


@pytest.mark.parametrize(
    ("scope", "lines"),
    [
        ("text", [1, 3, 3, 5, 7, 9, 11, 13]),
        ("heading", [1, 9]),
        ("heading.h2", [9]),
        ("title", [1]),
        ("paragraph", [3, 3]),
        ("sentence", [3, 3]),
        ("list", [7]),
        ("blockquote", [5]),
        ("table", [11, 13]),
        ("table.cell", [11, 13]),
        ("~heading", [3, 3, 5, 7, 11, 13]),
        ("heading & ~heading.h1", [9]),
        ("[list, blockquote]", [5, 7]),
        ("text.md", [1, 3, 3, 5, 7, 9, 11, 13]),
        ("text.html", []),
        ("summary", [3, 3, 5, 7]),
        ("raw", [1, 3, 3, 5, 7, 9, 11, 13]),
    ],
)
def test_a_scope_says_which_parts_are_read(tmp_path: Path, scope: str, lines: list[int]) -> None:
    for token in ("word", "w[o]rd+"):
        one = rule(tmp_path, f"{AVOID}scope: {scope}\ntokens: ['{token}']\n")
        assert [d.start.line for d in linted(one, PARTS)] == lines


def test_the_ends_of_a_sentence_are_ends_to_its_patterns(tmp_path: Path) -> None:
    one = rule(tmp_path, f"{AVOID}scope: sentence\ntokens: ['^But']\n")
    assert [d.start.column for d in linted(one, "So. But no. Yes, But.")] == [5]


def test_raw_reads_the_markup(tmp_path: Path) -> None:
    one = rule(tmp_path, f"{AVOID}scope: raw\nnonword: true\ntokens: ['\\[here\\]\\(']\n")
    assert said(one, "Look [here](a.html).\n") == ["1:6 \"[here](\": Avoid '[here]('."]


def test_a_pattern_that_runs_out_of_time_is_a_failure_of_its_rule(tmp_path: Path) -> None:
    one = rule(tmp_path, "extends: repetition\nmessage: m\ntokens: ['(?:a|aa)+$']\n")
    (found,) = linted(one, "a" * 80 + "b")
    assert found.code == "PRC001"
    assert "Ours.Rule" in found.message
