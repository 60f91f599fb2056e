"""Applications to calls by our own form: drafts, sending, files, mails, and the end of what was kept."""
