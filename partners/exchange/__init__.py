"""Partners by the file: export to a spreadsheet, import from one.

The same columns serve both (`columns`). A file is read into plain texts (`files`), compared with the partners that
the site has (`check`), shown to the staff, then stored all or nothing (`store`).
"""
