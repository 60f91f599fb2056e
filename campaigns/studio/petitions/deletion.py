"""Signatures deleted by staff: one that somebody asks to have deleted, or all of a petition that is over."""

from typing import Any, ClassVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import log

from ...models import Signature
from ...petition.retention import delete_all, told
from ...petition.signing import withdraw
from .base import DELETE, PetitionView

DELETED = "campaigns.signatures_delete"


class DeletionView(PetitionView):
    """Asks, then deletes."""

    permission: ClassVar[str] = DELETE
    template_name = "campaigns/studio/petitions/delete.html"
    own_title = gettext_lazy("Delete")
    header_icon = "bin"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Delete. The history of the campaign says how many, never who."""
        if count := self.delete():
            log(instance=self.campaign, action=DELETED, user=request.user, data={"count": count})
        messages.success(request, told(count))
        return redirect("signatures", self.campaign.pk)

    def delete(self) -> int:
        """Delete what is to go; how many signatures that was."""
        raise NotImplementedError


class DeleteOneView(DeletionView):
    """One signature, which then counts no more."""

    signature: Signature

    def find(self, named: dict[str, Any]) -> None:
        """Raises Http404 where the petition has no such signature."""
        super().find(named)
        self.signature = get_object_or_404(self.campaign.signatures, pk=named["key"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add whose it is."""
        return super().get_context_data(signature=self.signature, **kwargs)

    def delete(self) -> int:
        """As the person would do by the link."""
        withdraw(self.signature)
        return 1


class DeleteAllView(DeletionView):
    """All signatures; their number stays. While people sign, somebody could sign twice: nothing is deleted then."""

    def delete(self) -> int:
        """Nothing while the petition is open."""
        if self.campaign.is_petition_open:
            messages.error(self.request, _("People sign still: all signatures are deleted after the end."))
            return 0
        return delete_all(self.campaign)
