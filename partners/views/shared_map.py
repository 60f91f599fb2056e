"""The map of the partners for the pages of other sites."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import format_lazy
from django.utils.translation import gettext as _

from core.open_data.answers import open_to_every_frame
from core.segments import MAP
from core.spots import Placed, spots
from worldmap.countries import Continent
from worldmap.drawing import draw_country, draw_map
from worldmap.elements import Drawing

from ..directory import Directory
from ..models import PartnerIndexPage
from ..open_data.reuse import Reuse
from ..querysets import Filters


@PartnerIndexPage.add_view(format_lazy("{}/", MAP))
@open_to_every_frame
def map_route(page: PartnerIndexPage, request: HttpRequest) -> HttpResponse:
    """A page with the map alone, for the filters of the address; its bubbles lead to the directory."""
    filters = Filters.from_query(request.GET)
    reuse = Reuse(page, filters, request)
    directory = Directory(filters, reuse.list_url, request)
    drawing = _country(directory, reuse) if filters.country and directory.total else _world(directory, reuse)
    context = {"directory": directory, "reuse": reuse, "map": drawing, "choices": _choices(directory)}
    return render(request, "partners/shared_map.html", context)


def _world(directory: Directory, reuse: Reuse) -> Drawing:
    """The countries found, on their continent where one is asked."""
    asked = directory.filters.continent
    places = (
        (
            country.code.upper(),
            country.count,
            reuse.of_country(country.code).list_url,
            country.name,
            country.continent,
        )
        for country in directory.countries
    )
    return draw_map(places, area=asked if asked in Continent.values else "", compact=True)


def _country(directory: Directory, reuse: Reuse) -> Drawing:
    """The towns of the country asked; what leads to one leads to the country's list."""
    country, url = directory.countries[0], reuse.list_url
    names = directory.finder.names(directory.finder.found)
    languages = directory.finder.languages(directory.finder.found)
    placed = (Placed(name, url, directory.places[key], languages[key]) for key, name in names.items())
    points = spots(placed, url, lambda _town: url)
    return draw_country(country.code.upper(), points, continent=country.continent, compact=True)


def _choices(directory: Directory) -> list[str]:
    """What the filters ask, in words, as HTML."""
    filters = (directory.continent_options, directory.country_options, directory.kind_options, directory.theme_options)
    chosen = [option.marked_label for options in filters for option in options if option.selected]
    asked = directory.filters.text
    return [*chosen, *([_("“%(words)s”") % {"words": asked}] if asked else [])]
