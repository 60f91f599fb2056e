"""The profile of a partner movement."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Length
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.addresses import page_url
from core.announced import announced_of_partner
from core.blocks import QuoteBlock
from core.blocks.links import SocialLinkBlock
from core.counted import Counted
from core.findable import Findable, ResultKind
from core.languages import spoken_languages
from core.models import BasePage, Country
from core.models.base_page import plain_texts
from core.models.links import pages_linking_to
from core.models.terms import chosen_terms
from core.places import PublicPlace
from core.studio_user import studio_user
from core.topic_links import country_path
from media.models import Image
from text.reading.telephones import dialled
from worldmap.drawing import draw_country
from worldmap.elements import Drawing, Spot

from ..neutral import is_neutral
from ..public import may_be_sent, place_of, public_acronym, public_logo, public_mark, public_profile
from ..querysets import PartnerManager
from ..sight import may_see_names
from .kinds import MovementKind
from .protected import Precision, ProtectedRecord, validate_past_day
from .translating import AcronymField, AddressField

FIRST_YEAR = 1800


def validate_year(year: int) -> None:
    """Raise ValidationError for a year before 1800 or after this one."""
    if not FIRST_YEAR <= year <= timezone.localdate().year:
        raise ValidationError(_("Give a year between 1800 and this year."))


class PartnerPage(ProtectedRecord, BasePage):
    """The profile of a partner movement. Templates and data show the public what `partners.public` makes of it."""

    reference = models.CharField(
        _("reference"),
        max_length=20,
        blank=True,
        validators=[RegexValidator(r"^[A-Za-z0-9][A-Za-z0-9._-]*$", _("Use letters, digits, dots and hyphens."))],
        help_text=_("How lists and imports know the partner, for instance P-0042. Given by the site when left empty."),
    )

    acronym = models.CharField(_("acronym"), max_length=30, blank=True)
    country = models.ForeignKey(
        "core.Country", verbose_name=_("country"), on_delete=models.PROTECT, related_name="partners"
    )
    kinds = ParentalManyToManyField(
        MovementKind, verbose_name=_("kinds of movement"), related_name="partners", blank=True
    )
    themes = ParentalManyToManyField("core.Theme", verbose_name=_("themes"), related_name="partners", blank=True)
    founded = models.PositiveSmallIntegerField(
        _("founded in"),
        null=True,
        blank=True,
        validators=[validate_year],
        help_text=_("The year, for instance 1996."),
    )
    partner_since = models.PositiveSmallIntegerField(
        _("partner since"), null=True, blank=True, validators=[validate_year], help_text=_("The year.")
    )
    languages = models.CharField(
        _("working languages"), max_length=120, blank=True, help_text=_("Separated by commas.")
    )
    website = models.URLField(_("website"), blank=True)
    social_links = StreamField([("link", SocialLinkBlock())], verbose_name=_("social networks"), blank=True)
    logo = models.ForeignKey(
        "media.Image",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Without a logo, the site weaves a mark that is always the same for this partner."),
    )
    introduction = models.TextField(_("in one sentence"), blank=True)
    body = RichTextField(_("description"), blank=True, features=["h2", "bold", "italic", "ol", "ul", "link"])
    testimony = StreamField([("quote", QuoteBlock())], verbose_name=_("testimony"), blank=True, max_num=1)

    last_checked = models.DateField(
        _("last checked on"),
        null=True,
        blank=True,
        validators=[validate_past_day],
        help_text=_("When somebody last made sure that the profile is right. Public."),
    )

    mail_language = models.CharField(
        _("language of our mails"),
        max_length=10,
        choices=spoken_languages,
        default=settings.LANGUAGE_CODE,
        db_default=settings.LANGUAGE_CODE,
        help_text=_("The invitation to correct the profile is written in it."),
    )

    objects = PartnerManager()
    parent_page_types = ["partners.PartnerIndexPage"]
    subpage_types: list[str] = []
    exclude_fields_in_copy = ["reference", "public_key"]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("acronym", boost=2),
        index.AutocompleteField("acronym"),
        index.SearchField("introduction"),
        index.SearchField("body"),
        index.FilterField("country"),
    ]
    override_translatable_fields = [
        AddressField("slug"),
        AcronymField("acronym"),
        *(
            SynchronizedField(name, overridable=False)
            for name in (
                *ProtectedRecord.shared_names,
                "country",
                "kinds",
                "themes",
                "founded",
                "partner_since",
                "reference",
                "last_checked",
                "mail_language",
            )
        ),
    ]
    card_fields = ("slug", "acronym", "logo", "name_protected", "public_key", "country__code", "country__continent")
    page_relations = ("country",)
    share_field = "public_key"
    schema_type = "ProfilePage"
    search_kind = ResultKind("partenaire", 20, _("Partners"), pgettext_lazy("one result", "partner"))
    page_icon = "group"
    keeps_its_place = True
    counted_as = Counted(100, "partners_count", _("Partners"))
    page_description = _("A partner movement: its country, its kinds, its story.")

    class Meta:
        verbose_name = _("partner")
        verbose_name_plural = _("partners")

    def may_be_sent(self) -> bool:
        """Whether the partner may stand in mails to many."""
        return super().may_be_sent() and may_be_sent(self)

    @property
    def summary(self) -> str:
        """The sentence that presents the partner stands for it in lists."""
        return super().summary or self.introduction

    @property
    def public_acronym(self) -> str:
        """The acronym that the public may know."""
        return public_acronym(self)

    @property
    def public_logo(self) -> Image | None:
        """The logo that the public may see."""
        return public_logo(self)

    @property
    def mark_seed(self) -> str:
        """What the mark of the partner is woven from."""
        return public_mark(self)

    def public_change(self) -> datetime | None:
        """Not of a protected partner: the day of its protection would lead to who it was the day before."""
        # The title tells without a query where the sitemap leaves the other fields unread.
        return None if is_neutral(self.title) else super().public_change()

    def pictures(self) -> list[Image]:
        """Every picture of the profile."""
        quoted = (quote.value.get("image") for quote in self.testimony)
        return list({image for image in (self.logo, self.listing_image, *quoted) if image})

    def get_admin_display_title(self) -> str:
        """The real name, for staff who may see it and read beside it that it is protected; for others the reference."""
        if not self.protected_name:
            title: str = super().get_admin_display_title()
            # The title of a draft that protects what the public page does not yet.
            return f"{title} ({self.reference})" if is_neutral(title) else title
        if not may_see_names(studio_user()):
            return f"{self.title} ({self.reference})"
        return gettext("%(name)s (protected name)") % {"name": self.protected_name}

    def findable(self) -> Findable:
        """The acronym is a name too."""
        findable = super().findable()
        acronym = self.public_acronym
        return replace(findable, title=f"{findable.title} ({acronym})") if acronym else findable

    def public_text(self) -> str:
        """The texts that the public reads, the kinds, and the town where it may be named."""
        names = ("introduction", "body")
        fields = (field for field in self.get_search_fields() if isinstance(field, index.SearchField))
        texts = [text for field in fields if field.field_name in names for text in plain_texts(field.get_value(self))]
        quotes = (quote.value for quote in self.testimony)
        texts += (f"{quote['text']} {quote['who']} {quote['role']}" for quote in quotes)
        # What is found is stored: a town that is public for a time is left to the directory, which asks each time.
        town = "" if self.is_hidden or self.consent_end else place_of(self).town
        return "\n".join(filter(None, [*texts, " · ".join(str(kind) for kind in self.kinds.all()), town]))

    def public_countries(self) -> Iterable[Country]:
        """Its own."""
        return (self.country,)

    def clean(self) -> None:
        """A movement is founded before it becomes a partner; a reference is one partner's only."""
        super().clean()
        errors = {}
        if self.founded and self.partner_since and self.partner_since < self.founded:
            errors["partner_since"] = _("This year is before the year of foundation.")
        if self.reference and not self.alias_of_id and self._others().filter(reference__iexact=self.reference).exists():
            errors["reference"] = _("Another partner already has this reference.")
        if errors:
            raise ValidationError(errors)

    def _others(self) -> models.QuerySet[PartnerPage]:
        """Partners that are not this one in another language, nor an alias."""
        return PartnerPage.objects.exclude(translation_key=self.translation_key).filter(alias_of=None)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, with a reference of its own."""
        self.reference = self.reference or next_reference()
        super().save(*args, **kwargs)

    @property
    def offers_next(self) -> bool:  # type: ignore[override]
        """Whether it ends with pages about its country: a place told beside a protected name is a trace."""
        return not self.name_protected

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the kinds, the themes, and the pages that concern the partner, by page type."""
        context = super().get_context(request, *args, **kwargs)
        context["profile"] = profile = public_profile(self)
        context["telephone"] = list(dialled(profile.phone, self.country.code))
        context["map"] = self._small_map(profile.place)
        context["directory_url"] = directory_url = page_url(self, request).removesuffix(f"{self.slug}/")
        context["country_url"] = f"{directory_url}{country_path(self.country.code)}"
        context["kinds"] = chosen_terms(self, "kinds", request)
        context["themes"] = chosen_terms(self, "themes", request)
        context["related_pages"] = pages_linking_to(self)
        context["announced"] = announced_of_partner(self.translation_key, request)
        return context

    def _small_map(self, place: PublicPlace) -> Drawing:
        """The country with the point that the public may know."""
        name = place.town or self.country.name
        spot = Spot(*place.point, name, "", 1, place.precision)
        return draw_country(self.country.code, [spot], continent=self.country.continent, compact=True)

    def structured_data(self, request: HttpRequest) -> dict[str, object]:
        """The movement as an organisation, with what is public of it."""
        profile = public_profile(self)
        address = {
            "@type": "PostalAddress",
            "addressCountry": self.country.code,
            "addressLocality": profile.place.town,
            "streetAddress": " ".join(profile.postal_address.split()),
        }
        place: dict[str, object] = {"@type": "Place", "address": {key: text for key, text in address.items() if text}}
        if profile.place.precision != Precision.COUNTRY:
            longitude, latitude = profile.place.point
            place["geo"] = {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}
        optional = {
            "alternateName": profile.identity.acronym,
            "url": profile.identity.website,
            "foundingDate": profile.identity.founded,
            "email": profile.email,
            "telephone": profile.phone,
        }
        organisation = {"@type": "Organization", "name": profile.identity.name, "location": place}
        organisation |= {key: str(value) for key, value in optional.items() if value}
        if accounts := [link.value["url"] for link in profile.social_links]:
            organisation["sameAs"] = accounts
        checked = profile.identity.last_checked
        reviewed = {"lastReviewed": checked.isoformat()} if checked else {}
        return {"mainEntity": organisation, **reviewed}


def next_reference() -> str:
    """A reference that no partner has: the number after the highest one that the site has given."""
    given = PartnerPage.objects.filter(reference__regex=r"^P-[0-9]{4,}$").order_by(Length("reference"), "reference")
    last = given.values_list("reference", flat=True).last()
    return f"P-{int(last[2:]) + 1 if last else 1:04}"
