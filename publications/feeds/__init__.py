"""Atom feeds of what is brought out (RFC 4287)."""
