"""How far a removal reaches, and its lifting."""

from collections.abc import Callable

from django.test import Client

from demo.factories import make_image, make_partner
from home.models import HomePage
from partners.models import PartnerPage, PartnerRemoval, Precision
from partners.removal import lift, remove


def test_a_picture_that_a_draft_alone_would_show_answers_no_more(
    home: HomePage, client: Client, communication_user: object, django_capture_on_commit_callbacks: Callable
) -> None:
    partner, picture = make_partner(title="Union des tisserandes"), make_image()
    address = picture.get_rendition("width-100").url
    partner.logo = picture
    partner.save_revision()
    assert client.get(address).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        removal = remove(partner, communication_user)
    assert removal.pictures_withdrawn == [picture.pk]
    assert client.get(address).status_code == 404


def test_a_lifted_removal_leaves_those_of_others(home: HomePage, communication_user: object) -> None:
    one, other = make_partner(title="Union des tisserandes"), make_partner(title="Ligue des pêcheuses")
    for partner in (one, other):
        remove(partner, communication_user)
    lift(one, communication_user)
    assert list(PartnerRemoval.objects.holding().values_list("partner", flat=True)) == [other.pk]
    for page in PartnerPage.objects.all():
        page.location_precision = Precision.COUNTRY
        page.save_revision().publish()
    assert list(PartnerPage.objects.live()) == [one]


def test_a_draft_does_not_become_less_hidden(home: HomePage, communication_user: object) -> None:
    partner = make_partner(title="Union des tisserandes")
    partner.save_revision()
    remove(partner, communication_user)
    draft = PartnerPage.objects.get().get_latest_revision_as_object()
    assert (draft.location_precision, draft.live) == (Precision.HIDDEN, False)
