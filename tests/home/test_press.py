"""The page for journalists: contacts written to by the form, releases, pictures with size, credit and licence."""

from datetime import date

from django.core import mail
from django.test import Client

from core.models import SiteSettings
from core.public_forms.guard import FIELD as PROOF
from demo.factories import (
    make_contact,
    make_document,
    make_image,
    make_press,
    make_publication,
    make_publication_index,
    make_publication_kind,
)
from home.contact.recipients import FIELD
from home.models import HomePage
from tests.core.proofs import proof_of_work
from tests.home.test_contact import FIELDS, WRITTEN
from tests.reading import read


def test_journalists_find_whom_to_ask_what_was_said_and_what_to_print(home: HomePage, client: Client) -> None:
    contact = make_contact(home, form_fields=FIELDS, to_address="info@solmond.example")
    SiteSettings.objects.create(site=home.get_site(), contact_page=contact)
    release, brochure = make_publication_kind("Communiqué"), make_publication_kind("Brochure")
    works = make_publication_index(home)
    make_publication(works, title="Mai", kind=release, date=date(2026, 5, 1))
    make_publication(works, title="Septembre", kind=release, date=date(2026, 9, 1))
    make_publication(works, title="Une brochure", kind=brochure)
    opinion = make_publication_kind("Tribune")
    make_publication(works, title="Juin", kind=opinion, date=date(2026, 6, 1))
    image = make_image(credit="Awa Traoré")
    image.contextual_alt_text, image.decorative = "Une marche", False
    picture = {"image": image, "file": make_document(title="Marche"), "caption": "À Cotonou", "licence": "by"}
    awa = {"name": "Awa Traoré", "phone": "+32 2 246 36 71", "languages": "français", "address": "awa@solmond.example"}
    page = make_press(home, contacts=[awa], release_kinds=[release, opinion], pictures=[("picture", picture)])

    shown = read(client, page).main
    assert "awa@solmond" not in str(shown)
    assert "Langues\u00a0: français" in shown.get_text()
    assert shown.find("a", href="tel:+3222463671")
    assert [one.get_text() for one in shown.select(".rows h3") if one.find("a")][:2] == ["Septembre", "Mai"]
    assert [kind.get_text() for kind in shown.select("h2.label")].count("Communiqué") == 1
    assert "Une brochure" not in shown.get_text()
    assert shown.find("a", string="Tout voir")["href"] == f"{works.url}?nature=communique"
    printed = shown.select_one(".press-picture")
    assert printed.img["alt"] == "Une marche"
    assert "© Awa Traoré" in printed.get_text()
    assert printed.find("a", rel="license")["href"] == "https://creativecommons.org/licenses/by/4.0/deed.fr"
    assert printed.select_one(".doc a")["href"].startswith("/documents/")
    assert "PDF" in printed.select_one(".doc__facts").get_text()

    address = shown.find("a", string="Écrire – Awa Traoré") or shown.select_one(".press-contacts .button")
    form = read(client, address["href"]).main
    assert form.find("strong", string="Awa Traoré")
    sent = {**WRITTEN, FIELD: form.select_one(f"[name={FIELD}]")["value"], PROOF: proof_of_work(client)}
    assert client.post(contact.url, sent).status_code == 302
    assert mail.outbox[0].to == ["awa@solmond.example"]
    page.unpublish()
    assert client.post(contact.url, sent).status_code == 302
    assert not read(client, address["href"]).main.find("strong", string="Awa Traoré")
