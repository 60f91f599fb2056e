"""The dashboard: what a communications officer does most, one click away."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.contrib.forms.utils import get_forms_for_user
from wagtail.models import Page

from campaigns.models import CallPage, CampaignPage, EventPage, StoryPage, StoryProposal
from campaigns.review.waiting import to_decide, to_judge
from campaigns.studio import proposals
from campaigns.studio.proposals import ProposalIndexView
from campaigns.studio.registrations import base as registrations
from campaigns.studio.registrations.counts import coming_counts
from core.models import SiteSettings
from core.studio.listings import SourceParentView, works_on_source
from core.studio.translating.beginning import language_name
from core.translating.requests import late, requests_to
from core.translating.reviews import reviews_for
from partners.care import check_limit, to_check
from partners.models import PartnerPage
from partners.studio.report import ToCheckView
from publications.models import IssuePage, PublicationPage, VisionNotePage

from ..contact.models import ContactMessage

NEW_PAGES = (
    (CampaignPage, _("New campaign")),
    (StoryPage, _("New story")),
    (EventPage, _("New event")),
    (CallPage, _("New call")),
    (PartnerPage, _("New partner")),
    (IssuePage, _("New issue of the magazine")),
    (VisionNotePage, _("New vision note")),
    (PublicationPage, _("New publication")),
)
WHERE = {StoryPage: "stories:choose_parent"}
"""Where the parent of a page is chosen, by types that have several."""
RECENT_DAYS = 30


@dataclass(frozen=True)
class Action:
    """A thing to do, and where."""

    label: str
    url: str
    icon: str
    note: str = ""


class TasksPanel(Component):
    """Links to the most usual tasks, those that the user may do."""

    name = "tasks"
    template_name = "home/studio/tasks.html"
    order = 50

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Add the actions."""
        user = parent_context["request"].user
        return {
            "actions": [
                *application_actions(user),
                *new_page_actions(user),
                *care_actions(user),
                *translation_actions(user),
                *proposal_actions(user),
                *registration_actions(user),
                *message_actions(user),
                *settings_actions(user),
            ]
        }


def new_page_actions(user: AbstractUser) -> list[Action]:
    """A new page of each usual type, under the parent that the user may add it to, which is asked."""
    return [
        Action(str(label), url, model.page_icon) for model, label in NEW_PAGES if (url := _address_to_add(model, user))
    ]


def _address_to_add(model: type[Page], user: AbstractUser) -> str:
    parents = SourceParentView(model=model).get_valid_parent_pages(user)
    if (parent := parents.first()) is None:
        return ""
    if model in WHERE and len(parents[:2]) > 1:
        return reverse(WHERE[model])
    return reverse("wagtailadmin_pages:add", args=(model._meta.app_label, model._meta.model_name, parent.pk))


def care_actions(user: AbstractUser) -> list[Action]:
    """The profiles of partners to check, with their number."""
    if not works_on_source(user):
        return []
    sources = PartnerPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE, alias_of=None)
    count = sources.filter(to_check(check_limit())).count()
    note = ngettext("%(count)d profile", "%(count)d profiles", count) % {"count": count}
    return [Action(str(ToCheckView.page_title), reverse(ToCheckView.index_url_name), ToCheckView.header_icon, note)]


def translation_actions(user: AbstractUser) -> list[Action]:
    """What the user is asked to translate, and the translations to review because the French changed, counted."""
    return [*_requests(user), *_reviews(user)]


def _requests(user: AbstractUser) -> list[Action]:
    told = requests_to(user).aggregate(count=Count("pk"), late=Count("pk", filter=late()))
    if not told["count"]:
        return []
    note = ngettext("%(count)d to do", "%(count)d to do", told["count"]) % {"count": told["count"]}
    if told["late"]:
        note += ngettext(", %(count)d of them late", ", %(count)d of them late", told["late"]) % {"count": told["late"]}
    url = f"{reverse('wagtail_localize:translations_report')}?asked=mine"
    return [Action(gettext("Translations asked of you"), url, "wagtail-localize-language", note)]


def _reviews(user: AbstractUser) -> list[Action]:
    count = reviews_for(user).count()
    if not count:
        return []
    note = ngettext("%(count)d changed in French", "%(count)d changed in French", count) % {"count": count}
    url = f"{reverse('wagtail_localize:translations_report')}?state=review"
    return [Action(gettext("Translations to review"), url, "wagtail-localize-language", note)]


def proposal_actions(user: AbstractUser) -> list[Action]:
    """The stories and events that wait for an answer, with their number; none where nobody proposes any."""
    if not works_on_source(user) or not (count := StoryProposal.objects.waiting().count()):
        return []
    note = ngettext("%(count)d waits for an answer", "%(count)d wait for an answer", count) % {"count": count}
    return [Action(str(ProposalIndexView.page_title), reverse(proposals.LIST), ProposalIndexView.header_icon, note)]


def registration_actions(user: AbstractUser) -> list[Action]:
    """The people registered for what comes, and those who wait for a place; none where nobody is."""
    if not user.has_perm(registrations.SEE):
        return []
    counts = coming_counts()
    if not any(counts.values()):
        return []
    registered, waiting = counts["confirmed"], counts["waiting"]
    note = ngettext("%(count)d for what comes", "%(count)d for what comes", registered) % {"count": registered}
    if waiting:
        more = ngettext(", %(count)d on a waiting list", ", %(count)d on waiting lists", waiting)
        note += more % {"count": waiting}
    title = str(registrations.RegistrationsView.page_title)
    return [Action(title, reverse("registrations"), registrations.RegistrationsView.header_icon, note)]


def application_actions(user: AbstractUser) -> list[Action]:
    """The applications that the user has to read as a juror, and those of each call to decide on as staff."""
    actions = []
    if count := to_judge(user):
        note = ngettext("%(count)d application to read", "%(count)d applications to read", count) % {"count": count}
        actions.append(Action(gettext("Jury"), reverse("jury_calls"), "form", note))
    for call, count in to_decide(user):
        label = gettext("Applications: %(call)s") % {"call": call.title}
        note = ngettext("%(count)d to decide on", "%(count)d to decide on", count) % {"count": count}
        actions.append(Action(label, reverse("applications", args=[call.pk]), "form", note))
    return actions


def message_actions(user: AbstractUser) -> list[Action]:
    """The messages of each form that the user may read, with the number of recent ones."""
    recent = Q(aside=False, submit_time__gte=timezone.now() - timedelta(days=RECENT_DAYS))
    actions = []
    for page in get_forms_for_user(user).filter(alias_of=None).select_related("locale"):
        received = ContactMessage.objects.filter(page_id=page.pk)
        counts = received.aggregate(recent=Count("pk", filter=recent), aside=Count("pk", filter=Q(aside=True)))
        note = ngettext("%(count)d in the last 30 days", "%(count)d in the last 30 days", counts["recent"])
        label = gettext("Messages: %(form)s") % {"form": _title(page)}
        url = reverse("wagtailforms:list_submissions", args=(page.pk,))
        actions.append(Action(label, url, "mail", note % {"count": counts["recent"]}))
        if counts["aside"]:
            note = ngettext("%(count)d to look at", "%(count)d to look at", counts["aside"]) % {
                "count": counts["aside"]
            }
            aside_url = reverse("contact_aside", args=(page.pk,))
            actions.append(Action(gettext("Messages set aside"), aside_url, "warning", note))
    return actions


def _title(page: Page) -> str:
    """The title of a form; where it is a translation, which may have the same, with its language."""
    code = page.locale.language_code
    return page.title if code == settings.LANGUAGE_CODE else f"{page.title} ({language_name(code).lower()})"


def settings_actions(user: AbstractUser) -> list[Action]:
    """Contact details, links of the footer."""
    if not user.has_perm("core.change_sitesettings"):
        return []
    url = reverse("wagtailsettings:edit", args=("core", SiteSettings._meta.model_name))
    return [Action(str(SiteSettings._meta.verbose_name).capitalize(), url, "site")]
