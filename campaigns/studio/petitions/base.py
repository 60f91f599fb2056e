"""What the views of petitions share: the right to see who signed, the campaign, their way up."""

from typing import Any, ClassVar

from django.conf import settings
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from ...models import CampaignPage, PetitionTotals, Signature
from ...models.signature import signature_count
from ..guarded import Guarded

SEE, DELETE = "campaigns.view_signature", "campaigns.delete_signature"
SEE_ADDRESS = "campaigns.see_signature_address"
Crumbs = list[dict[str, Any]]


def petitions() -> QuerySet[Any]:
    """The campaigns that take signatures, or have or had some, the latest end first, with their counts."""
    campaigns = CampaignPage._base_manager.filter(locale__language_code=settings.LANGUAGE_CODE)
    has_some = Exists(Signature.objects.filter(campaign=OuterRef("pk")))
    had_some = Exists(PetitionTotals.objects.filter(campaign=OuterRef("pk")))
    campaigns = campaigns.filter(Q(takes_signatures=True) | has_some | had_some)
    unconfirmed = Count("signatures", Q(signatures__confirmed_at=None))
    campaigns = campaigns.annotate(signature_count=signature_count(), unconfirmed_count=unconfirmed)
    return campaigns.order_by("-petition_end", "-pk")


class OfPetition(Guarded):
    """A view of the signatures of one petition."""

    permission: ClassVar[str] = SEE
    campaign: Any

    def find(self, named: dict[str, Any]) -> None:
        """Raises Http404 where there is no such petition."""
        self.campaign = get_object_or_404(petitions(), pk=named["campaign"])

    def crumbs(self) -> Crumbs:
        """The way to the list of its signatures."""
        return [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": reverse("petitions"), "label": _("Petitions")},
            {"url": reverse("signatures", args=[self.campaign.pk]), "label": self.campaign.title},
        ]


class PetitionView(OfPetition, WagtailAdminTemplateMixin, TemplateView):
    """A page about the signatures of one petition."""

    own_title: ClassVar[Any] = ""
    _show_breadcrumbs = True

    def get_page_title(self) -> str:
        """What it is for."""
        return str(self.own_title)

    def get_breadcrumbs_items(self) -> Crumbs:
        """Below the list."""
        return [*self.crumbs(), {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the campaign."""
        return super().get_context_data(**{**kwargs, "campaign": self.campaign})


class PetitionsView(Guarded, WagtailAdminTemplateMixin, TemplateView):
    """The petitions, with their counts."""

    permission: ClassVar[str] = SEE
    template_name = "campaigns/studio/petitions/petitions.html"
    page_title = gettext_lazy("Petitions")
    header_icon = "edit"
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self) -> Crumbs:
        """Below the dashboard."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the petitions."""
        return super().get_context_data(petitions=petitions(), **kwargs)
