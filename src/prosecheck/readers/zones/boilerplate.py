"""The wording of disclaimers, in lower case: labels, openings and set phrases.

Sources: the wordings that the US Federal Trade Commission's endorsement guides (16 CFR 255) and
Amazon's Associates agreement ask for, the set phrases of risk warnings (UK FCA handbook, COBS 4),
of medical and legal notices, of "views are my own" notes, and of notes on the use of generative
AI. Each phrase names the document itself, its makers or its use; a topic alone is no sign.
"""

from __future__ import annotations

_THING = (
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
_MACHINE = (
    r"\b(?:ai\b|a\.i\.|artificial intelligence|chatgpt|claude|gpt|gemini|copilot|llms?\b|deepseek"
    r"|perplexity"
    r"|(?:large )?language model|generative|machine translat|automat|algorithm|grok\b|mistral|a "
    r"bot\b)"
)
_MADE = (
    r"(?:co-?)?(?:written|generated|created|produced|drafted|translated|made|researched|composed"
    r"|authored"
    r"|compiled|summari[sz]ed|prepared|edited|elaborated|developed|assisted|adapted|rewritten"
    r"|published|illustrated)"
)
_SKIP = r"(?:[\w'/-]+ ){0,3}?"

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

DISTINCT = (
    rf"this {_THING} (?:may )?(?:contains?|includes?|uses|has) (?:\w+ ){{0,3}}(?:affiliate"
    rf"|referral) link",
    r"as an? amazon associate",
    r"(?:some|many|all|most|any|the) (?:of )?(?:the |our )?(?:links|products).{0,60}(?:are|be"
    r"|contain) affiliate links?",
    r"(?:we|i) (?:may )?(?:earn|receive|get|make).{0,60}(?:affiliate links?|amazon associate)",
    r"if you (?:buy|click|purchase).{0,80}affiliate links?.{0,60}(?:commission|earn|percent)",
)
"""What tells a disclaimer apart wherever it stands."""

OPENERS = (
    # how the text was made
    rf"(?:(?:parts of |some of |portions of )?(?:this|these|the|all|our)(?: \w+)? {_THING}s?"
    rf"|this)(?: on [^.]{{2,40}}?)?"
    rf" (?:was|were|is|are|has been|have been|may be|may have been) "
    rf"{_SKIP}{_MADE}\b[^.]{{0,90}}?{_MACHINE}",
    rf"this {_THING} (?:was|is|has been) {_SKIP}{_MADE} (?:in part |partly |partially |entirely "
    rf")?(?:with|using|by) (?:the )?"
    r"(?:help|assist|aid|use|support)",
    rf"(?:[\w'/-]+ ){{1,5}}?(?:on this (?:page|{_THING}) )?(?:is|are|was|were|provided by "
    rf"[^.]{{3,40}} (?:is|are)) {_SKIP}(?:generated|written"
    rf"|produced|created) (?:by|with|using) [^.]{{0,30}}?{_MACHINE}",
    r"(?:ai|a\.i\.|artificial intelligence|machine|llm)[- ](?:generated|assisted|written|powered"
    r"|translated|produced)"
    r" (?:\w+ ){0,2}(?:may|can|might|should|is not|are not|could)\b",
    r"ai (?:outputs?|tools?|models?|responses?|systems?) (?:may|can|might) (?:be|make|produce"
    r"|contain|generate)",
    r"generated (?:by|with|using) " + _MACHINE,
    # money
    rf"(?:this|these|our|my|the)(?: \w+)? {_THING}s? (?:may )?(?:contains?|includes?) (?:\w+ "
    rf"){{0,2}}(?:affiliate|affil|referral|sponsored|paid"
    r"|forward-looking|promotional)",
    r"as an? (?:amazon|affiliate|ebay|participant|associate)\b",
    r"(?:we|i) (?:may |might |can |will |also |sometimes |could )*(?:earn|receive|get|make|collect"
    r"|be paid)\b[^.]{0,40}"
    r"(?:commission|affiliate|compensation|fees?\b|percentage|referral)",
    r"(?:we|i)(?: are|'re| am|'m) (?:a participant|an affiliate|reader[- ]supported|compensated "
    r"for|paid (?:a|by|for|to))\b",
    r"(?:we|i) independently (?:research|review|select|evaluate|choose|test)",
    r"(?:we|i) (?:use|work with|participate in)\b[^.]{0,40}affiliate",
    r"(?:if|when|whenever) (?:you|readers) (?:buy|purchase|click|shop|make a purchase|use|order"
    r"|sign up)\b[^.]{0,80}"
    r"(?:commission|links?\b|earn)",
    r"(?:some|many|all|most|any|certain) (?:of )?(?:the |our |my )?(?:links?|products|offers"
    r"|recommendations)\b[^.]{0,60}"
    r"(?:affiliate|commission|partners|sponsor|paid)",
    r"(?:the )?links? (?:go|goes|in|on|to|marked)\b[^.]{0,60}(?:commission|affiliate)",
    r"prices? (?:checked|(?:and availability )?(?:are|were|is) (?:accurate|correct|subject))",
    rf"(?:this|the)(?: \w+)? {_THING} (?:is|was|has been) (?:a )?(?:proudly )?(?:sponsored|brought "
    rf"to you by|paid for|produced (?:in|on behalf))",
    rf"this is (?:a |an )?(?:sponsored|paid|affiliate|partnered|promoted|advertorial)\b(?: "
    rf"{_THING})?",
    r"sponsored by\b|presented by\b|in (?:paid )?partnership with\b|paid for by\b",
    r"(?:in accordance|in compliance|to comply|pursuant) (?:with|to) (?:the )?(?:federal trade|ftc"
    r"|16 cfr)",
    # views
    r"(?:the |any |all |these |please note that )?(?:\w+ )?(?:views?|opinions?|statements?"
    r"|thoughts?|positions)"
    r"(?:,? (?:and|or|&)? ?(?:\w+ )?(?:thoughts|views|opinions|statements|information|estimates"
    r"|conclusions|positions))*"
    r" (?:(?:that are |which are )?(?:expressed|presented|stated|contained|shared|given|reflected"
    r"|offered) (?:here|in th|on th|by (?:the |our |individual |guest )*"
    r"(?:author|contributor|guest|writer|column|speaker)|are|do not|within|above|in an?\b|in my|on "
    r"my|by me)"
    r"|(?:here |above )?(?:are|is) (?:solely |strictly |entirely |purely |all )?(?:my|our|his|her"
    r"|their|those of|the author|personal))",
    r"(?:this|these) (?:\w+ )?(?:represents?|reflects?) (?:only |solely )?(?:the |my )?(?:personal "
    r")?(?:views?|opinions?)",
    r"i am not (?:a|an) (?:\w+ )?(?:lawyer|doctor|physician|financial|attorney|medical|advisor"
    r"|accountant|nutritionist)",
    r"(?:the )?(?:author|writer)s? (?:of this \w+ )?(?:owns?|holds?|has|have|does not|may "
    r"hold)[^.]{0,40}(?:position|shares|stock|stake|interest|invest)",
    r"i (?:have no|do not hold|hold|own|am long)[^.]{0,40}(?:position|shares|stocks?)\b",
    r"any (?:opinions|views|estimates|resemblance|similarity|reliance|action|projections"
    r"|information)\b[^.]{0,70}(?:herein|here|expressed|express|coincid"
    r"|place|take|own risk|actual|provided|upon)",
    # warranty and liability
    r"nothing (?:in|on|contained in|said in|herein)\b",
    r"(?:we|i) (?:make|give|offer|do not make|cannot guarantee|do not guarantee|accept no|assume "
    r"no|take no|disclaim|are not|cannot be held|cannot accept)\b"
    r"[^.]{0,60}(?:representation|warrant|guarant|liab|responsib|regulated|advis|licen|accura"
    r"|affiliat)",
    r"(?:in no event|under no circumstances?) (?:will|shall|should)\b",
    r"(?:use|reliance)(?: of| on| upon)? (?:this|the|any|our) [^.]{0,60}own risk",
    r"(?:neither|no) [^.]{2,80}(?:liab|responsib|warrant|endors)",
    r"(?:while|although|though) (?:we|i|every|the (?:author|information|content|data"
    r"|publisher)s?)\b[^.]{0,70}(?:strive|effort|try|accura|endeavou?r|believed|reliab|care)",
    r"every (?:effort|attempt|reasonable effort) (?:has been|is|was)",
    r"(?:all )?(?:trademarks|logos|product names|brand names)\b[^.]{0,60}property of",
    r"(?:we|i) (?:strive|endeavou?r|make every effort) to\b",
    # advice
    r"(?:please |always |you should |readers should |users should |we recommend that you "
    r")*(?:consult|seek|speak (?:to|with)|talk to|check with)"
    r" (?:with )?(?:the advice of )?(?:a|an|your|the)\b[^.]{0,50}(?:advis|physician|doctor"
    r"|professional|lawyer|attorney|provider|counsel|specialist|accountant)",
    r"(?:please )?(?:always )?(?:do|conduct) your own (?:research|due diligence)",
    r"before (?:beginning|starting|making|taking|acting|you)\b[^.]{0,110}(?:consult|physician"
    r"|advis|doctor)",
    r"if you (?:or any other person |think you )?(?:have|has|may have|are)\b[^.]{0,70}(?:medical"
    r"|physician|doctor|health care|healthcare)",
    r"never disregard\b",
    r"past performance\b",
    r"(?:the )?value of (?:your |any |an )?investments?\b[^.]{0,60}(?:fall|down|rise|fluctuat)",
    r"(?:your )?capital (?:is|may be) at risk",
    r"(?:all |any )?(?:\w+ )?(?:investments?|investing|trading)\b[^.]{0,60}(?:involves?|carr(?:y"
    r"|ies)|are subject to|is subject to)\b[^.]{0,30}\brisks?\b",
    r"not (?:financial|investment|legal|medical|tax|professional) advice",
)
"""What a disclaimer begins with; every branch stands at the start of a block."""

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
    "own risk",
    "not responsible",
    "accuracy",
    "ai-generated",
    "generated with",
    "assistance of",
    "not necessarily",
    "own and",
    "relied",
    "no relation",
    "licensed",
    "endorse",
    "recommendation",
    "ai assist",
)
"""One of these is in every wording below; they are looked for first because that is cheap."""

WORDINGS = (
    r"(?:informational?|educational?|entertainment|illustrative|reference|information and "
    r"education(?:al)?|demonstration) purposes",
    r"(?:do|does|should|shall|is|are|will|must) not (?:be |intended to |considered |to |constitute "
    r"|or )*(?:constitute|construed|considered|relied|regarded"
    r"|taken|deemed|treated|interpreted|be a)\b[^.]{0,80}(?:advice|recommend|endorse|offer|solicit"
    r"|guarantee|substitute|professional|decision|basis|upon)",
    r"not (?:be )?(?:intended|meant|to be)\b[^.]{0,50}(?:substitute|advice|recommendation"
    r"|endorsement|solicitation)\b",
    r"(?:substitute|replacement) for (?:\w+ )?(?:professional|medical|legal|financial|independent"
    r"|qualified) (?:\w+ ){0,2}(?:advice|care|treatment"
    r"|diagnosis|counsel|judg|consult|expertise|help)",
    r"\b(?:makes?|gives?|offers?|provides?) no (?:\w+ )?(?:representation|warrant|guarantee)",
    r"\bdisclaims? (?:all|any|responsib|liab|warrant)",
    r"(?:not|nor|neither|no) [^.]{0,40}\b(?:liable|liability|responsible for (?:any|the|errors"
    r"|loss))",
    r"at (?:no|your) (?:extra |additional |own )?(?:cost to you|expense|risk)\b",
    r"\bearns? (?:\w+ ){0,4}commissions?\b|\breceives? (?:a |an )?(?:small |affiliate )?commission",
    r"(?:affiliate|referral) (?:links?|commission|program|partner)[^.]{0,40}\b(?:we|i|this|our|on "
    r"th)\b"
    r"|(?:\bwe\b|\bi\b|\bour\b|this)[^.]{0,40}(?:affiliate|referral) (?:links?|advertising"
    r"|commission|program|relationship)",
    r"(?:qualifying purchases|no sponsored content)",
    r"ai-generated (?:content|text|material|images?|summar\w+) (?:may|can|might)",
    r"\b(?:this|these|our|my|initial|first)\b[^.]{0,40}(?:generated|written|created|drafted) "
    r"with (?:the )?(?:help|assistance|aid) of",
    r"(?:views?|opinions?|positions?)[^.]{0,70}(?:do(?:es)? not|not) necessarily (?:\w+ "
    r"){0,3}(?:reflect|represent)",
    r"(?:my|their|his|her) own and (?:do|does|not|are)\b",
    r"(?:views?|opinions?)[^.]{0,60}(?:no relation|not (?:reflect|represent|those of))",
    r"(?:are|is) not (?:licensed|registered|regulated|authori[sz]ed|financial advis|a "
    r"(?:registered|licensed|substitute))",
    r"(?:financial|investment|legal|medical|tax|professional) advice[^.]{0,40}(?:\bnot\b)|not "
    r"(?:\w+ ){0,3}(?:financial|investment|legal|medical|tax) advice",
    r"(?:accuracy|completeness|reliability)(?:,| or| and)[^.]{0,60}(?:of|completeness|reliability"
    r"|suitability|accuracy)[^.]{0,50}(?:guarantee|warrant|information|content|site)",
    r"(?:is|are) (?:provided|given|supplied|presented)[^.]{0,30}(?:as is|without (?:any )?warrant"
    r"|for (?:general )?information)",
    r"\bnot (?:an? )?(?:recommendations?|offers?|solicitations?|endorsements?)\b[^.]{0,40}(?:to "
    r"buy|to sell|of any|by)",
    r"(?:integrating|using|use of) (?:\w+ ){0,3}(?:ai|chatgpt|artificial intelligence) in(?:to)? "
    r"(?:the|this|our)[^.]{0,50}(?:workflow|writing|article|text)",
    r"(?:may|can|might) contain (?:errors|inaccuracies|mistakes|automated content)",
)
"""Set phrases of disclaimers, looked for within the opening of a block."""
