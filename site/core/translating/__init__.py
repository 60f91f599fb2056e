"""Translations made with wagtail-localize: what became of the French since, and the work of translators kept."""
