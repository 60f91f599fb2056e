"""The demo in four languages, and what its board of translations shows."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Page
from wagtail_localize.models import Translation

from core.models import OutgoingMail, TranslationReview
from partners.models import PartnerPage
from tests.core.studio_forms import text_of
from tests.core.test_translating_studio import BOARD, board

pytestmark = pytest.mark.django_db

LEAST = {"en": 15, "nl": 6, "es": 6}
OPENINGS = {
    "en": "Social justice is not handed out. It is organised.",
    "nl": "Sociale rechtvaardigheid krijg je niet. Ze wordt georganiseerd.",
    "es": "La justicia social no se regala. Se organiza.",
}
LISTS = {
    "fr": ("/partenaires/", "Partenaires", "/recherche/?q=syndicat"),
    "en": ("/en/partners/", "Partners", "/en/search/?q=trade union"),
    "nl": ("/nl/partners/", "Partners", "/nl/zoeken/?q=vakbond"),
    "es": ("/es/aliados/", "Aliados", "/es/buscar/?q=sindicato"),
}


def whole_board(client: Client) -> dict[str, list[str]]:
    """What the board says: for each French page, the words of the columns in English, Dutch and Spanish."""
    client.force_login(get_user_model().objects.get(username="communication"))
    shown: dict[str, list[str]] = {}
    for number in range(1, 20):
        rows = board(client, p=number)
        if shown.keys() >= rows.keys():
            break
        shown |= rows
    return shown


@pytest.mark.parametrize("language", LEAST)
def test_a_language_has_pages_and_a_home_page_of_its_own(language: str, client: Client) -> None:
    live = Page.objects.live().filter(locale__language_code=language, alias_of=None)
    assert live.count() >= LEAST[language]
    soup = BeautifulSoup(client.get(f"/{language}/").content, "html.parser")
    assert soup.html["lang"] == language
    assert OPENINGS[language] in soup.main.get_text()


def test_what_is_published_is_whole() -> None:
    for made in Translation.objects.all():
        total, done = made.get_progress()
        page = made.get_target_instance()
        is_to_review = TranslationReview.objects.filter(translation=made).exists()
        assert total == done or not page.live or is_to_review, page


@pytest.mark.parametrize("language", LISTS)
def test_the_directory_and_the_search_are_used_in_each_language(language: str, client: Client) -> None:
    directory, title, question = LISTS[language]
    soup = BeautifulSoup(client.get(directory).content, "html.parser")
    assert soup.html["lang"] == language
    assert soup.h1.get_text(strip=True) == title
    movements = PartnerPage.objects.live().filter(locale__language_code="fr").count()
    assert str(movements) in soup.main.get_text()
    answer = client.get(question)
    assert answer.status_code == 200
    assert BeautifulSoup(answer.content, "html.parser").select("main ol li a[href], main ul li a[href]")
    with override(language):
        assert {link["hreflang"] for link in soup.select("link[rel=alternate][hreflang]")} >= set(LISTS)


def test_the_board_shows_every_state(client: Client) -> None:
    shown = whole_board(client)
    english, dutch, spanish = 0, 1, 2
    assert "pas commencée" in shown["Mentions légales"][english]
    assert "à jour publiée" in shown["Solidarité Mondiale"][dutch]
    assert "à jour non publiée" in shown["Appels"][english]
    assert "à jour non publiée" in shown["Notes de vision"][dutch]
    assert "modifiée à la main publiée" in shown["Ici et Là-bas"][spanish]
    half = shown["Remonter le fil (campagne fictive)"]
    day = timezone.localdate() + timedelta(days=14)
    assert "à jour publiée" in half[english]
    assert "% non publiée demandée à Lieve Peeters (fictive) pour le" in half[dutch].replace("\xa0", " ")
    assert str(day.year) in half[dutch]
    assert "en retard" not in half[dutch]
    assert "% non publiée" in half[spanish].replace("\xa0", " ")
    late = shown["Nous connaître"][dutch].replace("\xa0", " ")
    assert late.startswith("0 % non publiée demandée à Lieve Peeters")
    assert "en retard" in late
    changed = shown["Syndicat des travailleuses du foyer (fictif)"]
    assert changed[dutch].startswith("pas commencée")
    for language in (english, spanish):
        assert changed[language].startswith("à revoir depuis le"), changed
        assert "publiée" in changed[language]


def test_what_changed_in_french_is_told_word_by_word_and_stays_as_it_was_in_public(client: Client) -> None:
    review = TranslationReview.objects.get(translation__target_locale__language_code="en")
    client.force_login(get_user_model().objects.get(username="communication"))
    answer = client.get(reverse("review_translation", args=[review.translation_id]))
    added = [ins.get_text() for ins in BeautifulSoup(answer.content, "html.parser").find_all("ins")]
    assert any("l’obtiennent" in words for words in added), added
    page = review.translation.get_target_instance()
    assert "They would rather have a contract." in client.get(page.get_url()).content.decode()


def test_the_translator_is_asked_and_publishes_nothing(client: Client) -> None:
    user = get_user_model().objects.get(username="traduction")
    assert [group.name for group in user.groups.all()] == ["Traduction\xa0: néerlandais"]
    home = Page.objects.get(locale__language_code="nl", depth=2)
    rights = home.permissions_for_user(user)
    assert rights.can_edit()
    assert not rights.can_publish()
    client.force_login(user)
    mine = client.get(reverse(BOARD), {"asked": "mine"})
    rows = BeautifulSoup(mine.content, "html.parser").select("table.listing tbody tr")
    assert len(rows) == 2


def test_a_translation_waits_for_who_publishes_it(client: Client) -> None:
    page = Page.objects.get(locale__language_code="nl", title="Visienota’s")
    assert not page.live
    assert page.current_workflow_task.name == "Relecture du néerlandais"
    client.force_login(get_user_model().objects.get(username="communication"))
    dashboard = text_of(client.get("/admin/")).replace("\xa0", " ")
    assert "Visienota’s" in dashboard
    assert "Messages : Contact (anglais)" in dashboard
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    approve = BeautifulSoup(edit.content, "html.parser").select_one("[formaction*='/approve/']")
    client.post(approve["formaction"], {"comment": "", "next": "/admin/"})
    page.refresh_from_db()
    assert page.live
    assert client.get(page.specific.get_url()).status_code == 200


def test_nobody_is_mailed_by_loading() -> None:
    assert mail.outbox == []
    assert not OutgoingMail.objects.filter(kind__startswith="translation").exists()
