"""What writes the pages of the handbook: one module a kind of page.

The rooms of the rules, click's commands and the tables of keys and formats are asked for what they
know, so that no page can say something else.
"""
