"""Builds the demo site in the database from its content."""
