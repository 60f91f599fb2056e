"""The emergency removal in the admin: find, confirm, done."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from wagtail.admin import messages
from wagtail.admin.ui.components import Component
from wagtail.admin.widgets import Button, ListingButton
from wagtail.models import Page, Revision
from wagtail.permissions import page_permission_policy

from media.models import Image
from text.letters import letters

from ..mentions import mentions
from ..models import PartnerPage, PartnerRemoval, Precision
from ..protection import pages_of
from ..removal import holding, lift, remove
from ..removal_addresses import public_addresses

MOST = 20
"""Partners that a search for one shows."""
SECONDS_AFTERWARDS = 15
"""How long the texts are read once the partner is safe."""


def may_remove(page: object, user: Any) -> bool:
    """Whether `user` may take a partner out of public sight: whoever may publish it."""
    return isinstance(page, PartnerPage) and page.permissions_for_user(user).can_publish()


def _partner(request: HttpRequest, page_id: int) -> PartnerPage:
    partner = get_object_or_404(PartnerPage, pk=page_id)
    if not may_remove(partner, request.user):
        raise PermissionDenied
    return partner


@require_http_methods(["GET", "POST"])
def removal(request: HttpRequest, page_id: int) -> HttpResponse:
    """Say what disappears, then make it disappear; of a partner that is gone already, what was done."""
    partner = _partner(request, page_id)
    addresses, held = public_addresses(partner), holding(partner)
    if request.method == "POST":
        remove(partner, request.user)
        return redirect("partner_removal_done", partner.pk)
    if held and not addresses:
        return redirect("partner_removal_done", held.partner_id)
    context = {"partner": partner, "addresses": addresses, "mentions": mentions(partner)}
    return render(request, "partners/studio/removal.html", context)


@require_GET
def done(request: HttpRequest, page_id: int) -> HttpResponse:
    """What the last removal of a partner did, and what is left to do."""
    partner = _partner(request, page_id)
    last = get_object_or_404(PartnerRemoval.objects.filter(movement=partner.translation_key)[:1])
    pictures = Image.objects.in_bulk([*last.pictures_withdrawn, *last.pictures_kept])
    context = {
        "partner": partner,
        "removal": last,
        "withdrawn": [pictures[key] for key in last.pictures_withdrawn if key in pictures],
        "kept": [pictures[key] for key in last.pictures_kept if key in pictures],
        "mentions": mentions(partner, SECONDS_AFTERWARDS),
        "still_public": public_addresses(partner),
    }
    return render(request, "partners/studio/removal_done.html", context)


@require_POST
def lift_removal(request: HttpRequest, page_id: int) -> HttpResponse:
    """Let a removed partner be published again."""
    partner = _partner(request, page_id)
    with transaction.atomic():
        lift(partner, request.user)
        _hide_drafts(partner, request.user)
    said = _("“%s” may be published again. It stays hidden until you choose another precision and publish it.")
    messages.success(request, said % partner.real_name)
    return redirect("wagtailadmin_pages:edit", partner.pk)


def _hide_drafts(partner: PartnerPage, user: AbstractUser) -> None:
    """Take back another precision that was written while the removal held: publishing alone shows nothing."""
    for page in pages_of(partner):
        draft = page.get_latest_revision_as_object()
        if not draft.is_hidden:
            draft.location_precision = Precision.HIDDEN
            draft.save_revision(user=user, clean=False)


@require_GET
def find(request: HttpRequest) -> HttpResponse:
    """The partners whose names, acronym or reference hold the words asked; a single one is shown at once."""
    asked = request.GET.get("nom", "")
    found = [partner for partner in partners_called(asked) if may_remove(partner, request.user)]
    if len(found) == 1:
        return redirect("partner_removal", found[0].pk)
    context = {"asked": asked, "partners": found[:MOST], "has_more": len(found) > MOST}
    return render(request, "partners/studio/removal_search.html", context)


def partners_called(asked: str) -> list[PartnerPage]:
    """The movements, each by its first page, that go by the words asked, in any script and with their real names.

    Or went by them: who looks for a partner may know the name that it had.
    """
    words = letters(asked).split()
    if not words:
        return []
    known = PartnerPage.objects.filter(alias_of=None).order_by("pk")
    columns = ("pk", "translation_key", "title", "protected_name", "acronym", "reference")
    first: dict[object, int] = {}
    movements: dict[str, object] = {}
    told: dict[object, str] = {}
    for key, movement, *names in known.values_list(*columns):
        first.setdefault(movement, key)
        movements[str(key)] = movement
        told[movement] = " ".join((told.get(movement, ""), *(letters(name) for name in names if name)))
    for key, former in _former_names():
        if movement := movements.get(key):
            told[movement] += f" {letters(former)}"
    keys = [first[movement] for movement, text in told.items() if all(word in text for word in words)]
    return list(known.filter(pk__in=keys).select_related("country").order_by("-live", "title", "pk"))


def _former_names() -> Iterable[tuple[str, str]]:
    """The key of each partner's page, as text, with every title that a version of it had."""
    kind = ContentType.objects.get_for_model(PartnerPage)
    versions = Revision.objects.filter(content_type=kind).order_by()
    return versions.values_list("object_id", "object_str").distinct()


class RemovalPanel(Component):
    """The search for a partner to remove, on the dashboard of those who may."""

    name = "partner_removal"
    template_name = "partners/studio/removal_panel.html"
    order = -10  # before all others, on a telephone too

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Tell whether the user publishes partners."""
        return {"is_shown": may_remove_some(parent_context["request"].user)}


def may_remove_some(user: AbstractUser) -> bool:
    """Whether `user` may publish a partner."""
    pages = page_permission_policy.instances_user_has_permission_for(user, "publish")
    return Page.objects.filter(pk__in=pages.values("pk")).type(PartnerPage).exists()


def refuse_removed(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Refuse to publish a partner that was removed, until somebody lifts the removal."""
    removal = holding(page) if isinstance(page, PartnerPage) else None
    if removal is None:
        return None
    address = reverse("partner_removal_done", args=[removal.partner_id])
    text = _("“%s” was removed in an emergency. Lift the removal first.") % page.real_name
    messages.error(request, text, buttons=[messages.button(f"{address}#lift", _("Lift the removal"))])
    return redirect(address)


def refuse_copies(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Refuse to copy a partner that was removed, and to make an alias of any: a movement would stand there twice."""
    if not isinstance(page.specific, PartnerPage):
        return None
    if request.method == "POST" and request.POST.get("alias"):
        messages.error(request, _("A partner has one page: copy it without “alias”."))
        return redirect("wagtailadmin_pages:copy", page.pk)
    return refuse_removed(request, page.specific)


def refuse_removed_among_ticked(
    request: HttpRequest, action: str, pages: list[Page], view: object
) -> HttpResponse | None:
    """The same among pages ticked in a list, all of them."""
    if action != "publish":
        return None
    answers = (refuse_removed(request, page.specific) for page in pages if page.specific_class is PartnerPage)
    return redirect(request.get_full_path()) if any(answers) else None


def with_removals(parent: Page, pages: QuerySet, request: HttpRequest) -> QuerySet:
    """Tell each row of the explorer the partner whose removal holds, in the query of the page."""
    held = PartnerRemoval.objects.holding().filter(movement=OuterRef("translation_key"))
    return pages.annotate(removed_partner=Subquery(held.values("partner")[:1]))


def row_button(page: PartnerPage) -> ListingButton:
    """The emergency removal of a partner among rows, named with it; of one that is gone, what was done."""
    if removed := getattr(page, "removed_partner", None):
        label = _("“%s” was removed in an emergency: see what was done") % page.real_name
        address = reverse("partner_removal_done", args=[removed])
        return ListingButton(_("Removed in an emergency"), address, attrs={"aria-label": label}, priority=90)
    label = _("Remove “%s” in an emergency") % page.real_name
    address = reverse("partner_removal", args=[page.pk])
    return ListingButton(_("Emergency removal"), address, classname="no", attrs={"aria-label": label}, priority=90)


def header_button(page: PartnerPage) -> Button:
    """The same among what may be done with a page, in its header."""
    if removal := holding(page):
        address = reverse("partner_removal_done", args=[removal.partner_id])
        return Button(_("Removed in an emergency"), address, icon_name="warning", priority=80)
    return Button(_("Emergency removal"), reverse("partner_removal", args=[page.pk]), icon_name="warning", priority=80)
