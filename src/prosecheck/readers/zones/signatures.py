"""Lines that tell upper from lower case: bylines, credits of pictures; and buttons."""

from __future__ import annotations

from prosecheck.readers.zones.vocabulary import DATE

_NAME = (
    r"[A-Z@][\w.'-]*"
    r"(?: (?:(?:de|van|von|der|den|la|le|bin|al|of|the|for|and|&|with|on|via)"
    r"|[A-Z(][\w.')-]*,?)){0,9}"
)
SIGNED = rf"[\w.'-]+(?: [\w.'-]+){{1,3}}, (?:on )?{DATE}"
"""A name and a day: "Ann Lee, May 3, 2026"."""

NAMED = (
    r"(?:[Bb]y|BY|(?:Written|Words|Story|Posted|Published|Reported|Reporting|Edited|Reviewed"
    r"|Contributed|Submitted|Compiled|Curated|Produced|Updated|Created|Translated|Guest post|Text"
    r"|Medically reviewed|Fact[- ]checked|Photography|Photographs|Analysis|Review|Opinion) [Bb]y"
    r"|Author|Post author|About the author)"
    rf"(?::? | ?[:|–—-] ?){_NAME}(?:,? (?:on |at )?[A-Z0-9][\w ,.:/|·–-]{{0,60}})?"
)
"""A byline, case and all: "By Ann Lee and Bo Chen, Staff Writers"."""

CREDIT = (
    r"(?:(?:[Pp]hoto(?:graph)?s?|PHOTOS?|[Ii]mages?|IMAGES?|[Pp]ictures?|[Ii]llustrations?"
    r"|(?:[Cc]over|[Hh]eader|[Ff]eatured|[Ff]ile"
    r"|[Ss]tock|[Mm]ain|[Ll]ead) (?:[Pp]hoto|[Ii]mage|[Pp]icture))(?: (?:[Cc]redits?|[Ss]ources?"
    r"|[Cc]ourtesy|[Vv]ia)(?: of)?:?"
    r"| ?[:/|©,]| [–-]| [Bb]y:?| from) ?(?:©|\(c\))? ?|[Cc]redits?: |[Cc]ourtesy(?: of|:) )"
    rf"{_NAME}(?: ?[/,|–-] ?{_NAME}){{0,3}}"
)
"""The credit line of a picture, case and all: "Photo: Ann Lee"."""

BY = frozenset({"by", "author"})
"""A byline holds one of these words."""

BYLINES = frozenset(
    """by written words story posted published reported reporting edited reviewed contributed
    submitted compiled curated produced updated created translated about guest text author post
    medically fact fact-checked
    photography photographs analysis review opinion""".split()  # noqa: SIM905 - a table of words reads better than a list of strings
)
"""The words that bylines open with."""

CREDITS = frozenset(
    """photo photos photograph photographs image images picture pictures illustration illustrations
    cover header featured file stock main lead credit credits courtesy""".split()  # noqa: SIM905 - as above
)
"""The words that credits open with."""

_AGENCIES = (
    "Getty Images|AFP|Shutterstock|REUTERS|Unsplash|Pexels|Pixabay|iStock|Alamy|AP Photo"
    "|Adobe Stock|Wikimedia Commons"
)
AGENCIES = frozenset(_AGENCIES.split("|"))
"""Agencies of pictures, as they are written."""

AGENCY = rf"(?:[\w.' -]{{2,40}} ?/ ?)?(?:{_AGENCIES})(?: ?/ ?[\w.' -]{{2,40}})?"
"""An agency as the credit of a picture, case and all: "Ann Lee / Getty Images"."""

CALL = (
    r"(?:start|get|try|join|explore|discover|download|book|shop|buy|order|claim|contact|learn|sign"
    r"|subscribe|register"
    r"|donate|support|become|request|schedule|watch|see|view|visit|check out|apply|read|find|grab"
    r"|launch|open|create)"
    r"(?: [\w'&-]+){1,5}!?"
)
"""The words of a button."""
