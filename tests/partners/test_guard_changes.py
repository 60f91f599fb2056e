"""What keeps a name from being protected, or from being changed while it is, and what does not."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, CollectionViewRestriction

from core.models import SiteSettings
from demo.factories import make_document, make_image, make_partner, make_standard
from home.models import HomePage
from media.models import Document
from media.signals import document_read
from partners.guard import refuse_protected_link, refuse_told_elsewhere
from partners.models import PartnerPage


@pytest.fixture
def secret(home: HomePage) -> PartnerPage:
    return make_partner(title="Union des tisserandes", name_protected=True)


@pytest.mark.parametrize(
    "change", [{"acronym": "CONFIBLE"}, {"website": "https://confible.example"}, {"title": "Confible des métiers"}]
)
def test_a_protected_partner_gets_no_new_name_that_another_page_tells(
    secret: PartnerPage, change: dict[str, str]
) -> None:
    telling = make_standard(title="Histoire", introduction="Avec la Confible des métiers, CONFIBLE, confible.example.")
    for name, value in change.items():
        setattr(secret, name, value)
    with pytest.raises(ValidationError, match="Histoire") as refusal:
        refuse_told_elsewhere(PartnerPage, secret)
    assert list(refusal.value.message_dict) == ["name_protected"]
    secret.save_revision().publish()
    assert not PartnerPage.objects.get(pk=secret.pk).live
    telling.unpublish()
    refuse_told_elsewhere(PartnerPage, secret)


def test_what_was_told_before_does_not_hold_back_another_change(secret: PartnerPage) -> None:
    secret.introduction = "Un mouvement de femmes."
    secret.save_revision().publish()
    assert PartnerPage.objects.get(pk=secret.pk).live


def test_a_file_for_staff_alone_does_not_hold_the_protection_back(home: HomePage) -> None:
    closed = Collection.get_first_root_node().add_child(name="Internes")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type=CollectionViewRestriction.LOGIN)
    document = make_document(title="Dossier de l’Union des tisserandes", collection=closed)
    partner = make_partner(title="Union des tisserandes")
    partner.name_protected = True
    refuse_told_elsewhere(PartnerPage, partner)
    document.collection = Collection.get_first_root_node()
    document.save()
    with pytest.raises(ValidationError, match="Dossier de l’Union des tisserandes"):
        refuse_told_elsewhere(PartnerPage, partner)


def test_a_file_for_staff_alone_stays_where_staff_put_it(secret: PartnerPage) -> None:
    closed = Collection.get_first_root_node().add_child(name="Internes")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type=CollectionViewRestriction.LOGIN)
    document = make_document(title="Dossier de l’Union des tisserandes", collection=closed)
    document_read.send(sender=Document, document=document)
    document.refresh_from_db()
    assert document.collection == closed


def test_a_name_in_the_footer_is_corrected_first(home: HomePage) -> None:
    settings = SiteSettings.for_site(home.get_site())
    settings.address = "Chez l’Union des tisserandes, Cotonou"
    settings.save()
    partner = make_partner(title="Union des tisserandes")
    partner.name_protected = True
    with pytest.raises(ValidationError, match=r"(?i)adresse"):
        refuse_told_elsewhere(PartnerPage, partner)
    partner.save_revision().publish()
    assert not PartnerPage.objects.get().live


def test_redirects_that_lead_to_an_address_with_the_name_go(home: HomePage) -> None:
    partner = make_partner(title="Union des tisserandes")
    Redirect.objects.create(old_path="/coton", redirect_link="https://exemple.org/union-des-tisserandes")
    Redirect.objects.create(old_path="/laine", redirect_link="https://exemple.org/laine")
    partner.name_protected = True
    partner.save_revision().publish()
    assert list(Redirect.objects.values_list("old_path", flat=True)) == ["/laine"]


@pytest.mark.parametrize("form", ["/partenaires/{}/", "https://exemple.org/PARTENAIRES/{}", "/x?suite=%2Fp%2F{}%2F"])
def test_no_link_to_the_address_of_a_protected_partner_is_kept(secret: PartnerPage, form: str) -> None:
    for slug in (secret.slug, secret.slug.upper()):
        with pytest.raises(ValidationError, match="protégé"):
            refuse_protected_link(form.format(slug))
    refuse_protected_link(form.format("mouvement"))


def test_an_alias_may_show_what_its_own_movement_shows(secret: PartnerPage) -> None:
    alias = secret.create_alias(parent=secret.get_parent(), update_slug="autre")
    secret.logo = make_image()
    secret.testimony = [("quote", {"text": "Notre mouvement tisse.", "who": "Awa", "image": secret.logo})]
    secret.save_revision().publish()
    assert set(PartnerPage.objects.filter(pk__in=(secret.pk, alias.pk)).values_list("live", flat=True)) == {True}
