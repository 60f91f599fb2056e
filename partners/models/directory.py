"""The page of the directory; what its addresses answer stands in `partners.views`."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext_lazy

from core.models import IndexPage, RoutedPage
from core.topic_links import country_path

from .partner import PartnerPage


class PartnerIndexPage(RoutedPage, IndexPage):
    """The directory of partners: the list, the map and the filters, and a page for each country."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["partners.PartnerPage"]
    page_icon = "globe"
    page_description = _("The list and the map of the partner movements. Only one.")
    bare_title = pgettext_lazy("name of a list", "Partners")
    topic_pages = "country"

    class Meta:
        verbose_name = _("directory of partners")

    def sitemap_parts(self) -> Iterable[tuple[str, datetime | None]]:
        """Its countries, which change with their partners."""
        with override(self.locale.language_code):
            dates = list(PartnerPage.objects.for_reader().country_dates())
        return [(country_path(code), day) for code, day in dates]
