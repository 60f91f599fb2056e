"""What a browser calls itself, in words that its owner knows."""

from django.utils.translation import gettext as _

# The first that is found counts: most browsers name others, too.
BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
)


def browser_name(agent: str | None) -> str:
    """Such as “Firefox, Linux” for the header that a browser sends."""
    named = [_first(agent or "", BROWSERS), _first(agent or "", SYSTEMS)]
    return ", ".join(filter(None, named)) or _("unknown browser")


def _first(agent: str, names: tuple[tuple[str, str], ...]) -> str:
    return next((name for mark, name in names if mark in agent), "")
