"""Real PDF files for the demo: texts in French set as small booklets in the site's look."""
