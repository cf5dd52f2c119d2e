"""Set phrases of disclaimers, in lower case; sources as in `boilerplate`."""

from __future__ import annotations

from prosecheck.readers.zones.boilerplate import MACHINE, TEXT

STEMS = (
    "purposes",
    "constitut",
    "constru",
    "substitute",
    "warrant",
    "liab",
    "commission",
    "affiliate",
    "disclaim",
    "advice",
    "advisory",
    "own risk",
    "not responsible",
    "accuracy",
    "ai-generated",
    "generated ",
    "assistance of",
    "not necessarily",
    "own and",
    "relied",
    "no relation",
    "licensed",
    "solicitation",
    "may contain ",
    "at no ",
)
"""One of these is in every wording below; they are looked for first because that is cheap."""

_PURPOSES = (
    r"(?:informational?|educational?|entertainment|illustrative|information and education) purposes"
)
WORDINGS = (
    (
        ("purposes", "education only"),
        rf"{_PURPOSES} only|(?:provided|intended|meant|presented|designed|solely|purely|strictly"
        rf"|only) "
        rf"for "
        rf"(?:\w+ ){{0,4}}{_PURPOSES}|(?:this [^.]{{2,40}}|information|content"
        rf"|materials?)\b[^.]{{0,80}} "
        rf"(?:is|are) for (?:\w+ ){{0,4}}{_PURPOSES}|information and education only",
    ),
    (
        ("not ",),
        r"(?:do|does|should|shall|is|are|will|must|may) not (?:be |intended to |intended as |to be "
        r"|considered |or )*"
        r"(?:constitute|construed|considered|relied|regarded|taken|deemed|treated"
        r"|interpreted)\b[^.]{0,80}"
        r"(?:advice|recommendation|endorsement|solicit|guarantee|basis for|investment decision)",
    ),
    (
        ("not ",),
        r"not (?:be )?(?:intended|meant|to be)\b[^.]{0,50}(?:substitute for|advice|recommendation"
        r"|endorsement"
        r"|solicitation)\b",
    ),
    (
        ("substitute for", "replacement for"),
        r"(?:substitute|replacement) for (?:\w+ )?(?:professional|medical|legal|financial"
        r"|independent"
        r"|qualified)"
        r" (?:\w+ ){0,2}(?:advice|care|treatment|diagnosis|counsel|judg|consult|expertise)",
    ),
    (
        (" no ",),
        r"\b(?:makes?|gives?|offers?|provides?) no (?:\w+ )?(?:representation|warrant)",
    ),
    (
        ("disclaim",),
        r"\bdisclaims? (?:all |any )?(?:responsib|liab|(?:\w+ )?warrant)",
    ),
    (
        ("for any",),
        r"(?:is|are|will|shall|be|cannot be|accepts?|assumes?|have|has) (?:not |no )?(?:be "
        r")?(?:held "
        r")?(?:liable|liability"
        r"|responsible) for any\b",
    ),
    (
        ("at no ", "own risk"),
        r"at no (?:extra |additional )?cost to you\b|(?:use|rely|reliance)\b[^.]{0,60}at your "
        r"own risk",
    ),
    (
        ("commission",),
        r"\bearns? (?:\w+ ){0,4}commissions? (?:on|from|if|when|through) (?:qualifying|purchases"
        r"|you"
        r"|sales made|our"
        r"|links)|\breceives? (?:a |an )?(?:small |affiliate )?commission (?:if|when) you",
    ),
    (
        ("affiliate", "referral"),
        r"links (?:may be|are) (?:\w+ )?(?:affiliate|referral)|\b(?:this|we|our"
        r"|i)\b[^.]{0,60}(?:contains?|includes?"
        r"|may be|uses?|participat\w+ in|no) (?:\w+ ){0,3}(?:affiliate|referral) (?:links?"
        r"|advertising"
        r"|program)",
    ),
    (
        ("commission",),
        r"(?:links? go|where)\b[^.]{0,40}(?:\bi\b|\bwe\b)[^.]{0,20}earn[^.]{0,20}commission",
    ),
    (
        ("qualifying purchases", "no sponsored content"),
        r"(?:from |on )qualifying purchases|no sponsored content",
    ),
    (
        ("ai-generated ",),
        r"ai-generated (?:content|text|material|images?|summar\w+) (?:may|can|might) (?:contain|be"
        r"|include)",
    ),
    (
        ("help of", "assistance of", "aid of"),
        rf"\b(?:this|these|our|my|initial|first)\b[^.]{{0,40}}(?:generated|written|created"
        rf"|drafted) "
        rf"with (?:the )?"
        rf"(?:help|assistance|aid) of [^.]{{0,40}}{MACHINE}",
    ),
    (
        ("error", "inaccura", "incorrect", "mistakes", "verify", "own risk", "misinterpret"),
        rf"\b(?:is|are|was|were) (?:\w+ )?(?:generated|created|produced) (?:by|with|using) "
        rf"[^.]{{0,30}}{MACHINE}.{{0,120}}(?:errors?\b|inaccura|incorrect"
        r"|mistakes|verify|own risk|misinterpret)",
    ),
    (
        ("generated ",),
        r"(?:provided|presented|shown|offered) by [^.]{2,40} (?:is|are) generated (?:by|with"
        r"|using) "
        rf"[^.]{{0,30}}{MACHINE}",
    ),
    (
        ("generated ",),
        rf"on this (?:page|{TEXT}) (?:is|are|was|were) generated (?:by|with|using)",
    ),
    (
        ("necessarily",),
        r"(?:views?|opinions?|positions?)[^.]{0,70}(?:do(?:es)? not|not) necessarily (?:\w+ "
        r"){0,3}(?:reflect|represent)",
    ),
    (
        (" own and do",),
        r"(?:my|their|his|her|our) own and (?:do|does) not\b",
    ),
    (
        ("expressed",),
        r"(?:views?|opinions?) (?:and \w+ )?expressed[^.]{0,60}(?:no relation|not (?:reflect"
        r"|represent"
        r"|those of))",
    ),
    (
        ("licensed", "registered", "regulated", "authori", "financial advis"),
        r"\b(?:we|i|authors?|contributors?|writers?|representatives|staff)\b[^.]{0,60}(?:are|am"
        r"|is) "
        r"not (?:an? )?"
        r"(?:licensed|registered|regulated|authori[sz]ed|financial advis)",
    ),
    (
        (" advice",),
        r"\bnot (?:\w+ ){0,3}(?:financial|investment|legal|medical|tax) advice|no (?:financial"
        r"|investment|legal|medical"
        r"|tax) advice",
    ),
    (
        ("legal", "tax"),
        r"\b(?:no|not|nor)\b[^.]{0,90}\b"
        r"(?:investment|tax|legal|financial|accounting|medical|professional)"
        r"(?:,? (?:(?:or|and) )?"
        r"(?:investment|tax|legal|financial|accounting|medical|consulting)){2}",
    ),
    (
        ("accuracy", "completeness", "reliability"),
        r"(?:accuracy|completeness|reliability)(?:,| or| and)[^.]{0,60}(?:completeness|reliability"
        r"|suitability|accuracy"
        r"|timeliness)[^.]{0,60}(?:guarantee|warrant|of (?:the|this|any|such) (?:information"
        r"|content"
        r"|site|web))",
    ),
    (
        ("as-is", "as is", "without ", "informa"),
        r"(?:is|are) (?:provided|given|supplied|presented)[^.]{0,30}(?:\bas[- ]is\b[\"'., ]"
        r"|without "
        r"(?:any )?warrant"
        r"|for (?:general )?information(?:al)? (?:purp|only))",
    ),
    (
        ("to buy", "to sell"),
        r"\bnot (?:an? )?(?:\w+ )?(?:recommendations?|offers?|solicitations?)\b[^.]{0,40}to (?:buy"
        r"|sell)",
    ),
    (
        ("contain ",),
        r"(?:may|can|might) contain (?:errors|inaccuracies|automated content)",
    ),
)
"""Set phrases of disclaimers, looked for within the opening of a block.

Beside each pattern stand the words one of which is in all that it matches.
"""
