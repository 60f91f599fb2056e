"""Pictures that people send, read in the sandbox and written anew from their pixels.

`program` runs there: it counts (`counts`), decodes, brings colours to 8 bits of sRGB (`colours`) and writes (`writing`)
a JPEG or a PNG, the two kinds that are stored and that the site's own processes ever decode. Nothing of the file that
was sent is in it but what is seen: no Exif but the way up, no profile, text, preview, further picture or stray byte.
"""
