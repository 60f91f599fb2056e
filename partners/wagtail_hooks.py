"""The partners in the admin's menu, and what may be done with one."""

from collections.abc import Iterator

from django.contrib.auth.models import AbstractUser
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.widgets import Button, ListingButton
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from .alerts import WITHHELD
from .care import CHECKED
from .exchange import urls as exchange_urls
from .exchange.journal import EXPORTED, IMPORTED
from .removal import ACTION, LIFTED
from .studio import links, removal, report
from .studio.answering import tell_of_answer_in_editor
from .studio.bulk import CheckedTodayAction
from .studio.listing import PartnerListing
from .studio.messages import tell_what_is_shown, tell_what_stays_offline, tell_what_to_check
from .studio.proposals import answers_first, tell_of_proposal
from .studio.removal import may_remove
from .studio.restoring import keep_protection_of_today
from .studio.urgent import UrgentProposalsPanel
from .studio.versions import keep_drafts_from_translators, refuse_old_versions


@hooks.register("register_admin_viewset")
def register_partner_listing() -> PartnerListing:
    """The flat list of partners."""
    return PartnerListing("partners")


@hooks.register("register_admin_urls")
def register_addresses() -> list[URLPattern]:
    """Addresses of the report, of the import, and of the views on one partner."""
    return [
        path("partners/removal/", removal.find, name="partner_removal_search"),
        path("partners/<int:page_id>/removal/", removal.removal, name="partner_removal"),
        path("partners/<int:page_id>/removal/done/", removal.done, name="partner_removal_done"),
        path("partners/<int:page_id>/removal/lift/", removal.lift_removal, name="partner_removal_lift"),
        path("partners/<int:page_id>/links/", links.links, name="partner_links"),
        *report.URLS,
        *exchange_urls.urlpatterns,
    ]


@hooks.register("register_reports_menu_item")
def register_report() -> MenuItem:
    """The report of the profiles to check."""
    return report.menu_item()


hooks.register("register_bulk_action", CheckedTodayAction)
hooks.register("after_publish_page", tell_what_is_shown)
hooks.register("after_bulk_action", tell_what_stays_offline)
hooks.register("after_create_page", tell_what_to_check)
hooks.register("after_edit_page", tell_what_to_check)


hooks.register("before_publish_page", removal.refuse_removed, order=-1)
hooks.register("construct_explorer_page_queryset", removal.with_removals)
hooks.register("before_bulk_action", removal.refuse_removed_among_ticked)
hooks.register("before_copy_page", removal.refuse_copies)


@hooks.register("construct_homepage_panels")
def add_removal_search(request: HttpRequest, panels: list[Component]) -> None:
    """The search for a partner to remove, on the dashboard, below what partners ask for that cannot wait."""
    panels += [UrgentProposalsPanel(), removal.RemovalPanel()]


@hooks.register("register_page_header_buttons")
def add_removal(page: Page, user: AbstractUser, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """The emergency removal, among what may be done with a partner."""
    if may_remove(page, user):
        yield removal.header_button(page)


@hooks.register("register_page_listing_buttons")
def add_removal_to_rows(page: Page, user: AbstractUser, next_url: str | None = None) -> Iterator[ListingButton]:
    """The emergency removal in the rows of the explorer, named with the partner."""
    if may_remove(page, user):
        yield removal.row_button(page)


@hooks.register("register_log_actions")
def name_actions(actions: LogActionRegistry) -> None:
    """What the audit log says of a removal, of a profile confirmed without a change, of files."""
    actions.register_action(CHECKED, _("Check"), _("Checked"))
    actions.register_action(WITHHELD, _("Protected name"), _("Taken offline: it told a protected name"))
    actions.register_action(ACTION, _("Emergency removal"), _("Removed from every public page"))
    actions.register_action(LIFTED, _("Lift the emergency removal"), _("Lifted the emergency removal"))
    actions.register_action(EXPORTED, _("Export of partners"), _("Partners exported to a file"))
    actions.register_action(IMPORTED, _("Import of partners"), _("Partners imported from a file"))


@hooks.register("register_page_header_buttons")
def add_links(page: Page, user: AbstractUser, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """The links by which the partner corrects its profile."""
    if links.may_send_links(page, user):
        yield Button(
            _("Links for the partner"), reverse("partner_links", args=[page.pk]), icon_name="link", priority=70
        )


hooks.register("construct_page_action_menu", answers_first)
hooks.register("before_edit_page", tell_of_proposal)
hooks.register("after_edit_page", tell_of_answer_in_editor)
hooks.register("before_edit_page", keep_protection_of_today)
# Before any editor answers.
hooks.register("before_edit_page", refuse_old_versions, order=-2)
hooks.register("before_edit_page", keep_drafts_from_translators, order=-2)


@hooks.register("register_log_actions")
def name_links(actions: LogActionRegistry) -> None:
    """What the audit log says of links."""
    actions.register_action(links.MADE, _("Link for the partner"), _("Made a link for the partner"))
    actions.register_action(links.MAILED, _("Link for the partner: mail"), _("Mailed a link to the partner"))
    actions.register_action(links.REVOKED, _("Link for the partner: end"), _("Took a link for the partner back"))
