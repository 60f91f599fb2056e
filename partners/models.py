"""The movements that the organisation works with, and their directory."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.blocks import QuoteBlock
from core.blocks.links import SocialLinkBlock
from core.models import BasePage, IndexPage, Term
from core.models.links import pages_linking_to

from .forms import PartnerForm
from .querysets import Filters, PartnerManager

FIRST_YEAR = 1800


def validate_year(year: int) -> None:
    """Raise ValidationError for a year before 1800 or after this one."""
    if not FIRST_YEAR <= year <= timezone.localdate().year:
        raise ValidationError(_("Give a year between 1800 and this year."))


class MovementKind(Term):
    """A kind of movement: trade union, women's organisation, mutual health fund, ..."""

    class Meta(Term.Meta):
        verbose_name = _("kind of movement")
        verbose_name_plural = _("kinds of movement")


class PartnerIndexPage(IndexPage):
    """The directory of partners: the list, the map and the filters."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["partners.PartnerPage"]
    page_icon = "globe"
    page_description = _("The list and the map of the partner movements. Only one.")

    class Meta:
        verbose_name = _("directory of partners")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the directory as the address filters it."""
        from .directory import Directory

        context = super().get_context(request, *args, **kwargs)
        context["directory"] = directory = Directory(Filters.from_query(request.GET))
        context["partners"] = directory.partners
        return context


class PartnerPage(BasePage):
    """The profile of a partner movement.

    Town and position are kept for staff; nothing public says more than the country.
    """

    acronym = models.CharField(_("acronym"), max_length=30, blank=True)
    country = models.ForeignKey(
        "core.Country", verbose_name=_("country"), on_delete=models.PROTECT, related_name="partners"
    )
    town = models.CharField(
        _("town"), max_length=80, blank=True, help_text=_("Not shown to the public: only the country is.")
    )
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=8,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
        help_text=_("In decimal degrees, for instance 12.371400. Not shown to the public."),
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
        help_text=_("In decimal degrees, for instance -1.519700. Not shown to the public."),
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
        "core.Image",
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

    objects = PartnerManager()
    base_form_class = PartnerForm

    content_panels = [
        *Page.content_panels,
        FieldPanel("acronym"),
        MultiFieldPanel(
            [
                FieldPanel("country"),
                FieldPanel("town"),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
            ],
            heading=_("Place"),
        ),
        MultiFieldPanel([FieldPanel("kinds"), FieldPanel("themes")], heading=_("Kinds and themes")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("founded"), FieldPanel("partner_since")]),
                FieldPanel("languages"),
                FieldPanel("logo"),
            ],
            heading=_("Facts"),
        ),
        MultiFieldPanel([FieldPanel("introduction"), FieldPanel("body")], heading=_("Presentation")),
        FieldPanel("testimony"),
        MultiFieldPanel([FieldPanel("website"), FieldPanel("social_links")], heading=_("Links")),
    ]
    parent_page_types = ["partners.PartnerIndexPage"]
    subpage_types: list[str] = []
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("acronym", boost=2),
        index.AutocompleteField("acronym"),
        index.SearchField("introduction"),
        index.SearchField("body"),
        index.FilterField("country"),
    ]
    override_translatable_fields = [
        SynchronizedField("acronym"),
        *(
            SynchronizedField(name, overridable=False)
            for name in (
                "country",
                "town",
                "latitude",
                "longitude",
                "kinds",
                "themes",
                "founded",
                "partner_since",
            )
        ),
    ]
    card_fields = ("acronym", "logo", "country__code", "country__continent")
    schema_type = "ProfilePage"
    page_icon = "group"
    page_description = _("A partner movement: its country, its kinds, its story.")

    class Meta:
        verbose_name = _("partner")
        verbose_name_plural = _("partners")

    @property
    def summary(self) -> str:
        """The sentence that presents the partner stands for it in lists."""
        return super().summary or self.introduction

    def clean(self) -> None:
        """A position has both its numbers or neither; a movement is founded before it becomes a partner."""
        super().clean()
        errors = {}
        if (self.latitude is None) != (self.longitude is None):
            missing = "latitude" if self.latitude is None else "longitude"
            errors[missing] = _("Give both the latitude and the longitude, or neither.")
        if self.founded and self.partner_since and self.partner_since < self.founded:
            errors["partner_since"] = _("This year is before the year of foundation.")
        if errors:
            raise ValidationError(errors)

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the kinds, the themes, and the pages that concern the partner, by page type."""
        context = super().get_context(request, *args, **kwargs)
        context["kinds"] = list(self.kinds.all())
        context["themes"] = list(self.themes.all())
        context["related_pages"] = pages_linking_to(self)
        return context

    def structured_data(self, request: HttpRequest) -> dict[str, object]:
        """The movement as an organisation, placed by its country only."""
        organisation: dict[str, object] = {
            "@type": "Organization",
            "name": self.title,
            "location": {"@type": "Country", "name": self.country.name},
        }
        optional = {"alternateName": self.acronym, "url": self.website, "foundingDate": self.founded}
        organisation |= {key: str(value) for key, value in optional.items() if value}
        return {"mainEntity": organisation}
