"""Slots in brackets and braces: "[Your Name]", "[Insert link here]", "{{title}}"."""

from __future__ import annotations

from collections.abc import Iterator

from prosecheck.api import Article, Finding, Span, compiled

from .context import explains_templates, is_shown

_BRACKETED = r"\[(?<!\[\[)([^\[\]\n]{2,160})\](?![(:\]])"
_ORDER = r"""(?xi)
      (?:please\ )?insert\ \S.*
    | (?:please\ )?(?:add|enter|include|provide|specify|describe|mention|attach|embed|put|replace
        |fill\ in|choose|select)\ (?:your|an?|the|relevant|links?|images?|names?|dates?|specific
        |more|any|here|details?|numbers?|sources?|quotes?|statistics?|examples?|author|company
        |additional|actual|personal|affiliate|internal|external|contact|with|this|photos?)\b.*
    | (?:briefly|brief)\ (?:describe|explain|explanation|description|summary|overview|bio|note)\b.*
    | links?\ (?:to|goes|here|for)\b.*
    | (?:affiliate|internal|external|sponsored|product|amazon|referral)\ (?:link|url)s?\b.*
    | (?:image|photo|picture|screenshot|video|graphic|chart|infographic|diagram|illustration|cta
        |call\ to\ action|ad|advertisement|visual|hero\ image|featured\ image|embed)
      (?: \ (?:goes\ )?here | \ placeholder.* | \ (?:of|showing)\ \S.*
        | (?:\ (?:placeholder|suggestion|idea|\#?\d+))?:\ *(?!courtesy|via|by|©)(?:\S+\ +){3}.* )
    | .*\ (?:goes|go)\ here | .*\bplaceholder(?:\ text)?
    | (?:TODO|TBD|TBA|FIXME|TK)\b.*
    | explain\ (?:how|why|what|the)\b.*
    | quotes?\ (?:about|from|by)\ .* | x{2,}
"""
"""What tells somebody to put something here: never meant for a reader."""
_DETAIL = (
    r"name|company|email|e-mail|address|number|phone|title|position|website|url|link|signature"
    r"|city|state|school|organi[sz]ation|business|blog|brand|product|service|domain|industry|niche"
    r"|topic|keyword|location|institution|university|college|department|team|role|profession|date"
    r"|information|info|details?|here|handle|username|employer|country|age|hometown|contact"
)
_WORD = r"[\w'&/-]+"
_PERSON = rf"""(?xi)
      (?:your|my|their|his|her)\ (?:{_WORD}\ ){{0,3}}(?:{_DETAIL})(?:\ (?:and|or|&)\ .*|\ here)?
    | name\ of\ .+
    | (?:full|first|last|maiden)\ name
    | (?!(?:file|function|class|method|package|module|variable|branch|repo|repository|table|column
        |host|domain|folder|directory|command|container|bucket|database|key|field|tag|element|event
        |server|resource|cluster|property|attribute|node|object|user|project|app|display)\b)
      (?:{_WORD}\ ){{1,3}}name
    | (?:street|mailing|home|email|e-mail|business)\ address
    | (?:phone|telephone|fax|contact)\ number
    | (?:(?:street|city|state|zip|zip\ code|postal\ code|postcode|country|address|phone|email|date)
        (?:,\ ?|/|\ \|\ )){{1,4}}(?:street|city|state|zip|zip\ code|postal\ code|postcode|country
        |address|phone|email|date)(?:\ code)?
    | (?:recipient|sender|hiring\ manager|company|organi[sz]ation|author|client|customer|employer)'s
      \ {_WORD}(?:\ {_WORD})?
"""
"""Whose detail is missing: usual in letters, and in articles that teach how to write them."""
_BARE = (
    r"(?:Date|Author|Recipient|Address|Name|Email|Phone|City|Company|URL|Link|Signature|Title|Amount"
    r"|Introduction|Intro|Body|Conclusion|Hook|Heading|Subheading|CTA|Headline|Location|Number|Year"
    r"|Score|Position|Nationality|Age|Percentage|Source|Quote|Event|Product|Topic|Keyword|Price)"
    r"|(?:amount|location|ethnicity/nationality|nationality|percentage|price|product|topic)"
    r"|(?:Section|Paragraph|Part) \d+.{0,60}"
)
"""One word: a slot where it is all of a block, or where the article has a certain one as well."""

_BRACES = (
    r"(?i)\{\{ ?(?:your_?)?(?:title|name|first_?name|last_?name|full_?name|company|company_?name"
    r"|city|keyword|topic|date|author|author_?name|product|product_?name|url|link|email|headline|brand"
    r"|location|price|state|country|industry|niche|insert[\w ]{1,30}|placeholder) ?\}\}"
)
_MERGE = r"\*\|[A-Z_]{2,20}\|\*|%(?:FIRST|LAST|COMPANY)_?NAME%"
_TEMPLATED = r"\{%|\{\{[<%]|\{\{ ?(?:site|page|post|this)\.|\{\{-"


def in_brackets(article: Article) -> Iterator[Finding]:
    """Give the slots in brackets that no link, quotation or lesson about letters explains."""
    if "[" not in article.prose:
        return
    found = (
        (Span(*match.span()), match[1].strip())
        for match in compiled(_BRACKETED).finditer(article.prose)
    )
    free = {span: said for span, said in found if not article.links_in(span)}
    slots = _slots(article, free)
    for span in free:
        if span in slots and not is_shown(article, span):
            yield _finding(article, span)


def _slots(article: Article, said: dict[Span, str]) -> set[Span]:
    """Give those of the brackets that are slots, by what is said in them."""
    orders = {span for span in said if compiled(_ORDER).fullmatch(said[span])}
    persons = {span for span in said.keys() - orders if compiled(_PERSON).fullmatch(said[span])}
    bare = {span for span in said.keys() - orders if compiled(_BARE).fullmatch(said[span])}
    alone = {span for span in bare if said[span][0].isupper() and _is_block(article, span)}
    if (persons or alone) and explains_templates(article):
        persons, alone = set(), set()
    certain = orders | persons
    return certain | (bare if certain else alone)


def _is_block(article: Article, span: Span) -> bool:
    block = article.block_at(span.start)
    return (block.start, block.end) == span


def in_braces(article: Article) -> Iterator[Finding]:
    """Give slots in double braces and of mailing programs, where no template engine is at work."""
    prose = article.prose
    slots: list[Span] = []
    # A single character is found much faster than two, and most articles have none of these.
    if "{" in prose and "{{" in prose:
        slots += _spans(_BRACES, prose)
    if ("|" in prose and "*|" in prose) or ("%" in prose and "NAME%" in prose):
        slots += _spans(_MERGE, prose)
    if slots and not _is_templated(article):
        for span in slots:
            if not is_shown(article, span):
                yield _finding(article, span)


def _spans(expression: str, prose: str) -> list[Span]:
    return [Span(*match.span()) for match in compiled(expression).finditer(prose)]


def _is_templated(article: Article) -> bool:
    """Whether a template engine is at work in the file, or is what the article is about."""
    at_work = compiled(_TEMPLATED).search(article.source.text)
    return at_work is not None or explains_templates(article)


def _finding(article: Article, span: Span) -> Finding:
    text = article.text(span)
    said = f'"{text}" is a slot that nobody filled; put in what belongs there or strike it'
    return Finding(span, said)
