"""The list of themes, with a page for each."""
