"""A story told by a map: places in an order, each with a sentence and a picture."""

from collections.abc import Container
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from access.querysets import reader_language
from access.restrictions import is_public
from text.alphabet import alphabetical, words
from worldmap.countries import country_codes, country_name
from worldmap.journey import Stop, draw_journey
from worldmap.placement import Point
from worldmap.towns import towns_of

from . import examples
from .choosers import StoryImageBlock, StoryPageBlock
from .groups import MOVEMENT
from .preload import page_address
from .settings import SettingBlock

TOWNS_NAMED = 8
"""Towns that the message names where a country has not the one that was asked."""


def country_choices() -> list[tuple[str, str]]:
    """Every country, in the order of the alphabet."""
    language = reader_language()
    return alphabetical(((code, country_name(code, language)) for code in country_codes()), lambda pair: pair[1])


class CountryBlock(SettingBlock):
    """A country. Migrations do not keep the list of all of them."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"choices": country_choices, **kwargs})

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        """The same without the countries."""
        path, args, kwargs = super().deconstruct()
        return path, args, {**kwargs, "choices": []}


class TownBlock(blocks.CharBlock):
    """The name of a town, by which the map finds it: the same in every language."""

    canonical_module_path = "wagtail.blocks.CharBlock"

    def get_translatable_segments(self, value: str) -> list[Any]:
        """Nothing to translate."""
        return []

    def restore_translated_segments(self, value: str, segments: list[Any]) -> str:
        """The French page's."""
        return value


class MapPlaceBlock(blocks.StructBlock):
    """A place of the story: a country or a town in it, a sentence, a picture, a page to go on with."""

    country = CountryBlock(label=_("Country"))
    town = TownBlock(
        label=_("Town"),
        max_length=80,
        required=False,
        default="",
        help_text=_("Left empty, the map shows the whole country. Always so where the page below is a partner."),
    )
    sentence = blocks.TextBlock(label=_("Sentence"), rows=3, max_length=400)
    image = StoryImageBlock(label=_("Image"), required=False)
    page = StoryPageBlock(
        label=_("Page to read on"),
        required=False,
        help_text=_("While readers cannot open the page, the place is left out."),
    )

    class Meta:
        icon = "globe"
        label = _("Place")
        label_format = "{town} {country}"
        description = _("A place of the story: a country or a town, a sentence, a picture.")
        group = MOVEMENT

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        """Check that the map knows the town and that it tells no partner's.

        Raises StructBlockValidationError, with the error beside the town.
        """
        value = super().clean(value)
        if not value["town"] or self.is_deferred_validation:
            return value
        if keeps_its_place(value["page"]):
            raise _refused(_("Leave the town out: of a partner, this map shows the country alone."))
        if town_point(value["country"], value["town"]) is None:
            names = ", ".join(town.name for town in towns_of(value["country"])[:TOWNS_NAMED])
            known = _("The map does not know this town. Leave it empty, or choose one that it knows: %(towns)s.")
            none = _("The map knows no town of this country: leave it empty.")
            raise _refused(known if names else none, towns=names)
        return value


def _refused(message: object, **params: str) -> StructBlockValidationError:
    return StructBlockValidationError(block_errors={"town": ValidationError(message, params=params)})


def keeps_its_place(page: Any) -> bool:
    """Whether a page decides itself what may be known of its place, so that none is told beside it."""
    return bool(page and getattr(page.specific_class, "keeps_its_place", False))


# What people here call towns that the map has under other names.
OUR_NAMES = {"bruxelles": "Brussels", "anvers": "Antwerpen", "bruges": "Brugge", "gand": "Gent"}


def town_point(code: str, name: str) -> Point | None:
    """The longitude and latitude of a town, however its name is written; None for one that is not known."""
    asked = words(OUR_NAMES.get(name.strip().casefold(), name))
    found = (town for town in towns_of(code) if asked and words(town.name) == asked)
    town = next(found, None)
    return (town.longitude, town.latitude) if town else None


@dataclass(frozen=True)
class ToldPlace:
    """What readers get of a place: its name, its stop on the map, and the block itself."""

    name: str
    stop: Stop
    value: blocks.StructValue


class MapStoryBlock(blocks.StructBlock):
    """Places told one after the other, while the map moves along."""

    title = blocks.CharBlock(label=_("Title"), max_length=120)
    introduction = blocks.TextBlock(label=_("Introduction"), rows=2, max_length=400, required=False, default="")
    places = blocks.ListBlock(MapPlaceBlock(), label=pgettext_lazy("on a map", "Places"), min_num=2, max_num=12)

    class Meta:
        icon = "globe"
        label = _("Story on the map")
        label_format = "{title}"
        description = _("Places in an order, each with a sentence and a picture. The map moves along as one reads.")
        group = MOVEMENT
        template = "blocks/map_story.html"
        preview_value = staticmethod(examples.map_story)

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, object] | None = None
    ) -> dict[str, object]:
        """Add the map and its places.

        ``countries_unsaid`` in the parent's context holds the codes of the countries of which no town may be told.
        """
        context = super().get_context(value, parent_context=parent_context)
        unsaid: Any = context.get("countries_unsaid", ())
        shown = [place for place in value["places"] if not place["page"] or _is_open(place["page"])]
        points = [_public_point(place, unsaid) for place in shown]
        context["journey"] = journey = draw_journey(
            (place["country"], point) for place, point in zip(shown, points, strict=True)
        )
        context["told"] = [
            ToldPlace(_name(place, point), stop, place)
            for place, point, stop in zip(shown, points, journey.stops, strict=True)
        ]
        return context


def _is_open(page: Any) -> bool:
    """Whether every reader may open a page."""
    return is_public(page.live, page.path) and bool(page_address(page))


def _public_point(place: blocks.StructValue, unsaid: Container[str]) -> Point | None:
    """The point of the town, where it may be told."""
    if not place["town"] or place["country"] in unsaid or keeps_its_place(place["page"]):
        return None
    return town_point(place["country"], place["town"])


def _name(place: blocks.StructValue, point: Point | None) -> str:
    country = country_name(place["country"], reader_language())
    if point is None:
        return country
    return gettext("%(town)s, %(country)s") % {"town": place["town"], "country": country}


def tells_a_town(stories: blocks.StreamValue) -> bool:
    """Whether a stream of such stories names any town. What they show is not fetched for that."""
    return any(place["value"].get("town") for story in stories.raw_data for place in story["value"]["places"])
