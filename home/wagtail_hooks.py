"""The lists of the whole site in one menu, and the dashboard."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from core.studio.lists import CountryViewSet, ThemeViewSet
from partners.studio import MovementKindViewSet


class ListsGroup(SnippetViewSetGroup):
    """The lists that pages choose from."""

    items = (ThemeViewSet, MovementKindViewSet, CountryViewSet)
    menu_label = _("Lists")
    menu_icon = "list-ul"
    menu_order = 450
    add_to_admin_menu = True


register_snippet(ListsGroup)
