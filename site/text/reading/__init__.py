"""What a text stands for, as people write it: one reader for each kind of value, for forms and imported files.

A reader takes the text of one line and gives the value; it raises ValidationError, whose message says what to do. What
a reader gives back, written again, reads the same.
"""
