"""What fuzzing a target begins with."""

from __future__ import annotations

from pathlib import Path

from tests.hostile_inputs import KINDS

from prosecheck.cases import cases_in

ROOT = Path(__file__).parents[1]
ROOMS = ROOT / "rules" / "prosecheck_rules"
HOUSE = ROOT / "examples" / "house-rules"

_SAID = "message: \"'%s'\"\nlevel: error\n"
_STYLE = (
    f"extends: existence\n{_SAID}ignorecase: true\ntokens:\n  - in order to\n  - '\\bver[a-z]'\n",
    f"extends: substitution\n{_SAID}swap:\n  in order to: to\n  '(?:a|b) c': d\n"
    "action:\n  name: replace\n",
    f"extends: occurrence\n{_SAID}max: 1\nscope: sentence\ntoken: '\\w+'\n",
    f"extends: repetition\n{_SAID}alpha: true\nmax: 1\ntokens:\n  - '[^\\s]+'\n",
    f"extends: consistency\n{_SAID}either:\n  advisor: adviser\n",
    f"extends: conditional\n{_SAID}first: '\\b([A-Z]{{3,5}})\\b'\nsecond: '([A-Z]{{3,5}}) \\('\n",
    f"extends: capitalization\n{_SAID}match: $title\nstyle: AP\nscope: heading\n"
    "exceptions: [WHO]\n",
    f'extends: metric\n{_SAID}formula: |\n  words / sentences * math.sqrt(9)\ncondition: "> 1.5"\n',
    f"extends: readability\n{_SAID}metrics: [SMOG]\ngrade: 2\n",
)
_OWN = {
    "match": [b'[[phrase]]\ntext = "it(\'s| is) (so)? a"\nunless = ["b"]\n\0it\'s a b it is so a'],
    "phrase": [b"(a|b)? c|d\0a c d", b"(?<=a)[b-d]{2,3}\\b\0abcd", b"(x+x+)+y\0xxxxxxxxxxxxxxx"],
    "configure": [
        b'select = ["CLM"]\nexclude = ["a/"]\n[rule.long-sentences]\nlimit = 3\n[[overrides]]\n'
        b'paths = ["b/**"]\nignore = ["FIL"]\n',
        b'extend = "prosecheck.toml"\nrules = ["."]\nbaseline = "../x"\nfail-on = "error"\n',
    ],
    "ignore": [b"!**/a*[!b]?c/\0a/bc/d", b"/a/**/b\\ \0a/x/b"],
    "baseline": [
        b'{"schema_version": 1, "articles": {"a.md": {"FIL001": {"0123": {"count": 1, '
        b'"excerpt": "x"}}}}}'
    ],
    "house": [
        path.read_bytes() + b"\0We use e-mail and a web site, click here to log-in page."
        for path in sorted(HOUSE.glob("*.toml"))
    ],
    "style": [
        rule.encode() + b"\0In order to be very very sure, the WHO (World) met. a b"
        for rule in _STYLE
    ],
    "messages": [
        b'Content-Length: 45\r\n\r\n{"jsonrpc": "2.0", "id": 1, "method": "nope"}\r\n'
        b"content-length:2\r\nX: y\r\n\r\n[]Content-Length: 99\r\n\r\n{"
    ],
    "front-matter-yaml": [
        b"title: 'a'\ntags: [a, &x b, *x]\nprosecheck: {ignore: [FIL]}\ns: |\n  a"
    ],
    "front-matter-toml": [b"title = 'a'\ntags = ['a', \"\\u00e4\"]\n[prosecheck]\nignore = ['X']"],
}
_EDITED = [
    "In order\r\nto \U0001f600 win\0\x00\x03\x00\x05new\n\0\x01\x00\x01\x02e\u0301".encode(),
    b"a\rb\n\nc\0\x00\x00\x09\x09x\0\x02\x01\x00\x00\0\xff\xff\xff\xff",
]
_ARTICLE = (
    "In order to win\n\nIn conclusion, it is worth noting that experts say this is the most "
    "unparalleled tool. It isn't just fast; it's easy. As an AI language model, we makes it.\n\n"
    "Disclaimer: readers are advised to verify it before relying on\n\nTags: Leeds, leeds, "
    "SourceTagnameCnbc\n"
)
_FORMS = {
    "md": "---\ntitle: In order to win\ntags: [a, A]\n---\n\n# {}\n\n"
    '> *In order* to [win](a "b").\n',
    "mdx": "import A from 'a'\n\n# {}\n\n<A b={{1}}>In order to win.</A>\n",
    "html": "<html><title>a</title><p>{}</p><p>In <b>order</b> to&nbsp;win.<!-- prosecheck-disable "
    "FIL --></p></html>",
    "json": '{{"title": "a", "body": "In order to win. {}", "tags": ["a", "A"]}}',
    "jsonl": '{{"title": "a", "body": "In order to win."}}\n{{"body": "It is."}}\n',
    "xml": '<rss version="2.0"><channel><item><title>a</title><description>In order to win, we '
    "makes it.</description></item></channel></rss>",
}


def corpus(name: str) -> list[bytes]:
    """Give the inputs that fuzzing a target begins with."""
    kind, _, suffix = name.rpartition("-")
    if name in _OWN:
        return _OWN[name]
    if name.startswith("room-"):
        path = ROOMS / name.removeprefix("room-").replace("-", "_") / "cases.md"
        return [case.text.encode() for case in cases_in(path)]
    if kind == "sync":
        return _EDITED
    whole = _FORMS.get(suffix, "{}")
    article = _ARTICLE.replace("\n", "\\n") if suffix == "json" else _ARTICLE
    kinds = [k.make(200).encode("utf-8", "replace") for k in KINDS if k.suffix == suffix]
    return [whole.format(article).encode(), *kinds]
