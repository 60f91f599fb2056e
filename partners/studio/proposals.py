"""What a waiting proposal changes in the editor: its answers first, and a word on what came with it."""

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.models import Page

from core.studio.proposals import put_answers_first

from ..models import PartnerPage, ProposedPicture
from ..update.proposals import is_waiting
from ..update.urgent import urgent_wish


def answers_first(items: list[ActionMenuItem], request: HttpRequest, context: dict[str, object]) -> None:
    """Put the answers to a proposal first in the menu of the page's actions."""
    page = context.get("page")
    if isinstance(page, PartnerPage) and is_waiting(page):
        put_answers_first(items)


def tell_of_proposal(request: HttpRequest, page: Page) -> None:
    """Tell who opens the editor that it holds a proposal, and what else there is to look at."""
    if request.method == "GET" and isinstance(page, PartnerPage) and is_waiting(page):
        messages.warning(request, proposal_summary(page))


def proposal_summary(partner: PartnerPage) -> SafeString:
    """That the draft is a partner's proposal; the photographs that came with it; the draft that it set aside."""
    wish = urgent_wish(partner.current_workflow_task_state)
    parts: list[str] = [format_html("<strong>{}</strong>", wish)] if wish else []
    parts.append(_("This is what the partner proposes. Read it, change it if need be, then approve or refuse."))
    if partner.live_revision_id:
        versions = [partner.pk, partner.live_revision_id, partner.latest_revision_id]
        url = reverse("wagtailadmin_pages:revisions_compare", args=versions)
        parts.append(_link(url, _("Compare with the public version")))
    photos = ProposedPicture.objects.filter(link__partner=partner, sent=True)
    for number, picture in enumerate(photos, start=1):
        label = _("Photograph %(number)d") if picture.role == ProposedPicture.Role.PHOTO else _("Logo")
        parts.append(_link(reverse("wagtailimages:edit", args=[picture.image_id]), label % {"number": number}))
    link = partner.update_links.exclude(draft_set_aside=None).first()
    if link:
        url = reverse("wagtailadmin_pages:revisions_revert", args=[partner.pk, link.draft_set_aside_id])
        parts.append(_link(url, _("Your draft from before the proposal is in the history")))
    return format_html_join(" · ", "{}", ((part,) for part in parts))


def _link(url: str, label: str) -> SafeString:
    return format_html('<a href="{}">{}</a>', url, label)
