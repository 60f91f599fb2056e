"""Where the project's own source is."""

from .console import ROOT

SOURCES = ("site", "home", "campaigns", "partners", "publications", "locale")


def templates() -> list[str]:
    """The project's HTML templates, as paths from the root."""
    found = (path for folder in SOURCES for path in (ROOT / folder).rglob("*.html"))
    return sorted(str(path.relative_to(ROOT)) for path in found)
