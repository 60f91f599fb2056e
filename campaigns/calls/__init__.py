"""Calls for applications: when they open and close, and what readers are told of that."""
