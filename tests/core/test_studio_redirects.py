"""Redirects that staff make: a target as they write it, and no redirect that would never act."""

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect

from demo.factories import make_document, make_partner, make_partner_index, make_standard
from home.models import HomePage
from tests.core.studio_forms import errors_beside, text_of


@pytest.fixture(autouse=True)
def _site(home: HomePage) -> None:
    cache.clear()
    make_standard(home, slug="mutuelles", title="Les mutuelles")
    make_partner_index(home, slug="partenaires")


def add(client: Client, old_path: str, link: str) -> str:
    """What the form says of a new redirect beside its two addresses; nothing where it is made."""
    data = {"old_path": old_path, "redirect_link": link, "is_permanent": "on"}
    answer = client.post(reverse("wagtailredirects:add"), data)
    if answer.status_code == 302:
        return ""
    return f"{errors_beside(answer, 'old_path')}{errors_beside(answer, 'redirect_link')}" or text_of(answer)


@pytest.mark.parametrize(
    ("link", "leads_to"),
    [
        ("/mutuelles/", "/mutuelles/"),
        ("/mutuelles", "/mutuelles/"),
        ("/partenaires/carte/", "/partenaires/carte/"),
        ("http://localhost/mutuelles/", "/mutuelles/"),
        ("/partenaires/?pays=benin", "http://127.0.0.1:8000/partenaires/?pays=benin"),
        ("/recherche/", "http://127.0.0.1:8000/recherche/"),
        ("www.ilo.org", "https://www.ilo.org"),
        ("https://www.google.com/url?q=https%3A%2F%2Fwww.ilo.org%2Ffr%3Ffbclid%3D1&sa=D", "https://www.ilo.org/fr"),
    ],
)
def test_a_target_is_read_as_it_is_written(admin_client: Client, link: str, leads_to: str) -> None:
    assert add(admin_client, "/ancienne?utm_source=nl", link) == ""
    redirect = Redirect.objects.get()
    assert (redirect.old_path, redirect.link) == ("/ancienne", leads_to)
    assert Client().get("/ancienne").headers["Location"] == leads_to


@pytest.mark.parametrize(
    ("old_path", "link", "said"),
    [
        ("/x", "", "Dites où mène l’ancienne adresse"),
        ("/x", "/mutuelle/", "Rien n’est publié à /mutuelle/ sur ce site."),
        ("/x", "https://moi:secret@exemple.org/", "nom d’utilisateur"),
        ("/", "/mutuelles/", "n’y servirait jamais"),
        ("/?p=12", "/mutuelles/", "n’y servirait jamais"),
        ("/mutuelles", "/partenaires/", "« Les mutuelles » répond à cette adresse"),
        ("/admin", "/partenaires/", "Le site lui-même répond à cette adresse"),
        ("/admin/x", "/partenaires/", "Le site lui-même répond à cette adresse"),
        ("/recherche?q=x", "/partenaires/", "Le site lui-même répond à cette adresse"),
        ("http://[", "/partenaires/", "ne se lit pas"),
    ],
)
def test_a_redirect_that_leads_nowhere_or_never_is_refused(
    admin_client: Client, old_path: str, link: str, said: str
) -> None:
    assert said in add(admin_client, old_path, link).replace("\u00a0", " ")
    assert not Redirect.objects.exists()


def test_an_address_that_may_answer_404_may_lead_on(admin_client: Client) -> None:
    make_document()
    assert add(admin_client, "/documents/9999/ancien.pdf", "/mutuelles/") == ""


@pytest.mark.parametrize(
    "link",
    [
        "{path}",
        "{path}?x=1",
        "{path}#x",
        "http://localhost{path}",
        "http://localhost.{path}?x=1",
        "http://localhost/%70artenaires/{slug}/",
        "https://www.google.com/url?q=http://localhost{path}",
    ],
)
def test_no_address_leads_to_a_protected_partner(admin_client: Client, link: str) -> None:
    partner = make_partner(title="Union secrète", name_protected=True)
    assert "protégé" in add(admin_client, "/autre", link.format(path=partner.get_url(), slug=partner.slug))
    assert not Redirect.objects.exists()


@pytest.mark.parametrize("link", ["http://localhost/x/..{path}", "http://localhost/{path}"])
def test_an_odd_address_of_the_site_is_refused(admin_client: Client, link: str) -> None:
    partner = make_partner(title="Union secrète", name_protected=True)
    assert "Rien n’est publié" in add(admin_client, "/autre", link.format(path=partner.get_url()))
    assert not Redirect.objects.exists()
