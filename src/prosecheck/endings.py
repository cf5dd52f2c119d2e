"""How a text ends: at a stop, bare, or in a way that no finished text ends."""

from __future__ import annotations

from enum import StrEnum

from prosecheck.patterns import compiled


class Ending(StrEnum):
    """The ways in which a text ends; all but CLOSED, BARE and COLON are unfinished for certain.

    CLOSED: a stop, an emoji, a closing bracket or something that is not prose. BARE: a word that
    can end a sentence, without a stop, as titles and signatures do. COLON: announces what should
    follow. STRANDED: a word that needs another one after it. PAUSED: a comma, semicolon or dash.
    OPEN_QUOTE, OPEN_BRACKET, OPEN_MARKUP: something was opened and not closed.
    """

    CLOSED = "closed"
    BARE = "bare"
    COLON = "colon"
    STRANDED = "stranded"
    PAUSED = "paused"
    OPEN_QUOTE = "open quote"
    OPEN_BRACKET = "open bracket"
    OPEN_MARKUP = "open markup"


# Words that need another word after them. Words that end sentences as well ("log in", "carry on")
# are left out: in 650,000 words of articles by people, each of those kept ends a sentence in fewer
# than one in a hundred of its occurrences.
_STRANDED_WORDS = """
    the a an my your our their its every and or but nor than because although unless whether
    whereas while if when whenever where as who whose which how he she they we also even
    of to from into onto with by at for during via per among amongst between toward towards within
    without despite regarding concerning including such very
    is are was were be been being has have had will would can could should may might must shall
    it's we're they're you're i'm i've we've you've they've he's she's that's there's i'll we'll
    you'll they'll i'd we'd you'd they'd
"""
_STRANDED = frozenset(_STRANDED_WORDS.split())
_NAMES = frozenset({"A", "May", "Will", "Who", "Can", "Must"})
"""Written so at the end, these are more likely a grade, a month or a name."""

# Words that belong to the word before or after them; a tail is walked back over them.
_LEANING_WORDS = """
    in on up out off over under about between through before after not no so that this these those
    what how any some all each other only also both either neither then he she it they we you i
    his her him them us me do does did just even more most less
"""
_FUNCTION = _STRANDED | frozenset(_LEANING_WORDS.split())

_STOPS = ".!?…。！？"
_CLOSERS = "\"'”’»)]}*_"
_LAST = "¹²³⁰⁴⁵⁶⁷⁸⁹\u2071\u2072\u2073†‡(DPp3|/" + _CLOSERS
"""What may stand at an end but a stop: closing marks, footnote marks, the mouth of an emoticon."""

_END = r"""(?x)
    (?:
      [.!?…。！？]                           # a stop,
      ["'”’»)\]}*_]*                        # the marks that close with it,
      (?:\s*(?:\[\^?\w{1,4}\]|[¹²³⁰-⁹†‡*]+))*  # and footnote marks
    | (?<!\w)[:;=][-'o^]?[)(DPp3|/]          # an emoticon
    | [)\]}]                                # or a bracket that is closed
    )
    \s*\Z
"""
_MARKUP = r"<[A-Za-z/!][^<>]*\Z|\]\([^()\s]*\Z|\[[^\[\]]*\Z"
_WORD = r"[^\W_]+(?:['’\-][^\W_]+)*"
_INCHES = r'\d"'
_PAUSES = ",;-–—"
_MOST_WORDS = 4


def ending_of(text: str) -> Ending:
    """Say how a text ends; blanks at its end do not count. An empty text is closed."""
    text = text.rstrip()
    if not text or _is_symbol(text[-1]):
        return Ending.CLOSED
    if _is_closed(text):
        return Ending.CLOSED
    if text[-1] == ":":
        return Ending.COLON
    return _open_in(text) or _after_last_word(text)


def _is_symbol(character: str) -> bool:
    """Whether a character is an emoji, an arrow or the like, and not a word or a mark."""
    return character > "\u2100" and not character.isalnum() and character not in "、，"


def _is_closed(text: str) -> bool:
    """Whether a text ends at a stop, a closing bracket or an emoticon, footnotes aside."""
    last = text[-1]
    if last in _STOPS or last in ")]}":
        return True
    if last not in _LAST:
        return False
    if last in _CLOSERS and text[-2:-1] in _STOPS and len(text) > 1:
        return True
    # Rare enough to be compiled when the first text needs it.
    return compiled(_END).search(text, max(0, len(text) - 24)) is not None


def _open_in(text: str) -> Ending | None:
    """Say what the text opened and did not close, if anything."""
    if text.rfind("“") > text.rfind("”") or _has_odd_quotes(text):
        return Ending.OPEN_QUOTE
    if _opens_markup(text[-400:]) or text.count("**") % 2:
        return Ending.OPEN_MARKUP
    if text.rfind("(") > text.rfind(")"):
        return Ending.OPEN_BRACKET
    return None


def _opens_markup(text: str) -> bool:
    if "<" in text or "[" in text or "](" in text:
        return compiled(_MARKUP).search(text) is not None
    return False


def _has_odd_quotes(text: str) -> bool:
    """Whether a straight quotation mark has no partner; inches and seconds are none."""
    count = text.count('"')
    return count % 2 == 1 and (count - len(compiled(_INCHES).findall(text))) % 2 == 1


def _after_last_word(text: str) -> Ending:
    if text[-1] in _PAUSES:
        return Ending.PAUSED
    word = text[-24:].replace("’", "'").rpartition(" ")[2]
    is_stranded = word.lower() in _STRANDED and word not in _NAMES
    return Ending.STRANDED if is_stranded else Ending.BARE


def last_words(text: str) -> tuple[int, int]:
    """Give (start, end) of the last words: two to four, back to a word that is no function word.

    They are of the last sentence, and the marks after them are not part of it. A text without
    words is given whole.
    """
    begin = max(0, len(text) - 120)
    words = [match.span() for match in compiled(_WORD).finditer(text, begin)]
    if begin and words and words[0][0] == begin:
        del words[0]  # it may have begun before
    if not words:
        return 0, len(text)
    at = len(words) - 1
    while at and len(words) - at < _MOST_WORDS and _leans(text, words, at):
        at -= 1
    return words[at][0], words[-1][1]


def _leans(text: str, words: list[tuple[int, int]], at: int) -> bool:
    """Whether the words from `at` on say too little without the one before."""
    start, end = words[at]
    marks = text[words[at - 1][1] : start].split(" ")
    if any(mark.rstrip("\"'”’)]").endswith((".", "!", "?", "…")) for mark in marks[:-1]):
        return False
    return at == len(words) - 1 or text[start:end].lower().replace("’", "'") in _FUNCTION
