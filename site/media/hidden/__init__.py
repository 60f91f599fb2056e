"""What a file holds beside what its readers see as pages: properties, links, remarks, names of parts, hidden texts.

`program` collects it in the sandbox, with a module for each family of kinds; `media.hidden_text` keeps it. Names
that must not be told are looked for in it; it is never shown nor searched.
"""
