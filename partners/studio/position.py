"""Picking a position on the map of the country: the panel of the editor, and what its script asks the server."""

from django import forms
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from core.map.frames import WIDTH, Frame, frame
from core.models import Country

from ..position import Position, read_number, read_position
from ..widgets import degrees_inputs


class PositionPanel(FieldRowPanel):
    """The latitude and the longitude side by side, and a map to pick them from."""

    class BoundPanel(FieldRowPanel.BoundPanel):
        template_name = "partners/studio/position_panel.html"

        @cached_property
        def media(self) -> forms.Media:
            """The script of the map."""
            return super().media + forms.Media(js=[forms.Script("js/position.js", type="module")])


def position_panel(latitude: str, longitude: str) -> PositionPanel:
    """The panel of two fields that hold one position."""
    return PositionPanel(
        [FieldPanel(name, widget=widget) for name, widget in degrees_inputs(latitude, longitude).items()]
    )


def country_map(request: HttpRequest, pk: int) -> HttpResponse:
    """The map of a country to pick a position on, as a fragment."""
    country = get_object_or_404(Country, pk=pk)
    drawn = frame(country.code)
    context = {"country": country, "drawn": drawn, "width": WIDTH, "path": drawn.countries.get(country.code, "")}
    return render(request, "partners/studio/position_map.html", context)


def position(request: HttpRequest, pk: int) -> JsonResponse:
    """The degrees and the point of a position given as either: `x` and `y`, or `latitude` and `longitude`.

    One of the latter may hold a whole position, in any hand that `partners.position` reads.
    """
    drawn = frame(get_object_or_404(Country, pk=pk).code)
    found = _picked(request, drawn) or _typed(request)
    point = found and _point_of(found, drawn)
    if found is None or point is None:
        return JsonResponse({"error": _("This is no position.")})
    latitude, longitude = (f"{number.normalize():f}" for number in found)
    return JsonResponse({"latitude": latitude, "longitude": longitude, "x": point[0], "y": point[1]})


def _point_of(position: Position, drawn: Frame) -> tuple[float, float] | None:
    """The point of the map; none for the very other end of the world."""
    latitude, longitude = map(float, position)
    try:
        return drawn.point((longitude, latitude))
    except ValueError:
        return None


def _picked(request: HttpRequest, drawn: Frame) -> Position | None:
    try:
        longitude, latitude = drawn.position((float(request.GET["x"]), float(request.GET["y"])))
    except (KeyError, ValueError):
        return None
    return read_position(f"{latitude:.5f}, {longitude:.5f}")


def _typed(request: HttpRequest) -> Position | None:
    texts = [request.GET.get(name, "") for name in ("latitude", "longitude")]
    whole = next(filter(None, map(read_position, texts)), None)
    numbers = [read_number(text) for text in texts]
    if whole or None in numbers:
        return whole
    return read_position(f"{numbers[0]}, {numbers[1]}")


URLS: list[URLPattern] = [
    path("partners/map/<int:pk>/", country_map, name="partner_country_map"),
    path("partners/map/<int:pk>/position/", position, name="partner_position"),
]
