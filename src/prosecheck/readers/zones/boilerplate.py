"""The wording of disclaimers, in lower case: labels, openings and set phrases.

Sources: the wordings that the US Federal Trade Commission's endorsement guides (16 CFR 255) and
Amazon's Associates agreement ask for, the set phrases of risk warnings (UK FCA handbook, COBS 4),
of medical and legal notices, of "views are my own" notes, and of notes on the use of generative
AI. Each phrase names the document itself, its makers or its use; a topic alone is no sign.
"""

from __future__ import annotations

THING = (
    r"(?:article|post|blog(?: post)?|page|(?:web ?)?site|content|story|piece|report|text"
    r"|newsletter|video"
    r"|e?book|guide|review|recipe|material|publication|document|app(?:lication)?|tool|service"
    r"|platform"
    r"|communication|presentation|information|analysis|summary|translation|(?:market )?study"
    r"|podcast|episode"
    r"|column|commentary|disclosure|disclaimer|essay|paper|tutorial|list|roundup|feature|image"
    r"|transcript"
    r"|channel|workshop|course|product|research|press release|advertorial|story|work|entry"
    r"|overview)"
)
TEXT = (
    r"(?:article|post|blog(?: post)?|page|(?:web ?)?site|content|story|piece|report|text|newsletter"
    r"|video|e?book|guide|review|publication|document|summary|translation|essay|podcast|episode"
    r"|column|transcript|image|analysis|(?:market )?study|answer|tutorial|recipe|email)"
)
MACHINE = (
    r"\b(?:ai\b|a\.i\.|artificial intelligence|chatgpt|claude\b|gpt|gemini|copilot|llms?\b|deepseek"
    r"|perplexity|(?:large )?language model|generative|machine translat|automatically|grok\b"
    r"|mistral)"
)
MADE = (
    r"(?:co-?)?(?:written|generated|created|produced|drafted|translated|made|researched|composed"
    r"|authored"
    r"|compiled|summari[sz]ed|prepared|edited|elaborated|developed|assisted|adapted|rewritten"
    r"|published|illustrated)"
)
SKIP = r"(?:[\w'/-]+ ){0,3}?"

LABEL = (
    r"(?:(?:affiliate|amazon|medical|health|legal|financial|investment|general|ai|a\.i\.|content"
    r"|editorial|editor's|important"
    r"|standard|site|blog|sponsor(?:ed|ship)?|advertis(?:ing|er|ement)|partner(?:ship)?|earnings"
    r"|risk|trading|crypto"
    r"|views|liability|copyright|quick|short|brief|mandatory|obligatory|required|material|ftc"
    r"|publication|author'?s?"
    r"|writer's|our|my|a|conflict of interest|transparency|product|review|nutrition(?:al)?|fitness"
    r"|tax|professional|website"
    r"|commission|link|external links?|translation|accuracy|safety|source|data|paid|usage|use|full"
    r"|generative)"
    r"(?:,? (?:and|&) |[ /-]))*?"
    r"(?:disclaimers?|disclosures?)(?: (?:statement|notice|policy|note))?(?: ?(?:and|&|/) "
    r"?disclos\w+| ?(?:and|&|/) ?disclaim\w+)?"
    r"(?: ?[:.—–-](?!\w)| ?:|$|(?= (?:this|the|all|we|i|views|information|any|content|opinions"
    r"|as)\b))"
)
"""A label, such as "Affiliate disclosure:"; what follows may be cut off at once."""

NOTE = (
    r"(?:(?:please |important |quick |personal (?:site )?|editor'?s?'? |author'?s? |publisher's "
    r"|ai |legal |transparency |risk )*"
    r"(?:note|notice|nb|n\.b\.|important|warning|reminder|information|caution|attention|statement"
    r"|transparency)"
    r" ?(?:[:!—–-]|that\b) ?(?:that )?)"
)
"""A label that opens other notes too, so that the wording behind it must decide."""

NOTE_WORDS = (
    "note",
    "notice",
    "nb",
    "n.b.",
    "important",
    "warning",
    "reminder",
    "information",
    "caution",
    "attention",
    "statement",
    "transparency",
    "please",
    "quick",
    "personal",
    "editor",
    "author",
    "publisher",
    "ai ",
    "legal",
    "risk",
)
"""The words that a NOTE begins with."""

DISTINCT = (
    rf"this {THING} (?:may )?(?:contains?|includes?|uses|has) (?:\w+ ){{0,3}}(?:affiliate"
    rf"|referral) link",
    r"as an? amazon associate",
    r"(?:some|many|all|most|any|the) (?:of )?(?:the |our )?(?:links|products).{0,60}(?:are|be"
    r"|contain) affiliate links?",
    r"(?:we|i) (?:may )?(?:earn|receive|get|make).{0,60}(?:affiliate links?|amazon associate)",
    r"if you (?:buy|click|purchase).{0,80}affiliate links?.{0,60}(?:commission|earn|percent)",
)
"""What tells a disclaimer apart wherever it stands."""
