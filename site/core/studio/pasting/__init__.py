"""What is pasted from other programs, read into the blocks of a page.

`markup` parses the HTML of a clipboard, `notes` finds its footnotes, `reading` tells its parts, `blocks` makes them the
blocks of a story, `views` answers the script of the studio. Nothing of the HTML itself is kept: only its words, and the
few marks that a text may have.
"""
