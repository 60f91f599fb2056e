"""What a sender chose binds whoever edits and publishes the page, whatever way it takes to the public.

A form refuses beside the field. What is saved another way is made coarser, or goes offline.
"""

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.places import COARSEST_FIRST, Precision, coarsest
from core.signals import page_checked, page_saving
from core.texts import references_of, texts_of
from media.models import Image

from ..models import Anonymity, EventPage, ProposalPicture, StoryPage, StoryProposal
from ..models.proposal import WAITING
from .names import is_called, named_in, tells_address
from .old_names import STREAMS, names_in
from .sight import may_see_contacts

Error = tuple[str, Any]
WITHIN = {
    str(Precision.EXACT): (),
    str(Precision.TOWN): ("place", "address", "latitude", "longitude"),
    str(Precision.COUNTRY): ("place", "address", "town", "latitude", "longitude"),
}
"""The fields of an event that stay empty, by how much of its place may be told."""


def connect() -> None:
    """Listen to what is checked and saved."""
    page_checked.connect(check_pictures, dispatch_uid="campaigns.proposals.pictures")
    page_saving.connect(hold_pictures, dispatch_uid="campaigns.proposals.pictures")
    for model in (StoryPage, EventPage):
        page_checked.connect(check, sender=model, dispatch_uid=f"campaigns.proposals.rules.{model.__name__}")
        page_saving.connect(hold, sender=model, dispatch_uid=f"campaigns.proposals.rules.{model.__name__}")


def is_proposed_and_not_public(key: UUID) -> bool:
    """Whether somebody proposed the page with this translation key, and readers do not see it, or no longer."""
    return StoryProposal.objects.filter(page__translation_key=key, page__live=False).exists()


def allowed_precisions(proposal: StoryProposal) -> tuple[str, ...]:
    """How precisely the place may be told, the coarsest first."""
    names = [str(precision) for precision in COARSEST_FIRST]
    return tuple(names[: names.index(proposal.precision) + 1])


def check(sender: type[Model], page: StoryPage | EventPage, **kwargs: object) -> None:
    """Refuse what the sender of the page did not agree to. Raises ValidationError."""
    proposal = StoryProposal.objects.of_page(page)
    errors: dict[str, list[Any]] = {}
    for field, said in _errors(page, proposal) if proposal else ():
        errors.setdefault(field, []).append(said)
    if errors:
        raise ValidationError(errors)


def hold(sender: type[Model], page: StoryPage | EventPage, **kwargs: object) -> None:
    """Keep what goes public within what the sender agreed to."""
    proposal = StoryProposal.objects.of_page(page)
    if proposal is None:
        return
    if proposal.is_withdrawn or tells_name(page, proposal):
        page.live = False
    if isinstance(page, StoryPage):
        page.location_precision = coarsest(page.location_precision, proposal.precision)
    elif page.is_on_site:
        for name in WITHIN[proposal.precision]:
            setattr(page, name, page._meta.get_field(name).get_default())


def check_pictures(sender: type[Model], page: Page, **kwargs: object) -> None:
    """Refuse on any page a picture that waits with another one. Raises ValidationError."""
    if fields := _fields_with_waiting(page):
        said = _("A picture here was proposed by the public and waits for an answer.")
        raise ValidationError(dict.fromkeys(fields, said))


def hold_pictures(sender: type[Model], page: Page, **kwargs: object) -> None:
    """Keep a page offline that would show such a picture."""
    if _fields_with_waiting(page):
        page.live = False


def _fields_with_waiting(page: Page) -> set[str]:
    """The fields of a page that lead to a picture of a proposal without an answer, which is not its own."""
    waiting = ProposalPicture.objects.filter(proposal__state__in=WAITING).exclude(proposal__page=page.pk)
    keys = {str(key) for key in waiting.values_list("image", flat=True)}
    if not keys:
        return set()
    return {found.field for found in references_of(page) if found.model is Image and str(found.key) in keys}


def _errors(page: StoryPage | EventPage, proposal: StoryProposal) -> Iterator[Error]:
    if proposal.is_withdrawn:
        yield (
            "__all__",
            _("The person who sent this no longer agrees to its publication. It cannot be put online again."),
        )
    if isinstance(page, StoryPage):
        if page.location_precision not in allowed_precisions(proposal):
            yield "location_precision", _too_precise(proposal)
    elif page.is_on_site:
        yield from ((name, _too_precise(proposal)) for name in WITHIN[proposal.precision] if getattr(page, name))
    # Who may not know the sender would learn by trying whether a name is the right one; nor does that person publish.
    if (page.edited_by is None or may_see_contacts(page.edited_by)) and tells_name(page, proposal):
        yield (
            "__all__",
            _(
                "The name or the e-mail address of the person who sent this appears here, and may not be published."
                " Remove it."
            ),
        )


def _too_precise(proposal: StoryProposal) -> str:
    said = _("The person who sent this lets the public know at most: %(precision)s.")
    return said % {"precision": Precision(proposal.precision).label}


def tells_name(page: StoryPage | EventPage, proposal: StoryProposal) -> bool:
    """Whether the page says more of who sent it than may be published, as far as that is still known."""
    contact = proposal.contact_or_none
    if contact is None:
        return False
    if proposal.anonymity == Anonymity.ANONYMOUS and is_called(_people(page), contact.first_name):
        return True
    texts = [found.text for found in texts_of(page)]
    return tells_address(texts, contact.email) or named_in(
        texts, proposal.anonymity, contact.first_name, contact.last_name
    )


def _people(page: StoryPage | EventPage) -> Iterable[str]:
    """Whom the page names as having taken part or said something."""
    if isinstance(page, StoryPage):
        return names_in({name: getattr(page, name).raw_data for name in STREAMS})
    return page.host_names
