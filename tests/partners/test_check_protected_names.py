"""The command that looks for protected names in all that is public, after an upgrade for instance."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from campaigns.models import CampaignPage
from demo.factories import make_campaign, make_document, make_partner
from home.models import HomePage
from media.models import Document
from partners.models import PartnerPage


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("check_protected_names", *arguments, stdout=out)
    return out.getvalue()


def test_a_site_that_tells_nothing_passes(home: HomePage) -> None:
    make_partner(title="Union Secrète", name_protected=True)
    assert "ne dit le nom d’un partenaire protégé" in run()


def test_what_was_public_before_the_rules_is_found_and_taken_offline(home: HomePage) -> None:
    partner = make_partner(title="Union Secrète", name_protected=True)
    campaign = make_campaign()
    CampaignPage.objects.filter(pk=campaign.pk).update(tagline="Avec l’Union Secrète")
    PartnerPage.objects.filter(pk=partner.pk).update(introduction="Nous, l’union secrète")
    out = StringIO()
    with pytest.raises(CommandError, match="sont dits"):
        call_command("check_protected_names", "--withhold", stdout=out)
    assert {f"/admin/pages/{page.pk}/edit/" in out.getvalue() for page in (partner, campaign)} == {True}
    assert not Page.objects.filter(pk__in=(partner.pk, campaign.pk), live=True).exists()
    assert "ne dit le nom" in run()


def test_redirects_that_tell_a_name_or_lead_to_who_has_it_are_deleted(home: HomePage) -> None:
    partner = make_partner(title="Union Secrète", name_protected=True)
    Redirect.objects.bulk_create(
        [
            Redirect(old_path="/fil", redirect_page=partner),
            Redirect(old_path="/union-secrete", redirect_page=home),
            Redirect(old_path="/agou", redirect_link="https://exemple.org/union-secrete/"),
            Redirect(old_path="/loin", redirect_link="https://exemple.org/"),
        ]
    )
    with pytest.raises(CommandError, match="sont dits"):
        run("--withhold")
    assert Redirect.objects.get().old_path == "/loin"
    assert "ne dit le nom" in run()


def test_a_document_that_tells_a_name_is_set_aside(home: HomePage) -> None:
    make_partner(title="Union Secrète", name_protected=True)
    document = make_document()
    Document.objects.filter(pk=document.pk).update(title="Statuts de l’Union Secrète")
    with pytest.raises(CommandError, match="sont dits"):
        run("--withhold")
    document.refresh_from_db()
    assert document.collection.name == "Fichiers retirés du public"
    assert "ne dit le nom" in run()
