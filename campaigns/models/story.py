"""Stories: what people did somewhere as a part of a campaign, told by those who were there."""

from collections.abc import Iterable
from datetime import date
from itertools import chain
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.expressions import OrderBy
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from access.kept import kept_reader_query
from access.querysets import reader_language
from core.counted import Counted
from core.findable import ResultKind
from core.models import Country, LongTextPage, PartnerLink
from core.models.links import linked_partners
from core.models.place import PlaceFields
from core.models.terms import Theme, chosen_terms
from core.models.topics import themes_in
from core.places import Precision, PublicPlace, coarsest, country_place, place_within
from core.signals import is_draft
from text.periods import DatePrecision, iso_date, known_day, sorted_by_known_day, written_period
from text.validation import refuse_all
from worldmap.drawing import draw_country
from worldmap.elements import Drawing, Spot

from ..blocks import ANONYMOUS, HOSTS, StoryPageBlock
from ..contents import content_labels, contents_of
from .proposed_page import ProposedPage

FIRST_YEAR = 1950
"""From the first years of the movement on."""


class StoryPage(ProposedPage, PlaceFields, LongTextPage):
    """A story of a campaign. All but its country may be absent."""

    country = models.ForeignKey(
        "core.Country", verbose_name=_("country"), on_delete=models.PROTECT, related_name="stories"
    )
    location_precision = models.CharField(
        _("precision of the place"),
        max_length=10,
        choices=Precision,
        default=Precision.COUNTRY,
        help_text=_(
            "What the public may know: never more than it may know of the place of each partner named. With somebody"
            " anonymous, be it in a quote, the country only."
        ),
    )
    start_date = models.DateField(_("date"), null=True, blank=True, help_text=_("When it happened, or began."))
    end_date = models.DateField(
        _("end date"), null=True, blank=True, help_text=_("Where it lasted longer than a day, a month or a year.")
    )
    date_precision = models.CharField(
        _("precision of the date"),
        max_length=5,
        choices=DatePrecision,
        default=DatePrecision.DAY,
        help_text=_("How much of the dates is known, and shown."),
    )
    hosts = StreamField(
        HOSTS,
        verbose_name=_("people who took part"),
        blank=True,
        help_text=_("Somebody who is to stay anonymous is described without a name: none is kept."),
    )
    participants = models.PositiveIntegerField(_("number of activists"), null=True, blank=True)
    themes = ParentalManyToManyField("core.Theme", verbose_name=_("themes"), related_name="stories", blank=True)
    image = models.ForeignKey(
        "media.Image",
        verbose_name=_("photo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Shown above the story and in the gallery. People who can be recognised agreed to it."),
    )
    body = StreamField(StoryPageBlock(), verbose_name=_("story"), blank=True)

    # A picture that supports a petition: it shows among those who support it, not in the gallery of stories.
    is_support = models.BooleanField(default=False, db_default=False, editable=False)
    # Worked out from the streams each time that the story is saved, for lists that do not read them.
    is_anonymous = models.BooleanField(default=False, editable=False)
    contents = models.CharField(max_length=60, blank=True, editable=False)

    parent_page_types = ["campaigns.CampaignPage"]
    subpage_types: list[str] = []
    search_fields = [
        *LongTextPage.search_fields,
        index.SearchField("hosts"),
        index.SearchField("body"),
        index.FilterField("country"),
        index.FilterField("start_date"),
    ]
    override_translatable_fields = [
        SynchronizedField(name, overridable=False)
        for name in (
            "written_in",
            "country",
            "town",
            "town_latitude",
            "town_longitude",
            "latitude",
            "longitude",
            "location_precision",
            # Whose name is taken away goes in every language at once.
            "hosts",
            "is_anonymous",
            "is_support",
            "start_date",
            "end_date",
            "date_precision",
            "participants",
            "themes",
            "partner_links",
        )
    ]
    fields_never_read = frozenset({"contents"})
    theme_rows: list[list[Any]] | None = None
    card_fields = (
        "written_in",
        "image",
        "contents",
        "start_date",
        "end_date",
        "date_precision",
        "participants",
        "country",
    )
    picture_field = "image"
    page_relations = ("country",)
    counted_as = Counted(250, "stories_count", _("Stories"))
    schema_type = "Article"
    og_type = "article"
    search_kind = ResultKind("recit", 15, _("Stories"), pgettext_lazy("one result", "story"), "Y")
    offers_next = is_offered_next = True
    page_icon = "openquote"
    page_description = _("A story of a campaign: where, when, who, with quotes, videos, photos or a report.")

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")

    @property
    def period(self) -> str:
        """When it happened, in words."""
        return written_period(self.start_date, self.end_date, self.date_precision)

    @property
    def listed_themes(self) -> list[Theme]:
        """Its themes, where the query of a list asked `themes_of_each` of it."""
        return themes_in(self.theme_rows)

    @property
    def content_labels(self) -> list[str]:
        """What it holds, in words."""
        return content_labels(self.contents)

    def public_day(self) -> date | None:
        """The day that it happened, or began, as far as it is known."""
        return known_day(self.start_date, self.date_precision)

    def public_countries(self) -> Iterable[Country]:
        """Its own."""
        return (self.country,)

    @cached_property
    def place(self) -> PublicPlace:
        """The place that the public may know today."""
        ((not_exact, not_in_town),) = _imprecise_query(self.pk, timezone.localdate()).rows()
        return self.place_within(most_precise(not_exact, not_in_town))

    def place_within(self, most: str) -> PublicPlace:
        """The place that the public may know where it may be as precise as `most`."""
        values = (getattr(self, name) for name in STORED_PLACE)
        return story_place("country" if self.is_anonymous else most, self.country.code, *values)

    def _place_of_preview(self) -> PublicPlace:
        """The same with the partners of a preview, which are not in the database."""
        keys = {link.partner_id for link in self.partner_links.all()}
        known = (_placed(precision, timezone.localdate()).filter(pk__in=keys) for precision in PRECISE_ENOUGH)
        return self.place_within(most_precise(*(partners.count() < len(keys) for partners in known)))

    def clean(self) -> None:
        """Check the place and the dates."""
        refuse_all(super().clean, chain(self.halves_missing(), self._own_errors()))

    def _own_errors(self) -> Iterable[tuple[str, Any]]:
        if self.is_support and self.image and not self.image.description:
            yield "image", _("Describe the picture first: those who do not see it read that in the place of it.")
        if self.location_precision != Precision.COUNTRY and self._has_somebody_anonymous():
            yield "location_precision", _("Someone wishes to stay anonymous: choose “Country only”.")
        last = timezone.localdate().year + 1
        for name in ("start_date", "end_date"):
            if (day := getattr(self, name)) and not FIRST_YEAR <= day.year <= last:
                yield (
                    name,
                    _("Is the year right? Stories date from %(first)s to %(last)s.")
                    % {
                        "first": FIRST_YEAR,
                        "last": last,
                    },
                )
        if self.end_date and not self.start_date:
            yield "start_date", _("Give the start date.")
        elif self.end_date and self.start_date and self.end_date < self.start_date:
            yield "end_date", _("The end date is before the start date.")

    def _has_somebody_anonymous(self) -> bool:
        streams = (self.hosts.raw_data, self.body.raw_data)
        return any(block["type"] in ANONYMOUS for stream in streams for block in stream)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, with what its streams tell. A translation is as anonymous as its French page."""
        is_source = self.locale_id is None or self.locale.language_code == settings.LANGUAGE_CODE
        self.is_anonymous = self._has_somebody_anonymous() or (self.is_anonymous and not is_source)
        self.contents = contents_of(block["type"] for block in self.body.raw_data)
        fields = kwargs.get("update_fields")
        if fields is not None and not is_draft(fields):
            kwargs["update_fields"] = {*fields, "is_anonymous", "contents"}
        super().save(*args, **kwargs)

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the place, the themes and the partners."""
        context = super().get_context(request, *args, **kwargs)
        context["partners"] = linked_partners(self, request)
        if getattr(request, "is_preview", False):
            self.place = self._place_of_preview()
        context["place"] = self.place
        context["map"] = self._small_map(self.place)
        context["themes"] = chosen_terms(self, "themes", request)
        return context

    def _small_map(self, place: PublicPlace) -> Drawing:
        """The country with the point that the public may know."""
        spot = Spot(*place.point, place.town or self.country.name, "", 1, place.precision)
        return draw_country(self.country.code, [spot], continent=self.country.continent, compact=True)

    def structured_data(self, request: HttpRequest) -> dict[str, object]:
        """The story as an article about a country."""
        # A translation is in the language that it is read in.
        written = {"inLanguage": self.written_in} if reader_language() == settings.LANGUAGE_CODE else {}
        days = [day for day in (self.start_date, self.end_date) if day]
        # From one to the other where it lasted: what schema.org takes from ISO 8601.
        known = "/".join(dict.fromkeys(iso_date(day, self.date_precision) or "" for day in days))
        happened = {"temporalCoverage": known} if known else {}
        return {
            "headline": self.title,
            "contentLocation": {"@type": "Country", "name": self.country.name, "identifier": self.country.code},
            **happened,
            **written,
        }


def newest_first() -> OrderBy:
    """The order of stories by what the public knows of their dates; those without one come last."""
    return sorted_by_known_day("start_date", "date_precision").desc(nulls_last=True)


STORED_PLACE = (
    "location_precision",
    "town",
    "longitude",
    "latitude",
    "town_longitude",
    "town_latitude",
)
"""The last arguments of `story_place`, in order, as fields and queries name them."""


def story_place(most: str, country: str, precision: str, *stored: Any) -> PublicPlace:
    """The place of a story that the public may know, from what is stored (see `STORED_PLACE`).

    `most` is the precision that it may have at most: the country with somebody anonymous, else `most_precise`.
    """
    within = coarsest(most, precision)
    return country_place(country) if within == Precision.COUNTRY else place_within(within, country, *stored)


def most_precise(not_exact: bool, not_in_town: bool) -> str:
    """How precise the place of a story may be that names partners of which `imprecise` says this."""
    if not_in_town:
        return "country"
    return "town" if not_exact else "exact"


PRECISE_ENOUGH: dict[str, tuple[str, ...]] = {"exact": ("exact",), "town": ("exact", "town")}
"""By precision of a story: those of partners that allow it."""


def imprecise(precision: str, day: date) -> Exists:
    """Whether a story of a query names a partner whose place the public knows less well than `precision` on `day`.

    Of one that readers do not see, or whose name is protected, it knows nothing.
    """
    named = StoryPartner.objects.filter(page=OuterRef("pk"))
    return Exists(named.exclude(partner__in=_placed(precision, day).values("pk")))


def _placed(precision: str, day: date) -> QuerySet:
    partners: Any = StoryPartner._meta.get_field("partner").related_model
    placed: QuerySet = partners.objects.placed(PRECISE_ENOUGH[precision], day)
    return placed


@kept_reader_query
def _imprecise_query(key: int, day: date) -> QuerySet:
    stories = StoryPage.objects.filter(pk=key).order_by()
    return stories.values_list(imprecise("exact", day), imprecise("town", day))


class StoryPartner(PartnerLink):
    """A partner that took part."""

    page = ParentalKey(StoryPage, on_delete=models.CASCADE, related_name="partner_links")

    class Meta(PartnerLink.Meta):
        verbose_name = _("partner")
