"""Those who signed a petition: search, the list to hand over as a spreadsheet."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from wagtail.admin.ui.tables import BooleanColumn, Column, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.widgets.button import Button, HeaderButton
from wagtail.log_actions import log

from text.plain_text import lines

from ...models import Signature
from ..registrations.listing import MomentColumn
from .base import DELETE, SEE_ADDRESS, OfPetition

EXPORTED = "campaigns.signatures_export"


class SignatureListing(OfPetition, IndexView):
    """The signatures that count. An export is written in the history of the campaign, without any name."""

    model = Signature
    template_name = "campaigns/studio/petitions/index.html"
    default_ordering = "created_at"
    paginate_by = 100
    header_icon = "edit"
    list_filter = None
    _show_breadcrumbs = True
    FORMATS = ("xlsx",)

    @cached_property
    def sees_addresses(self) -> bool:
        """Whether e-mail addresses are for this user."""
        return bool(self.request.user.has_perm(SEE_ADDRESS))

    @cached_property
    def search_fields(self) -> list[str]:
        """Where words are looked for: nobody finds an address that one may not see."""
        return ["first_name", "last_name", "town", *(["email"] if self.sees_addresses else [])]

    def get_base_queryset(self) -> QuerySet[Signature]:
        """Of this petition alone."""
        return self.campaign.signatures.confirmed()

    @cached_property
    def columns(self) -> list[Column]:
        """Who signed, from where, when, and whether the public knows it."""
        address = [Column("email", label=_("E-mail address"), sort_key="email")] if self.sees_addresses else []
        return [
            TitleColumn(
                "last_name",
                label=_("Last name"),
                sort_key="last_name",
                get_url=self._url_of,
                classname="registration-name",
            ),
            Column("first_name", label=pgettext("of a person", "First name"), sort_key="first_name"),
            Column("town", label=pgettext("of a person", "Town"), sort_key="town"),
            Column("country_label", label=_("Country"), sort_key="country"),
            *address,
            MomentColumn("created_at", label=_("Signed on"), sort_key="created_at"),
            BooleanColumn("is_public", label=_("Shown"), sort_key="is_public"),
        ]

    def _url_of(self, signature: Signature) -> str | None:
        if not self.request.user.has_perm(DELETE):
            return None
        return reverse("signature_delete", args=[self.campaign.pk, signature.pk])

    def get_index_url(self) -> str:
        """Its address."""
        return self._to("signatures")

    def get_index_results_url(self) -> str:
        """Where its rows alone are asked for."""
        return self._to("signatures_results")

    def _to(self, name: str) -> str:
        return reverse(name, args=[self.campaign.pk])

    def get_page_title(self) -> str:
        """What is listed."""
        return _("Signatures")

    def get_page_subtitle(self) -> str:
        """The campaign."""
        return str(self.campaign.title)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Below the list of petitions."""
        return self.crumbs()

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """Nobody is added by hand."""
        return []

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """The list as a PDF file, the deletion of all, the spreadsheet."""
        own = [
            Button(_("List to hand over (PDF)"), url=self._to("signatures_handover"), icon_name="list-ul", priority=10)
        ]
        if self.request.user.has_perm(DELETE) and not self.campaign.is_petition_open:
            own.append(Button(_("Delete all"), url=self._to("signatures_delete"), icon_name="bin", priority=90))
        return [*own, *super().header_more_buttons]

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the campaign."""
        return super().get_context_data(*args, campaign=self.campaign, **kwargs)

    @cached_property
    def export_headings(self) -> dict[str, str]:
        """The columns of the file."""
        headings = {
            "last_name": _("Last name"),
            "first_name": pgettext("of a person", "First name"),
            "town": pgettext("of a person", "Town"),
            "country_label": _("Country"),
        }
        return headings | ({"email": _("E-mail address")} if self.sees_addresses else {})

    @cached_property
    def list_export(self) -> list[str]:
        """Their names."""
        return list(self.export_headings)

    def get_filename(self) -> str:
        """Of the campaign and the day."""
        return f"petition-{self.campaign.slug}-{timezone.localdate():%Y-%m-%d}"

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        """A text, in order."""
        return lines(str(value))

    def as_spreadsheet(self, queryset: QuerySet, spreadsheet_format: str) -> HttpResponseBase:
        """The file, kept by nobody."""
        data = {"count": queryset.count(), "addresses": self.sees_addresses}
        log(instance=self.campaign, action=EXPORTED, user=self.request.user, data=data)
        response: HttpResponseBase = super().as_spreadsheet(queryset, spreadsheet_format)
        response["Cache-Control"] = "private, no-store"
        return response
