"""Staff are mailed of proposals: of each one that waits, of those kept aside together, of what a sender takes back."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext, ngettext
from wagtail.models import TaskState

from core.mails.sending import send
from core.proposals.notices import ProposalNotifier, forgotten, tell_staff

from ..models import StoryProposal, StoryProposalState, StoryProposalTask
from .limits import TOLD_ASIDE


class StoryNotifier(ProposalNotifier):
    """Says neither what is proposed nor how it is called: nothing of it is public, and mail is read on the way."""

    def get_template_base_prefix(self, instance: TaskState, **kwargs: object) -> str:
        """The texts have no title."""
        return "story_proposal_"


def tell_moderators_of(proposal: StoryProposal) -> bool:
    """Mail those who answer that a proposal waits; whether there is nothing more to tell."""
    if proposal.aside:
        return tell_of_aside()
    state = _waiting().filter(workflow_state__object_id=str(proposal.page_id)).first()
    return tell_staff(state, StoryNotifier) if state else True


def tell_of_aside() -> bool:
    """One mail about all the proposals kept aside, no word of which it holds; False where one left this hour."""
    aside = StoryProposal.objects.waiting().filter(aside=True)
    untold = _waiting().filter(workflow_state__object_id__in=_pages(aside), staff_told_at=None)
    if not untold.exists() or TOLD_ASIDE.exceeded(""):
        return False
    with translation.override(settings.LANGUAGE_CODE):
        count = aside.count()
        text = ngettext(
            "%(count)d proposal is kept aside: nothing shows that a person wrote it. Read it and answer it:",
            "%(count)d proposals are kept aside: nothing shows that a person wrote them. Read and answer them:",
            count,
        )
        address = f"{studio_address('proposals')}?aside=true"
        told = mail_moderators(gettext("Proposals kept aside"), f"{text % {'count': count}}\n\n{address}\n")
    if told:
        untold.update(staff_told_at=timezone.now())
    return told


def tell_of_withdrawal(proposal: StoryProposal) -> bool:
    """Mail staff that a page of theirs is offline, for its sender no longer agrees."""
    with translation.override(settings.LANGUAGE_CODE):
        text = gettext(
            "Hello,\n\n"
            "Somebody has taken back what the site had published of a proposal. The page is offline, in every language,"
            " without its older versions and without the pictures that were sent. It cannot be published again; the"
            " site deletes it in a month:\n\n"
            "%(address)s\n"
        )
        address = studio_address("wagtailadmin_pages:edit", proposal.page_id)
        return mail_moderators(gettext("A published proposal was taken back"), text % {"address": address})


def tell_of_forgotten(patience: timedelta | None = None) -> int:
    """Mail about what nobody was told of for longer than `patience`; how many mails left."""
    aside = set(_pages(StoryProposal.objects.filter(aside=True)))
    untold = [state for state in forgotten(StoryProposalState, patience) if state.workflow_state.object_id not in aside]
    return sum(tell_staff(state, StoryNotifier) for state in untold) + tell_of_aside()


def told_late(count: int) -> str:
    """What the site's upkeep says of these mails."""
    said = ngettext("%(count)d mail of proposed stories.", "%(count)d mails of proposed stories.", count)
    return said % {"count": count}


def studio_address(name: str, *arguments: object) -> str:
    """A whole address of the studio."""
    return f"{settings.WAGTAILADMIN_BASE_URL}{reverse(name, args=arguments)}"


def mail_moderators(subject: str, text: str) -> bool:
    """Mail each of those who answer proposals; whether all mails left."""
    tasks = StoryProposalTask.objects.filter(active=True)
    users = get_user_model().objects.filter(groups__in=tasks.values("groups"), is_active=True).exclude(email="")
    sent = [send(EmailMessage(subject, text, to=[user.email])) for user in users.distinct()]
    return all(sent)


def _waiting() -> QuerySet[StoryProposalState]:
    return StoryProposalState.objects.filter(status=TaskState.STATUS_IN_PROGRESS)


def _pages(proposals: QuerySet[StoryProposal]) -> list[str]:
    return [str(key) for key in proposals.exclude(page=None).values_list("page", flat=True)]
