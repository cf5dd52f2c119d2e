"""The shapes of what surrounds an article: banners, pointers, stamps, lists, the foot.

Classes and sources as in `known`.
"""

from __future__ import annotations

from prosecheck.readers.zones.vocabulary import (
    DATE,
    DATED,
    MINUTES,
    MONTH,
    MONTHS,
    NETWORK,
    NUMBER,
    SPANS,
    SPELLED,
    Shape,
)


def _leads(text: str) -> frozenset[str]:
    return frozenset(text.split("/"))


_STAMP = (
    rf"(?:{DATED}(?: (?:on|at|by .{{2,40}} on))? ?[:|-]? ?)?{DATE}"
    rf"(?:,? (?:by|in|under) [\w.,'& -]{{2,50}})?"
    rf"(?:[ ,|·(–-]+(?:{DATED} ?(?:on |at )?:? ?)?{DATE}\)?)?"
    rf"|{DATED} ?:? ?(?:yesterday|today|just now|{MONTH} \d{{4}})"
)
_POINTER = r"([a-z' ]+?)(?: ?[:|»>→] ?| ?[–—-] ).{3,140}"
_WHICH = "more latest other recent top new best"
_WHAT = "news stories posts articles videos headlines coverage"

SHAPES = (
    # cookie banners
    Shape(
        "sure",
        "we this our by accept allow reject manage decline",
        "cookies agree consent accept",
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
        "left remaining month read reading subscriber subscribers member members unlock unlimited "
        "save reply replies comment comments",
        rf"you(?:'ve| have)? (?:have |read |used )?(?:{NUMBER}|\w+) (?:of (?:your )?\w+ )?(?:free "
        r"|complimentary )?(?:articles?|stor(?:y|ies)|views?) (?:left|remaining|this month).{0,50}"
        r"|(?:to (?:continue|keep) reading|want to (?:read|keep reading)|to read (?:the full"
        r"|this)).{0,90}(?:subscri|sign|log|register|account|member).{0,60}"
        r"|(?:already|not|are you) an? (?:\w+ )?(?:subscriber|member)\?.{0,60}"
        r"|this (?:article|story|post|content) is (?:only )?(?:for|available to|exclusive to"
        r"|reserved for) .{0,20}(?:subscribers|members)(?: only)?\.?"
        r"|(?:subscribe|sign in|log ?in|register) (?:now )?(?:to|for) (?:(?:continue|keep) reading"
        r"|read (?:the full|this|more)|unlock|get unlimited|save this|reply|comment).{0,60}",
    ),
    # lines between paragraphs that lead elsewhere: "Read more: …", "ALSO READ | …"
    Shape(
        "sure",
        "related recommended trending",
        "*",
        _POINTER,
        _leads("related/recommended/trending"),
    ),
    Shape(
        "sure",
        "read also must don't related more recommended you watch top keep up next prev previous "
        "newer older",
        "more also read next miss article story stories post reading news coverage this up",
        _POINTER,
        _leads(
            "read more/read also/also read/read next/must read/don't miss/don't miss it"
            "/related article/related story/related stories/related post/related reading"
            "/related news/related coverage/more on this/recommended reading/you may also like"
            "/you might also like/watch more/top story/keep reading/up next/next article/next post"
            "/next story/next up/prev article/prev post/prev story/previous article/previous post"
            "/previous story/newer post/older post"
        ),
    ),
    # players: "0:00 / 3:45", "Loaded: 0%"
    Shape("sure", "0", "0", r"\d{1,2}:\d\d(?::\d\d)? ?/ ?\d{1,2}:\d\d(?::\d\d)?"),
    Shape(
        "sure",
        "current duration remaining loaded progress listen watch play",
        "*",
        r"(?:current time|duration|remaining time|loaded|progress) ?:?-? ?(?:\d{1,2}:\d\d"
        r"|\d[\d.]*%)|listen to (?:this|the) .{3,30}(?:\d|min).{0,20}"
        r"|(?:watch|play|listen)(?: now)? ?[:(-]? ?\d{1,2}:\d\d\)?",
    ),
    # a reading time without its verb, the neighbour in a series, a pointer to elsewhere
    Shape("likely", f"0 {SPELLED}", SPANS, MINUTES),
    Shape(
        "likely",
        "next previous prev click tap download share",
        "*",
        r"(?:next|prev(?:ious)?): .{3,120}|(?:click|tap) (?:here|below)(?: .{3,60})?"
        r"|download (?:our|the) (?:\w+ )?app(?: .{3,40})?"
        r"|share your (?:thoughts|views|comments) (?:below|in the comments)(?: below)?!?",
    ),
    # what an embedded post leaves behind
    Shape(
        "sure",
        "view",
        "post photo profile video tweet reel story",
        rf"view this (?:post|photo|profile|video|tweet|reel|story) on {NETWORK}",
    ),
    Shape("sure", "a", "shared", r"a (?:post|photo|video|reel) shared by .{3,80}"),
    # pages of a list: "Page 1 of 5", "1 2 3 … Next"
    Shape(
        "likely",
        "page slide 0",
        "0",
        r"page \d{1,3}(?: of \d{1,3})?|\d{1,3} (?:of|/) \d{1,3}|slide \d{1,3}(?: of \d{1,3})?",
    ),
    Shape(
        "likely",
        "0 prev previous next first last older newer",
        "0 prev previous next first last older newer … .",
        r"(?:(?:prev(?:ious)?|next|first|last|older|newer|\d{1,3}|…|\.\.\.|«|»|‹|›)(?: page| "
        r"posts?| article)?(?:[ |·]+|$)){2,15}",
    ),
    # "Follow Ann Lee on Facebook", which an author may write as well
    Shape(
        "likely",
        "follow like",
        "on",
        rf"(?:follow|like) [\w.'& -]{{2,40}} on (?:{NETWORK}(?:,? (?:and |& )?|/)?){{1,6}}",
    ),
    # lists of other pages with a name in their heading: "More from Ann Lee", "Trending in Tech"
    Shape(
        "section",
        "more latest trending popular most other recent top new best",
        "from in on by",
        r"([a-z ]+?) (?:from|in|on|by) [\w.'&, -]{2,40}",
        _leads(
            "more/latest/trending/popular/most read/most popular"
            + "".join(f"/{which} {what}" for which in _WHICH.split() for what in _WHAT.split())
        ),
    ),
    Shape(
        "section",
        "related similar recommended popular latest recent featured trending previous next other",
        "article articles post posts story stories read reads reading video videos headlines "
        "podcast podcasts episode episodes",
        r"(?:related|similar|recommended|popular|latest|recent|featured|trending|previous|next"
        r"|other) (?:\w+ )?(?:articles?|posts?|stor(?:y|ies)|reads?|reading|videos?|headlines"
        r"|podcasts?|episodes?)",
    ),
    # stamps: "Published: May 3, 2026", "Last updated on 3 May 2026, 10:14 AM"; then by whom, where
    Shape("byline", "0", f"0 ago {MONTHS}", _STAMP),
    Shape("byline", "a an one two three", "ago", _STAMP),
    Shape(
        "byline",
        f"{MONTHS} mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday "
        "sat saturday sun sunday first originally last published posted updated modified edited "
        "reviewed revised created added written checked released uploaded issued fact-checked "
        "fact publish publication release posting post issue update date dated latest on as",
        "0 ago yesterday today now",
        _STAMP,
    ),
    Shape(
        "byline",
        "posted published filed",
        "in under by",
        r"(?:posted|published|filed) (?:in|under) [\w.,'& -]{2,50}|posted by [\w.'@/ -]{2,40}",
    ),
    Shape(
        "byline",
        "category section series department author written posted editor reporter contributor "
        "byline",
        "*",
        r"([a-z ]+?) ?: [\w.,'&/@ -]{2,60}",
        _leads(
            "category/section/series/department/author/written by/posted by/editor/reporter"
            "/contributor/byline"
        ),
    ),
    # the foot of a page; "all rights reserved" is looked for in every line
    Shape(
        "footer",
        "copyright © c",
        "*",
        r"(?:copyright )?(?:© ?|\(c\) ?\d{4}).{0,140}|copyright(?: ©| \(c\))? ?(?:\d{4}|by "
        r"|reserved).{0,120}",
    ),
    Shape("footer", "0", "©", r"\d{4} ?© .{2,80}"),
    Shape("footer", "all", "content", r"all content (?:©|copyright|is copyright).{0,80}"),
    Shape(
        "likely",
        "proudly powered built designed developed website site theme hosted made",
        "by with on",
        r"(?:(?:proudly )?powered by|built (?:with|by|on)|designed by|developed by|website by|site "
        r"by|theme by|hosted (?:by|on)|made with (?:love|❤|♥).{0,3}(?: by| in)?) "
        r"[\w.,'& |-]{2,50}\.?",
    ),
    # links of the foot or the head in one line: "Privacy Policy Terms of Use Contact"
    Shape(
        "sure",
        "privacy terms cookies cookie about contact sitemap accessibility advertise careers jobs "
        "help faq faqs legal imprint home newsletter newsletters press sign log login subscribe "
        "search menu",
        "privacy terms cookies cookie about contact sitemap accessibility advertise careers jobs "
        "help faq faqs legal imprint home newsletter newsletters press sign log login subscribe "
        "search menu",
        r"(?:(?:privacy(?: (?:policy|notice|statement))?|terms(?: (?:of|and|&) (?:use|service"
        r"|conditions))?|cookies?(?: (?:policy|settings|preferences))?|about(?: us)?"
        r"|contact(?: us)?|sitemap|accessibility|advertise(?: with us)?|careers|jobs|help|faqs?"
        r"|legal(?: notice)?|imprint|home|newsletters?|press|sign in|log ?in|subscribe|search|menu)"
        r"(?: ?[|·•,/–-] ?| |$)){3,12}",
    ),
)
