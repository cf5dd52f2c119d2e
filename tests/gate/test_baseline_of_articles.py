"""A baseline of real articles that are edited afterwards."""

import shutil
from pathlib import Path
from textwrap import fill

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prosecheck.config import Config
from prosecheck.diagnostic import WHOLE, Diagnostic
from prosecheck.gate.baseline import entries_of, sifted
from prosecheck.run import check_bytes, concluded

from .repository import Repository, repository, run

ROOT = Path(__file__).parents[2]
ARTICLES = {
    path.name: path.read_bytes().decode()
    for path in (
        *sorted((Path(__file__).parent / "articles").iterdir()),
        ROOT / "examples" / "articles" / "openai-foxconn.txt",
    )
}
CLEAN = (
    "The council met on 4 May and voted 7 to 2 for the plan.",
    "A bus runs from the station every 20 minutes, and the stop is 300 metres away.",
    "Rain fell on 11 days of that month, which is 3 more than in April.",
)
BAD = "At the end of the day, the plan may possibly cost more than Mr Hale of Leeds said."
PLACED = {"FIL002", "FIL003", "CUT002", "RES004"}
"""Rules that ask where in the article a sentence stands: moved, it may be a finding or none."""


def _parts(name: str) -> tuple[str, list[str], str, str]:
    """Give what stands before and after the paragraphs of an article, them, and what parts them."""
    text = ARTICLES[name]
    if name == "openai-foxconn.txt":  # each line is a paragraph, and tags follow
        lines = text.splitlines()
        return "\n".join(lines[:6]) + "\n", lines[6:14], "\n" + "\n".join(lines[14:]), "\n"
    if name.endswith(".html"):
        head, rest = text.split("</h1>\n")
        inner, tail = rest.split("\n</article>")
        return f"{head}</h1>\n", inner.split("\n<p>"), f"\n</article>{tail}", "\n<p>"
    head, *body, last, tags = text.rstrip("\n").split("\n\n")
    fixed = 3 if name.endswith(".txt") else 2
    start = "".join(f"{part}\n\n" for part in (head, *body[: fixed - 1]))
    return start, body[fixed - 1 :], f"\n\n{last}\n\n{tags}\n", "\n\n"


def _findings(name: str, text: str) -> list[Diagnostic]:
    outcome = check_bytes(Config(select=("ALL",)), name, text.encode())
    (outcome,) = concluded([outcome])
    assert outcome.failure is None
    return list(outcome.diagnostics)


def _new(name: str, text: str) -> list[Diagnostic]:
    """Give the findings of an article that are new beside the one that is baselined."""
    accepted = entries_of(_findings(name, ARTICLES[name]))
    return sifted(_findings(name, text), accepted, lambda _found: True)


def _revived(name: str, text: str) -> list[Diagnostic]:
    """Give those of the new findings that their sentences alone would not make new.

    What asks where a sentence stands may be new where it moved, and what weighs the whole article
    may be new where it was not found before.
    """
    known = {d.code for d in _findings(name, ARTICLES[name]) if d.context.digest == WHOLE}
    return [
        d
        for d in _new(name, text)
        if d.code not in PLACED and (d.context.digest != WHOLE or d.code in known)
    ]


@pytest.mark.parametrize("name", ARTICLES)
def test_an_article_taken_apart_and_put_together_is_the_article(name: str) -> None:
    head, paragraphs, tail, between = _parts(name)
    assert len(paragraphs) >= 3
    assert head + between.join(paragraphs) + tail == ARTICLES[name]
    assert len(_findings(name, ARTICLES[name])) >= 10


@settings(max_examples=40, deadline=None)
@given(data=st.data(), name=st.sampled_from(sorted(ARTICLES)))
def test_moved_and_inserted_paragraphs_revive_nothing(data: st.DataObject, name: str) -> None:
    head, paragraphs, tail, between = _parts(name)
    last = paragraphs[-1:] if name.endswith(".html") else []  # holds the end of its element
    inner = paragraphs[: len(paragraphs) - len(last)]
    mark = "</p>" if name.endswith(".html") else ""
    more = data.draw(st.lists(st.sampled_from(CLEAN), unique=True))
    first, rest = inner[:1], [*inner[1:], *(paragraph + mark for paragraph in more)]
    moved = [*first, *data.draw(st.permutations(rest)), *last]
    assert _revived(name, head + between.join(moved) + tail) == []


@pytest.mark.parametrize("name", ARTICLES)
def test_every_new_finding_is_reported_wherever_it_stands(name: str) -> None:
    head, paragraphs, tail, between = _parts(name)
    mark = "</p>" if name.endswith(".html") else ""
    for at in range(1, len(paragraphs)):
        edited = [*paragraphs[:at], BAD + mark, *paragraphs[at:]]
        new = _revived(name, head + between.join(edited) + tail)
        assert [d.code for d in new] == ["FIL001", "CLM003"]
        assert {d.excerpt for d in new} == {"At the end of the day,", "may possibly"}


@pytest.mark.parametrize("name", ARTICLES)
def test_a_copy_of_a_paragraph_brings_its_findings_again(name: str) -> None:
    head, paragraphs, tail, between = _parts(name)
    text = head + between.join([*paragraphs[:2], paragraphs[1], *paragraphs[2:]]) + tail
    old, edited = _findings(name, ARTICLES[name]), _findings(name, text)
    assert len(_new(name, text)) == len(edited) - len(old) > 0


@pytest.mark.parametrize("name", ["home-batteries.md", "night-trains.txt", "city-garden.html"])
def test_other_line_breaks_blanks_and_quotation_marks_revive_nothing(name: str) -> None:
    head, paragraphs, tail, between = _parts(name)
    if name.endswith(".html"):
        wrapped = [
            p.replace(" is ", "  <b>is</b>\n").replace("isn&rsquo;t", "isn't") for p in paragraphs
        ]
    else:
        plain = [p.replace("'", "’") for p in paragraphs]
        plain = [p.replace('"', "“", 1).replace('"', "”", 1) for p in plain]
        wrapped = [p if p.startswith(("- ", "#")) else fill(p, width=72) for p in plain]
    assert wrapped != paragraphs
    assert _new(name, head + between.join(wrapped) + tail) == []


def test_a_changed_sentence_is_new_and_its_neighbours_are_not() -> None:
    name = "home-batteries.md"
    edited = ARTICLES[name].replace("keep falling.", "keep on falling.")
    assert [d.excerpt for d in _new(name, edited)] == ["It is worth noting that", "experts say"]


def test_a_new_tag_is_new_and_the_others_are_not() -> None:
    for name, before, after in (
        ("home-batteries.md", "Solar,", "Solar, solar, Wind,"),
        ("night-trains.txt", "Europe\n", "Europe, europe\n"),
    ):
        (new,) = _new(name, ARTICLES[name].replace(before, after))
        assert (new.code, new.excerpt.lower()) == ("TAG003", before.rstrip(",\n").lower())


def test_the_sentence_at_which_an_article_is_reported_may_change() -> None:
    name = "openai-foxconn.txt"
    whole = {"CLM004", "FRM003", "FRM004", "TAG004"}
    assert whole <= {d.code for d in _findings(name, ARTICLES[name])}
    edited = ARTICLES[name].replace("Well, this is", "So this is")
    edited = edited.replace("realm", "field", 1).replace("Technology\n", "Tech\n")
    assert {d.code for d in _new(name, edited)} & whole == set()
    assert whole <= {d.code for d in _findings(name, edited)}


@pytest.fixture
def site(tmp_path: Path) -> Repository:
    """Make a baselined repository of all the articles."""
    site = repository(tmp_path / "site")
    for number, (name, text) in enumerate(ARTICLES.items()):
        site.write(f"posts/{number}/{name}")
        (site.top / f"posts/{number}/{name}").write_bytes(text.encode())
    ran = run("baseline", "create", folder=site.top)
    assert ran.returncode == 0, ran.stderr
    site.commit()
    return site


def test_a_baselined_repository_is_clean_from_every_folder(site: Repository) -> None:
    baseline = site.top / "prosecheck-baseline.json"
    ran = run("check", "--baseline", "prosecheck-baseline.json", ".", folder=site.top)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith("no findings in 4 files (")
    for folder, paths in ((site.top / "posts", ["."]), (site.top.parent, ["site/posts"])):
        ran = run("check", "--baseline", str(baseline), *paths, folder=folder)
        assert (ran.returncode, ran.stderr) == (0, "")


def test_a_clone_elsewhere_is_clean_too(site: Repository, tmp_path: Path) -> None:
    clone = tmp_path / "other" / "name"
    site.git("clone", "--quiet", ".", str(clone))
    shutil.rmtree(clone / ".git")
    (clone / "posts" / "prosecheck.toml").write_text("")
    ran = run("check", "--baseline", "prosecheck-baseline.json", "posts", folder=clone)
    assert (ran.returncode, ran.stderr) == (0, "")


def test_a_new_finding_of_a_baselined_repository_is_reported_alone(site: Repository) -> None:
    (article,) = site.top.glob("posts/*/home-batteries.md")
    bad = "It is worth noting that the plan cost $7."
    text = article.read_text().replace("\n\nAdditionally", f"\n\n{bad}\n\nAdditionally")
    article.write_text(text)
    check = ("check", "--baseline", "prosecheck-baseline.json", "posts")
    ran = run(*check, folder=site.top)
    assert ran.returncode == 1
    assert [line.split()[1] for line in ran.stdout.splitlines()] == ["FIL001", "warning"]
    assert run("baseline", "update", folder=site.top).stdout.endswith("(1 new, 0 gone)\n")
    assert run(*check, folder=site.top).returncode == 0
