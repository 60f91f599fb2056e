"""The gallery of a campaign, its open data, and its map for the pages of other sites."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.response import TemplateResponse
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.addresses import page_url, public_address
from core.open_data.answers import geojson_answer, open_to_every_frame, table_answer
from core.parts import Part
from core.segments import MAP, STORIES

from ..gallery.filters import StoryFilters
from ..gallery.gallery import Gallery
from ..gallery.open_data import geojson, table
from ..gallery.reuse import GALLERY, GalleryReuse
from ..models import CampaignPage


@CampaignPage.add_view(GALLERY)
def gallery_route(page: CampaignPage, request: HttpRequest) -> HttpResponse:
    """The stories of the campaign. Raises Http404 where there are none."""
    gallery, reuse = _asked(page, request)
    context = {
        # Not the context of the campaign itself, which asks for its partners and publications.
        "page": page,
        "gallery": gallery,
        "stories": gallery.stories,
        "part": _part(page, gallery),
        "reuse": reuse,
    }
    return page.rendered(TemplateResponse(request, "campaigns/gallery.html", context), request)


# Wagtail ends what it routes with a slash; the addresses themselves (`campaigns.gallery.urls`) have none.
@CampaignPage.add_view(format_lazy("{}{}.geojson/", GALLERY, STORIES))
def geojson_route(page: CampaignPage, request: HttpRequest) -> HttpResponse:
    """The stories that answer the filters of the address, as GeoJSON."""
    gallery, reuse = _asked(page, request)
    return geojson_answer(geojson(gallery, f"{page.title} – {page.gallery_name}", reuse.list_url))


@CampaignPage.add_view(format_lazy("{}{}.csv/", GALLERY, STORIES))
def table_route(page: CampaignPage, request: HttpRequest) -> HttpResponse:
    """The stories that answer the filters of the address, as a table to download."""
    gallery, _reuse = _asked(page, request)
    return table_answer(table(gallery), str(STORIES))


@CampaignPage.add_view(format_lazy("{}{}/", GALLERY, MAP))
@open_to_every_frame
def map_route(page: CampaignPage, request: HttpRequest) -> HttpResponse:
    """A page with the map alone, for the filters of the address; its bubbles lead to the gallery."""
    gallery, reuse = _asked(page, request)
    gallery_url = public_address(request, gallery.url)
    context = {
        "page": page,
        "gallery": gallery,
        "reuse": reuse,
        "map": gallery.shared_map(gallery_url),
        "choices": gallery.choices,
    }
    return render(request, "campaigns/shared_map.html", context)


def _asked(page: CampaignPage, request: HttpRequest) -> tuple[Gallery, GalleryReuse]:
    """The gallery that an address asks for, and what others may take from it. Raises Http404 without any story."""
    filters = StoryFilters.from_query(request.GET)
    gallery = Gallery(page, filters, f"{page_url(page, request)}{GALLERY}", request)
    if not gallery.finder.stories:
        raise Http404
    return gallery, GalleryReuse(page, filters, request)


def _part(page: CampaignPage, gallery: Gallery) -> Part:
    """What menus, search engines and shared links tell of the gallery."""
    stories = ngettext("%(count)d story", "%(count)d stories", gallery.total) % {"count": gallery.total}
    countries = ngettext("%(count)d country", "%(count)d countries", len(gallery.countries))
    told = _("%(campaign)s: %(stories)s from %(countries)s, on a map and in the words of those who were there.")
    description = told % {
        "campaign": page.title,
        "stories": stories,
        "countries": countries % {"count": len(gallery.countries)},
    }
    return Part(page.gallery_name, description, GALLERY, _data(gallery))


def _data(gallery: Gallery) -> dict[str, object]:
    listed = [
        {
            "@type": "ListItem",
            "position": position,
            "name": story.title,
            "url": public_address(gallery.request, gallery.address(story)),
        }
        for position, story in enumerate(gallery.part.object_list, start=gallery.part.start_index())
    ]
    items = {"@type": "ItemList", "numberOfItems": gallery.total, "itemListElement": listed}
    return {"@type": "CollectionPage", "mainEntity": items}
