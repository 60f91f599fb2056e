"""All pictures of those who support the petition of a campaign, page by page."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.text import format_lazy
from django.utils.translation import gettext as _

from core.parts import Part
from core.segments import SUPPORTERS

from ..models import CampaignPage
from ..models.newest import all_supporters

PATH = format_lazy("{}/", SUPPORTERS)
A_PAGE = 60


@CampaignPage.add_view(PATH)
def supporters(page: CampaignPage, request: HttpRequest) -> HttpResponse:
    """The pictures, the newest first. Raises Http404 where there is none."""
    shown = Paginator(all_supporters(page, request), A_PAGE).get_page(request.GET.get("page"))
    pictures = list(shown.object_list)
    if not (page.takes_photos and pictures):
        raise Http404
    title = _("They support with a picture")
    # Not the context of the campaign itself, which asks for its partners and publications.
    context = {"page": page, "part": Part(title, page.summary, PATH, {}), "supporters": pictures, "shown": shown}
    return page.rendered(TemplateResponse(request, "campaigns/supporters.html", context), request)
