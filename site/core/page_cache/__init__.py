"""Whole public pages, kept by the generation of the content: none is older than the last change."""
