"""The shapes of page furniture: patterns of whole lines, in lower case.

Classes and sources as in `known`.
"""

from __future__ import annotations

from typing import NamedTuple

from prosecheck.readers.zones.vocabulary import (
    ACTION,
    COUNT,
    DATE,
    DATED,
    MINUTES,
    MONTH,
    NETWORK,
    NUMBER,
    PIECE,
    UNSURE_COUNT,
)


class Shape(NamedTuple):
    """A class of lines: what it is, the words it may open with ("0" for figures), its pattern."""

    meaning: str
    opens: str
    pattern: str


SHAPES = (
    # "12 Comments", "Comments (3)", "Views: 1,204", "Viewed 27 times"
    Shape(
        "sure",
        "0 no one zero post total page comments comment view views pageviews shares "
        "share likes like reads read claps reply replies responses response retweets "
        "reposts reactions kudos visits visitors viewers readers clicks viewed visited "
        "shared liked",
        rf"(?:(?:post |total |page )?{NUMBER} (?:total |new )?{COUNT}(?: so far| yet)?"
        rf"|{COUNT}(?: count)? ?[:(] ?{NUMBER}\)?|(?:post|page|total) views ?:? ?{NUMBER}"
        rf"|(?:viewed|read|visited|shared|liked) {NUMBER} times?"
        rf"|{NUMBER} (?:people )?(?:like|liked|shared|viewed|reacted to) this"
        rf"|{NUMBER} (?:thoughts?|responses?|comments?|replies) (?:on|to) .{{3,100}})"
        # several counters on one line: "3 Comments 27 Views 4 Shares"
        rf"|(?:{NUMBER} (?:{COUNT}|{UNSURE_COUNT})[ ,|·]*){{2,6}}",
    ),
    Shape(
        "likely",
        "0 no one zero like share comment reply view vote votes points followers subscribers "
        "tweets downloads hits ratings rating reviews review answers comments views likes shares "
        "reads replies "
        "members photos posts articles results stars plays listens claps responses",
        rf"{NUMBER} (?:{UNSURE_COUNT})|(?:{UNSURE_COUNT}|{COUNT}) ?:? ?\(?{NUMBER}\)?",
    ),
    # "5 min read", "Reading time: 3 min", "Listen (5 min)"
    Shape(
        "sure",
        "0 a an one two three four five six seven eight nine ten less about approx "
        "approx. under < read reading reads listen listening watch watching time "
        "estimated average approximate total article",
        rf"{MINUTES}[ -]?(?:read(?:ing)?(?: time)?|to read|of reading|listen|watch)"
        rf"|(?:estimated |average |approx(?:imate)?\.? |total )?(?:read(?:ing)?[ -]?(?:time)?|time "
        rf"to read"
        rf"|read(?:s)? in|listen(?:ing time)?|watch(?:ing)?[ -]time|article length) ?[:(-]? "
        rf"?{MINUTES}\)?(?: read)?",
    ),
    # "Share on Facebook Share on X", "Click to share on Reddit (Opens in new window)"
    Shape(
        "sure",
        "share tweet post pin send email e-mail save click print like copy bookmark "
        "repost facebook twitter x linkedin instagram whatsapp pinterest reddit "
        "telegram rss",
        rf"(?:(?:click to )?(?:share|tweet|post|pin|send|e-?mail|save)(?: (?:this|it))?(?: "
        rf"{PIECE})?"
        rf" (?:on|via|to|by|with|in) {NETWORK}(?: \(opens in (?:a )?new (?:window"
        rf"|tab)\))?[ ,|·/]*){{1,9}}"
        # "Share Tweet Pin Email", "Share: Facebook Twitter"
        rf"|(?:share|tweet)(?: this)?(?: {PIECE})?[ :,|·/•]+(?:(?:{NETWORK}|{ACTION}"
        rf"|\d+)(?:[ ,|·/•]+|$)){{1,9}}"
        rf"|{ACTION}[ ,|·/•]+(?:(?:{NETWORK}|{ACTION}|\d+)(?:[ ,|·/•]+|$)){{2,9}}"
        rf"|(?:{NETWORK}[ ,|·/•]+){{2,9}}{NETWORK}"
        # "Share- Ann Lee", where the button and the author ran together
        r"|share ?[-–—|:] [\w.'-]+(?: [\w.'-]+){0,3}",
    ),
    # "Follow us on Google News", "Join our WhatsApp channel"
    Shape(
        "sure",
        "follow like find join connect add watch visit subscribe contact",
        rf"(?:(?:follow|like|find|join|connect with|add|watch|visit|subscribe to|contact) "
        rf"(?:us|me|our (?:page|channel)|@[\w.]+)) (?:on|at|via|as a preferred source on) "
        rf"(?:our )?(?:{NETWORK}(?:,? (?:and |& )?|/)?){{1,6}}(?: (?:channel|page|group))?!?"
        rf"|join our {NETWORK} (?:channel|group|community|server)(?: .{{0,40}})?"
        rf"|subscribe to our {NETWORK} channel(?: .{{0,40}})?|follow (?:@[\w.]+|us on social "
        rf"media)"
        r"|follow topics? and authors? from this story.{0,60}",
    ),
    # calls for a newsletter
    Shape(
        "sure",
        "subscribe sign join get have receive try delivered straight right stay keep",
        r"(?:subscribe to|sign up (?:for|to)|join|get|receive|try) (?:our|the|my|a|your) "
        r"(?:[\w'&-]+ ){0,4}"
        r"(?:news ?letters?|mailing list|email list|e-?mail updates|email digest|updates by email"
        r"|blog via email)"
        r"(?: (?:today|now|here|for free|below|for (?:updates|more|the latest).{0,60}|and .{3,60}"
        r"|to .{3,60}))?[.!]?"
        rf"|join (?:over |more than )?{NUMBER} (?:other )?(?:subscribers|readers|members"
        rf"|followers).{{0,40}}"
        r"|(?:get|have|receive|sign up (?:for|to get)) (?:the |our |more |all )?(?:latest|best|top"
        r"|breaking|more|daily|weekly)"
        r".{3,60} (?:(?:delivered|sent|straight|directly|right) )*(?:in|to) your (?:e?-?mail "
        r")?(?:inbox|phone|email)[.!]?"
        r"|(?:delivered|straight|right) (?:in)?to your inbox.{0,30}|(?:stay|keep) up[- ]to[- ]date "
        r"with (?:our|the) .{3,50}",
    ),
    # cookie banners
    Shape(
        "sure",
        "we this our by accept allow reject manage decline",
        r"(?:we|(?:this|our) (?:web)?site|this page|our partners)(?: and our partners)? uses? "
        r"(?:\w+ ){0,2}cookies\b.{0,130}|by (?:continuing|using) .{3,60}(?:you (?:agree|consent"
        r"|accept)|cookies).{0,70}"
        r"|(?:accept|allow|reject|manage|decline)(?: (?:all|only|necessary|essential|optional"
        r"|our))* cookies",
    ),
    # paywalls
    Shape(
        "sure",
        "you you've to want already not are this subscribe sign log login register",
        rf"you(?:'ve| have)? (?:have |read |used )?(?:{NUMBER}|\w+) (?:of (?:your )?\w+ )?(?:free "
        rf"|complimentary )?"
        r"(?:articles?|stor(?:y|ies)|views?) (?:left|remaining|this month).{0,50}"
        r"|(?:to (?:continue|keep) reading|want to (?:read|keep reading)|to read (?:the full"
        r"|this)).{0,90}"
        r"(?:subscri|sign|log|register|account|member).{0,60}"
        r"|(?:already|not|are you) an? (?:\w+ )?(?:subscriber|member)\?.{0,60}"
        r"|this (?:article|story|post|content) is (?:only )?(?:for|available to|exclusive to"
        r"|reserved for) .{0,20}"
        r"(?:subscribers|members)(?: only)?\.?|(?:subscribe|sign in|log ?in|register) (?:now "
        r")?(?:to|for) "
        r"(?:(?:continue|keep) reading|read (?:the full|this|more)|unlock|get unlimited|save this"
        r"|reply|comment).{0,60}",
    ),
    # lines between paragraphs that lead elsewhere: "Read more: …", "ALSO READ | …"
    Shape(
        "sure",
        "read also must don't related more recommended you watch trending top keep up "
        "next prev previous newer older",
        r"(?:read more|read also|also read|read next|must read|don't miss|don't miss it|related"
        r"|related article"
        r"|related story|related stories|related post|related reading|related news|related "
        r"coverage|more on this|recommended"
        r"|recommended reading|you may also like|you might also like|watch more|trending|top story"
        r"|keep reading|up next"
        r"|next (?:article|post|story|up)|prev(?:ious)? (?:article|post|story)|newer post|older "
        r"post)"
        r"(?: ?[:|»>→] ?| ?[–—-] ).{3,140}",
    ),
    # players: "0:00 / 3:45", "Loaded: 0%"
    Shape(
        "sure",
        "0 current duration remaining loaded progress listen watch play",
        r"\d{1,2}:\d\d(?::\d\d)? ?/ ?\d{1,2}:\d\d(?::\d\d)?|(?:current time|duration|remaining "
        r"time|loaded|progress)"
        r" ?:?-? ?(?:\d{1,2}:\d\d|\d[\d.]*%)|listen to (?:this|the) .{3,30}(?:\d|min).{0,20}"
        r"|(?:watch|play|listen)(?: now)? ?[:(-]? ?\d{1,2}:\d\d\)?",
    ),
    # a reading time without its verb, the neighbour in a series, a pointer to elsewhere
    Shape(
        "likely",
        "0 a an one two three four five six seven eight nine ten next previous prev click tap"
        " download share",
        rf"{MINUTES}|(?:next|prev(?:ious)?): .{{3,120}}|(?:click|tap) (?:here|below)(?: .{{3,60}})?"
        r"|download (?:our|the) (?:\w+ )?app(?: .{3,40})?"
        r"|share your (?:thoughts|views|comments) (?:below|in the comments)(?: below)?!?",
    ),
    # what an embedded post leaves behind
    Shape(
        "sure",
        "view a",
        rf"view this (?:post|photo|profile|video|tweet|reel|story) on {NETWORK}"
        r"|a (?:post|photo|video|reel) shared by .{3,80}",
    ),
    # pages of a list: "Page 1 of 5", "1 2 3 … Next"
    Shape(
        "likely",
        "page slide 0 prev previous next first last older newer",
        r"page \d{1,3}(?: of \d{1,3})?|\d{1,3} (?:of|/) \d{1,3}|slide \d{1,3}(?: of \d{1,3})?"
        r"|(?:(?:prev(?:ious)?|next|first|last|older|newer|\d{1,3}|…|\.\.\.|«|»|‹|›)(?: page| "
        r"posts?| article)?(?:[ |·]+|$)){2,15}",
    ),
    # "Follow Ann Lee on Facebook", which an author may write as well
    Shape(
        "likely",
        "follow like",
        rf"(?:follow|like) [\w.'& -]{{2,40}} on (?:{NETWORK}(?:,? (?:and |& )?|/)?){{1,6}}",
    ),
    # lists of other pages with a name in their heading: "More from Ann Lee", "Trending in Tech"
    Shape(
        "section",
        "more latest trending popular most other recent top new best related similar "
        "recommended featured previous next",
        r"(?:more|latest|trending|popular|most read|most popular|(?:more|latest|other|recent|top"
        r"|new|best)"
        r" (?:news|stories|posts|articles|videos|headlines|coverage)) (?:from|in|on|by) "
        r"[\w.'&, -]{2,40}"
        r"|(?:related|similar|recommended|popular|latest|recent|featured|trending|previous|next"
        r"|other) (?:\w+ )?"
        r"(?:articles?|posts?|stor(?:y|ies)|reads?|reading|videos?|headlines|podcasts?|episodes?)",
    ),
    # stamps: "Published: May 3, 2026", "Last updated on 3 May 2026, 10:14 AM"; then by whom, where
    Shape(
        "byline",
        "0 jan january feb february mar march apr april may june jun july jul aug "
        "august sep sept september oct october nov november dec december mon monday tue "
        "tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun "
        "sunday first originally last published posted updated modified edited reviewed "
        "revised created added written checked released uploaded issued fact-checked "
        "fact publish publication release posting post issue update date dated latest "
        "on as a an one two three",
        rf"(?:{DATED}(?: (?:on|at|by .{{2,40}} on))? ?[:|-]? ?)?{DATE}"
        rf"(?:,? (?:by|in|under) [\w.,'& -]{{2,50}})?"
        rf"(?:[ ,|·(–-]+(?:{DATED} ?(?:on |at )?:? ?)?{DATE}\)?)?|{DATED} ?:? ?(?:yesterday"
        rf"|today|just now|{MONTH} \d{{4}})",
    ),
    Shape(
        "byline",
        "posted published filed category section series department author written "
        "editor reporter contributor byline",
        r"(?:posted|published|filed) (?:in|under) [\w.,'& -]{2,50}"
        r"|(?:category|section|series|department|author|written by|posted by|editor|reporter"
        r"|contributor|byline)"
        r" ?: [\w.,'&/@ -]{2,60}|posted by [\w.'@/ -]{2,40}",
    ),
    # the foot of a page
    Shape(
        "footer",
        "copyright © c all 0",
        r"(?:copyright )?(?:© ?|\(c\) ?\d{4}).{0,140}|copyright(?: ©| \(c\))? ?(?:\d{4}|by "
        r"|reserved).{0,120}"
        r"|all rights reserved\.?.{0,60}|.{2,60} all rights reserved\.?|\d{4} ?© .{2,80}"
        r"|all content (?:©|copyright|is copyright).{0,80}",
    ),
    Shape(
        "likely",
        "proudly powered built designed developed website site theme hosted made",
        r"(?:(?:proudly )?powered by|built (?:with|by|on)|designed by|developed by|website by|site "
        r"by|theme by"
        r"|hosted (?:by|on)|made with (?:love|❤|♥).{0,3}(?: by| in)?) [\w.,'& |-]{2,50}\.?",
    ),
    # links of the foot or the head in one line: "Privacy Policy Terms of Use Contact"
    Shape(
        "sure",
        "privacy terms cookies cookie about contact sitemap accessibility advertise "
        "careers jobs help faq faqs legal imprint home newsletter newsletters press "
        "sign log login subscribe search menu",
        r"(?:(?:privacy(?: (?:policy|notice|statement))?|terms(?: (?:of|and|&) (?:use|service"
        r"|conditions))?"
        r"|cookies?(?: (?:policy|settings|preferences))?|about(?: us)?|contact(?: us)?|sitemap"
        r"|accessibility|advertise(?: with us)?"
        r"|careers|jobs|help|faqs?|legal(?: notice)?|imprint|home|newsletters?|press|sign in|log "
        r"?in|subscribe|search|menu)"
        r"(?: ?[|·•,/–-] ?| |$)){3,12}",
    ),
)
"""A line that opens with none of a shape's words need not be held against its pattern."""
