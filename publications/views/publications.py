"""The list of the publications."""

from django.http import HttpRequest, HttpResponse

from core.addresses import page_url

from ..models import PublicationIndexPage
from ..publication_list import PublicationList


@PublicationIndexPage.add_view("")
def publication_list(page: PublicationIndexPage, request: HttpRequest) -> HttpResponse:
    """The publications that the address asks for."""
    listed = PublicationList.from_request(request, page_url(page, request))
    context = {"publication_list": listed, "publications": listed.publications}
    return page.rendered(page.render(request, context_overrides=context), request)
