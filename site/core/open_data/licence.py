"""On what terms the open data may be used."""

LICENCE = "CC BY 4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
LICENCE_LINK = f'<{LICENCE_URL}>; rel="license"'
"""The value of a `Link` header (RFC 8288): a table has no place for its terms."""
