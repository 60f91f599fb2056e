"""Who is asked for a translation, by when; what both are told."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from unittest.mock import patch
from zoneinfo import ZoneInfo

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import AbstractUser
from django.core.mail import EmailMessage
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation

from core.models import BasePage, RequestedTranslation, TranslationRequest
from core.translating.requests import ask
from demo.factories import make_standard
from home.groups import ensure_translators_group
from home.models import HomePage
from tests.core.studio_forms import messages_of, text_of
from tests.core.test_translating_studio import BOARD, board
from tests.core.translators import publish_translation, translation_of


@pytest.fixture
def translator(home: HomePage, django_user_model: type[AbstractUser]) -> AbstractUser:
    """Somebody who may translate into English once there is an English home page."""
    return django_user_model.objects.create_user(
        "wim", "wim@solmond.example", "x", first_name="Wim", last_name="Peeters"
    )


def made_translator(user: AbstractUser, target: BasePage) -> AbstractUser:
    user.groups.add(ensure_translators_group(Page.objects.get(depth=2, locale=target.locale)))
    return user


def day(number: int) -> Any:
    """A morning of March 2026."""
    now = datetime(2026, 3, number, 9, tzinfo=ZoneInfo("Europe/Brussels"))
    return patch("django.utils.timezone.now", return_value=now)


def said(text: str) -> str:
    return " ".join(text.split())


def test_somebody_is_asked_and_both_are_told(
    translated_pair: tuple[BasePage, BasePage],
    translator: AbstractUser,
    editor_client: Client,
    communication_user: AbstractUser,
    mailoutbox: list[EmailMessage],
    django_capture_on_commit_callbacks: Callable,
) -> None:
    page, target = translated_pair
    communication_user.email = "paule@solmond.example"
    communication_user.save()
    made_translator(translator, target)
    other = make_standard(title="Nos lieux")
    chosen = {"page": [page.pk, other.pk], "language": "en", "action": "ask"}
    with day(2):
        answer = editor_client.post(reverse("act_on_translations"), chosen)
        ask = answer["Location"]
        soup = BeautifulSoup(editor_client.get(ask).content, "html.parser")
        assert [one.get_text() for one in soup.select(".translating__pages li")] == ["Nos métiers", "Nos lieux"]
        assert "Wim Peeters" in soup.select_one("[name=assignee]").get_text()
        wrong = editor_client.post(ask, {"assignee": translator.pk, "due": "01/03/2026"})
        assert "Ce jour est passé" in text_of(wrong)
        assert not TranslationRequest.objects.exists()
        with django_capture_on_commit_callbacks(execute=True):
            answer = editor_client.post(ask, {"assignee": translator.pk, "due": "09/03/2026"}, follow=True)
        assert messages_of(answer) == ["2 traductions sont demandées à Wim Peeters, pour le 9 mars 2026."]
        (mail,) = mailoutbox
        assert mail.to == ["wim@solmond.example"]
        assert "vous demande 2 traductions (anglais), pour le 9 mars 2026." in mail.body
        assert f"{reverse(BOARD)}?asked=mine" in mail.body
        assert "métiers" not in mail.subject + mail.body
        (cell,) = board(editor_client, language="en", asked="anybody")["Nos lieux"]
        assert "demandée à Wim Peeters pour le 9 mars 2026" in cell
        assert board(editor_client, asked="mine") == {}
        assert board(editor_client, asked="late") == {}
        exported = editor_client.get(reverse(BOARD), {"export": "csv", "language": "en", "asked": "anybody"})
        assert "demandée à Wim Peeters pour le 9 mars 2026" in b"".join(exported.streaming_content).decode()
    with day(10):
        (cell,) = board(editor_client, language="en", asked="late")["Nos lieux"]
        assert "en retard" in cell
        (notice,) = messages_of(editor_client.get(reverse("wagtailadmin_pages:edit", args=[target.pk])), ".warning")
        assert "Demandée à Wim Peeters." in said(notice)
        assert "En retard : elle était à faire pour le 9 mars 2026." in said(notice)
        mailoutbox.clear()
        publish_translation(page, django_capture_on_commit_callbacks)
        (mail,) = mailoutbox
        assert mail.to == ["paule@solmond.example"]
        assert "Wim Peeters a terminé une traduction que vous avez demandée (anglais)" in mail.body
        assert list(board(editor_client, asked="late")) == ["Nos lieux"]
        one = f"{reverse('ask_for_translations')}?page={other.pk}&language=en"
        assert 'value="09/03/2026"' in editor_client.get(one).content.decode()
        answer = editor_client.post(one, {"assignee": "", "due": ""}, follow=True)
        assert messages_of(answer) == ["1 traduction n’est plus demandée à personne."]
    assert RequestedTranslation.objects.get().translation == translation_of(page)


def test_who_is_asked_sees_it_and_asks_nobody_in_french(
    translated_pair: tuple[BasePage, BasePage], translator: AbstractUser, client: Client
) -> None:
    page, target = translated_pair
    client.force_login(made_translator(translator, target))
    url = f"{reverse('ask_for_translations')}?page={page.pk}&language="
    assert client.get(f"{url}fr").status_code == 404
    client.post(f"{url}en", {"assignee": translator.pk, "due": ""})
    assert "Traductions qui vous sont demandées 1 à faire" in said(text_of(client.get(reverse("wagtailadmin_home"))))
    assert list(board(client, asked="mine")) == ["Nos métiers"]
    RequestedTranslation.objects.update(done_at=timezone.now())
    assert board(client, asked="mine") == {}


def test_who_may_not_publish_tells_who_asked_that_it_is_done(
    translated_pair: tuple[BasePage, BasePage],
    translator: AbstractUser,
    communication_user: AbstractUser,
    client: Client,
    mailoutbox: list[EmailMessage],
    django_capture_on_commit_callbacks: Callable,
) -> None:
    page, target = translated_pair
    communication_user.email = "paule@solmond.example"
    communication_user.save()
    client.force_login(made_translator(translator, target))
    done = reverse("tell_translation_done", args=[translation_of(page).pk])
    editor = reverse("wagtailadmin_pages:edit", args=[target.pk])
    assert done not in client.get(editor).content.decode()
    assert client.post(done).status_code == 302
    ask([translation_of(page)], translator, None, communication_user)
    mailoutbox.clear()
    form = BeautifulSoup(client.get(editor).content, "html.parser").find("form", action=done)
    assert communication_user.get_username() in form.get_text()
    words = StringTranslation.objects.filter(context__object_id=page.translation_key, context__path="title")
    title = words.get()
    words.delete()
    assert "reste à traduire (Titre)" in messages_of(client.post(done, follow=True), ".error")[0]
    title.save(force_insert=True)
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(done, follow=True)
    assert "sait que la traduction est faite" in " ".join(messages_of(answer))
    (mail,) = mailoutbox
    assert mail.to == [communication_user.email]
    assert done not in client.get(editor).content.decode()


def test_translations_are_begun_into_the_languages_that_one_translates_into(
    translated_pair: tuple[BasePage, BasePage], translator: AbstractUser, client: Client
) -> None:
    _page, target = translated_pair
    client.force_login(made_translator(translator, target))
    dutch = Locale.objects.get_or_create(language_code="nl")[0]
    dutch_home = HomePage.objects.get(locale__language_code="fr").copy_for_translation(dutch)
    assert Page.objects.filter(pk=dutch_home.pk).exists()
    other = make_standard(title="Nos lieux")
    shown = board(client)["Nos lieux"]
    french = BeautifulSoup(client.get(reverse(BOARD)).content, "html.parser").find("a", string="Nos lieux")
    assert french["href"] == other.get_url()
    assert shown == ["pas commencée Traduire", "pas commencée"]
    act = {"page": [other.pk], "action": "translate"}
    answer = client.post(reverse("act_on_translations"), act | {"language": "nl"}, follow=True)
    assert messages_of(answer) == ["Rien n’est fait : vous ne traduisez pas en néerlandais."]
    offered = BeautifulSoup(answer.content, "html.parser").select("#translations-language option")
    assert [option["value"] for option in offered] == ["en"]
    answer = client.post(reverse("act_on_translations"), act | {"language": "en"}, follow=True)
    assert messages_of(answer) == ["1 traduction en anglais commencée."]
    answer = client.post(reverse("act_on_translations"), act | {"language": "en"}, follow=True)
    assert "sont déjà commencées" in messages_of(answer, ".warning")[0]
