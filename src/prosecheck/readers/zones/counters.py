"""The shapes of what invites the reader: counters, times to read, sharing, newsletters.

Classes and sources as in `known`.
"""

from __future__ import annotations

from prosecheck.readers.zones.vocabulary import (
    ACTION,
    ACTIONS,
    COUNT,
    COUNTED,
    MINUTES,
    MONTHS,
    NETWORK,
    NETWORKS,
    NUMBER,
    NUMBERS,
    PIECE,
    SPANS,
    SPELLED,
    UNSURE_COUNT,
    UNSURELY_COUNTED,
    Shape,
)

SHAPES = (
    # The commonest forms of shapes below: they compile in a tenth of the time.
    Shape(
        "sure",
        NUMBERS,
        "comment comments view views share shares like likes",
        rf"{NUMBER} (?:comments?|views?|shares?|likes?)",
    ),
    Shape("sure", "0", "read", r"\d{1,3} (?:minutes?|mins?) read"),
    Shape("byline", MONTHS, "0", r"[a-z]+\.? \d{1,2},? \d{4}"),
    # "Share- Ann Lee", where the button and the author ran together
    Shape("sure", "share", "*", r"share ?[-–—|:] [\w.'-]+(?: [\w.'-]+){0,3}"),
    # "12 Comments", "Comments (3)", "Views: 1,204", "Viewed 27 times"
    Shape(
        "sure",
        NUMBERS + " post total page",
        COUNTED,
        rf"(?:post |total |page )?{NUMBER} (?:total |new )?{COUNT}(?: so far| yet)?",
    ),
    Shape(
        "sure",
        "post total page comments comment view views pageviews shares share likes like reads "
        "read claps reply replies responses response retweets reposts reactions kudos visits "
        "visitors viewers readers clicks viewed visited shared liked",
        NUMBERS,
        rf"{COUNT}(?: count)? ?[:(] ?{NUMBER}\)?|(?:post|page|total) views ?:? ?{NUMBER}"
        rf"|(?:viewed|read|visited|shared|liked) {NUMBER} times?",
    ),
    Shape(
        "sure",
        NUMBERS,
        "like liked shared viewed reacted thought thoughts response responses comment comments "
        "replies",
        rf"{NUMBER} (?:people )?(?:like|liked|shared|viewed|reacted to) this"
        rf"|{NUMBER} (?:thoughts?|responses?|comments?|replies) (?:on|to) .{{3,100}}",
    ),
    # several counters on one line: "3 Comments 27 Views 4 Shares"
    Shape(
        "sure",
        NUMBERS,
        f"{NUMBERS} {COUNTED} {UNSURELY_COUNTED}",
        rf"(?:{NUMBER} (?:{COUNT}|{UNSURE_COUNT})[ ,|·]*){{2,6}}",
    ),
    Shape("likely", NUMBERS, UNSURELY_COUNTED, rf"{NUMBER} (?:{UNSURE_COUNT})"),
    Shape(
        "likely",
        "like share comment reply view vote votes points followers subscribers tweets downloads "
        "hits ratings rating reviews review answers comments views likes shares reads replies "
        "members photos posts articles results stars plays listens claps responses",
        NUMBERS,
        rf"(?:{UNSURE_COUNT}|{COUNT}) ?:? ?\(?{NUMBER}\)?",
    ),
    # "5 min read", "Reading time: 3 min", "Listen (5 min)"
    Shape(
        "sure",
        f"0 {SPELLED} less about approx under <",
        f"{SPANS} minread minsread minutesread",
        rf"{MINUTES}[ -]?(?:read(?:ing)?(?: time)?|to read|of reading|listen|watch)",
    ),
    Shape(
        "sure",
        "read reading reads listen listening watch watching time estimated average approx "
        "approximate total article",
        SPANS,
        r"(?:estimated |average |approx(?:imate)?\.? |total )?(?:read(?:ing)?[ -]?(?:time)?|time "
        r"to read|read(?:s)? in|listen(?:ing time)?|watch(?:ing)?[ -]time|article length) ?[:(-]? "
        rf"?{MINUTES}\)?(?: read)?",
    ),
    # "Share on Facebook Share on X", "Click to share on Reddit (Opens in new window)"
    Shape(
        "sure",
        "share tweet post pin send email e-mail save click",
        NETWORKS,
        r"(?:(?:click to )?(?:share|tweet|post|pin|send|e-?mail|save)(?: (?:this|it))?"
        rf"(?: {PIECE})? (?:on|via|to|by|with|in) {NETWORK}"
        r"(?: \(opens in (?:a )?new (?:window|tab)\))?[ ,|·/]*){1,9}",
    ),
    # "Share Tweet Pin Email", "Share: Facebook Twitter"
    Shape(
        "sure",
        "share tweet post pin send email e-mail save print like copy bookmark repost facebook "
        "twitter x linkedin instagram whatsapp pinterest reddit telegram rss",
        f"0 {NETWORKS} {ACTIONS}",
        rf"(?:share|tweet)(?: this)?(?: {PIECE})?[ :,|·/•]+(?:(?:{NETWORK}|{ACTION}"
        r"|\d+)(?:[ ,|·/•]+|$)){1,9}"
        rf"|{ACTION}[ ,|·/•]+(?:(?:{NETWORK}|{ACTION}|\d+)(?:[ ,|·/•]+|$)){{2,9}}"
        rf"|(?:{NETWORK}[ ,|·/•]+){{2,9}}{NETWORK}",
    ),
    # "Follow us on Google News", "Join our WhatsApp channel"
    Shape(
        "sure",
        "follow like find join connect add watch visit subscribe contact",
        "us me our @",
        r"(?:(?:follow|like|find|join|connect with|add|watch|visit|subscribe to|contact) "
        r"(?:us|me|our (?:page|channel)|@[\w.]+)) (?:on|at|via|as a preferred source on) "
        rf"(?:our )?(?:{NETWORK}(?:,? (?:and |& )?|/)?){{1,6}}(?: (?:channel|page|group))?!?"
        rf"|join our {NETWORK} (?:channel|group|community|server)(?: .{{0,40}})?"
        rf"|subscribe to our {NETWORK} channel(?: .{{0,40}})?",
    ),
    Shape(
        "sure",
        "follow",
        "@ social story",
        r"follow (?:@[\w.]+|us on social media)|follow topics? and authors? from this story.{0,60}",
    ),
    # calls for a newsletter
    Shape(
        "sure",
        "subscribe sign join get have receive try delivered straight right stay keep",
        "newsletter newsletters letter letters mailing email mail subscribers readers members "
        "followers inbox inboxes phone date",
        r"(?:subscribe to|sign up (?:for|to)|join|get|receive|try) (?:our|the|my|a|your) "
        r"(?:[\w'&-]+ ){0,4}(?:news ?letters?|mailing list|email list|e-?mail updates"
        r"|email digest|updates by email|blog via email)"
        r"(?: (?:today|now|here|for free|below|for (?:updates|more|the latest).{0,60}|and .{3,60}"
        r"|to .{3,60}))?[.!]?"
        rf"|join (?:over |more than )?{NUMBER} (?:other )?(?:subscribers|readers|members"
        r"|followers).{0,40}"
        r"|(?:get|have|receive|sign up (?:for|to get)) (?:the |our |more |all )?(?:latest|best|top"
        r"|breaking|more|daily|weekly).{3,60} (?:(?:delivered|sent|straight|directly|right) )*"
        r"(?:in|to) your (?:e?-?mail )?(?:inbox|phone|email)[.!]?"
        r"|(?:delivered|straight|right) (?:in)?to your inbox.{0,30}"
        r"|(?:stay|keep) up[- ]to[- ]date with (?:our|the) .{3,50}",
    ),
)
