"""A package: the demo is loaded once for it, and rolled back after it."""
