"""Campaigns: what the organisation demands, when, with whom."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Case, Max, OuterRef, Q, QuerySet, When
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.fields import RichTextField, StreamField
from wagtail.models import PageManager
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from access.querysets import ReaderQuerySet
from core.blocks import CallToActBlock, DemandBlock, DocumentBlock, FigureBlock, MapStoryBlock
from core.blocks.map_story import tells_a_town
from core.counted import Counted
from core.findable import ResultKind
from core.freshness import right_until
from core.models import IndexPage, LongTextPage, PartnerLink, RoutedPage, Theme
from core.models.links import linked_partners, pages_linking_to
from core.models.topics import topics_of
from core.segments import GALLERY, SIGN

from ..calls.current import open_calls_among
from ..events.addresses import figures_url
from ..events.coming import coming_dates, of_campaign
from ..events.held import campaign_totals
from .call import CallPage
from .event import EventPage
from .newest import newest_stories
from .petition_rules import PetitionRules
from .signature import signature_count
from .story import StoryPage
from .told_places import tells_place


class CampaignState(models.TextChoices):
    """Where a campaign stands today; never stored, always derived from its dates."""

    UPCOMING = "upcoming", _("upcoming")
    CURRENT = "current", _("under way")
    PAST = "past", _("ended")


class CampaignQuerySet(ReaderQuerySet):
    """Adds the states."""

    def not_past(self, today: date) -> "CampaignQuerySet":
        """Campaigns under way or upcoming on `today`."""
        return self.filter(Q(end_date=None) | Q(end_date__gte=today))

    def current_first(self, today: date) -> "CampaignQuerySet":
        """Campaigns under way on `today`, newest first; the upcoming, soonest first; the past, newest first."""
        upcoming, past = Q(start_date__gt=today), Q(end_date__lt=today)
        rank = Case(When(upcoming, then=1), When(past, then=2), default=0)
        return self.order_by(rank, Case(When(upcoming, then="start_date")), "-start_date", "title")


CampaignManager = PageManager.from_queryset(CampaignQuerySet)


class CampaignIndexPage(IndexPage):
    """The campaigns, current and past."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["campaigns.CampaignPage"]
    page_icon = "tasks"
    page_description = _("The list of the campaigns, current and past. Only one.")
    bare_title = pgettext_lazy("name of a list", "Campaigns")

    class Meta:
        verbose_name = _("list of campaigns")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the campaigns that are under way or upcoming, and those that ended."""
        context = super().get_context(request, *args, **kwargs)
        campaigns = list(CampaignPage.objects.for_reader().for_cards().current_first(timezone.localdate()))
        context["current_campaigns"] = [page for page in campaigns if page.state != CampaignState.PAST]
        context["past_campaigns"] = [page for page in campaigns if page.state == CampaignState.PAST]
        return context


class CampaignPage(PetitionRules, RoutedPage, LongTextPage):
    """A campaign: its demands, its story, its figures, the movements that carry it."""

    tagline = models.CharField(
        _("in one sentence"),
        max_length=200,
        blank=True,
        help_text=_("The statement shown in large under the title."),
    )
    start_date = models.DateField(_("start date"))
    end_date = models.DateField(
        _("end date"), null=True, blank=True, help_text=_("Left empty, the campaign goes on without a set end.")
    )
    themes = ParentalManyToManyField("core.Theme", verbose_name=_("themes"), related_name="campaigns", blank=True)
    countries = ParentalManyToManyField(
        "core.Country", verbose_name=_("countries concerned"), related_name="campaigns", blank=True
    )
    image = models.ForeignKey(
        "media.Image",
        verbose_name=_("banner"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Without a banner, the site weaves one."),
    )
    demands = StreamField([("demand", DemandBlock())], verbose_name=_("demands"), blank=True)
    map_story = StreamField([("map_story", MapStoryBlock())], verbose_name=_("story on the map"), blank=True, max_num=1)
    figures = StreamField([("figure", FigureBlock())], verbose_name=_("figures"), blank=True)
    documents = StreamField([("document", DocumentBlock())], verbose_name=_("documents"), blank=True)
    gallery_title = models.CharField(
        _("title of the gallery"), max_length=80, blank=True, help_text=_("Left empty, it is called “Gallery”.")
    )
    gallery_introduction = RichTextField(
        _("introduction of the gallery"), blank=True, features=["h2", "bold", "italic", "ol", "ul", "link"]
    )
    takes_proposals = models.BooleanField(
        _("readers may propose stories and events"),
        default=False,
        db_default=False,
        help_text=_("A form stands below the campaign. What is sent waits for your approval as a draft."),
    )
    proposals_introduction = RichTextField(
        _("introduction of the form"), blank=True, db_default="", features=["bold", "italic", "ol", "ul", "link"]
    )
    proposals_months = models.PositiveSmallIntegerField(
        _("months of storage"),
        default=12,
        db_default=12,
        validators=[MinValueValidator(1), MaxValueValidator(120)],
        help_text=_("So long after your answer, name and address of who sent a proposal are deleted by themselves."),
    )
    call = StreamField([("call", CallToActBlock())], verbose_name=_("call to act"), blank=True, max_num=1)

    objects = CampaignManager()

    parent_page_types = ["campaigns.CampaignIndexPage"]
    subpage_types = ["campaigns.StoryPage"]
    search_fields = [
        *LongTextPage.search_fields,
        index.SearchField("tagline"),
        index.SearchField("demands"),
        index.SearchField("map_story"),
        index.SearchField("body"),
        index.SearchField("gallery_introduction"),
        index.FilterField("start_date"),
        index.FilterField("end_date"),
    ]
    override_translatable_fields = [
        SynchronizedField(name, overridable=False)
        for name in (
            *("start_date", "end_date", "themes", "countries", "partner_links"),
            *("takes_proposals", "proposals_months"),
            *PetitionRules.PETITION_FIELDS,
        )
    ]
    card_fields = ("tagline", "start_date", "end_date", "image")
    picture_field = "image"
    schema_type = "Article"
    search_kind = ResultKind(
        "campagne", 10, _("Campaigns"), pgettext_lazy("one result", "campaign"), "YEAR_MONTH_FORMAT"
    )
    og_type = "article"
    page_icon = "thumbtack"
    counted_as = Counted(200, "campaigns_count", _("Campaigns"))
    page_description = _("A campaign with its demands, its dates and its partners.")

    class Meta:
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")

    @property
    def summary(self) -> str:
        """The statement stands for the campaign in lists."""
        return super().summary or self.tagline

    @property
    def state(self) -> CampaignState:
        """Where the campaign stands today, by its dates."""
        today = timezone.localdate()
        state = CampaignState.CURRENT
        if self.start_date > today:
            state = CampaignState.UPCOMING
        elif self.end_date and self.end_date < today:
            state = CampaignState.PAST
        return CampaignState(state)

    @classmethod
    def read_with(cls) -> dict[str, Any]:
        """The number of signatures comes with the page."""
        return {"signature_count": signature_count()}

    @cached_property
    def signature_count(self) -> int:
        """How many have signed its petition; asked where the page was not read for a reader, as in a preview."""
        counted = CampaignPage._base_manager.filter(pk=self.pk).annotate(number=signature_count())
        return counted.values_list("number", flat=True).first() or 0

    @property
    def gallery_name(self) -> str:
        """What the gallery of its stories is called."""
        return self.gallery_title or gettext("Gallery")

    @cached_property
    def theme_list(self) -> list[Theme]:
        """The themes, asked once."""
        return list(self.themes.all())

    def public_day(self) -> date:
        """The day that it starts."""
        return self.start_date

    def clean(self) -> None:
        """A campaign does not end before it starts."""
        super().clean()
        if self.start_date and self.end_date and self.end_date < self.start_date:
            raise ValidationError({"end_date": _("The end date is before the start date.")})

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the themes, countries and partners concerned, and the publications of the campaign."""
        context = super().get_context(request, *args, **kwargs)
        context["themes"], context["countries"] = topics_of(self, request)
        self.theme_list = context["themes"]
        context["partners"] = partners = linked_partners(self, request)
        # A town told beside a protected name would tell where to look.
        protected = {partner.country.code for partner in partners if partner.name_protected}
        context["countries_unsaid"] = protected if tells_a_town(self.map_story) else ()
        stories, supporters = newest_stories(self, request)
        context["stories"], context["supporters"] = stories, supporters if self.takes_photos else []
        context["story_count"] = stories[0].total if stories else 0
        related = {page: page.cached_content_type.model_class() for page in pages_linking_to(self)}
        types = set(related.values())
        context["coming"] = coming = coming_dates(of_campaign, self.translation_key) if EventPage in types else []
        right_until(request, self.petition_closing, *(one.end for one in coming))
        context["calls"] = open_calls_among(related, request) if CallPage in types else []
        # What is over stands in the agenda and in the list of calls.
        context["related_pages"] = [page for page, model in related.items() if model not in (EventPage, CallPage)]
        event = next((page for page, model in related.items() if model is EventPage), None)
        context["totals"] = campaign_totals(self.translation_key) if event else None
        context["figures_url"] = figures_url(event, self.slug, request) if event else ""
        context["has_feed"] = any(getattr(model, "stands_in_campaign_feed", False) for model in types)
        return context

    def sitemap_parts(self) -> Iterable[tuple[str, datetime | None]]:
        """Its petition while people sign, its gallery where it has stories."""
        if self.is_petition_open:
            yield f"{SIGN}/", None
        stories = StoryPage.objects.visible().child_of(self).filter(is_support=False)
        if stories.exists():
            yield f"{GALLERY}/", stories.aggregate(day=Max("last_published_at"))["day"]

    def structured_data(self, request: HttpRequest) -> dict[str, object]:
        """The campaign as an article."""
        return {"headline": self.title, "about": [theme.label for theme in self.theme_list]}


class CampaignPartner(PartnerLink):
    """A partner that a campaign concerns.

    Where an event or a story of the campaign tells a place in the country of a partner whose name is protected, neither
    is told of on the page of the other: events and stories would tell where to look for those who must not be found.
    """

    page = ParentalKey(CampaignPage, on_delete=models.CASCADE, related_name="partner_links")

    class Meta(PartnerLink.Meta):
        verbose_name = _("partner")

    @classmethod
    def public_links(cls) -> QuerySet[Any]:
        """The links that lead nobody to where a protected partner may be."""
        partners: Any = cls._meta.get_field("partner").related_model
        # A partner is protected in every language as soon as it is in one.
        protected = partners.objects.filter(name_protected=True).values("translation_key")
        campaign, country = OuterRef("page__translation_key"), OuterRef("partner__country")
        told = tells_place(CampaignPage.objects.all(), campaign, country)
        return super().public_links().exclude(told, partner__translation_key__in=protected)

    @property
    def is_public(self) -> bool:
        """Whether it does not lead to where a protected partner may be."""
        if not self.partner.name_protected:
            return True
        of_all = CampaignPage.objects.all()
        told = tells_place(of_all, self.page.translation_key, self.partner.country_id)
        return not of_all.filter(told, translation_key=self.page.translation_key).exists()
