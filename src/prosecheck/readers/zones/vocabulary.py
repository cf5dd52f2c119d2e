"""The parts that shapes of page furniture are made of: figures, networks, days, as patterns.

Beside a pattern stand the words that it holds, one of which is in all that it matches: looking
for them in a line costs far less than compiling the pattern.
"""

from __future__ import annotations

from typing import NamedTuple


class Shape(NamedTuple):
    """A class of lines: what it is, what its lines are known by, and its pattern.

    A line `opens` with one of these words and has one that it `needs` behind it; "0" stands for
    figures, "*" for no need. Where there are `leads`, the pattern's group is one of them.
    """

    meaning: str
    opens: str
    needs: str
    pattern: str
    leads: frozenset[str] = frozenset()


NUMBER = r"(?:\d[\d,.]*(?: ?[kmb])?\+?|no|one|zero)"
NETWORK = (
    r"(?:facebook|twitter|x|x \(twitter\)|twitter/x|linkedin|instagram|you ?tube|pinterest|reddit"
    r"|whats ?app|telegram|tik ?tok|tumblr|(?:facebook )?messenger|mastodon|bluesky|threads"
    r"|flipboard"
    r"|pocket|google(?: news|\+| plus)|apple (?:news|podcasts)|discord|medium|substack|snapchat"
    r"|spotify|hacker news|weibo|wechat|line|viber|vk|xing|digg|mix|stumbleupon|buffer|sms"
    r"|social media|e-?mail|print|copy link|rss|feedly|fb|koo|signal|skype|slack|teams)"
)
ACTION = (
    r"(?:share|tweet|pin(?: it)?|post|e-?mail|print|like|save|copy(?: link)?|bookmark|repost|send)"
)
PIECE = (
    r"(?:article|story|post|page|entry|episode|video|recipe|report|news|item|piece|blog|interview)"
)
UNSURE_COUNT = (
    r"(?:votes?|up-?votes?|points?|followers?|subscribers?|tweets?|downloads?|hits|ratings?"
    r"|reviews?"
    r"|answers?|bookmarks?|saves|impressions|members|watching|listens|plays|hearts|stars|forks"
    r"|photos|images|videos|articles|posts|stories|results|items|saved|liked|listeners)"
)
COUNT = (
    r"(?:comments?|views?|page ?views?|shares?|likes?|reads?|claps?|repl(?:y|ies)|responses?"
    r"|re-?tweets?"
    r"|reposts?|reactions?|re-?shares?|kudos|visits|visitors|viewers|readers|clicks)"
)
MINUTES = (
    r"(?:(?:about |approx\.? |~ ?)?(?:\d{1,3}(?:[.,]\d)?(?: ?(?:-|–|to) ?\d{1,3})?|an?|one|two"
    r"|three|four|five"
    r"|six|seven|eight|nine|ten|less than (?:a|one|1)|< ?1|under (?:a|one|1))"
    r"[ -]?(?:minutes?|mins?\.?|m|hours?|seconds?|secs?))"
)
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
WEEKDAY = r"(?:(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? (?:the )?)"
CLOCK = r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [a-z]{2,4})?"
TIME = (
    r"(?:,? ?(?:at |@ ?|[-–|·] ?)?\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: "
    r"?\(?[a-z]{2,4}\)?)?"
    r"(?: ?[+-]\d\d:?\d\d)?|,? ?(?:at )?\d{1,2} ?[ap]\.?m\.?(?: ?[a-z]{2,4})?"
    r"|t\d\d:\d\d[\d:.]*(?:z|[+-]\d\d:?\d\d)?)"
)
DATE = (
    rf"(?:(?:{CLOCK},? )?{WEEKDAY}?(?:{MONTH} {DAY},?(?: \d{{4}})?"
    rf"|{DAY}(?: of)? {MONTH},?(?: \d{{4}})?"
    rf"|{DAY}[-–]{MONTH}[-–]\d{{2,4}}|\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}"
    rf"|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}"
    rf"){TIME}?"
    r"|(?:\d{1,3}|an?|one|two|three) (?:second|sec|minute|min|hour|hr|day|week|month|year)s? ago"
    r"|(?:\d{1,3}[smhdw]|\d{1,3} ?mo) ago)"
)
DATED = (
    r"(?:(?:first |originally |last )?(?:published|posted|updated|modified|edited|reviewed|revised"
    r"|created"
    r"|added|written|checked|released|uploaded|issued|fact[- ]checked)|(?:publish|publication"
    r"|release|posting"
    r"|post|published|issue|update|updated|modified)? ?date(?:d| published| posted| updated| "
    r"modified)?"
    r"|last (?:update|edit|change|modification|revision)|latest update|update|on|as of)"
)
NUMBERS = "0 no one zero"
"""What a NUMBER begins with; "0" stands for every figure."""
COUNTED = (
    "comment comments view views pageview pageviews share shares like likes read reads clap claps "
    "reply replies response responses tweet tweets retweet retweets repost reposts reaction "
    "reactions reshare reshares kudos visits visitors viewers readers clicks"
)
UNSURELY_COUNTED = (
    "vote votes upvote upvotes point points follower followers subscriber subscribers tweet tweets "
    "download downloads hits rating ratings review reviews answer answers bookmark bookmarks saves "
    "impressions members watching listens plays hearts stars forks photos images videos articles "
    "posts stories results items saved liked listeners"
)
SPELLED = "a an one two three four five six seven eight nine ten"
"""Numbers that a time to read is spelled with, as is one of a single figure."""
SPANS = "minute minutes min mins m hour hours second seconds sec secs"
MONTHS = (
    "jan january feb february mar march apr april may june jun july jul aug august sep sept "
    "september oct october nov november dec december"
)
NETWORKS = (
    "facebook twitter x linkedin instagram youtube tube pinterest reddit whatsapp whats telegram "
    "tiktok tik tumblr messenger mastodon bluesky threads flipboard pocket google apple discord "
    "medium substack snapchat spotify hacker weibo wechat line viber vk xing digg mix stumbleupon "
    "buffer sms social email mail print copy rss feedly fb koo signal skype slack teams"
)
ACTIONS = "share tweet pin post email mail print like save copy bookmark repost send"
