"""The partners in the admin: their list, the report of those to check, the kinds of movement."""
