"""House rules: TOML files that are rules, from the file to the findings."""

import re
from pathlib import Path

import pytest

from prosecheck.cases import cases_in
from prosecheck.catalogue import catalogue
from prosecheck.handbook import page
from prosecheck.house import rules_of
from prosecheck.phrases.table import TableError
from prosecheck.plugins import PluginError
from prosecheck.rooms import room_of
from prosecheck.rule import Rule, Severity
from prosecheck.selection import Selection, selected
from prosecheck.trial import require_live_phrases, require_marks
from tests.linting import linted

HEADER = '[rule]\ncode = "TRM001"\nsummary = "a summary"\n'
ADVISED = 'message = "{advice}"\nadvice = "think"\n'
EXAMPLES = "examples/house-rules"


def rule(folder: Path, toml: str, header: str = HEADER) -> Rule:
    """Give the rule of a file with a header and more."""
    (folder / "our_terms.toml").write_text(header + toml, "utf-8")
    return rules_of(str(folder))[0]


def mistake(folder: Path, toml: str, header: str = HEADER) -> str:
    """Give what is said of a file that is no rule, without the folder's path."""
    with pytest.raises(TableError) as caught:
        rule(folder, toml, header)
    return str(caught.value).replace(f"{folder}/", "")


def said(one: Rule, text: str, name: str = "a.md") -> list[tuple[str, str]]:
    """Give excerpt and message of what a rule finds."""
    return [(d.excerpt, d.message) for d in linted(one, text, name)]


def test_a_phrase_is_found_and_its_suggestion_named(tmp_path: Path) -> None:
    one = rule(tmp_path, '[[phrase]]\ntext = "e-mail"\nsuggest = "email"\n')
    assert (one.code, one.name, one.severity) == ("TRM001", "our-terms", Severity.WARNING)
    assert said(one, "Send an *e-mail* now.") == [
        ("e-mail", '"e-mail" is not house style; write "email"')
    ]


def test_the_header_says_message_advice_severity_and_name(tmp_path: Path) -> None:
    more = 'name = "no-mail"\nmessage = "{text}! {advice}"\nadvice = "call"\nseverity = "error"\n'
    one = rule(tmp_path, '[[phrase]]\ntext = "mail"\n', HEADER + more)
    (diagnostic,) = linted(one, "Send mail.")
    assert (diagnostic.rule, diagnostic.message) == ("no-mail", '"mail"! call')
    assert diagnostic.severity is Severity.ERROR


def test_summary_and_message_are_one_line(tmp_path: Path) -> None:
    header = '[rule]\ncode = "TRM001"\nsummary = """\na\nb"""\nmessage = "c\\n{text}"\n'
    one = rule(tmp_path, '[[phrase]]\ntext = "mail"\n', header)
    assert (one.summary, said(one, "mail")) == ("a b", [("mail", 'c "mail"')])


def test_zones_and_kinds_say_where_it_counts(tmp_path: Path) -> None:
    phrase = '[[phrase]]\ntext = "mail"\n'
    text = "# A mail\n\nIn the mail.\n\n- with mail\n"
    lines = {
        'kinds = "heading"\n': [1],
        'kinds = ["item", "heading"]\n': [1, 5],
        'zones = ["title"]\n': [1],
        'zones = ["body"]\n': [3, 5],
    }
    for header, wanted in lines.items():
        one = rule(tmp_path, phrase, HEADER + header)
        assert [d.start.line for d in linted(one, text)] == wanted


def test_words_of_others_count_only_with_quoted(tmp_path: Path) -> None:
    phrase, text = '[[phrase]]\ntext = "mail"\n', "> Some mail came.\n"
    assert said(rule(tmp_path, phrase), text) == []
    assert len(said(rule(tmp_path, phrase, HEADER + "quoted = true\n"), text)) == 1


def test_an_exception_and_a_regular_expression_work_as_in_our_tables(tmp_path: Path) -> None:
    one = rule(tmp_path, "[[phrase]]\nregex = 'gr[ae]y(?!hound)'\nunless = \"gray area\"\n")
    assert [text for text, _ in said(one, "A grey day, a greyhound, a gray area.")] == ["grey"]


@pytest.mark.parametrize(
    "where",
    [
        "[[phrase]]\n",
        "[limit]\nmax = 1\n[[phrase]]\n",
        "[require]\n",
        '[require]\ntext = "our terms"\n[require.when]\n',
    ],
)
def test_a_regular_expression_that_would_hang_is_stopped_and_named(
    tmp_path: Path, where: str
) -> None:
    one = rule(tmp_path, f"{where}regex = '(?:a|aa)+$'\n", HEADER + ADVISED)
    (diagnostic,) = linted(one, "a" * 80 + "b")
    assert diagnostic.code == "PRC001"
    assert "our-terms" in diagnostic.message
    assert re.search(r"our_terms\.toml:\d+: the pattern ran out of time", diagnostic.message)


def test_a_maximum_reports_the_first_phrase_too_many_of_each_unit(tmp_path: Path) -> None:
    phrase = '[[phrase]]\ntext = "very"\n'
    text = "Very good. Very, very bad.\n\nIt is very odd, very odd.\n"
    columns = {
        "article": [(1, 12)],
        "paragraph": [(1, 12), (3, 17)],
        "sentence": [(1, 18), (3, 17)],
    }
    for per, wanted in columns.items():
        one = rule(tmp_path, f'[limit]\nmax = 1\nper = "{per}"\n{phrase}')
        assert [(d.start.line, d.start.column) for d in linted(one, text)] == wanted
    assert said(one, "Very, very bad.") == [
        ("very", '"very" stands 2 times in this sentence, at most 1 wanted')
    ]


def test_a_limit_gives_the_advice_of_the_phrase(tmp_path: Path) -> None:
    toml = '[limit]\nmax = 0\n[[phrase]]\ntext = "a"\nsuggest = "b"\n[[phrase]]\ntext = "c"\n'
    one = rule(tmp_path, toml + "[[phrase]]\ntext = 'd'\nsuggest = ''\n", f"{HEADER}{ADVISED}")
    for text, wanted in (("A e.", 'write "b"'), ("C e.", "think"), ("D e.", "strike it")):
        assert [message for _, message in said(one, text)] == [wanted]


def test_a_minimum_reports_the_unit_that_has_too_few(tmp_path: Path) -> None:
    phrase = "[[phrase]]\nregex = '\\bAcme\\b'\n"
    one = rule(tmp_path, f'[limit]\nmin = 1\nper = "paragraph"\n{phrase}', HEADER)
    assert said(one, "Acme grew.\n\nIt shrank. Then it grew.\n", "a.txt") == [
        (
            "It shrank. Then it grew.",
            "what is wanted stands 0 times in this paragraph, at least 1 wanted",
        )
    ]
    whole = rule(tmp_path, f"[limit]\nmin = 2\n{phrase}")
    assert [text for text, _ in said(whole, "Acme grew. It shrank.")] == ["Acme grew."]
    assert said(whole, "Acme grew. Acme shrank.") == []


def test_a_density_is_measured_in_the_words_of_the_article(tmp_path: Path) -> None:
    one = rule(tmp_path, '[limit]\nmax-per-1000-words = 10\n[[phrase]]\ntext = "very"\n')
    filling = "word " * 148
    assert said(one, f"{filling}very very.") == []
    assert said(one, f"{filling}very very very.") == [
        ("very", '"very" stands 3 times in this article, at most 10 in 1,000 words wanted')
    ]


REQUIRED = """message = "{text} wants a disclosure; {advice}"
advice = "add one"
[require]
text = "(we|I) (may )?earn a commission"
"""


def test_text_is_required_where_the_condition_holds(tmp_path: Path) -> None:
    one = rule(tmp_path, REQUIRED + '[require.when]\nhosts = ["amzn.to", "amazon.*"]\n')
    link = "Buy [a kettle](https://www.amazon.co.uk/dp/1) now.\n"
    assert said(one, link) == [("a kettle", '"a kettle" wants a disclosure; add one')]
    assert said(one, f"{link}\nWe may earn a commission.\n") == []
    assert said(one, f"{link}\n> We may earn\n> a commission.\n") == []
    assert said(one, "Buy [a kettle](https://notamazon.co.uk/) now.\n") == []


@pytest.mark.parametrize(
    ("condition", "text", "place"),
    [
        ('addresses = "*[?&]tag=*"', "See [it](https://x.example/a?tag=us-20).\n", "it"),
        ('text = "(paid|sponsored) post"', "This is a *sponsored* post.\n", "sponsored* post"),
        ('tags = "Gift Guides"', "---\ntags: [gift-guide]\n---\nText.\n", "gift-guide"),
        ("min-words = 3", "One two three. Four.\n", "One two three."),
        ('zones = "title"', "# A title\n\nText.\n", "A title"),
    ],
    ids=["address", "phrase", "tag", "words", "zone"],
)
def test_a_condition_is_reported_where_it_shows(
    tmp_path: Path, condition: str, text: str, place: str
) -> None:
    one = rule(tmp_path, f"{REQUIRED}[require.when]\n{condition}\n")
    assert [excerpt for excerpt, _ in said(one, text)] == [place]
    assert said(one, "Plain.\n") == []


def test_links_count_in_the_zones_of_the_condition(tmp_path: Path) -> None:
    when = '[require.when]\nhosts = "a.example"\nzones = ["title"]\n'
    one = rule(tmp_path, REQUIRED + when)
    assert said(one, "# Title\n\nA [pot](https://a.example/).\n") == []
    assert len(said(one, "# A [pot](https://a.example/)\n\nText.\n")) == 1


def test_all_conditions_must_hold(tmp_path: Path) -> None:
    one = rule(tmp_path, REQUIRED + '[require.when]\nhosts = "a.example"\ntext = "kettle"\n')
    assert said(one, "A [pot](https://a.example/).\n") == []
    assert len(said(one, "A [kettle](https://a.example/).\n")) == 1


def test_what_is_said_of_an_article_as_a_whole_stays_the_same_finding(tmp_path: Path) -> None:
    one = rule(tmp_path, REQUIRED)
    before, after = linted(one, "# A title\n"), linted(one, "# Another title\n")
    assert before[0].fingerprint == after[0].fingerprint


def test_without_a_condition_every_article_must_say_it(tmp_path: Path) -> None:
    one = rule(tmp_path, REQUIRED)
    assert [text for text, _ in said(one, "# A title\n\nText.\n")] == ["A title"]


def test_required_text_may_have_to_stand_in_a_zone(tmp_path: Path) -> None:
    one = rule(tmp_path, REQUIRED + 'zones = ["title"]\n')
    assert said(one, "# How we earn a commission\n\nText.\n") == []
    assert len(said(one, "# A title\n\nWe earn a commission.\n")) == 1


@pytest.mark.parametrize(
    ("toml", "wanted"),
    [
        ("[[phrase]]\ntxt = 'a'\n", '5: unknown key "txt" in a [[phrase]], wanted text'),
        ("[[phrase]]\ntext = ['a',\n'(b']\n", '6: key "text": found "(b", but "(" is never'),
        ("[limits]\nmax = 1\n", '4: unknown key "limits" in the file, wanted rule, limit'),
        ("severity = 'bad'\n", '4: key "severity": found "bad", wanted one of "error"'),
        ("zones = ['body', 'boddy']\n[[phrase]]\ntext='a'\n", 'did you mean "body"?'),
        ("message = '{txt}'\n[[phrase]]\ntext='a'\n", '4: key "message": found "{txt}", wanted'),
        ("[limit]\nmax = -1\n[[phrase]]\ntext='a'\n", '5: key "max": found -1, wanted a whole'),
        ("[limit]\nmax = 1.5\n[[phrase]]\ntext='a'\n", '5: key "max": found 1.5, wanted a whole'),
        ("[limit]\nper='word'\n[[phrase]]\ntext='a'\n", '5: key "per": found "word", wanted one'),
        ("[limit]\n[[phrase]]\ntext='a'\n", '4: key "max": nothing found, wanted "max"'),
        ("[limit]\nmax=1\nmin=2\n[[phrase]]\ntext='a'\n", '6: key "min": found 2, wanted at most'),
        ("[require]\ntext='a'\n", 'key "message": nothing found, wanted what is wrong'),
        ("[require]\ntext='a'\n[[phrase]]\ntext='b'\n", '5: key "text": [phrase] found in the'),
        ("message='m'\n[require]\ntext='a'\nfoo=1\n", '7: unknown key "foo" in [require]'),
        ("message='m'\n[require]\nwhen=3\ntext='a'\n", "wanted a table under [require.when]"),
        ("quoted=true\n[require]\ntext='a'\n", '4: key "quoted": found beside [require]'),
        ("", "a rule without [[phrase]] and without [require] finds nothing"),
        ("[[phrase]\n", "not TOML: "),
    ],
)
def test_a_mistake_is_told_with_file_line_and_key(tmp_path: Path, toml: str, wanted: str) -> None:
    message = mistake(tmp_path, toml)
    assert message.startswith("our_terms.toml:")
    assert wanted in message


def test_a_file_without_identity_is_refused(tmp_path: Path) -> None:
    phrase = "[[phrase]]\ntext = 'a'\n"
    assert mistake(tmp_path, phrase, "") == "our_terms.toml:1: wanted a table under [rule]"
    nothing = 'our_terms.toml:1: key "code": nothing found in [rule], wanted a string'
    assert mistake(tmp_path, phrase, "[rule]\nsummary = 's'\n") == nothing


def test_a_code_or_name_of_ours_is_refused_naming_both(tmp_path: Path) -> None:
    phrase = "[[phrase]]\ntext = 'a'\n"
    for header in (HEADER.replace("TRM001", "FIL001"), f"{HEADER}name = 'filler-phrases'\n"):
        rule(tmp_path, phrase, header)
        with pytest.raises(PluginError) as caught:
            catalogue((str(tmp_path),))
        assert "is brought twice: by prosecheck (prosecheck_rules.filler_phrases) and by" in str(
            caught.value
        )
        assert "our_terms.toml" in str(caught.value)
        catalogue.cache_clear()


def test_a_code_must_have_the_form_of_codes(tmp_path: Path) -> None:
    rule(tmp_path, "[[phrase]]\ntext = 'a'\n", HEADER.replace("TRM001", "terms"))
    with pytest.raises(PluginError, match=r'our_terms\.toml brings a rule with the code "terms"'):
        catalogue((str(tmp_path),))


def test_a_folder_without_rules_is_noted_and_one_that_is_not_there_refused(tmp_path: Path) -> None:
    (note,) = catalogue((str(tmp_path),)).notes
    assert note.endswith(
        ": no rule in this folder, wanted files in TOML or YAML, or rooms in Python"
    )
    (tmp_path / "Ours").mkdir()
    (tmp_path / "Ours" / "A.yml").write_text("")
    (note,) = catalogue((f"{tmp_path}/",)).notes
    assert note.endswith(
        'wanted files in TOML or YAML, or rooms in Python; did you mean "' + f'{tmp_path}/Ours"?'
    )
    with pytest.raises(TableError, match="nowhere: cannot be read: No such file"):
        catalogue((str(tmp_path / "nowhere"),))


def test_house_rules_are_selected_like_ours(tmp_path: Path) -> None:
    rule(tmp_path, "[[phrase]]\ntext = 'a'\n")
    rules = [entry.rule for entry in catalogue((str(tmp_path),)).rules]
    assert [r.code for r in selected(rules, [Selection(("TRM", "filler-phrases"))])] == [
        "FIL001",
        "TRM001",
    ]
    assert "our-terms" in [r.name for r in selected(rules, [])]


def test_the_page_is_written_from_the_file(tmp_path: Path) -> None:
    more = 'why = "Because."\ninstead = "Call."\nwhen-to-ignore = "Never."\n'
    one = rule(tmp_path, '[[phrase]]\ntext = "mail"\nsuggest = ""\n', HEADER + more)
    assert page(one) == (
        "# our-terms (TRM001)\n\n## What it flags\n\na summary\n\n- `mail`: strike it\n\n"
        "## Why\n\nBecause.\n\n## Instead\n\nCall.\n\n## When to ignore\n\nNever.\n"
    )


KEPT = """
message = "{text}: {advice}"
[limit]
max = 1
[defaults]
suggest = "so"
[[phrase]]
text = ["in (order )?to", "as"]
unless = ["as is"]
"""


def test_what_was_kept_of_a_file_is_the_same_rule(tmp_path: Path) -> None:
    (tmp_path / "our_terms.toml").write_text(HEADER + KEPT, "utf-8")
    cache = tmp_path / "cache"
    fresh, first, kept = (rules_of(str(tmp_path), c) for c in (None, str(cache), str(cache)))
    assert [file.suffix for file in cache.iterdir()] == [".json"]
    for rules in (first, kept):
        assert page(rules[0]) == page(fresh[0])
        assert room_of(rules[0]).phrases == room_of(fresh[0]).phrases
        assert said(rules[0], "As I came in to see it as is.") == [("in to", '"in to": write "so"')]


def test_a_file_that_changed_or_was_harmed_in_the_cache_is_read_again(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    for text in ("a b", "c d"):
        (tmp_path / "our_terms.toml").write_text(f"{HEADER}[[phrase]]\ntext = '{text}'\n", "utf-8")
        assert said(rules_of(str(tmp_path), str(cache))[0], "A b c d.")[0][0].lower() == text
    for file in cache.iterdir():
        file.write_bytes(file.read_bytes()[:-3])
    assert said(rules_of(str(tmp_path), str(cache))[0], "A b c d.")[0][0] == "c d"


def test_a_mistake_is_told_each_time_and_never_kept(tmp_path: Path) -> None:
    (tmp_path / "our_terms.toml").write_text(f"{HEADER}[[phrase]]\ntext = '('\n", "utf-8")
    for _ in range(2):
        with pytest.raises(TableError, match="never closed"):
            rules_of(str(tmp_path), str(tmp_path / "cache"))


def test_duplicate_and_dead_phrases_are_told_with_their_lines(tmp_path: Path) -> None:
    entries = '[[phrase]]\ntext = "colou?r"\n[[phrase]]\ntext = ["paint", "color"]\n'
    dead = '[[phrase]]\ntext = "red paint"\nunless = "paint"\n'
    with pytest.raises(Exception, match="find") as caught:
        require_live_phrases(rule(tmp_path, entries + dead))
    assert ':7: "colou?r" (line 5) and "color" both find "color"' in str(caught.value)
    assert ':9: "red paint" is dead' in str(caught.value)


EXAMPLE_RULES = {one.name: one for one in rules_of(EXAMPLES)}


@pytest.mark.parametrize("name", EXAMPLE_RULES)
def test_an_example_finds_what_its_cases_say(name: str) -> None:
    one = EXAMPLE_RULES[name]
    cases = cases_in(Path(room_of(one).cases))
    assert {case.part for case in cases} == {"Flagged", "Clean"}
    for case in cases:
        require_marks(one, case)
    require_live_phrases(one)


def test_the_documentation_shows_rules_that_can_be_used(tmp_path: Path) -> None:
    text = Path("docs/house-rules.md").read_text("utf-8")
    blocks = re.findall(r"^```toml\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    assert len(blocks) == 3
    for number, block in enumerate(blocks):
        (tmp_path / f"shown-{number}.toml").write_text(block, "utf-8")
    words, limit, require = rules_of(str(tmp_path))
    assert [e for e, _ in said(words, "The web-site of ours is v1.2.3 now.")] == [
        "web-site of ours",
        "v1.2.3",
    ]
    assert [m for _, m in said(limit, "Yes! No! Why?")] == [
        "2 exclamations in one paragraph, at most 1 wanted; end the others with a full stop"
    ]
    assert [e for e, _ in said(require, "Buy [it](https://amzn.to/1).")] == ["it"]
