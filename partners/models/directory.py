"""The page of the directory; what its addresses answer stands in `partners.directory` and beside it."""

from csp.decorators import csp_replace
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from django.views.decorators.clickjacking import xframe_options_exempt
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from access.querysets import is_placeholder
from core.models import IndexPage

from ..querysets import Filters, country_path


class PartnerIndexPage(RoutablePageMixin, IndexPage):
    """The directory of partners: the list, the map and the filters, and a page for each country."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["partners.PartnerPage"]
    page_icon = "globe"
    page_description = _("The list and the map of the partner movements. Only one.")

    class Meta:
        verbose_name = _("directory of partners")

    def serve(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Answer with what is asked; a directory that is not translated leads to the same address of the French one."""
        if is_placeholder(self):
            asked = request.get_full_path().removeprefix(self.get_url(request))
            return HttpResponseRedirect(f"{self.alias_of.get_url(request)}{asked}")
        return super().serve(request, *args, **kwargs)

    @path("")
    def index_route(self, request: HttpRequest) -> HttpResponse:
        """The directory itself."""
        return self._list(request, self.get_template(request))

    @path("liste/")
    def list_route(self, request: HttpRequest) -> HttpResponse:
        """What changes in the directory with the filters, for its script: not a page of its own."""
        response = self._list(request, "partners/directory.html")
        response["X-Robots-Tag"] = "noindex"
        return response

    @path("pays/<slug:country>/")
    def country_route(self, request: HttpRequest, country: str) -> HttpResponse:
        """A country with public partners."""
        from ..country import CountryProfile

        profile = CountryProfile(country, self.get_url(request) or "", request)
        related = profile.related_pages
        context = {"country": profile, "partners": profile.partners, "part": profile.part, "related_pages": related}
        response = self.render(request, template="partners/country.html", context_overrides=context)
        return self.rendered(response, request)

    def _list(self, request: HttpRequest, template: str) -> HttpResponse:
        from ..directory import Directory

        filters, url = Filters.from_query(request.GET), self.get_url(request) or ""
        directory = Directory(filters, url, request)
        context = {"directory": directory, "partners": directory.partners}
        return self.rendered(self.render(request, template=template, context_overrides=context), request)

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, object]]:
        """The directory and its countries, which change with their partners."""
        from ..directory import country_dates

        with override(self.locale.language_code):
            dates = country_dates()
        entries = super().get_sitemap_urls(request)
        address = entries[0]["location"]
        return [*entries, *({"location": f"{address}{country_path(code)}", "lastmod": day} for code, day in dates)]

    # Wagtail ends what it routes with a slash; the addresses themselves (partners.open_data.urls) have none.
    @path("partenaires.geojson/")
    def geojson_route(self, request: HttpRequest) -> HttpResponse:
        """The partners as GeoJSON."""
        from ..open_data.answers import geojson_answer

        return geojson_answer(self, request)

    @path("partenaires.csv/")
    def table_route(self, request: HttpRequest) -> HttpResponse:
        """The partners as a table."""
        from ..open_data.answers import table_answer

        return table_answer(request)

    @path("carte/")
    @method_decorator([xframe_options_exempt, csp_replace({"frame-ancestors": ["*"]})])
    def map_route(self, request: HttpRequest) -> HttpResponse:
        """The map alone, which any site may show in a frame of its own."""
        from ..open_data.shared_map import map_answer

        return map_answer(self, request)
