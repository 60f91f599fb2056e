"""Files of redirects as common programs write them, taken as staff meant them."""

import re

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect

from demo.factories import make_partner, make_standard
from home.models import HomePage
from tests.core.studio_forms import text_of


@pytest.fixture(autouse=True)
def _site(home: HomePage) -> None:
    cache.clear()
    make_standard(home, slug="mutuelles")


def send(client: Client, content: bytes, name: str = "redirections.csv") -> HttpResponse:
    """Send a file, and confirm the columns that the site proposes; the result, or what is wrong with the file."""
    answer = client.post(reverse("wagtailredirects:start_import"), {"import_file": SimpleUploadedFile(name, content)})
    form = BeautifulSoup(answer.content, "html.parser").find("form", action=re.compile("import/process"))
    if form is None:
        return answer
    data = {field["name"]: field.get("value", "on") for field in form.select("input[name]")}
    data |= {field["name"]: field.select_one("[selected]")["value"] for field in form.select("select")}
    return client.post(reverse("wagtailredirects:process_import"), data, follow=True)


def made() -> dict[str, str]:
    """Where each redirect leads."""
    return {one.old_path: one.link for one in Redirect.objects.all()}


ROWS = "Ancienne adresse;Nouvelle adresse\n/comité;/mutuelles/\n/rubrique,12,34;www.ilo.org\n"


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig", "utf-16", "mac-roman"])
@pytest.mark.parametrize("text", [ROWS, ROWS.partition("\n")[2], ROWS.replace(";", "\t")])
def test_every_separator_and_encoding_is_read(admin_client: Client, text: str, encoding: str) -> None:
    assert "2 redirections sont créées, 0 existait déjà" in text_of(send(admin_client, text.encode(encoding)))
    assert made() == {"/comité": "/mutuelles/", "/rubrique,12,34": "https://www.ilo.org"}


@pytest.mark.parametrize(
    "content", [b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe\x9d", b"/seule\n/colonne\n", b"%PDF-1.4", b" "]
)
def test_what_is_no_list_is_said_in_plain_words(admin_client: Client, content: bytes) -> None:
    words = text_of(send(admin_client, content))
    assert re.search(r"fichier|colonne", words)
    assert not re.search(r"codec|b'|\\x|Error|<class", words)
    assert not made()


def test_the_list_s_own_export_comes_back(admin_client: Client) -> None:
    page = HomePage.objects.get().get_children().get(slug="mutuelles")
    Redirect.objects.create(old_path="/a", redirect_page=page)
    Redirect.objects.create(old_path="/b", redirect_link="https://www.ilo.org/")
    for form in ("csv", "xlsx"):
        export = admin_client.get(reverse("wagtailredirects:index"), {"export": form})
        words = text_of(send(admin_client, b"".join(export.streaming_content), f"export.{form}"))
        assert "0 redirection est créée, 2 existaient déjà, 0 ligne est à corriger." in words
    assert made() == {"/a": "/mutuelles/", "/b": "https://www.ilo.org/"}


def test_rows_that_are_wrong_are_named(admin_client: Client) -> None:
    secret = make_partner(title="Union secrète", name_protected=True)
    rows = f"/ancienne;/mutuelles/\n/vide;\n/autre;{secret.get_url()}\n/mutuelles;/\n/b;/nulle-part/\n"
    words = text_of(send(admin_client, rows.encode())).replace("\u00a0", " ")
    assert "1 redirection est créée, 0 existait déjà, 4 lignes sont à corriger." in words
    for said in ("Dites où mène", "nom de ce partenaire est protégé", "n’y servirait jamais", "Rien n’est publié"):
        assert said in words
    assert made() == {"/ancienne": "/mutuelles/"}


def test_a_file_that_is_past_is_sent_again(admin_client: Client) -> None:
    assert "renvoyez-le" in text_of(admin_client.post(reverse("wagtailredirects:process_import"), follow=True))


def test_who_may_make_no_redirect_imports_none(client: Client, django_user_model: type) -> None:
    assert client.post(reverse("wagtailredirects:process_import")).status_code == 302
