"""The stories and events that the public proposes: their list, and what the sender of each one chose.

Who sent one is shown on its own page alone, to those with the permission.
"""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.forms import RadioSelect
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django_filters import ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, StatusTagColumn, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from core.studio.listings import PagesMenuItem, works_on_source
from text.alphabet import alphabetical
from text.studio import DayColumn

from ..models import CampaignPage, ProposalKind, ProposalState, StoryProposal
from ..proposals.sight import may_see_contacts

LIST, RESULTS, ONE = "proposals", "proposals_results", "proposal"
RIGHTS = ("add", "change", "publish")


def _campaigns() -> list[tuple[int, str]]:
    campaigns = CampaignPage.objects.filter(proposals__isnull=False).distinct()
    return alphabetical(campaigns.values_list("pk", "title"), lambda choice: choice[1])


class ProposalFilterSet(WagtailFilterSet):
    """What became of them, for which campaign, what they are, whether they are kept aside."""

    state = ChoiceFilter(label=_("State"), choices=ProposalState, empty_label=_("All"), widget=RadioSelect)
    campaign = ChoiceFilter(label=_("Campaign"), choices=_campaigns, empty_label=_("All"))
    kind = ChoiceFilter(label=_("Kind"), choices=ProposalKind, empty_label=_("All"), widget=RadioSelect)
    aside = ChoiceFilter(
        label=_("Kept aside"),
        choices=[("true", _("Yes"))],
        empty_label=_("All"),
        method="only_aside",
        widget=RadioSelect,
    )

    class Meta:
        model = StoryProposal
        fields: list[str] = []

    def only_aside(self, proposals: QuerySet, name: str, asked: str) -> QuerySet:
        """Those that nothing shows to be a person's."""
        return proposals.filter(aside=True)


def title_of(proposal: StoryProposal) -> str:
    """What the draft is called."""
    return proposal.page.draft_title if proposal.page else str(_("(deleted)"))


class ProposalIndexView(IndexView):
    """The proposals, the newest first."""

    model = StoryProposal
    page_title = _("Proposed stories")
    header_icon = "openquote"
    index_url_name = LIST
    index_results_url_name = RESULTS
    default_ordering = "-sent_at"
    paginate_by = 100
    filterset_class = ProposalFilterSet
    is_searchable = False
    columns = [
        TitleColumn("title", label=_("Title"), accessor=title_of, url_name=ONE, classname="title proposal-title"),
        Column("kind", label=_("Kind"), accessor="get_kind_display"),
        Column("campaign", label=_("Campaign")),
        StatusTagColumn(
            "state",
            label=_("State"),
            accessor="get_state_display",
            primary=lambda proposal: proposal.is_waiting,
            sort_key="state",
        ),
        Column("aside", label=_("Kept aside"), accessor=lambda proposal: _("Yes") if proposal.aside else ""),
        Column("anonymity", label=_("Published with"), accessor="get_anonymity_display"),
        DayColumn(
            "sent_at",
            label=_("Sent on"),
            accessor=lambda proposal: timezone.localdate(proposal.sent_at),
            sort_key="sent_at",
        ),
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """For those who work on pages. Raises PermissionDenied."""
        refuse_outsiders(request)
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> QuerySet:
        """Those whose pages the user may see, with what the rows show."""
        shown = page_permission_policy.instances_user_has_any_permission_for(self.request.user, RIGHTS)
        proposals = StoryProposal.objects.select_related("page", "campaign")
        return proposals.filter(page__in=shown.values("pk")) | proposals.filter(page=None)

    @cached_property
    def header_buttons(self) -> list[object]:
        """None: proposals come from the public."""
        return []


def refuse_outsiders(request: HttpRequest) -> None:
    """Raise PermissionDenied for who may do nothing with French pages, which is where proposals arrive."""
    if not works_on_source(request.user):
        raise PermissionDenied


@never_cache
@require_safe
def one(request: HttpRequest, pk: str) -> HttpResponse:
    """What the sender chose and agreed to; who it is, to those who may know. Raises PermissionDenied, Http404."""
    refuse_outsiders(request)
    proposal = get_object_or_404(StoryProposal.objects.select_related("page", "campaign"), pk=pk)
    if proposal.page and not proposal.page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    may_see = may_see_contacts(request.user)
    context = {
        "proposal": proposal,
        "title": title_of(proposal),
        "may_see_contact": may_see,
        "contact": proposal.contact_or_none if may_see else None,
        "pictures": proposal.pictures.select_related("image"),
    }
    return render(request, "campaigns/studio/proposal.html", context)


URLS: list[URLPattern] = [
    path("proposals/", ProposalIndexView.as_view(), name=LIST),
    path("proposals/results/", ProposalIndexView.as_view(results_only=True), name=RESULTS),
    path("proposals/<uuid:pk>/", one, name=ONE),
]


def menu_item() -> PagesMenuItem:
    """The list in the menu."""
    return PagesMenuItem(_("Proposed stories"), reverse(LIST), name=LIST, icon_name="openquote", order=126)


def proposal_of(page: Page) -> StoryProposal | None:
    """What the page was made from, where the public proposed it."""
    return StoryProposal.objects.filter(page=page.pk).first()
