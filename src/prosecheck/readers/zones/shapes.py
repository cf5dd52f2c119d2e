"""The shapes of page furniture: patterns of whole lines, in lower case.

Classes and sources as in `known`.
"""

from __future__ import annotations

from typing import NamedTuple


class Shape(NamedTuple):
    """A class of lines: what it is, the words it may open with ("0" for figures), its pattern."""

    meaning: str
    opens: str
    pattern: str


_NUMBER = r"(?:\d[\d,.]*(?: ?[kmb])?\+?|no|one|zero)"
_NETWORK = (
    r"(?:facebook|twitter|x|x \(twitter\)|twitter/x|linkedin|instagram|you ?tube|pinterest|reddit"
    r"|whats ?app|telegram|tik ?tok|tumblr|(?:facebook )?messenger|mastodon|bluesky|threads|flipboard"
    r"|pocket|google(?: news|\+| plus)|apple (?:news|podcasts)|discord|medium|substack|snapchat"
    r"|spotify|hacker news|weibo|wechat|line|viber|vk|xing|digg|mix|stumbleupon|buffer|sms"
    r"|social media|e-?mail|print|copy link|rss|feedly|fb|koo|signal|skype|slack|teams)"
)
_ACTION = (
    r"(?:share|tweet|pin(?: it)?|post|e-?mail|print|like|save|copy(?: link)?|bookmark|repost|send)"
)
_PIECE = (
    r"(?:article|story|post|page|entry|episode|video|recipe|report|news|item|piece|blog|interview)"
)
_UNSURE_COUNT = (
    r"(?:votes?|up-?votes?|points?|followers?|subscribers?|tweets?|downloads?|hits|ratings?|reviews?"
    r"|answers?|bookmarks?|saves|impressions|members|watching|listens|plays|hearts|stars|forks"
    r"|photos|images|videos|articles|posts|stories|results|items|saved|liked|listeners)"
)
_COUNT = (
    r"(?:comments?|views?|page ?views?|shares?|likes?|reads?|claps?|repl(?:y|ies)|responses?|re-?tweets?"
    r"|reposts?|reactions?|re-?shares?|kudos|visits|visitors|viewers|readers|clicks)"
)
_MINUTES = (
    r"(?:(?:about |approx\.? |~ ?)?(?:\d{1,3}(?:[.,]\d)?(?: ?(?:-|–|to) ?\d{1,3})?|an?|one|two|three|four|five"
    r"|six|seven|eight|nine|ten|less than (?:a|one|1)|< ?1|under (?:a|one|1))"
    r"[ -]?(?:minutes?|mins?\.?|m|hours?|seconds?|secs?))"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_WEEKDAY = (
    r"(?:(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? (?:the )?)"
)
_TIME = (
    r"(?:,? ?(?:at |@ ?|[-–|·] ?)?\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: ?\(?[a-z]{2,4}\)?)?"
    r"(?: ?[+-]\d\d:?\d\d)?|,? ?(?:at )?\d{1,2} ?[ap]\.?m\.?(?: ?[a-z]{2,4})?|t\d\d:\d\d[\d:.]*(?:z|[+-]\d\d:?\d\d)?)"
)
_DATE = (
    rf"(?:{_WEEKDAY}?(?:{_MONTH} {_DAY},?(?: \d{{4}})?|{_DAY}(?: of)? {_MONTH},?(?: \d{{4}})?"
    rf"|{_DAY}[-–]{_MONTH}[-–]\d{{2,4}}|\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}"
    rf"){_TIME}?"
    r"|(?:\d{1,3}|an?|one|two|three) (?:second|sec|minute|min|hour|hr|day|week|month|year)s? ago"
    r"|(?:\d{1,3}[smhdw]|\d{1,3} ?mo) ago)"
)
_DATED = (
    r"(?:(?:first |originally |last )?(?:published|posted|updated|modified|edited|reviewed|revised|created"
    r"|added|written|checked|released|uploaded|issued|fact[- ]checked)|(?:publish|publication|release|posting"
    r"|post|published|issue|update|updated|modified)? ?date(?:d| published| posted| updated| modified)?"
    r"|last (?:update|edit|change|modification|revision)|latest update|update|on|as of)"
)

SHAPES = (
    # "12 Comments", "Comments (3)", "Views: 1,204", "Viewed 27 times"
    Shape(
        "sure",
        "0 no one zero post total page comments comment view views pageviews shares "
        "share likes like reads read claps reply replies responses response retweets "
        "reposts reactions kudos visits visitors viewers readers clicks viewed visited "
        "shared liked",
        rf"(?:(?:post |total |page )?{_NUMBER} (?:total |new )?{_COUNT}(?: so far| yet)?"
        rf"|{_COUNT}(?: count)? ?[:(] ?{_NUMBER}\)?|(?:post|page|total) views ?:? ?{_NUMBER}"
        rf"|(?:viewed|read|visited|shared|liked) {_NUMBER} times?"
        rf"|{_NUMBER} (?:people )?(?:like|liked|shared|viewed|reacted to) this"
        rf"|{_NUMBER} (?:thoughts?|responses?|comments?|replies) (?:on|to) .{{3,100}})"
        # several counters on one line: "3 Comments 27 Views 4 Shares"
        rf"|(?:{_NUMBER} (?:{_COUNT}|{_UNSURE_COUNT})[ ,|·]*){{2,6}}",
    ),
    Shape(
        "likely",
        "0 no one zero votes points followers subscribers tweets downloads hits ratings "
        "rating reviews review answers comments views likes shares reads replies "
        "members photos posts articles results stars plays listens claps responses",
        rf"{_NUMBER} (?:{_UNSURE_COUNT})|(?:{_UNSURE_COUNT}|{_COUNT}) ?:? ?\(?{_NUMBER}\)?",
    ),
    # "5 min read", "Reading time: 3 min", "Listen (5 min)"
    Shape(
        "sure",
        "0 a an one two three four five six seven eight nine ten less about approx "
        "approx. under < read reading reads listen listening watch watching time "
        "estimated average approximate total article",
        rf"{_MINUTES}[ -]?(?:read(?:ing)?(?: time)?|to read|of reading|listen|watch)"
        rf"|(?:estimated |average |approx(?:imate)?\.? |total )?(?:read(?:ing)?[ -]?(?:time)?|time to read"
        rf"|read(?:s)? in|listen(?:ing time)?|watch(?:ing)?[ -]time|article length) ?[:(-]? ?{_MINUTES}\)?(?: read)?",
    ),
    # "Share on Facebook Share on X", "Click to share on Reddit (Opens in new window)"
    Shape(
        "sure",
        "share tweet post pin send email e-mail save click print like copy bookmark "
        "repost facebook twitter x linkedin instagram whatsapp pinterest reddit "
        "telegram rss",
        rf"(?:(?:click to )?(?:share|tweet|post|pin|send|e-?mail|save)(?: (?:this|it))?(?: {_PIECE})?"
        rf" (?:on|via|to|by|with|in) {_NETWORK}(?: \(opens in (?:a )?new (?:window|tab)\))?[ ,|·/]*){{1,9}}"
        # "Share Tweet Pin Email", "Share: Facebook Twitter"
        rf"|(?:share|tweet)(?: this)?(?: {_PIECE})?[ :,|·/•]+(?:(?:{_NETWORK}|{_ACTION}|\d+)(?:[ ,|·/•]+|$)){{1,9}}"
        rf"|{_ACTION}[ ,|·/•]+(?:(?:{_NETWORK}|{_ACTION}|\d+)(?:[ ,|·/•]+|$)){{2,9}}"
        rf"|(?:{_NETWORK}[ ,|·/•]+){{2,9}}{_NETWORK}"
        # "Share- Ann Lee", where the button and the author ran together
        r"|share ?[-–—|:] [\w.'-]+(?: [\w.'-]+){0,3}",
    ),
    # "Follow us on Google News", "Join our WhatsApp channel"
    Shape(
        "sure",
        "follow like find join connect add watch visit subscribe contact",
        rf"(?:(?:follow|like|find|join|connect with|add|watch|visit|subscribe to|contact) "
        rf"(?:us|me|our (?:page|channel)|@[\w.]+)) (?:on|at|via|as a preferred source on) "
        rf"(?:our )?(?:{_NETWORK}(?:,? (?:and |& )?|/)?){{1,6}}(?: (?:channel|page|group))?!?"
        rf"|join our {_NETWORK} (?:channel|group|community|server)(?: .{{0,40}})?"
        rf"|subscribe to our {_NETWORK} channel(?: .{{0,40}})?|follow (?:@[\w.]+|us on social media)"
        r"|follow topics? and authors? from this story.{0,60}",
    ),
    # calls for a newsletter
    Shape(
        "sure",
        "subscribe sign join get have receive try delivered straight right stay keep",
        r"(?:subscribe to|sign up (?:for|to)|join|get|receive|try) (?:our|the|my|a|your) (?:[\w'&-]+ ){0,4}"
        r"(?:news ?letters?|mailing list|email list|e-?mail updates|email digest|updates by email|blog via email)"
        r"(?: (?:today|now|here|for free|below|for (?:updates|more|the latest).{0,60}|and .{3,60}|to .{3,60}))?[.!]?"
        rf"|join (?:over |more than )?{_NUMBER} (?:other )?(?:subscribers|readers|members|followers).{{0,40}}"
        r"|(?:get|have|receive|sign up (?:for|to get)) (?:the |our |more |all )?(?:latest|best|top|breaking|more|daily|weekly)"
        r".{3,60} (?:(?:delivered|sent|straight|directly|right) )*(?:in|to) your (?:e?-?mail )?(?:inbox|phone|email)[.!]?"
        r"|(?:delivered|straight|right) (?:in)?to your inbox.{0,30}|(?:stay|keep) up[- ]to[- ]date with (?:our|the) .{3,50}",
    ),
    # cookie banners
    Shape(
        "sure",
        "we this our by accept allow reject manage decline",
        r"(?:we|(?:this|our) (?:web)?site|this page|our partners)(?: and our partners)? uses? "
        r"(?:\w+ ){0,2}cookies\b.{0,130}|by (?:continuing|using) .{3,60}(?:you (?:agree|consent|accept)|cookies).{0,70}"
        r"|(?:accept|allow|reject|manage|decline)(?: (?:all|only|necessary|essential|optional|our))* cookies",
    ),
    # paywalls
    Shape(
        "sure",
        "you you've to want already not are this subscribe sign log login register",
        rf"you(?:'ve| have)? (?:have |read |used )?(?:{_NUMBER}|\w+) (?:of (?:your )?\w+ )?(?:free |complimentary )?"
        r"(?:articles?|stor(?:y|ies)|views?) (?:left|remaining|this month).{0,50}"
        r"|(?:to (?:continue|keep) reading|want to (?:read|keep reading)|to read (?:the full|this)).{0,90}"
        r"(?:subscri|sign|log|register|account|member).{0,60}"
        r"|(?:already|not|are you) an? (?:\w+ )?(?:subscriber|member)\?.{0,60}"
        r"|this (?:article|story|post|content) is (?:only )?(?:for|available to|exclusive to|reserved for) .{0,20}"
        r"(?:subscribers|members)(?: only)?\.?|(?:subscribe|sign in|log ?in|register) (?:now )?(?:to|for) "
        r"(?:(?:continue|keep) reading|read (?:the full|this|more)|unlock|get unlimited|save this|reply|comment).{0,60}",
    ),
    # lines between paragraphs that lead elsewhere: "Read more: …", "ALSO READ | …"
    Shape(
        "sure",
        "read also must don't related more recommended you watch trending top keep up "
        "next prev previous newer older",
        r"(?:read more|read also|also read|read next|must read|don't miss|don't miss it|related|related article"
        r"|related story|related stories|related post|related reading|related news|related coverage|more on this|recommended"
        r"|recommended reading|you may also like|you might also like|watch more|trending|top story|keep reading|up next"
        r"|next (?:article|post|story|up)|prev(?:ious)? (?:article|post|story)|newer post|older post)"
        r"(?: ?[:|»>→] ?| ?[–—-] ).{3,140}",
    ),
    # players: "0:00 / 3:45", "Loaded: 0%"
    Shape(
        "sure",
        "0 current duration remaining loaded progress listen watch play",
        r"\d{1,2}:\d\d(?::\d\d)? ?/ ?\d{1,2}:\d\d(?::\d\d)?|(?:current time|duration|remaining time|loaded|progress)"
        r" ?:?-? ?(?:\d{1,2}:\d\d|\d[\d.]*%)|listen to (?:this|the) .{3,30}(?:\d|min).{0,20}"
        r"|(?:watch|play|listen)(?: now)? ?[:(-]? ?\d{1,2}:\d\d\)?",
    ),
    # pages of a list: "Page 1 of 5", "1 2 3 … Next"
    Shape(
        "likely",
        "page slide 0 prev previous next first last older newer",
        r"page \d{1,3}(?: of \d{1,3})?|\d{1,3} (?:of|/) \d{1,3}|slide \d{1,3}(?: of \d{1,3})?"
        r"|(?:(?:prev(?:ious)?|next|first|last|older|newer|\d{1,3}|…|\.\.\.|«|»|‹|›)(?: page| posts?| article)?(?:[ |·]+|$)){2,15}",
    ),
    # "Follow Ann Lee on Facebook", which an author may write as well
    Shape(
        "likely",
        "follow like",
        rf"(?:follow|like) [\w.'& -]{{2,40}} on (?:{_NETWORK}(?:,? (?:and |& )?|/)?){{1,6}}",
    ),
    # lists of other pages with a name in their heading: "More from Ann Lee", "Trending in Tech"
    Shape(
        "section",
        "more latest trending popular most other recent top new best related similar "
        "recommended featured previous next",
        r"(?:more|latest|trending|popular|most read|most popular|(?:more|latest|other|recent|top|new|best)"
        r" (?:news|stories|posts|articles|videos|headlines|coverage)) (?:from|in|on|by) [\w.'&, -]{2,40}"
        r"|(?:related|similar|recommended|popular|latest|recent|featured|trending|previous|next|other) (?:\w+ )?"
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
        rf"(?:{_DATED}(?: (?:on|at|by .{{2,40}} on))? ?[:|-]? ?)?{_DATE}"
        rf"(?:,? (?:by|in|under) [\w.,'& -]{{2,50}})?"
        rf"(?:[ ,|·(–-]+(?:{_DATED} ?(?:on |at )?:? ?)?{_DATE}\)?)?|{_DATED} ?:? ?(?:yesterday|today|just now|{_MONTH} \d{{4}})",
    ),
    Shape(
        "byline",
        "posted published filed category section series department author written "
        "editor reporter contributor byline",
        r"(?:posted|published|filed) (?:in|under) [\w.,'& -]{2,50}"
        r"|(?:category|section|series|department|author|written by|posted by|editor|reporter|contributor|byline)"
        r" ?: [\w.,'&/@ -]{2,60}|posted by [\w.'@/ -]{2,40}",
    ),
    # the foot of a page
    Shape(
        "footer",
        "copyright © c all 0",
        r"(?:copyright )?(?:© ?|\(c\) ?\d{4}).{0,140}|copyright(?: ©| \(c\))? ?(?:\d{4}|by |reserved).{0,120}"
        r"|all rights reserved\.?.{0,60}|.{2,60} all rights reserved\.?|\d{4} ?© .{2,80}"
        r"|all content (?:©|copyright|is copyright).{0,80}",
    ),
    Shape(
        "likely",
        "proudly powered built designed developed website site theme hosted made",
        r"(?:(?:proudly )?powered by|built (?:with|by|on)|designed by|developed by|website by|site by|theme by"
        r"|hosted (?:by|on)|made with (?:love|❤|♥).{0,3}(?: by| in)?) [\w.,'& |-]{2,50}\.?",
    ),
    # links of the foot or the head in one line: "Privacy Policy Terms of Use Contact"
    Shape(
        "sure",
        "privacy terms cookies cookie about contact sitemap accessibility advertise "
        "careers jobs help faq faqs legal imprint home newsletter newsletters press "
        "sign log login subscribe search menu",
        r"(?:(?:privacy(?: (?:policy|notice|statement))?|terms(?: (?:of|and|&) (?:use|service|conditions))?"
        r"|cookies?(?: (?:policy|settings|preferences))?|about(?: us)?|contact(?: us)?|sitemap|accessibility|advertise(?: with us)?"
        r"|careers|jobs|help|faqs?|legal(?: notice)?|imprint|home|newsletters?|press|sign in|log ?in|subscribe|search|menu)"
        r"(?: ?[|·•,/–-] ?| |$)){3,12}",
    ),
)
"""A line that opens with none of a shape's words need not be held against its pattern."""

_NAME = r"[A-Z@][\w.'-]*(?: (?:(?:de|van|von|der|den|la|le|bin|al|of|the|for|and|&|with)|[A-Z(][\w.')-]*,?)){0,9}"
SIGNED = rf"[\w.'-]+(?: [\w.'-]+){{1,3}}, (?:on )?{_DATE}"
"""A name and a day: "Ann Lee, May 3, 2026"."""

NAMED = (
    r"(?:By|BY|by|Written by|Words by|Story by|Posted by|Published by|Reported by|Reporting by|Edited by"
    r"|Reviewed by|Contributed by|Submitted by|Compiled by|Translated by|Guest post by|Text by|Author|Post author"
    r"|Medically reviewed by|Fact[- ]checked by|Photography by|Photographs by|Analysis by|Review by|Opinion by)"
    rf"(?::? | ?[:|–—-] ?){_NAME}(?:,? (?:on |at )?[A-Z0-9][\w ,.:/|·–-]{{0,60}})?"
)
"""A byline, case and all: "By Ann Lee and Bo Chen, Staff Writers"."""

CREDIT = (
    r"(?:(?:[Pp]hoto(?:graph)?s?|PHOTOS?|[Ii]mages?|IMAGES?|[Pp]ictures?|[Ii]llustrations?|(?:[Cc]over|[Hh]eader|[Ff]eatured|[Ff]ile"
    r"|[Ss]tock|[Mm]ain|[Ll]ead) (?:[Pp]hoto|[Ii]mage|[Pp]icture))(?: (?:[Cc]redits?|[Ss]ources?|[Cc]ourtesy|[Vv]ia)(?: of)?:?"
    r"| ?[:/|©]| [–-]| [Bb]y:?| from) ?(?:©|\(c\))? ?|[Cc]redits?: |[Cc]ourtesy(?: of|:) )"
    rf"{_NAME}(?: ?[/,|–-] ?{_NAME}){{0,3}}"
    r"|(?:[\w.' -]{2,40} ?/ ?)?(?:Getty Images|AFP|Shutterstock|REUTERS|Unsplash|Pexels|Pixabay|iStock|Alamy|AP Photo"
    r"|Adobe Stock|Wikimedia Commons)(?: ?/ ?[\w.' -]{2,40})?"
)
"""The credit line of a picture, case and all: "Photo: Getty Images"."""

CALL = (
    r"(?:start|get|try|join|explore|discover|download|book|shop|buy|order|claim|contact|learn|sign|subscribe|register"
    r"|donate|support|become|request|schedule|watch|see|view|visit|check out|apply|read|find|grab|launch|open|create)"
    r"(?: [\w'&-]+){1,5}!?"
)
"""The words of a button."""
