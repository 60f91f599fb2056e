"""The page that lists the themes; what its addresses answer stands in `home.themes.views`."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext_lazy

from access.querysets import reader_language
from core.models import IndexPage, RoutedPage, Theme
from core.topic_links import THEME, theme_path

from .counts import theme_counts


class ThemeIndexPage(RoutedPage, IndexPage):
    """The themes that the site has something on, and a page for each."""

    parent_page_types = ["home.HomePage", "home.AboutPage", "home.StandardPage"]
    subpage_types: list[str] = []
    page_icon = "tag"
    page_description = _("The list of the themes, with a page for each. It fills by itself. Only one.")
    bare_title = pgettext_lazy("name of a list", "Themes")
    topic_pages = THEME

    class Meta:
        verbose_name = _("list of themes")

    def sitemap_parts(self) -> Iterable[tuple[str, datetime | None]]:
        """Its themes; the day of a change would tell of partners whose names are protected."""
        themes = Theme.objects.filter(pk__in=theme_counts()).order_by("slug")
        with override(self.locale.language_code):
            named = [theme for theme in themes if theme.language == reader_language()]
        return [(theme_path(theme.slug), None) for theme in named]
