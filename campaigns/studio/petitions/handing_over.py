"""The list to hand over as a PDF file: in which language, for whom. It is noted, and kept by nobody."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import View
from wagtail.log_actions import log

from core.languages import spoken_languages

from ...models import CampaignPage
from ...petition.handover import Handover
from .base import OfPetition, PetitionView
from .listing import EXPORTED

ADDRESSEE, EVERYBODY = "destinataire", "public"


def pages_of(campaign: CampaignPage) -> dict[str, CampaignPage]:
    """The campaign in the languages that readers have it in, and in that of its signatures, by code."""
    others = CampaignPage.objects.live().filter(translation_key=campaign.translation_key, alias_of=None)
    return {page.locale.language_code: page for page in (campaign, *others.select_related("locale"))}


class HandoverForm(forms.Form):
    """What the file is made for."""

    names = forms.ChoiceField(
        label=_("The file is for"),
        widget=forms.RadioSelect,
        initial=ADDRESSEE,
        choices=[
            (ADDRESSEE, _("the addressee of the petition: last name, first name, town and day of all who signed")),
            (EVERYBODY, _("everybody: first name, town and day of those who agreed to it; the others are counted")),
        ],
    )
    language = forms.ChoiceField(label=_("Language"), widget=forms.RadioSelect)

    def __init__(self, languages: list[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = spoken_languages()
        self.fields["language"].choices = [(code, names.get(code, code)) for code in languages]
        self.initial["language"] = languages[0]


class HandoverView(PetitionView):
    """What to choose before the file is made."""

    template_name = "campaigns/studio/petitions/hand_over.html"
    own_title = _("List to hand over (PDF)")
    header_icon = "list-ul"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the form."""
        return super().get_context_data(form=HandoverForm(list(pages_of(self.campaign))), **kwargs)


class HandoverFileView(OfPetition, View):
    """The file. Whatever is asked otherwise than the form asks it is for the addressee, in French."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Make it; the history of the campaign says so, without any name."""
        pages = pages_of(self.campaign)
        page = pages.get(request.GET.get("language", ""), self.campaign)
        paper = Handover(self.campaign, page, for_all=request.GET.get("names") == EVERYBODY)
        content = paper.file()
        data = {"count": paper.named, "format": "pdf", "public": paper.for_all}
        log(instance=self.campaign, action=EXPORTED, user=request.user, data=data)
        answer = HttpResponse(content, content_type="application/pdf")
        name = f"petition-{self.campaign.slug}-{timezone.localdate():%Y-%m-%d}.pdf"
        answer["Content-Disposition"] = f'attachment; filename="{name}"'
        return answer
