"""What disclaimers begin with, in lower case; sources as in `boilerplate`."""

from __future__ import annotations

from prosecheck.readers.zones.boilerplate import MACHINE, MADE, SKIP, TEXT, THING

OPENERS = (
    # how the text was made
    (
        "this these all our parts some portions",
        rf"(?:(?:parts|some|portions) of )?(?:(?:this|these)(?: \w+)?|all|our) {TEXT}s?(?: on "
        rf"[^.]{{2,40}}?)? (?:was|were|is|are|has been|have been|may be) "
        rf"{SKIP}{MADE}\b[^.]{{0,90}}?{MACHINE}",
    ),
    (
        "this",
        rf"this {TEXT} (?:was|is|has been) {SKIP}{MADE} (?:in part |partly |partially )?"
        r"(?:with|using|by) (?:the )?(?:help|assist|aid|support)",
    ),
    (
        "ai ai-generated ai-assisted ai-written machine artificial llm-generated",
        r"(?:ai|artificial intelligence|machine|llm)[- ](?:generated|assisted|written|translated)"
        r" (?:\w+ ){0,2}(?:may|can|might|could) (?:contain|include|be (?:in|un)|be wrong|make "
        r"mist)",
    ),
    (
        "ai",
        r"ai (?:outputs?|responses?|answers?) (?:may|can|might) (?:be (?:in|un)|be wrong|contain)",
    ),
    ("generated", r"generated (?:by|with|using) " + MACHINE),
    (
        "ai use why how",
        r"(?:(?:why|how) )?(?:use of ai|ai (?:assistance|usage|use))"
        r"(?: (?:statement|notice|note|policy))?(?: ?[:?](?!\w)|$)",
    ),
    # money
    (
        "this these our my",
        rf"(?:this|these|our|my)(?: \w+)? {THING}s? (?:may )?(?:contains?|includes?) "
        r"(?:\w+ ){0,2}(?:affil|referral link|sponsored (?:content|link|post)|paid (?:link|promo)"
        r"|forward-looking)",
    ),
    ("as", r"as an? (?:amazon (?:services )?(?:llc )?ass|affiliate\b|ebay partner|associate,)"),
    (
        "we i",
        r"(?:we|i) (?:may |might |can |will |also |sometimes |could )*(?:earn|receive|get|make"
        r"|collect)\b[^.]{0,40}(?:commission|affiliate|referral fee|compensation (?:for|from|when"
        r"|if))",
    ),
    (
        "we i we're i'm",
        r"(?:we|i)(?: are|'re| am|'m) (?:a participant in|an affiliate|reader[- ]supported"
        r"|compensated for|paid (?:a (?:commission|fee)|for this))",
    ),
    ("we i", r"(?:we|i) independently (?:research|review|select|evaluate|choose|test)"),
    ("we i", r"(?:we|i) (?:use|work with|participate in)\b[^.]{0,40}affiliate"),
    (
        "if when whenever",
        r"(?:if|when|whenever) (?:you|readers) (?:buy|purchase|click|shop|make a purchase|use|order"
        r"|sign up)\b[^.]{0,80}(?:commission|affiliate|(?:our|these|my) links?\b)",
    ),
    (
        "some many all most any certain",
        r"(?:some|many|all|most|any|certain) (?:of )?(?:the |our |my )?(?:links?|products|offers"
        r"|recommendations)\b[^.]{0,60}(?:affiliate|commission|sponsored)",
    ),
    (
        "the link links",
        r"(?:the )?links? (?:go|goes|in|on|to|marked)\b[^.]{0,60}(?:commission|affiliate)",
    ),
    (
        "price prices",
        r"prices? (?:checked|(?:and availability )?(?:are|were|is) (?:accurate|correct))",
    ),
    (
        "this",
        rf"this(?: \w+)? {THING} (?:is|was|has been) (?:a )?(?:proudly )?(?:sponsored|brought to "
        rf"you"
        r" by|paid for by|produced (?:on behalf|in (?:partner|associat|collab)))",
    ),
    ("this", rf"this is (?:a |an )?(?:sponsored|paid|affiliate|partnered|promoted) {THING}"),
    ("sponsored presented paid", r"(?:sponsored|presented|paid for) by [^.]{2,60}\.?$"),
    (
        "in to pursuant",
        r"(?:in accordance|in compliance|to comply|pursuant) (?:with|to) (?:the )?"
        r"(?:federal trade|ftc|16 cfr)",
    ),
    # views
    (
        "the any all these please view views opinion opinions statement statements thoughts "
        "positions",
        r"(?:the |any |all |these |please note that )?(?:\w+ )?(?:views?|opinions?|statements?"
        r"|thoughts?|positions)(?:,? (?:and|or|&)? ?(?:\w+ )?(?:thoughts|views|opinions|statements"
        r"|information|estimates|conclusions|positions))* (?:(?:that are |which are )?(?:expressed"
        r"|presented|stated|contained|shared|given|reflected|offered) (?:here|i?n? ?in th(?:is\b"
        r"|ese\b"
        r"|e [^.]{0,40}(?:\bare\b|\bdo\b|linked)|[a-z]{0,3}$)|on th(?:is\b|ese\b|[a-z]{0,3}$)|by "
        r"(?:the"
        r" |our |individual |guest )*(?:author|contributor|guest|writer|columnist)|are (?:solely "
        r"|those"
        r" |my |our |his |her |their )|do not|within|above|on my|in my|by me)|(?:here |above "
        r")?(?:are|is)"
        r" (?:solely |strictly |entirely |purely |all )?(?:my|our|his|her|their|those of the "
        r"author|those"
        r" of the writer|the author's) ?(?:own)?)",
    ),
    (
        "this these",
        r"(?:this|these) (?:\w+ )?(?:represents?|reflects?) (?:only |solely )(?:the |my "
        r")?(?:personal )?"
        r"(?:views?|opinions?)",
    ),
    (
        "the author authors writer",
        r"(?:the )?(?:author|writer)s? (?:of this \w+ )?(?:owns?|holds?|has|have|does not|may hold)"
        r"[^.]{0,40}(?:positions?|shares|stock|stake) in\b",
    ),
    (
        "i",
        r"i (?:have no|do not hold|hold|own|am long)[^.]{0,40}(?:positions?|shares|stocks?) (?:in"
        r"|of)\b",
    ),
    (
        "any",
        r"any (?:opinions|views|estimates|resemblance|similarity|reliance|action"
        r"|projections)\b[^.]{0,70}"
        r"(?:herein|here|expressed|coincid|place|take|own risk|actual)",
    ),
    # warranty and liability
    (
        "the all any information content contents materials opinions data",
        r"(?:the |all |any )?(?:information|contents?|materials?|opinions|data)(?:,? (?:and|or)"
        r"(?: \w+){1,3})? (?:presented|contained|provided|published|available|found|given|shared)"
        rf" (?:in|on|by|through) (?:this|our|these) {THING}",
    ),
    (
        "nothing",
        rf"nothing (?:in|on|contained in|said in) (?:this|these|our|my|the) {THING}|nothing "
        rf"herein",
    ),
    (
        "we i",
        r"(?:we|i) (?:(?:make|give|offer|accept|assume|take) no|do not (?:make|give|offer|accept"
        r"|assume"
        r"|guarantee|endorse|warrant)|cannot (?:guarantee|accept|be held)|disclaim|are not|am "
        r"not)\b"
        r"[^.]{0,60}(?:representation|warrant|guarant|liab|responsib|regulated|financial advis"
        r"|licensed"
        r"|accuracy|affiliated|advice)",
    ),
    (
        "in under",
        r"(?:in no event|under no circumstances?) (?:will|shall|should) (?:we|the (?:auth|comp"
        r"|publ))",
    ),
    ("use reliance", r"(?:use|reliance)(?: of| on| upon)? (?:this|the|any|our) [^.]{0,60}own risk"),
    ("neither", r"neither [^.]{2,80}(?:liab|warrant|accepts? (?:any )?responsib)"),
    (
        "no",
        r"no (?:liability|warrant(?:y|ies)|representations?|responsibility|endorsement) (?:is|are"
        r"|for|of)\b",
    ),
    (
        "while although though",
        r"(?:while|although|though) (?:we|i|every|the (?:author|information|content|data"
        r"|publisher)s?)\b"
        r"[^.]{0,70}(?:strive|every effort|effort (?:has|is|was)|accurate|accuracy|up[- ]to[- ]date"
        r"|believed to be)",
    ),
    ("every", r"every (?:reasonable )?(?:effort|attempt) (?:has been|is|was) (?:made|taken)"),
    (
        "all trademarks logos product",
        r"(?:all )?(?:trademarks|logos|product names)\b[^.]{0,60}property of",
    ),
    ("we i", r"(?:we|i) (?:strive|endeavou?r|make every effort) to\b[^.]{0,60}accura"),
    # advice
    (
        "please always you readers users we consult seek",
        r"(?:please |always |you should |readers should |users should |we recommend that you )*"
        r"(?:consult|seek)(?: with)? (?:the advice of )?(?:a|an|your)\b[^.]{0,50}(?:advis"
        r"|physician|doctor"
        r"|professional|lawyer|attorney|provider|specialist|accountant)",
    ),
    (
        "please always do conduct",
        r"(?:please )?(?:always )?(?:do|conduct) your own (?:research|due diligence)",
    ),
    (
        "before",
        r"before (?:beginning|starting|making|taking|acting|you)\b[^.]{0,80}(?:you should|please"
        r"|always)?"
        r" ?consult (?:with )?(?:a|your)\b",
    ),
    (
        "if",
        r"if you (?:or any other person |think you )?(?:have|has|may have)\b[^.]{0,70}(?:consult"
        r"|seek"
        r"|contact|see) (?:with )?(?:a|an|your)\b",
    ),
    ("never", r"never disregard (?:professional|medical)"),
    ("past", r"past performance\b[^.]{0,30}(?:\bno\b|\bnot\b|never)"),
    (
        "the value",
        r"(?:the )?value of (?:your |any |an )?investments?\b[^.]{0,60}(?:can|may"
        r"|could)\b[^.]{0,30}"
        r"(?:fall|down|rise|fluctuat)",
    ),
    ("your capital", r"(?:your )?capital (?:is|may be) at risk"),
    (
        "all any investment investments investing trading cfd mutual crypto cryptocurrency forex "
        "options",
        r"(?:all |any )?(?:\w+ ){0,2}(?:investments?|investing|trading)\b[^.]{0,40}(?:involves?"
        r"|carr(?:y|ies)|(?:is|are) subject to)\b[^.]{0,30}\brisks?\b.{0,80}(?:loss|lose|suitable"
        r"|read all|past performance|advice)",
    ),
    ("not", r"not (?:financial|investment|legal|medical|tax|professional) advice"),
)
"""What a disclaimer begins with: the words that may open a block, and the pattern it matches."""
