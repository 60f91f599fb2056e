"""The pictures that partners send: stored unseen, given to the page once approved, deleted once refused."""

import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import transaction
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection, ReferenceIndex

from media.form_fields import ImageUploadField
from media.images import STANDS_STILL
from media.models import Image
from media.unfinished import note_file

from ..models import PartnerPage, ProposedPicture, UpdateLink

COLLECTION = "Propositions des partenaires"
MOST_PHOTOS = 6
# One that takes long is read to its end or its limit; no further one is begun after so many seconds.
MOST_SECONDS = 8.0
LOGO, PHOTO = str(ProposedPicture.Role.LOGO), str(ProposedPicture.Role.PHOTO)
ACCEPTED = ",".join(f".{extension}" for extension in settings.WAGTAILIMAGES_EXTENSIONS)
TOO_LONG = _("Together, these photographs take too long to read. Send fewer at once: the others may follow.")
FORMATS = _("Photographs as telephones make them (JPEG, PNG, HEIC, WebP, …), at most %(size)s each.")


class SeveralFilesInput(forms.FileInput):
    """A field of a form that takes several files at once."""

    allow_multiple_selected = True


class LogoField(ImageUploadField):
    """One picture."""

    widget = forms.FileInput(attrs={"accept": ACCEPTED})


class TakenPhotos(list[File]):
    """The cleaned pictures, and why others that came with them were refused."""

    def __init__(self) -> None:
        super().__init__()
        self.refusals: list[str] = []


class PhotosField(forms.FileField):
    """Several pictures, each checked and cleaned on its own; an error names the file, and the others are kept."""

    widget = SeveralFilesInput(attrs={"accept": ACCEPTED})

    def clean(self, data: list[File] | None, initial: object = None) -> TakenPhotos:
        """The cleaned pictures, with a message for each file that is refused. Raises ValidationError for too many."""
        files = data or []
        if len(files) > MOST_PHOTOS:
            raise ValidationError(too_many(), code="too_many")
        taken = TakenPhotos()
        end = time.monotonic() + MOST_SECONDS
        for number, file in enumerate(files):
            if time.monotonic() > end:
                unread = ", ".join(str(one.name) for one in files[number:])
                taken.refusals.append(f"{unread} : {TOO_LONG}")
                break
            try:
                taken.append(ImageUploadField().clean(file))
            except ValidationError as error:
                taken.refusals.extend(f"{file.name} : {message}" for message in error.messages)
        return taken


def formats_help() -> str:
    """What files are taken, in words."""
    return f"{FORMATS % {'size': filesizeformat(settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE)}} {STANDS_STILL}"


def too_many() -> str:
    """That more photographs were sent than are taken."""
    return _("At most %(count)d photographs are taken.") % {"count": MOST_PHOTOS}


def proposals_collection() -> Collection:
    """Where pictures wait for an answer."""
    return Collection.objects.filter(name=COLLECTION).first() or Collection.get_first_root_node().add_child(
        name=COLLECTION
    )


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
    if link.pictures.filter(role=PHOTO).count() + len(sent.photos) > MOST_PHOTOS:
        return False
    for photo in sent.photos:
        _store(link, PHOTO, photo)
    return True


def _store(link: UpdateLink, role: str, image: Image) -> None:
    # The title may be read as an alternative text: the partner's name stays out of it.
    image.title = f"{link.partner.reference} – {ProposedPicture.Role(role).label}"
    image.collection = proposals_collection()
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


@transaction.atomic
def discard(pictures: Iterable[ProposedPicture]) -> None:
    """Delete pictures and their files; an image that staff have put to use elsewhere stays."""
    for picture in pictures:
        image = picture.image
        picture.delete()
        if not ReferenceIndex.get_references_to(image).exists():
            note_file(image.file.name)
            image.delete()


def forget_abandoned() -> None:
    """Delete the pictures that came with a form never sent, once its link no longer works."""
    working = UpdateLink.objects.open().values("pk")
    discard(ProposedPicture.objects.filter(sent=False).exclude(link__in=working).select_related("image"))


def accept(pictures: Iterable[ProposedPicture]) -> None:
    """Move pictures among those of the site: staff may use them from now on."""
    root = Collection.get_first_root_node()
    for picture in pictures:
        Image.objects.filter(pk=picture.image_id).update(collection=root)
        picture.delete()
