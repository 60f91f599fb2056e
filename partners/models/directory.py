"""The page of the directory; what its addresses answer stands in `partners.directory` and beside it."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from core.models import IndexPage

from ..querysets import Filters


class PartnerIndexPage(RoutablePageMixin, IndexPage):
    """The directory of partners: the list, the map and the filters."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["partners.PartnerPage"]
    page_icon = "globe"
    page_description = _("The list and the map of the partner movements. Only one.")

    class Meta:
        verbose_name = _("directory of partners")

    @path("")
    def index_route(self, request: HttpRequest) -> HttpResponse:
        """The directory itself."""
        from ..directory import Directory

        directory = Directory(Filters.from_query(request.GET))
        context = {"directory": directory, "partners": directory.partners}
        return self.rendered(self.render(request, context_overrides=context), request)
