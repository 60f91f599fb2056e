"""A proposal is whole or not there at all; nothing stays of one that the server could not finish."""

import os
import time
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from django.contrib.auth.models import AbstractUser
from django.core import mail
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from demo.factories import make_image, make_partner
from home.models import HomePage
from media import unfinished
from media.models import Image
from partners.models import PartnerPage, ProposalTaskState, ProposedPicture, UpdateLink
from partners.update.notices import tell_of_forgotten
from tests.media.pictures import telling_picture
from tests.partners.update_links import address_of, answers_in, errors_of, opened, propose, soup_of

LONG_AGO = timedelta(hours=1)
AT_ONCE = timedelta(0)


@pytest.fixture
def partner(home: HomePage) -> PartnerPage:
    return make_partner(title="Mutuelle des tisserandes")


@pytest.fixture
def address(partner: PartnerPage) -> str:
    return address_of(partner)


@pytest.fixture(autouse=True)
def _files(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    settings.PRIVATE_DIR = tmp_path / "private"


def notes() -> set[Path]:
    """What is noted of files that belong to nothing yet."""
    folder = Path(default_storage.path(".unfinished"))
    return set(folder.iterdir()) if folder.exists() else set()


def age_notes(age: timedelta) -> None:
    """As if they had been written so long ago."""
    then = time.time() - age.total_seconds()
    for note in notes():
        os.utime(note, (then, then))


def originals(before: set[Path] | None = None) -> set[Path]:
    """The files of pictures, those of `before` left out."""
    folder = Path(Image._meta.get_field("file").storage.path("original_images"))
    return (set(folder.iterdir()) if folder.exists() else set()) - (before or set())


def test_what_fails_late_leaves_neither_proposal_nor_picture(
    client: Client, partner: PartnerPage, address: str
) -> None:
    before = originals()
    page, form_address = opened(client, address)
    sent = answers_in(page) | {"title": "Nouveau nom", "photos": [telling_picture("jpg")]}
    with (
        patch("core.proposals.workflow.ProposalWorkflow.start", side_effect=RuntimeError),
        pytest.raises(RuntimeError),
    ):
        client.post(form_address, sent)
    partner = PartnerPage.objects.get(pk=partner.pk)
    assert not partner.has_unpublished_changes
    assert not partner.workflow_in_progress
    assert UpdateLink.objects.get().proposals == 0
    for model in (Image, ProposedPicture):
        assert not model.objects.exists()
    unfinished.sweep(AT_ONCE)
    assert originals(before) == notes() == set()
    assert mail.outbox == []


def test_a_proposal_that_is_stored_notes_no_file(
    client: Client, address: str, django_capture_on_commit_callbacks: Any
) -> None:
    before = originals()
    with django_capture_on_commit_callbacks(execute=True):
        sent = propose(client, address, photos=[telling_picture("jpg")], logo=telling_picture("png"))
    assert sent.status_code == 302
    assert notes() == set()
    assert {path.name for path in originals(before)} == {Path(image.file.name).name for image in Image.objects.all()}


def leave_file(noted: timedelta) -> str:
    """A file that a killed server left, noted so long ago."""
    name = default_storage.save("original_images/reste.jpg", ContentFile(b"image"))
    for note in notes():
        note.unlink()  # the storage's own, which goes with the transaction
    unfinished.note_file(name)
    age_notes(noted)
    return name


@pytest.mark.parametrize(("noted", "deleted"), [(LONG_AGO, True), (timedelta(minutes=1), False)])
def test_what_a_killed_server_left_is_deleted_once_nobody_can_be_at_it(
    db: None, noted: timedelta, deleted: bool
) -> None:
    name = leave_file(noted)
    assert unfinished.sweep() == int(deleted)
    assert default_storage.exists(name) is not deleted
    assert bool(notes()) is not deleted


def test_the_file_of_a_picture_is_never_swept(home: HomePage) -> None:
    image = make_image()
    unfinished.note_file(image.file.name)
    age_notes(LONG_AGO)
    assert unfinished.sweep() == 0
    assert image.file.storage.exists(image.file.name)


def test_a_picture_taken_back_is_deleted_even_when_the_server_stops_just_then(client: Client, address: str) -> None:
    propose(client, address, logo=telling_picture("png"))
    name = Image.objects.get().file.name
    propose(client, address, forget_pictures="on")
    # What deletes the file runs after the transaction, which tests never end: as if it had been killed.
    assert default_storage.exists(name)
    age_notes(LONG_AGO)
    assert unfinished.sweep() == 1
    assert not default_storage.exists(name)


def test_photographs_are_counted_where_they_are_stored(client: Client, partner: PartnerPage, address: str) -> None:
    """Five forms at once each see none of the others' photographs while they are read."""
    page, form_address = opened(client, address)
    link = UpdateLink.objects.get()

    def sent_meanwhile(*args: Any) -> UpdateLink:
        for _ in range(6):
            ProposedPicture.objects.create(link=link, image=make_image(), role="photo")
        return link

    with patch("partners.update.proposals.lock", side_effect=sent_meanwhile):
        response = client.post(form_address, answers_in(page) | {"photos": [telling_picture("jpg")]})
    assert "6 photos au plus" in errors_of(response, "photos")
    assert ProposedPicture.objects.count() == Image.objects.count() == 6


def test_a_form_sent_while_another_was_read_adds_to_it(client: Client, partner: PartnerPage, address: str) -> None:
    page, form_address = opened(client, address)
    answers = answers_in(page)

    from partners.update import proposals

    once: list[bool] = []
    lock = proposals.lock

    def sent_meanwhile(link: UpdateLink) -> UpdateLink | None:
        if not once:
            once.append(True)
            assert Client().post(address, answers | {"town": "Parakou"}).status_code == 302
        return lock(link)

    with patch("partners.update.proposals.lock", side_effect=sent_meanwhile):
        assert client.post(form_address, answers | {"title": "Nouveau nom"}).status_code == 302
    draft = PartnerPage.objects.get(pk=partner.pk).get_latest_revision_as_object()
    assert (draft.title, draft.town) == ("Nouveau nom", "Parakou")


def test_a_link_taken_back_while_the_form_was_read_stores_nothing(client: Client, address: str) -> None:
    page, form_address = opened(client, address)
    with patch("partners.update.proposals.lock", return_value=None):
        response = client.post(form_address, answers_in(page) | {"photos": [telling_picture("jpg")]})
    assert response.status_code == 404
    assert soup_of(response).h1.get_text() == "Ce lien ne fonctionne pas."
    assert not Image.objects.exists()


def test_a_proposal_that_nobody_was_told_of_is_mailed_later(
    client: Client, communication_user: AbstractUser, address: str
) -> None:
    with patch("partners.update.views.tell_staff"):  # the server is killed before
        assert propose(client, address, title="Nouveau nom").status_code == 302
    assert tell_of_forgotten() == 0  # perhaps the request is still under way
    assert mail.outbox == []
    ProposalTaskState.objects.update(started_at=timezone.now() - LONG_AGO)
    call_command("tidy_up", verbosity=0)
    (sent,) = mail.outbox
    assert sent.to == [communication_user.email]
    assert "Nouveau nom" in sent.body
    assert tell_of_forgotten() == 0


def test_a_mail_that_cannot_be_sent_is_sent_later(
    client: Client, communication_user: AbstractUser, address: str
) -> None:
    with patch("wagtail.admin.mail.send_mail", side_effect=OSError):
        assert propose(client, address, title="Nouveau nom").status_code == 302
    ProposalTaskState.objects.update(started_at=timezone.now() - LONG_AGO)
    assert tell_of_forgotten() == 1
    assert len(mail.outbox) == 1


def test_an_answered_proposal_is_mailed_no_more(client: Client, communication_user: AbstractUser, address: str) -> None:
    with patch("partners.update.views.tell_staff"):
        for title in ("Premier nom", "Second nom"):
            propose(client, address, title=title)
    ProposalTaskState.objects.update(started_at=timezone.now() - LONG_AGO)
    assert tell_of_forgotten() == 1
    assert "Second nom" in mail.outbox[0].body
