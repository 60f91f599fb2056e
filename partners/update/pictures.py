"""The pictures that partners send: stored unseen, given to the page once approved, deleted once refused."""

from dataclasses import dataclass, field
from typing import Any

from wagtail.models import Collection

from media.models import Image
from media.sent_pictures import MOST_PICTURES, discard, waiting_collection

from ..models import PartnerPage, ProposedPicture, UpdateLink

COLLECTION = "Propositions des partenaires"
LOGO, PHOTO = str(ProposedPicture.Role.LOGO), str(ProposedPicture.Role.PHOTO)


def proposals_collection() -> Collection:
    """Where pictures wait for an answer."""
    return waiting_collection(COLLECTION)


@dataclass
class SentPictures:
    """The pictures that came with a form, ready to be stored."""

    logo: Image | None = None
    photos: list[Image] = field(default_factory=list)


def sent_with(answers: dict[str, Any]) -> SentPictures:
    """The pictures of a form's `answers`, whether or not the rest of them is right yet; nothing is stored."""
    credit = answers.get("photo_credit", "")
    logo = answers.get("logo")
    photos = [Image(file=photo, credit=credit) for photo in answers.get("photos", ())]
    return SentPictures(Image(file=logo, credit=credit) if logo else None, photos)


def keep(link: UpdateLink, sent: SentPictures) -> bool:
    """Store what a partner sent; a new logo replaces the last. False, and no photograph, when those are too many."""
    if sent.logo:
        discard(link.pictures.filter(role=LOGO).select_related("image"))
        _store(link, LOGO, sent.logo)
    if link.pictures.filter(role=PHOTO).count() + len(sent.photos) > MOST_PICTURES:
        return False
    for photo in sent.photos:
        _store(link, PHOTO, photo)
    return True


def _store(link: UpdateLink, role: str, image: Image) -> None:
    # The title may be read as an alternative text: the partner's name stays out of it.
    image.title = f"{link.partner.reference} – {ProposedPicture.Role(role).label}"
    image.collection = proposals_collection()
    image.is_waiting = True
    image.save()
    ProposedPicture.objects.create(link=link, image=image, role=role)


def propose(link: UpdateLink, partner: PartnerPage) -> None:
    """Put the pictures sent into `partner`, not saved yet: the logo, and a photograph for lists that have none."""
    pictures = list(link.pictures.select_related("image"))
    logo = next((picture.image for picture in pictures if picture.role == LOGO), None)
    photo = next((picture.image for picture in pictures if picture.role == PHOTO), None)
    for name in ("logo", "listing_image"):
        # A draft may still name a picture that the partner has taken back since.
        if not Image.objects.filter(pk=getattr(partner, f"{name}_id")).exists():
            setattr(partner, name, getattr(link.partner, name))
    partner.logo = logo or partner.logo
    partner.listing_image = partner.listing_image or photo
    link.pictures.update(sent=True)


def forget_abandoned() -> None:
    """Delete the pictures that came with a form never sent, once its link no longer works."""
    working = UpdateLink.objects.open().values("pk")
    discard(ProposedPicture.objects.filter(sent=False).exclude(link__in=working).select_related("image"))
