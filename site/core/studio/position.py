"""Picking a position on the map of the country: the panel of the editor, and what its script asks the server."""

import secrets
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from text.plain_text import one_line
from text.reading.degrees import read_degrees, side_by_side
from text.reading.degrees_fields import degrees_inputs
from text.reading.position import LATITUDE, LONGITUDE, Position, plain_degrees, read_position
from worldmap.frames import WIDTH, Frame, frame
from worldmap.towns import towns_of

from ..models import Country
from ..outside import outside_notice, point_notice


class PositionPanel(FieldRowPanel):
    """The latitude and the longitude side by side, and a map to pick them from."""

    class BoundPanel(FieldRowPanel.BoundPanel):
        template_name = "studio/position_panel.html"

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            """Add what is to be said of the point that is stored."""
            latitude, longitude = (child.field_name for child in self.children)
            notice = point_notice(self.instance, latitude, longitude)
            return super().get_context_data(parent_context) | {"outside": notice}

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
    context = {
        "country": country,
        "drawn": drawn,
        "width": WIDTH,
        "path": drawn.countries.get(country.code, ""),
        "towns": [(town, *drawn.point((town.longitude, town.latitude))) for town in towns_of(country.code)],
        # A form has two of these maps.
        "search_id": f"position-search-{secrets.token_hex(4)}",
    }
    return render(request, "studio/position_map.html", context)


def position(request: HttpRequest, pk: int) -> JsonResponse:
    """The degrees and the point of a position given as either: `x` and `y`, or `latitude` and `longitude`.

    One of the latter may hold a whole position, written in any way that the fields read.
    """
    country = get_object_or_404(Country, pk=pk)
    drawn = frame(country.code)
    try:
        found = _picked(request, drawn) or _typed(request)
        point = drawn.point((float(found[1]), float(found[0])))
    except ValidationError as error:
        return JsonResponse({"error": " ".join([_("This is no position."), *error.messages])})
    except ValueError:  # the very other end of the world is on no map
        return JsonResponse({"error": _("This is no position.")})
    latitude, longitude = map(plain_degrees, found)
    notice = outside_notice(country.code, *found)
    return JsonResponse({"latitude": latitude, "longitude": longitude, "x": point[0], "y": point[1], "notice": notice})


def _picked(request: HttpRequest, drawn: Frame) -> Position | None:
    try:
        longitude, latitude = drawn.position((float(request.GET["x"]), float(request.GET["y"])))
    except (KeyError, ValueError):
        return None
    return read_position(f"{latitude:.5f}, {longitude:.5f}")


def _typed(request: HttpRequest) -> Position:
    """What the two fields hold. Raises ValidationError."""
    typed = side_by_side(*(one_line(request.GET.get(name, "")) for name in ("latitude", "longitude")))
    if refusals := [one.refusal for one in typed if one.refusal]:
        raise ValidationError(refusals[0], code="invalid")
    return read_degrees(typed[0].text, LATITUDE), read_degrees(typed[1].text, LONGITUDE)


URLS: list[URLPattern] = [
    path("map/<int:pk>/", country_map, name="country_map"),
    path("map/<int:pk>/position/", position, name="country_position"),
]
