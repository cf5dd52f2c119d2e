"""What surrounds words that claim something, and what surrounds words that do not.

Verbose regular expressions on the part of a sentence before or behind a hit. Those that end in
`$` read what stands before, those that begin with `^` what stands behind.
"""

from __future__ import annotations

DETERMINER = r"""
    (?: \b (?: one | some | among | amongst ) \s (?:of\s)? )?
    (?: \b (?P<whose>
        [Tt]he (?: \s [a-z]+ 's )?                         # "the", "the world's"
      | (?:[A-Z][\w.-]*\s){0,3} [A-Z][\w.-]* (?:'s|(?<=s)')    # "New York's", "Leeds'"
    ) )
    (?: \s (?:very|single|absolute|undisputed|unquestioned|current) )?
    \s $
"""
"""What stands directly before a superlative that ranks."""

COPULA = r"""
    (?: \b (?: is | are | was | were | remain(?:s|ed)? | becomes? | became | as | be(?:ing|en)
             | mak(?:es?|ing) \s (?:\w+[ ,]?\s?){1,4} | made \s (?:it|him|her|them|this)
             | (?:considered|said) \s to \s be
             | considered | named | called | deemed )
      | '(?:s|re) )
    (?: \s (?: (?P<boost> arguably | undoubtedly | undeniably | unquestionably | easily
                        | by \s far | without \s (?:a\s)? doubt | hands \s down )
             | still | also | now | clearly | simply | truly | currently | today ) )*
    ,? \s $
"""
"""What makes a superlative the statement of its sentence; `boost` lays weight on it."""

SCOPE = r"""
    ^ (?: , \s [\w-]+ ){0,3} [^,;:()—–]{0,70}? \b
    (?: in \s (?:the \s)? (?:\w+ \s)?
          (?: world | history | universe | industry | country | nation | market | business | field
            | sector | game | league | region | galaxy | land | sport | city | state | area
            | genre | century | existence | class | family | space | community | literature
            | town | book | series )
      | in \s (?:the \s)? [A-Z]\w+                         # "in Sweden"
      | on \s (?:the \s)? (?: [Ee]arth | planet | market | web | internet | face )
      | of \s (?:its|their|our|his|her|the|this) \s (?:\w+ \s)?
          (?: generation | time | era | age | day | century | decade | year | season | life
            | career )
      | of \s the \s (?: world | country | city | nation | region | league | state | planet
                       | universe | modern | 19 | 20 | twentieth | nineteenth )
      | of \s all (?: [- ]time )? | of \s its \s kind | ever | anywhere | to \s date | bar \s none
      | (?: for | in ) \s 20\d\d                            # "for 2026"
      | known \s to | that \s (?:ha(?:s|ve) \s)? ever | alive | hands \s down | by \s far
      | worldwide | imaginable | available \s (?:today|anywhere|right)
      | (?: available | around | today ) (?=[.!,]) )
    \b
"""
"""Among what a superlative ranks its thing."""

RELATIVE = r"""
    ^ \s (?: \w+ \s )?
    (?: (?: way | approach(?:e)? | option | time | part | thing | place | bet | result | interest
          | practice | step | reason | example | question | one ) s? \b
      | idea | possible | fit | case | chance | form | use
      | choice \s (?:for|if|when)
      | (?: people | person | man | men | woman ) \s (?:to|for)
      | of \s (?: them | these | those | us | both | my | our | what
                | the \s (?: two | three | four | bunch | lot | worst | best ) )
      | to \s date \s for
      | that \s (?: I | we | you | could | can )           # "that I have seen"
      | (?: I | we | you ) \b )
  | ^ \s (?: first | second ) \b
"""
"""What follows a superlative of advice and comparison, which ranks nothing among all its kind."""

POINTING = r"""
    (?: \b (?i: this | these | that | those | it | here ) \s \w+
      | \b (?i: it | that | here ) 's )
    (?:\s\w+)? \s $
"""
"""Opens a judgement of the matter at hand: "this is the best plan"."""

NEGATED = r"""
    \b (?: not (?!\s(?:only|just|merely|simply)\b)
          | \w+n't (?!\s(?:only|just|merely|simply)\b)
          | no (?!\s(?:doubt|question)\b)
          | without (?!\s(?:a\s)?(?:doubt|question)\b)
          | never | nor | neither | hardly | rarely | cannot | nothing | nobody | none | few
          | little | lacks? | unlikely | impossible
          | less \s than | far \s from | instead \s of | rather \s than
          | so-called | supposedly | allegedly | self-proclaimed | would-be
          | claim(?:s|ed|ing)? )                           # a claim that is somebody else's
    \b [^,;:.—–]{0,45} $
"""
"""Takes back what follows in the same clause, which is given in small letters."""

OPEN = r"""
    \b (?: if | whether | (?<!,\s) which | what | how | unless | until | assuming
          | depend(?:s|ing) | suppose | wonder ) \b
    [^,;.]* $
"""
"""Leaves open what follows in the same clause, which is given in small letters."""

PURPOSE = r"""
    \b (?: (?: identif | find | choos | select | pick | determin | decid | get | achiev | ensur
             | seek | want | need | try | extract | retriev | discover | compar | build
             | creat ) \w*
         | (?: search | look ) (?:s|ing)? \s for | to \s make
         | (?: to | could | may | might | would | should | can | must | will ) \s (?:\w+ \s)?
           (?: be | become ) )
    \s (?: \w+ \s ){0,2} $
"""
"""Makes a superlative an aim: "helps you choose the best", "wants to be the best"."""

CONSIDERED = r"""
    (?: considered | said | regarded | believed | thought | reputed | known | proven | held )
    \s to \s be \s $
"""
"""Makes "to be the best" a claim after all."""

RAISED = r"\s([a-z]+)(?:-[a-z]+)*"
"""The word that an intensifier raises."""

_UNPRAISED_WORDS = """
    low high small large big slow hard difficult clear dense tight rare volatile strong weak busy
    expensive long short complex complicated common unsettling frustrating painful annoying tedious
    boring bad sad poor sorry grateful thankful proud excited happy lucky fortunate stupid dangerous
    risky hot cold tired close unlikely unfair disappointing addicting addictive error different
    similar specific many few much more less well so over under in on at by for from to with of as
    and or but about the a
"""
UNPRAISED = frozenset(_UNPRAISED_WORDS.split())
"""Raised words without praise: size, trouble and feelings are told so, and no word of grammar."""

QUOTED = r""" "[^"]*" | “[^”]*” """
"""Somebody else's words, in which "I" is not the author."""

SINGULAR = r"\b(?: I | I'(?:m|ve|d|ll) | me | [Mm]y | mine | myself | IMO | IMHO )\b"
"""Marks what one person lived through."""

PLURAL = r"""
    \b(?: [Ww]e (?:'re|'ve|\s are|\s were|\s have|\s had)? \s (?:\w+ \s)?
            (?: think | thought | believe | feel | felt | found | find | hope | love | loved
              | consider | wanted | excited | proud | grateful | thankful | lucky | fortunate
              | happy | thrilled | knew | learned )
      | [Ii]n \s our
      | [Oo]ur \s (?: favou?rite | opinion | view | experience )
      | (?:for|to) \s us )\b
"""
"""Marks what several people felt or learned."""
