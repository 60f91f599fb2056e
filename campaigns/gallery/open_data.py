"""The stories of a campaign as open data: the same that the gallery lists for the filters of the address."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from access.querysets import reader_language
from core.addresses import public_address
from core.open_data.geojson import Feature, feature, feature_collection
from core.open_data.table import place_cells, place_headings, written_table
from text.defusing import defused
from text.languages import language_name
from text.periods import iso_date
from worldmap.countries import Continent, country_name

from ..contents import content_labels
from .finder import FoundStory
from .gallery import Gallery


def geojson(gallery: Gallery, name: str, source: str) -> str:
    """The stories found as a feature collection called `name`; `source` is where they come from."""
    return feature_collection(name, source, _features(gallery))


def _features(gallery: Gallery) -> Iterator[Feature]:
    for story, url, told in _told(gallery):
        days = {"start": story.start, "end": story.end}
        properties: dict[str, object] = {
            "title": story.title,
            "language": story.language,
            "country_code": story.code,
            **told,
            "town": story.place.town or None,
            "precision": story.place.precision,
            **{name: iso_date(day, story.date_precision) for name, day in days.items()},
            "date_precision": story.date_precision if story.start else None,
            "activists": story.participants,
        }
        yield feature(url, story.place.point, properties)


def table(gallery: Gallery) -> str:
    """The stories found as a table, in the order of the gallery."""
    return written_table(_headings(), _rows(gallery))


def _headings() -> list[str]:
    return [
        _("Title"),
        _("Country"),
        _("Country code"),
        _("Continent"),
        _("Town"),
        *place_headings(),
        _("Date"),
        _("Number of activists"),
        _("Themes"),
        _("Contents"),
        _("Language"),
        _("Page"),
    ]


def _rows(gallery: Gallery) -> Iterator[list[object]]:
    for story, url, told in _told(gallery):
        yield [
            defused(story.title),
            told["country"],
            story.code,
            told["continent"],
            defused(story.place.town),
            *place_cells(story.place),
            defused(story.period),
            story.participants,
            defused(", ".join(told["themes"])),
            ", ".join(told["contents"]),
            language_name(story.language, reader_language()),
            url,
        ]


def _told(gallery: Gallery) -> Iterator[tuple[FoundStory, str, dict[str, Any]]]:
    """Each story found, its whole address, and what data say of it in the reader's language."""
    language = reader_language()
    themes: dict[int, list[str]] = defaultdict(list)
    for theme in gallery.finder.themes:
        for key in gallery.finder.facets.groups["theme"][theme.slug]:
            themes[key].append(theme.told_label)
    for story in gallery.finder.found:
        told = {
            "country": country_name(story.code, language),
            "continent": str(Continent(story.continent).label) if story.continent else None,
            "themes": themes[story.pk],
            "contents": content_labels(story.contents),
        }
        yield story, public_address(gallery.request, gallery.address(story)), told
