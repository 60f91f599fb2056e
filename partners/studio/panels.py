"""The form of a partner in the editor, in tabs."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
    TabbedInterface,
)
from wagtail.models import Page

from core.models import BasePage
from core.studio.panels import COUNTRY
from core.studio.place import exact_panel, town_panel
from core.studio.slugs import ConfirmPanel

from ..models import PartnerPage
from .forms import PartnerForm
from .name_panel import RealNamePanel
from .summary import summary_of


class PublicPanel(Panel):
    """What the public sees of the profile, as it was last saved."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "partners/studio/public_panel.html"

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            """Add the partner and its summary; a new profile has none. A form that was refused holds what is not so."""
            partner, is_refused = self.instance, bool(self.form is not None and self.form.errors)
            if partner.pk and is_refused:
                partner = type(partner)._base_manager.get(pk=partner.pk)
            summary = summary_of(partner) if partner.pk and partner.country_id else None
            found = {"partner": partner, "summary": summary, "is_refused": is_refused}
            return super().get_context_data(parent_context) | found


class PartnerEditor(TabbedInterface):
    """The tabs, below the emergency removal, which is found whatever tab is open."""

    class BoundPanel(TabbedInterface.BoundPanel):
        template_name = "partners/studio/editor.html"

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            """Tell whether the user may remove the partner."""
            saved = self.instance if self.instance.pk else None
            may_remove = bool(saved and saved.permissions_for_user(self.request.user).can_publish())
            return super().get_context_data(parent_context) | {"may_remove": may_remove}


IDENTITY = [
    PublicPanel(heading=_("What the public sees"), icon="view"),
    RealNamePanel(
        "title",
        help_text=_("The real name of the movement. If it is protected, the public never reads it."),
    ),
    FieldPanel("acronym"),
    COUNTRY,
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

PROTECTION = [
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("consent_date"), FieldPanel("consent_end")]),
            FieldPanel("consent_note"),
            FieldPanel("location_precision"),
            FieldPanel("name_protected"),
            ConfirmPanel("confirm_public"),
        ],
        heading=_("What the public may know"),
        help_text=_(
            "Three locks, one after the other: without the partner’s consent, the public reads the country at most;"
            " with it, the precision chosen; and the name only when it is not protected."
        ),
    ),
    town_panel(heading=_("Town")),
    exact_panel(_("Kept for staff, unless the precision is “exact” and the partner agreed to it.")),
]

CARE = [
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("email"), FieldPanel("email_public")]),
            FieldPanel("mail_language"),
            FieldRowPanel([FieldPanel("phone"), FieldPanel("phone_public")]),
            FieldRowPanel([FieldPanel("postal_address"), FieldPanel("postal_address_public")]),
        ],
        heading=_("Contact details"),
        help_text=_(
            "A contact detail is public only if its box is ticked, if the consent has a date and if the name is not"
            " protected."
        ),
    ),
    MultiFieldPanel([FieldRowPanel([FieldPanel("last_checked"), FieldPanel("reference")])], heading=_("Care")),
]

EDITOR = PartnerEditor(
    [
        ObjectList(IDENTITY, heading=_("Content")),
        ObjectList(PROTECTION, heading=_("Place and protection")),
        ObjectList(CARE, heading=_("Contacts and care")),
        ObjectList(BasePage.promote_panels, heading=_("Promotion")),
        ObjectList(Page.settings_panels, heading=_("Settings")),
    ]
)


def attach() -> None:
    """Give partners their form and its tabs, before Wagtail first asks: it keeps what it then makes of them."""
    PartnerPage.base_form_class = PartnerForm
    PartnerPage.edit_handler = EDITOR
