"""What people come for, by the keyboard alone, in the three engines, with script and without."""

from collections.abc import Iterator
from typing import NoReturn

import pytest
from playwright.sync_api import Browser

from campaigns.models import Application, EventPage, Registration
from campaigns.registration.links import LINKS as REGISTRATION_LINKS
from core.models import LimitCount
from home.contact.models import ContactMessage
from newsletter.links import LINKS as NEWSLETTER_LINKS
from newsletter.models import Subscriber
from tests.browser.engines.chromium import Chromium
from tests.browser.engines.firefox import Firefox
from tests.browser.engines.programs import find_firefox, find_webkit, missing_engines
from tests.browser.engines.reader import SPOKEN, Reader
from tests.browser.engines.webkit import WebKitGtk
from tests.browser.journal import Journal
from tests.browser.site_pages import directory, some_partner


@pytest.fixture(scope="module", params=["chromium", "no-script", "firefox", "webkit"])
def engine(request: pytest.FixtureRequest, site_url: str) -> Iterator[Reader]:
    """An engine, started once for all journeys."""
    journal = Journal(site_url)
    if request.param == "firefox":
        reader: Reader = Firefox(site_url, find_firefox() or skip("Firefox"))
    elif request.param == "webkit":
        reader = WebKitGtk(site_url, find_webkit() or skip("WebKit"))
    else:
        browser: Browser = request.getfixturevalue("chromium")
        reader = Chromium(site_url, browser, journal, script=request.param == "chromium")
    yield reader
    reader.close()
    assert journal.unexpected() == []


def skip(name: str) -> NoReturn:
    """Say in French what is not on this machine."""
    pytest.skip(f"{name} n’est pas sur cette machine : sudo apt install {missing_engines()[name]}")


@pytest.fixture
def reader(engine: Reader) -> Reader:
    """Somebody whom no form knows yet."""
    engine.forget()
    LimitCount.objects.all().delete()
    return engine


def test_give(reader: Reader) -> None:
    reader.open("/")
    reader.follow("Faire un don", "/faire-un-don/")
    reader.follow("Chaque mois", "?rythme=mensuel")
    reader.fill("Un autre montant, en euros", "12,50")
    reader.press("Enter")
    reader.see("Donner 12,50 € chaque mois")
    reader.see("BE68 5390 0754 7034")
    assert reader.run("return document.querySelectorAll('.transfer__image svg').length") == 1


def test_sign_up_for_the_newsletter(reader: Reader) -> None:
    email = "clavier@courriel.example"
    reader.open("/agenda/")
    reader.follow("Recevoir l’infolettre", "/infolettre/")
    reader.fill("Adresse électronique", email)
    reader.choose("Santé")
    reader.push("Recevoir l’infolettre")
    reader.see("Encore un pas : votre courrier")
    # What the mail leads to.
    reader.open(f"/suivi/infolettre/{NEWSLETTER_LINKS.token_of(Subscriber.objects.get(email=email))}/")
    reader.push("Confirmer mon abonnement")
    reader.see("C’est confirmé")
    assert reader.run("return document.querySelectorAll('input:checked').length")
    reader.push("Se désabonner")
    reader.see("Vous ne recevez plus l’infolettre")
    assert not Subscriber.objects.filter(email=email).exists()


def test_join_a_group(reader: Reader) -> None:
    reader.open("/groupes-locaux/")
    reader.follow("Groupe de Liège", "/groupe-de-liege")
    reader.follow("Écrire au groupe", "/contact/?pour=groupe")
    reader.see("Votre message est pour : Groupe de Liège")
    reader.fill("Votre nom", "Awa Traoré")
    reader.fill("Votre adresse électronique", "awa@courriel.example")
    reader.fill("Votre message", "Je viens jeudi.")
    reader.push("Envoyer")
    reader.see("Merci")
    message = ContactMessage.objects.latest("submit_time")
    assert "Je viens jeudi." in message.form_data.values()
    assert message.aside is not reader.script
    message.delete()


def test_find_a_partner_by_country(reader: Reader) -> None:
    partner = some_partner()
    reader.open(directory().get_url())
    reader.fill("Nom, ville ou autres mots", partner.country.name)
    reader.press("Enter")
    reader.arrive("mots=")
    reader.wait("document.querySelectorAll('.country__title').length === 1")
    # The map names it before the list does.
    reader.tab_to(f"{partner.country.name} :")
    reader.follow(partner.country.name, "/pays/")
    reader.follow(partner.title, partner.slug)
    reader.wait("document.querySelector('h1').innerText === arguments[0]", partner.title)


def test_find_a_partner_on_the_map(reader: Reader) -> None:
    partner = some_partner()
    reader.open(directory().get_url())
    country = partner.country.name
    if reader.script:
        # One stop for the whole map: arrows lead from name to name.
        reader.tab_to(reader.run(f"return ({SPOKEN})(document.querySelector('a.map-bubble[tabindex=\"0\"]'))"))
        reader.press_until("ArrowRight", country)
        reader.press("Enter")
        reader.wait("document.activeElement.closest('[role=dialog]')")
        reader.follow("Page du pays", "/pays/")
    else:
        reader.push(country)
        reader.arrive(f"#pays-{partner.country.code.lower()}")
    reader.follow(partner.title, partner.slug)
    reader.wait("document.querySelector('h1').innerText === arguments[0]", partner.title)


def test_read_an_issue(reader: Reader) -> None:
    reader.open("/")
    reader.follow("Ici et Là-bas", "/ici-et-la-bas/")
    reader.follow("Semer, vendre, partager", "/semer-vendre-partager")
    reader.follow("Lire le numéro en ligne", "/lire/")
    reader.see("Une coopérative, ce n’est pas un dépôt avec une enseigne.")
    reader.back()
    reader.arrive("/semer-vendre-partager")
    reader.follow("Le nom sur le bordereau", "/le-nom-sur-le-bordereau/")
    reader.see("Récit imaginaire")


def test_take_part_in_an_event(reader: Reader) -> None:
    event = EventPage.objects.get(slug="lire-une-etiquette-quatre-soirees-pour-comprendre-fictif")
    reader.open("/agenda/")
    reader.follow("Lire une étiquette", "/agenda/lire-une-etiquette")
    reader.follow("S’inscrire", "/inscription/")
    reader.fill("Nom", "Awa Traoré")
    reader.fill("Adresse électronique", "awa@courriel.example")
    reader.choose("avec viande")
    reader.push("S’inscrire")
    reader.see("Encore un pas : votre courrier")
    registration = Registration.objects.get(event=event, email="awa@courriel.example")
    # What the mail leads to.
    reader.open(f"/suivi/inscription/{REGISTRATION_LINKS.token_of(registration)}/")
    if not reader.script:  # who cannot prove at once to be no robot does so now
        reader.push("Confirmer mon inscription")
    reader.see("Vous avez une place.")
    registration.delete()


def test_answer_a_call(reader: Reader) -> None:
    reader.open("/appels/")
    reader.follow("Faire durer nos mouvements", "/faire-durer-nos-mouvements/")
    # To the foot of a long page, and on from there.
    reader.follow("Postuler", "#postuler")
    reader.follow("Remplir la candidature", "/postuler/")
    reader.fill("Votre nom, ou celui de votre organisation", "Awa Traoré")
    reader.fill("Votre adresse électronique", "awa@courriel.example")
    reader.fill("Pays", "Bénin")
    reader.fill("Mouvement ou organisation", "Un mouvement")
    reader.choose("français")
    reader.fill("Quel rôle avez-vous", "Trésorière.")
    reader.fill("Que voulez-vous comprendre", "Comment durer.")
    reader.choose("Prendre soin de qui porte")
    reader.choose("Je peux suivre")
    reader.push("Envoyer ma candidature")
    reader.see("Votre candidature est arrivée.")
    application = Application.objects.get(email="awa@courriel.example")
    assert application.aside is not reader.script
    application.delete()


def test_what_was_asked_of_the_directory_is_there_after_going_back(reader: Reader) -> None:
    partner = some_partner()
    reader.open(directory().get_url())
    reader.fill("Nom, ville ou autres mots", partner.title)
    reader.press("Enter")
    reader.arrive("mots=")
    reader.wait("document.querySelectorAll('.country__title').length === 1")
    reader.follow(partner.title, partner.slug)
    reader.back()
    reader.arrive("mots=")
    reader.wait("document.querySelector('[name=mots]').value === arguments[0]", partner.title)
