"""Under which campaign a story is written: asked before, and said in its form."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms.pages import ParentChooserForm
from wagtail.admin.panels import Panel

from core.studio.listings import SourceParentView

from ..models import CampaignPage


class CampaignField(forms.ModelChoiceField):
    """Campaigns by their titles, each with its state."""

    def label_from_instance(self, obj: CampaignPage) -> str:
        """The title and the state."""
        return f"{obj.get_admin_display_title()} ({obj.state.label})"


class StoryParentView(SourceParentView):
    """The campaigns: those under way first."""

    page_title = gettext_lazy("Choose the campaign of the story")

    def get_form(self) -> ParentChooserForm:
        """Wagtail's form, with a short list in the place of its window."""
        form = super().get_form()
        keys = self.get_valid_parent_pages(self.request.user).values("pk")
        campaigns = CampaignPage.objects.filter(pk__in=keys).current_first(timezone.localdate())
        form.fields["parent_page"] = CampaignField(
            campaigns, label=_("Campaign"), widget=forms.RadioSelect, empty_label=None, blank=False
        )
        return form

    @cached_property
    def submit_button_label(self) -> str:
        """What the choice leads to."""
        return _("Write the story")


class CampaignPanel(Panel):
    """Says under which campaign the story stands."""

    class BoundPanel(Panel.BoundPanel):
        request: HttpRequest
        template_name = "campaigns/studio/story_campaign.html"

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            """Add the campaign."""
            parent = self.instance.get_parent() if self.instance.pk else getattr(self.form, "parent_page", None)
            return super().get_context_data(parent_context) | {"campaign": parent and parent.specific}


CAMPAIGN = CampaignPanel(heading=gettext_lazy("Campaign"))
