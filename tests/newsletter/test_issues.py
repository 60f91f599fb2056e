"""An issue of the newsletter: composed from pages, previewed, tried by mail, handed over, taken as a file, archived."""

from email import message_from_bytes
from email.policy import default
from io import BytesIO
from zipfile import ZipFile

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import AbstractUser
from django.core import mail
from django.test import Client
from pytest_django import Settings
from wagtail.models import Page

from demo.factories import (
    make_campaign,
    make_image,
    make_newsletter,
    make_newsletter_issue,
    make_partner,
    make_standard,
)
from home.models import HomePage, StandardPage
from newsletter.letters.mail import LEAVE, mail_of
from newsletter.models import IssueHandover, NewsletterIssuePage
from newsletter.providers.listmonk import OWN_LINK
from tests.newsletter.listmonk import OPTIONS, Listmonk
from tests.reading import read, soup_of

WIDEST = 600


@pytest.fixture
def campaign(home: HomePage) -> Page:
    picture = make_image(description="Des mains tiennent un fil")
    return make_campaign(title="Le fil", listing_text="D’une étiquette à l’autre.", listing_image=picture)


@pytest.fixture
def gone(home: HomePage) -> StandardPage:
    return make_standard(home, title="Page retirée")


@pytest.fixture
def issue(home: HomePage, campaign: Page, gone: StandardPage) -> NewsletterIssuePage:
    secret = make_partner(title="Un mouvement", name_protected=True)
    text = f'<p>Bonjour {{{{ .X }}}}, <a linktype="page" id="{campaign.pk}">suivez-nous</a> ou'
    text += f' <a linktype="page" id="{secret.pk}">lisez</a> <a href="https://autre.example/?a=1&amp;b=2">ceci</a>.</p>'
    text += "<ul><li>un</li><li>deux</li></ul>"
    parts = [
        ("heading", "Là-bas"),
        ("text", text),
        ("page", {"page": campaign, "words": ""}),
        ("page", {"page": gone, "words": ""}),
        ("page", {"page": secret, "words": "Un secret"}),
        ("button", {"page": None, "url": "https://autre.example/agir", "text": "Agir"}),
        ("button", {"page": gone, "url": "", "text": "Rester"}),
    ]
    newsletter = make_newsletter(home, slug="infolettre")
    fields = {"title": "L’été des mouvements", "slug": "ete", "preheader": "Ce qui a changé.", "subject": "Un été"}
    return make_newsletter_issue(newsletter, parts=parts, **fields)


def test_it_is_archived_and_drops_what_is_withdrawn(
    issue: NewsletterIssuePage, gone: StandardPage, client: Client
) -> None:
    first = read(client, issue).main
    assert first.h1.get_text() == "L’été des mouvements"
    assert [link.get_text() for link in first.select("h3 a")] == ["Le fil", "Page retirée"]
    assert "D’une étiquette à l’autre." in first.get_text()
    gone.unpublish()
    main = read(client, issue).main
    assert [link.get_text() for link in main.select("h3 a")] == ["Le fil"]
    assert [link.get_text() for link in main.select("a.button")] == ["Agir"]
    words = main.select_one(".letter").get_text(" ")
    assert "secret" not in words
    assert "lisez" in words
    assert [link.get_text() for link in main.select(".prose a")] == ["suivez-nous", "ceci"]
    assert all(str(image["src"]).startswith("/media/") for image in main.select("img"))
    assert not main.select("iframe, form")
    past = read(client, issue.get_parent()).select_one("#lettres-passees").find_parent("section")
    assert [(link.get_text(), link["href"]) for link in past.select("h3 a")] == [
        ("L’été des mouvements", "/infolettre/ete/")
    ]
    assert "/infolettre/ete/" in client.get("/sitemap.xml").content.decode()
    found = soup_of(client.get("/recherche/", {"q": "été des mouvements"}))
    assert found.select("a[href='/infolettre/ete/']")


def test_the_mail_is_robust_and_says_the_same_as_text(issue: NewsletterIssuePage, gone: StandardPage) -> None:
    gone.unpublish()
    letter = mail_of(issue)
    assert letter.subject == "Un été"
    assert letter.left_out.count(gone.pk) == 1
    soup = BeautifulSoup(letter.html, "html.parser")
    assert soup.html["lang"] == "fr"
    assert soup.title.get_text() == "Un été"
    assert not soup.select("script, link, iframe, form, video")
    assert [(one["alt"], one["width"]) for one in soup.select("img")] == [("Des mains tiennent un fil", "552")]
    assert all(one["src"].startswith("http") and one["src"].endswith(".jpg") for one in soup.select("img"))
    assert all(link["href"].startswith(("http://", "https://")) for link in soup.select("a"))
    assert all(one.get("style") for one in soup.select("body a, body p, body h1, body h2, body h3"))
    assert f"max-width:{WIDEST}px" in letter.html
    assert "prefers-color-scheme: dark" in letter.html
    assert letter.html.count(LEAVE) == letter.text.count(LEAVE) == 1
    assert "https://autre.example/?a=1&amp;b=2" in letter.html
    text = letter.text
    for words in ("Là-bas", "suivez-nous (http", "ceci (https://autre.example/?a=1&b=2)", "- un\n- deux", "Le fil\n"):
        assert words in text
    assert "D’une étiquette à l’autre." in text
    assert "> Agir\nhttps://autre.example/agir" in text
    assert "Changer vos choix, ou vous désabonner" in text
    assert "secret" not in letter.html + text
    assert "Page retirée" not in letter.html + text


def test_staff_preview_try_and_take_it(
    issue: NewsletterIssuePage, gone: StandardPage, editor_client: Client, communication_user: AbstractUser
) -> None:
    gone.unpublish()
    # A mail carries its styles with it: the policy of its preview lets them.
    for mode in ("mail", "text"):
        policy = issue.make_preview_request(preview_mode=mode).headers["Content-Security-Policy"]
        assert "style-src 'self' 'unsafe-inline'" in policy
        assert "script-src" not in policy
    url = f"/admin/newsletter_issues/{issue.pk}/envoi/"
    said = " ".join(soup_of(editor_client.get(url)).get_text(" ").split())
    assert "Ces pages ne figurent pas dans la lettre" in said
    assert "Page retirée" in said
    assert "Aucun service d’envoi n’est réglé" in said
    assert url in editor_client.get(f"/admin/pages/{issue.pk}/edit/").content.decode()
    assert "L’été des mouvements" in editor_client.get("/admin/newsletter_issues/").content.decode()
    communication_user.email = "equipe@courriel.example"
    communication_user.save()
    assert "equipe@courriel.example" in editor_client.post(url, {"act": "trial"}, follow=True).content.decode()
    (trial,) = mail.outbox
    assert (trial.subject, trial.to) == ("[Essai] Un été", ["equipe@courriel.example"])
    assert "/infolettre/" in trial.body
    assert "Là-bas" in trial.alternatives[0][0]
    assert LEAVE not in trial.body + trial.alternatives[0][0]
    eml = message_from_bytes(editor_client.get(url, {"fichier": "eml"}).content, policy=default)
    assert eml["Subject"] == "Un été"
    assert "Là-bas" in eml.get_body(("html",)).get_content()
    archive = ZipFile(BytesIO(editor_client.get(url, {"fichier": "zip"}).content))
    assert archive.namelist() == ["infolettre.html", "infolettre.txt", "infolettre.eml"]
    assert editor_client.get(url, {"fichier": "html"}).content.startswith(b"<!DOCTYPE html>")
    communication_user.groups.clear()
    assert editor_client.get(url).status_code in (302, 403)


def test_it_is_handed_over_as_a_draft_and_changed_until_it_is_sent(
    issue: NewsletterIssuePage, editor_client: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.NEWSLETTER_PROVIDER = "newsletter.providers.listmonk.ListmonkProvider"
    settings.NEWSLETTER_PROVIDER_OPTIONS = OPTIONS
    listmonk = Listmonk()
    monkeypatch.setattr("requests.request", listmonk.request)
    url = f"/admin/newsletter_issues/{issue.pk}/envoi/"

    def hand_over() -> str:
        answer = editor_client.post(url, {"act": "hand_over"}, follow=True)
        return " ".join(soup_of(answer).get_text(" ").split()).replace("\xa0", " ")

    listmonk.status = None
    assert "listmonk n’a pas pris le numéro : il ne répond pas." in hand_over()
    listmonk.status = 200
    assert "listmonk a le numéro comme brouillon" in hand_over()
    (number,) = listmonk.campaigns
    campaign = listmonk.campaigns[number]
    assert (campaign["subject"], campaign["lists"], campaign["template_id"]) == ("Un été", [3], 2)
    assert (campaign["type"], campaign["content_type"]) == ("regular", "html")
    assert OWN_LINK in campaign["body"]
    assert OWN_LINK in campaign["altbody"]
    assert LEAVE not in campaign["body"] + campaign["altbody"]
    # What staff wrote in braces is no expression of listmonk's.
    assert 'Bonjour {{ "{{" }} .X' in campaign["altbody"]
    assert IssueHandover.objects.get(issue=issue).number == number
    issue.subject = "Un autre été"
    issue.save_revision()
    hand_over()
    assert [one["subject"] for one in listmonk.campaigns.values()] == ["Un autre été"]
    campaign = listmonk.campaigns[number]
    campaign["status"] = "finished"
    assert "ce numéro y a déjà été envoyé" in hand_over()
    del listmonk.campaigns[number]
    hand_over()
    assert len(listmonk.campaigns) == 1
