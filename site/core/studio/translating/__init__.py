"""Translations in the studio: which ones are to review and why, and where that is done."""
