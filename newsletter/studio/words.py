"""How the studio names what subscribers chose."""

from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from ..models import Subscriber


def language_name(code: str) -> str:
    """The name of a language in the studio's; the code of one that Django does not know."""
    try:
        return str(get_language_info(code)["name_translated"]).capitalize()
    except KeyError:
        return code


def themes_of(subscriber: Subscriber) -> str:
    """The themes chosen, in words."""
    if subscriber.every_theme:
        return _("Every theme")
    return ", ".join(theme.name for theme in subscriber.themes.all()) or "–"
