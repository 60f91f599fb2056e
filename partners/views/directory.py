"""The directory and the pages of its countries."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.utils.text import format_lazy

from core.addresses import page_url
from core.announced import announced_of_country
from core.models.links import pages_about_country
from core.segments import COUNTRIES, LIST
from core.topic_links import country_path, country_search

from .. import converters  # noqa: F401  # its addresses name countries
from ..country import CountryProfile
from ..directory import Directory
from ..models import PartnerIndexPage, PartnerPage
from ..querysets import Filters


@PartnerIndexPage.add_view("")
def index_route(page: PartnerIndexPage, request: HttpRequest) -> HttpResponse:
    """The directory itself."""
    return _list(page, request, page.get_template(request))


@PartnerIndexPage.add_view(format_lazy("{}/", LIST))
def list_route(page: PartnerIndexPage, request: HttpRequest) -> HttpResponse:
    """What changes in the directory with the filters, for its script: not a page of its own."""
    response = _list(page, request, "partners/directory.html")
    response["X-Robots-Tag"] = "noindex"
    return response


@PartnerIndexPage.add_view(format_lazy("{}/<country:code>/", COUNTRIES))
def country_route(page: PartnerIndexPage, request: HttpRequest, code: str) -> HttpResponse:
    """A country with public partners; by its French name, it leads on to its own.

    One that pages are about all the same leads to all of them in the search. Raises Http404 for another one.
    """
    if not request.path.endswith(path := country_path(code)):
        return HttpResponsePermanentRedirect(f"{page_url(page, request)}{path}")
    profile = CountryProfile(code, page_url(page, request), request)
    if not profile.total:
        if pages_about_country(code, PartnerPage):
            return HttpResponseRedirect(country_search(code))
        raise Http404
    related = profile.related_pages
    context = {"country": profile, "partners": profile.partners, "part": profile.part, "related_pages": related}
    context["announced"] = announced_of_country(profile.code, request)
    response = page.render(request, template="partners/country.html", context_overrides=context)
    return page.rendered(response, request)


def _list(page: PartnerIndexPage, request: HttpRequest, template: str) -> HttpResponse:
    directory = Directory(Filters.from_query(request.GET), page_url(page, request), request)
    context = {"directory": directory, "partners": directory.partners}
    return page.rendered(page.render(request, template=template, context_overrides=context), request)
