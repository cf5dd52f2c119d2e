"""Suppressions: what directives in a text hide, and what is wrong with them.

`making` reads the directives of an article into a screen, which hides diagnostics and says at the
end which directives hid nothing; `insertion` writes a new one.
"""
