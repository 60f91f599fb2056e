"""The page for journalists, and those who answer them."""

from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.fields import StreamField
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from access.kept import kept_reader_query
from core.addresses import page_url
from core.blocks import DocumentBlock
from publications.models import PublicationIndexPage, latest_of_kinds
from text.reading.telephones import dialled

from ..contact.recipients import Recipient, query_for
from ..french_files import FrenchFilesPage
from .blocks import PressPictureBlock

KIND = "presse"
"""What keys of contacts for the press begin with, as messages and links name whom they are for."""
RELEASES = 10
"""Releases shown; the others are in the list of publications."""


class PressPage(FrenchFilesPage):
    """What journalists ask for: whom to call, what was said and when, a kit, pictures that may be printed."""

    introduction = models.TextField(_("introduction"), blank=True)
    release_kinds = ParentalManyToManyField(
        "publications.PublicationKind",
        verbose_name=_("releases"),
        related_name="+",
        blank=True,
        help_text=_("The publications of these kinds are shown here by themselves, the newest first."),
    )
    kit = StreamField(
        [("document", DocumentBlock())],
        verbose_name=_("press kit"),
        blank=True,
        help_text=_("Files for journalists: who we are in a page, key figures, logo."),
    )
    pictures = StreamField([("picture", PressPictureBlock())], verbose_name=_("pictures"), blank=True)

    parent_page_types = ["home.HomePage", "home.AboutPage", "home.StandardPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    search_fields = [
        *FrenchFilesPage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("kit"),
        index.SearchField("pictures"),
        index.SearchField("body"),
    ]
    override_translatable_fields = [SynchronizedField("release_kinds", overridable=False)]
    page_icon = "comment"
    page_description = _("For journalists: contacts, releases, press kit, pictures in high resolution.")

    class Meta:
        verbose_name = _("press page")
        verbose_name_plural = _("press pages")

    @property
    def summary(self) -> str:
        """The introduction stands for the page in lists."""
        return super().summary or self.introduction

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the contacts, and the releases by kind."""
        context = super().get_context(request, *args, **kwargs)
        context["contacts"] = list(self.contacts.all())
        releases = latest_of_kinds(self.release_kinds.all(), RELEASES)
        # Newest first within each kind, of which each stands once.
        context["releases"] = sorted(releases, key=lambda release: release.kind.label)
        context["publications_url"] = page_url(_list_query().instances()[0], request) if releases else ""
        return context


class PressContact(TranslatableMixin, Orderable):
    """Somebody who answers journalists: staff write what readers are told; the address is told to nobody."""

    page = ParentalKey(PressPage, on_delete=models.CASCADE, related_name="contacts")
    name = models.CharField(_("name"), max_length=120)
    role = models.CharField(_("role"), max_length=160, blank=True, help_text=_("What to ask about, or the position."))
    phone = models.CharField(_("telephone"), max_length=40, blank=True, help_text=_("Shown to everybody."))
    languages = models.CharField(
        _("languages"), max_length=160, blank=True, help_text=_("That journalists may speak: French, Dutch.")
    )
    address = models.EmailField(
        _("address for messages"),
        blank=True,
        help_text=_(
            "Never shown: journalists write by the contact form. Left empty, messages go to the addresses of the"
            " contact page."
        ),
    )

    override_translatable_fields = [SynchronizedField(name, overridable=False) for name in ("name", "phone", "address")]

    class Meta(TranslatableMixin.Meta):
        ordering = ["sort_order"]
        verbose_name = _("contact for the press")
        verbose_name_plural = _("contacts for the press")

    @property
    def key(self) -> str:
        """How messages and links name the contact: the same in every language."""
        return f"{KIND}:{self.translation_key}"

    @property
    def telephone(self) -> list[tuple[str, str]]:
        """The telephone in pieces, each with the number that it dials, or with an empty text."""
        return list(dialled(self.phone, "BE"))

    @property
    def message_query(self) -> str:
        """The end of the address of the contact form that has chosen this contact."""
        return query_for(self.key)


@kept_reader_query
def _list_query() -> QuerySet[Any]:
    return PublicationIndexPage.objects.for_reader().order_by("path")[:1]


def find_contact(number: str, public: bool) -> Recipient | None:
    """Who gets the messages for the contact of a key."""
    try:
        contacts = PressContact.objects.filter(translation_key=UUID(number))
    except ValueError:
        return None
    if public:
        contacts = contacts.filter(page__in=PressPage.objects.visible().values("pk"))
    contact = contacts.order_by("pk").first()
    return Recipient(contact.key, contact.name, contact.address) if contact else None
