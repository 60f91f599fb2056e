"""The import of redirects: Wagtail's steps, with files of every common program and what became of each row."""
