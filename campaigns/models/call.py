"""Calls for applications: open until their deadline, closed by the clock, then told what came of them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.blocks import DocumentBlock, MilestoneBlock, QuestionBlock, StepBlock, StoryBlock
from core.counted import Counted
from core.findable import ResultKind
from core.freshness import right_until
from core.models import CampaignLink, IndexPage, LongTextPage, RoutedPage
from core.models.links import linked_campaigns
from core.models.topics import topics_of
from core.segments import APPLY
from core.signals import is_draft
from text.alphabet import alphabetical
from text.dates import long_date

from ..calls.moments import check, closing, deadline_in_words, opening, opening_in_words
from ..events.languages import language_choices, spoken_name
from ..events.zones import HERE, zone_choices
from .application import Application
from .call_state import CallManager, CallState
from .coded_lists import CodedListField, codes_of
from .deadline_change import DeadlineChange

SHORT_TEXT = ["bold", "italic", "ul", "ol", "link"]
DEADLINE = ("deadline_date", "deadline_time", "time_zone")
LAST_DAYS = 14
"""From so many days before its deadline on, a call says how many are left."""


class CallIndexPage(IndexPage):
    """The calls: those that are open, those to come, those that are closed."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["campaigns.CallPage"]
    schema_type = "CollectionPage"
    page_icon = "list-ul"
    page_description = _("The list of the calls for applications: open, to come, closed. Only one.")
    bare_title = pgettext_lazy("name of a list", "Calls for applications")

    class Meta:
        verbose_name = _("list of calls")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the calls by state."""
        context = super().get_context(request, *args, **kwargs)
        now = timezone.now()
        calls = list(CallPage.objects.for_reader().for_cards().in_order(now))
        context["open_calls"] = [call for call in calls if call.state == CallState.OPEN]
        context["coming_calls"] = [call for call in calls if call.state == CallState.UPCOMING]
        context["closed_calls"] = [call for call in calls if call.is_closed]
        right_until(request, *(moment for call in calls for moment in call.turns))
        return context


class AcceptedList(models.TextChoices):
    """How those who were accepted stand on the page of the call."""

    REFERENCES = "references", _("their references")
    NAMES = "names", _("the names of those who agree to it, the references of the others")


class CallPage(RoutedPage, LongTextPage):
    """A call: who may answer it, until when, how, and what came of it."""

    introduction = models.TextField(_("in a few words"), blank=True)
    opening_date = models.DateField(
        _("opens on"), null=True, blank=True, help_text=_("Left empty, it is open from its publication on.")
    )
    opening_time = models.TimeField(
        _("opening hour"), null=True, blank=True, help_text=_("Left empty, it opens with that day.")
    )
    deadline_date = models.DateField(_("deadline"))
    deadline_time = models.TimeField(
        _("hour of the deadline"),
        null=True,
        blank=True,
        help_text=_("Left empty, it is open until the end of that day."),
    )
    time_zone = models.CharField(_("time of"), max_length=40, choices=zone_choices, default=HERE)
    # What the fields above say, for queries; written with them.
    opens_at = models.DateTimeField(null=True, editable=False)
    closes_at = models.DateTimeField(null=True, editable=False)
    change_reason = models.CharField(
        _("why the deadline changes"),
        max_length=255,
        blank=True,
        help_text=_("Shown with the newest change of the deadline of a call that is public already."),
    )

    who_can = RichTextField(_("who can apply"), blank=True, features=SHORT_TEXT)
    who_cannot = RichTextField(_("who cannot apply"), blank=True, features=SHORT_TEXT)
    criteria = RichTextField(_("criteria of selection"), blank=True, features=SHORT_TEXT)
    steps = StreamField([("step", StepBlock())], verbose_name=_("steps"), blank=True)
    languages = CodedListField(_("languages"), codes=language_choices)
    allowance = models.CharField(
        _("allowance"), max_length=255, blank=True, help_text=_("What is paid: 100 euros a month for a year.")
    )
    ai_note = RichTextField(_("on writing with artificial intelligence"), blank=True, features=SHORT_TEXT)
    how = RichTextField(_("how to apply"), blank=True, features=SHORT_TEXT)
    form_url = models.URLField(
        _("address of the form"), blank=True, help_text=_("Offered while the call is open, and no longer.")
    )
    own_form = models.BooleanField(
        _("applications by our own form"),
        default=False,
        db_default=False,
        help_text=_("Offers the form below while the call is open, and no longer."),
    )
    one_per_person = models.BooleanField(
        _("one application a person"),
        default=True,
        db_default=True,
        help_text=_("A second one sent from the same e-mail address does not count: a mail says so."),
    )
    allow_changes = models.BooleanField(
        _("may be changed until the deadline"),
        default=True,
        db_default=True,
        help_text=_("Who has applied may open the application again and send it anew; the last one sent counts."),
    )
    anonymous_review = models.BooleanField(
        _("anonymous review"),
        default=False,
        db_default=False,
        help_text=_("The jury sees neither names and addresses nor the answers that tell who applies."),
    )
    retention_months = models.PositiveSmallIntegerField(
        _("months of storage"),
        default=12,
        db_default=12,
        validators=[MinValueValidator(1), MaxValueValidator(120)],
        help_text=_("So long after the deadline, applications are deleted from the site by themselves."),
    )
    contact_email = models.EmailField(_("address for questions"), blank=True)
    timetable = StreamField(
        [("milestone", MilestoneBlock())],
        verbose_name=_("timetable"),
        blank=True,
        help_text=_("What comes beside the opening and the deadline, which stand there by themselves."),
    )
    questions = StreamField([("question", QuestionBlock())], verbose_name=_("questions and answers"), blank=True)
    documents = StreamField([("document", DocumentBlock())], verbose_name=_("documents"), blank=True)
    results = StreamField(
        StoryBlock(), verbose_name=_("results"), blank=True, help_text=_("Once they are known; they come first then.")
    )
    accepted_list = models.CharField(
        _("public list of those accepted"),
        max_length=10,
        choices=AcceptedList,
        blank=True,
        default="",
        db_default="",
        help_text=_(
            "Once the deadline has passed, with the results: those who were accepted and have been told. From then on"
            " the marks of the jury stay as they are."
        ),
    )
    themes = ParentalManyToManyField("core.Theme", verbose_name=_("themes"), related_name="calls", blank=True)
    countries = ParentalManyToManyField(
        "core.Country", verbose_name=_("countries concerned"), related_name="calls", blank=True
    )

    objects = CallManager()

    parent_page_types = ["campaigns.CallIndexPage"]
    subpage_types: list[str] = []
    search_fields = [
        *LongTextPage.search_fields,
        *(
            index.SearchField(name)
            for name in (
                *("introduction", "body", "who_can", "who_cannot", "criteria", "steps", "allowance", "how"),
                *("timetable", "questions", "results"),
            )
        ),
        index.FilterField("closes_at"),
    ]
    override_translatable_fields = [
        SynchronizedField(name, overridable=False)
        for name in (
            *("opening_date", "opening_time", "deadline_date", "deadline_time", "time_zone", "languages"),
            *("form_url", "contact_email", "themes", "countries", "campaign_links"),
            *("own_form", "one_per_person", "allow_changes", "anonymous_review", "retention_months"),
            *("review_criteria", "accepted_list"),
        )
    ]
    card_fields = (
        *("introduction", "opening_date", "opening_time", "deadline_date", "deadline_time", "time_zone"),
        *("opens_at", "closes_at", "results", "accepted_list"),
    )
    preview_modes = [("", _("Page")), ("form", _("Form"))]
    schema_type = "Article"
    search_kind = ResultKind("appel", 15, _("Calls"), pgettext_lazy("one result", "call"), "DATE_FORMAT")
    counted_as = Counted(260, "calls_count", _("Calls"))
    og_type = "article"
    # What a copy begins with is no results.
    exclude_fields_in_copy = ["accepted_list"]
    offers_next = True
    page_icon = "form"
    page_description = _("A call for applications with its deadline: it closes by itself.")

    class Meta:
        verbose_name = _("call")
        verbose_name_plural = _("calls")

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The page, or the form as applicants will meet it."""
        if mode_name != "form":
            return super().serve_preview(request, mode_name)
        request.is_preview = True
        view, args, kwargs = self.resolve_subpage(f"/{APPLY}/")
        return view(request, *args, **kwargs)

    @property
    def summary(self) -> str:
        """The introduction stands for the call in lists."""
        return super().summary or self.introduction

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        """Check all, with the moments that follow from the days and hours."""
        self.set_moments()
        super().full_clean(*args, **kwargs)

    def set_moments(self) -> None:
        """Work out when it opens and closes."""
        self.opens_at = opening(self.opening_date, self.opening_time, self.time_zone)
        self.closes_at = closing(self.deadline_date, self.deadline_time, self.time_zone)

    def clean(self) -> None:
        """Refuse an hour without a day, a year that is a slip, and a deadline before the opening."""
        super().clean()
        if self.opening_time and not self.opening_date:
            raise ValidationError({"opening_date": _("Give the day as well, or remove the time.")})
        for field in ("opening", "deadline"):
            if day := getattr(self, f"{field}_date"):
                check(field, day, getattr(self, f"{field}_time"), self.time_zone)
        if self.opens_at and self.closes_at and self.closes_at <= self.opens_at:
            raise ValidationError({"deadline_date": _("The deadline is before the opening.")})

    @transaction.atomic
    def save(self, *args: Any, update_fields: Any = None, **kwargs: Any) -> None:
        """Save, and note for readers that a public call gets another deadline."""
        self.set_moments()
        if update_fields is not None and set(DEADLINE).intersection(update_fields):
            update_fields = {*update_fields, "opens_at", "closes_at"}
        stored = None if is_draft(update_fields) or not self.pk else type(self)._base_manager.filter(pk=self.pk).first()
        super().save(*args, update_fields=update_fields, **kwargs)
        if stored and stored.first_published_at and stored.closes_at != self.closes_at:
            before = {name: getattr(stored, name) for name in DEADLINE}
            DeadlineChange.objects.create(page=self, **before)

    def state_at(self, now: datetime) -> CallState:
        """Where the call stands at `now`."""
        state = CallState.OPEN
        if self.closes_at and self.closes_at <= now:
            state = CallState.RESULTS if self.results or self.accepted_list else CallState.CLOSED
        elif self.opens_at and self.opens_at > now:
            state = CallState.UPCOMING
        return CallState(state)

    @property
    def state(self) -> CallState:
        """Where the call stands."""
        return self.state_at(timezone.now())

    @property
    def is_open(self) -> bool:
        """Whether applications are taken."""
        return self.state == CallState.OPEN

    @property
    def can_apply(self) -> bool:
        """Whether it is open and says how to apply."""
        return self.is_open and any((self.own_form, self.how, self.form_url, self.contact_email))

    @property
    def is_closed(self) -> bool:
        """Whether the deadline has passed."""
        return self.state in (CallState.CLOSED, CallState.RESULTS)

    @property
    def turns(self) -> tuple[datetime | None, datetime | None]:
        """The moments at which its state changes."""
        return self.opens_at, self.closes_at

    @property
    def deadline(self) -> str:
        """The deadline in words, with the clock that counts."""
        return deadline_in_words(self.deadline_date, self.deadline_time, self.time_zone)

    @property
    def opening(self) -> str:
        """The day and the hour at which it opens, in words; empty where it opens with its publication."""
        return opening_in_words(self.opening_date, self.opening_time, self.time_zone)

    @property
    def days_left(self) -> int | None:
        """Whole days until the day of the deadline where it is open and near; 0 on that day."""
        if not self.is_open:
            return None
        zone = ZoneInfo(self.time_zone)
        # At midnight it closes with the day before.
        last_day = (self.closes_at - timedelta(microseconds=1)).astimezone(zone).date()
        left = (last_day - timezone.localdate(timezone=zone)).days
        return left if left <= LAST_DAYS else None

    @property
    def language_names(self) -> list[str]:
        """The languages in which one may apply, in the reader's own."""
        return [spoken_name(code) for code in codes_of(self.languages)]

    def public_day(self) -> date:
        """The day of the deadline."""
        return self.deadline_date

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the changes of the deadline, the campaigns, themes and countries."""
        context = super().get_context(request, *args, **kwargs)
        right_until(request, *self.turns)
        context["changes"] = self.changes()
        context["accepted"] = self.accepted()
        context["campaigns"] = linked_campaigns(self, request)
        context["themes"], context["countries"] = topics_of(self, request)
        return context

    @property
    def dates(self) -> list[tuple[str, str]]:
        """The timetable in its order: when, in words, and what. The opening and the deadline have their hours."""
        days = [(self.opening_date, self.opening, gettext("Opening of the call"))] if self.opening_date else []
        for entry in self.timetable:
            days.append((entry.value["day"], long_date(entry.value["day"]), str(entry.value["what"])))
        days.append((self.deadline_date, self.deadline, gettext("Deadline")))
        # Those of the same day stay in this order.
        return [(when, what) for _day, when, what in sorted(days, key=lambda entry: entry[0])]

    def changes(self) -> list[DeadlineChange]:
        """The changes of its deadline, last one first."""
        found = list(self.deadline_changes.all())
        for change, after in zip(found, [self.deadline, *(change.before for change in found)], strict=False):
            change.after = after
        return found

    def accepted(self) -> list[str]:
        """Those who were accepted and know it, as their list on the page calls them; none where it is not public."""
        if not self.accepted_list or not self.is_closed:
            return []
        # The applications belong to the call in French.
        found = Application.objects.accepted_and_told().filter(call__translation_key=self.translation_key)
        with_names = self.accepted_list == AcceptedList.NAMES
        return alphabetical(
            (one.name if with_names and one.may_be_named and one.name else one.reference for one in found), str
        )

    def structured_data(self, request: HttpRequest) -> dict[str, object]:
        """The call as an article that is of use until its deadline."""
        return {"headline": self.title, "expires": self.closes_at.isoformat() if self.closes_at else None}


class CallCampaign(CampaignLink):
    """A campaign that a call belongs to."""

    page = ParentalKey(CallPage, on_delete=models.CASCADE, related_name="campaign_links")

    class Meta(CampaignLink.Meta):
        verbose_name = _("campaign")
