"""Redirects in the studio: addresses as staff write them, and none that would never act."""
