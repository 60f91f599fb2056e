"""The issues of the newsletter: composed in the studio, handed to the provider, kept on the site."""

import datetime
from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from access.kept import kept_reader_query
from core.addresses import page_url
from core.findable import ResultKind
from core.models import BasePage

from ..blocks import LetterBlock
from ..letters.mail import leave_page, mail_of
from ..letters.pieces import letter_of
from ..letters.preview import mail_preview

LONGEST_PREHEADER = 140
"""Mail programs show some 90 characters of it."""


class NewsletterIssuePage(BasePage):
    """An issue: its subject, and what it is composed of. Once published, it stands among the past issues."""

    date = models.DateField(_("date"), default=timezone.localdate, help_text=_("The day that it is sent."))
    subject = models.CharField(
        _("subject of the mail"), max_length=120, blank=True, help_text=_("Left empty, the title is the subject.")
    )
    preheader = models.CharField(
        _("first words in the mailbox"),
        max_length=LONGEST_PREHEADER,
        blank=True,
        help_text=_("Shown beside the subject by mail programs, and by the site in lists. One sentence."),
    )
    parts = StreamField(LetterBlock(), verbose_name=_("letter"), blank=True)

    parent_page_types = ["newsletter.NewsletterPage"]
    subpage_types: list[str] = []
    search_fields = [*BasePage.search_fields, index.SearchField("preheader"), index.SearchField("parts")]
    override_translatable_fields = [SynchronizedField("date", overridable=False)]
    card_fields = ("date", "preheader")
    search_kind = ResultKind(
        "infolettre", 45, _("Past newsletters"), pgettext_lazy("one result", "past newsletter"), "DATE_FORMAT"
    )
    og_type = "article"
    page_icon = "mail"
    page_description = _("An issue of the newsletter, composed from pages of the site and sent by mail.")
    preview_modes = [("", _("Page of the site")), ("mail", _("Mail")), ("text", _("Mail in plain text"))]

    class Meta:
        verbose_name = _("issue of the newsletter")
        verbose_name_plural = _("issues of the newsletter")

    @property
    def mail_subject(self) -> str:
        """What the mail is called."""
        return self.subject or str(self.title)

    @property
    def summary(self) -> str:
        """The first words stand for it in lists."""
        return super().summary or self.preheader

    def public_day(self) -> datetime.date:
        """The day that it was sent."""
        return self.date

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what it holds now for who reads it, and the pages that it shows."""
        letter = letter_of(self.parts, lambda page: page_url(page, request))
        return super().get_context(request, *args, **kwargs) | {"letter": letter, "shown_pages": letter.pages}

    def shown_streams(self) -> list[StreamValue]:
        """None: the pages that the letter holds and links to are fetched already, those that may be shown."""
        return []

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The page, or the mail in one of its forms."""
        if not mode_name:
            return super().serve_preview(request, mode_name)
        mail = mail_of(self).leading_to(leave_page(self))
        return mail_preview(request, mail, as_text=mode_name == "text")


def past_issues() -> list[NewsletterIssuePage]:
    """All issues that the reader can read, newest first."""
    return _issues_query().instances()


@kept_reader_query
def _issues_query() -> QuerySet[NewsletterIssuePage]:
    return NewsletterIssuePage.objects.for_reader().for_cards().order_by("-date", "-pk")


class IssueHandover(models.Model):
    """The draft that a provider made of an issue, so that the same one is changed when it is handed over again."""

    issue = models.OneToOneField(NewsletterIssuePage, on_delete=models.CASCADE, related_name="handover")
    number = models.PositiveIntegerField()
    handed_at = models.DateTimeField(default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "handover of an issue"

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"
