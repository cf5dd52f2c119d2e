"""What checking a file gave, kept between runs so that the same file is not checked again.

An entry goes by a hash of all that it depends on, content and not time stamps: the bytes of the
file, its paths, its configuration, the rules and what is installed. What comes from a cache folder
is a stranger's: it is data alone, and what does not fit is checked anew in silence.
"""
