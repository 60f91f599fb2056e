"""Drafts by a machine: what is sent to it, and what becomes of what it writes until somebody has read it."""

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import AbstractUser
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation

from core.models import BasePage, TranslationReview
from core.translating.files import take, written
from core.translating.hidden import stays_here
from core.translating.machine import unread_texts
from demo.factories import make_partner
from home.groups import ensure_translators_group
from home.models import HomePage
from partners.models import PartnerPage, PartnerRemoval
from tests.core.machines import FAKE, FakeMachine
from tests.core.studio_forms import messages_of, text_of
from tests.core.test_translating_studio import board
from tests.core.translated import translated
from tests.core.translators import body, publish, translation_of, words

PUBLISH = {"action": "publish"}
INTRODUCTION = "Ce qu’il faut savoir, en quelques mots."


@pytest.fixture
def pair(pair: tuple[BasePage, BasePage]) -> tuple[BasePage, BasePage]:
    """A page in French and in English, both public; what nobody has translated is for the machine."""
    StringTranslation.objects.all().delete()
    return pair


@pytest.fixture
def machine(settings: Any) -> Iterator[type[FakeMachine]]:
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = FAKE
    yield FakeMachine
    FakeMachine.sent.clear()
    FakeMachine.answers.clear()
    FakeMachine.fails = None


def ask(client: Client, page: BasePage) -> list[str]:
    """Ask for drafts in the editor; what it says."""
    url = reverse("wagtail_localize:machine_translate", args=[translation_of(page).pk])
    return messages_of(client.post(url, follow=True))


def edited(client: Client, target: BasePage) -> BeautifulSoup:
    return BeautifulSoup(client.get(reverse("wagtailadmin_pages:edit", args=[target.pk])).content, "html.parser")


def editor(client: Client, target: BasePage) -> dict[str, Any]:
    """What the editor of a translation is told."""
    props: dict[str, Any] = json.loads(str(edited(client, target).select(".js-translation-editor")[0]["data-props"]))
    return props


def says_that_it_stays(client: Client, target: BasePage) -> bool:
    """Whether the editor says that the texts are sent nowhere, and draws no button."""
    said = [one.get_text() for one in edited(client, target).select("p[data-no-machine]")]
    assert all("Les textes de cette page ne sont envoyés à aucune machine" in one for one in said)
    return bool(said)


def unread(page: BasePage) -> list[str]:
    return [segment.string.data for segment in unread_texts(translation_of(page))]


def sent(machine: type[FakeMachine]) -> set[str]:
    return {text for texts in machine.sent for text in texts}


def test_without_configuration_there_is_no_machine(pair: tuple[BasePage, BasePage], editor_client: Client) -> None:
    page, target = pair
    assert editor(editor_client, target)["machineTranslator"] is None
    assert not says_that_it_stays(editor_client, target)
    url = reverse("wagtail_localize:machine_translate", args=[translation_of(page).pk])
    assert editor_client.post(url).status_code == 404


def test_what_it_wrote_is_unread_until_a_person_stores_it(
    pair: tuple[BasePage, BasePage], editor_client: Client, machine: type[FakeMachine]
) -> None:
    page, target = pair
    publish(page, body=body("Le fil est long."))
    texts = ["Nos métiers", "Le fil est long.", "Demander", "Réunir", INTRODUCTION]
    assert editor(editor_client, target)["machineTranslator"]["name"] == "DeepL"
    assert ask(editor_client, page) == ["DeepL a traduit 5 textes. Relisez chacun : ils ne sont publiés qu’ensuite."]
    assert machine.sent == [texts]
    assert unread(page) == texts
    (cell,) = board(editor_client, language="en")["Nos métiers"]
    assert "0 %" in cell
    props = editor(editor_client, target)
    drafts = {one["segment_id"]: (one["data"], one["error"]) for one in props["initialStringTranslations"]}
    segments = sorted((one for one in props["segments"] if one["id"] in drafts), key=lambda one: one["order"])
    said = "Traduit par une machine, à relire"
    assert [drafts[one["id"]] for one in segments] == [(f"EN {text}", said) for text in texts]
    assert str(edited(editor_client, target).select("script[data-unread]")[0]["data-unread"]) == said
    # As the button « Relu » does: stored as it is.
    for one in segments[:2]:
        form = {"value": drafts[one["id"]][0]}
        answer = editor_client.put(one["editUrl"], encode_multipart(BOUNDARY, form), content_type=MULTIPART_CONTENT)
        assert answer.json()["error"] is None
    assert unread(page) == texts[2:]
    assert StringTranslation.objects.get(data="EN Nos métiers").translation_type == "manual"


def test_many_texts_are_asked_for_by_parts(
    pair: tuple[BasePage, BasePage], editor_client: Client, machine: type[FakeMachine], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.translating.machine.MOST_ASKED", 3)
    page, _target = pair
    publish(page, body=body("Le fil est long.", "42"))
    done, left = ask(editor_client, page)
    assert done.startswith("DeepL a traduit 3 textes.")
    assert left.startswith("Il reste 2 textes")
    assert ask(editor_client, page) == ["DeepL a traduit 2 textes. Relisez chacun : ils ne sont publiés qu’ensuite."]
    # What is the same in every language is not sent.
    assert "42" not in sent(machine)


def test_no_page_no_draft_and_no_preview_is_made_of_what_nobody_has_read(
    pair: tuple[BasePage, BasePage],
    editor_client: Client,
    machine: type[FakeMachine],
    django_capture_on_commit_callbacks: Callable,
) -> None:
    page, target = pair
    publish(page, body=body("Le fil est long."))
    ask(editor_client, page)
    translation = translation_of(page)
    preview = editor_client.get(reverse("wagtail_localize:preview_translation", args=[translation.pk]))
    assert "EN " not in text_of(preview)
    assert "Le fil est long." in text_of(preview)
    for is_published in (False, True):
        with suppress(Exception), django_capture_on_commit_callbacks(execute=True):
            translation.save_target(publish=is_published)
        for version in target.revisions.all():
            assert "EN " not in json.dumps(version.content)
    with suppress(Exception), django_capture_on_commit_callbacks(execute=True):
        editor_client.post(reverse("wagtailadmin_pages:edit", args=[target.pk]), {"action": "publish"})
    assert "EN " not in words(editor_client, target)
    StringTranslation.objects.update(translation_type="manual", has_error=False, field_error="")
    editor_client.post(reverse("wagtailadmin_pages:edit", args=[target.pk]), {"action": "publish"})
    assert "EN Le fil est long." in words(editor_client, target)


def test_only_what_nobody_translated_is_sent(
    translated_pair: tuple[BasePage, BasePage], editor_client: Client, machine: type[FakeMachine]
) -> None:
    page, _target = translated_pair
    assert "DeepL n’a rien trouvé à traduire." in ask(editor_client, page)[0]
    assert machine.sent == []
    publish(page, body=body("Le fil est long.", "La route aussi.", "Et le jour."))
    ask(editor_client, page)
    assert machine.sent == [["Et le jour."]]
    assert StringTranslation.objects.get(data="The thread is long.").translation_type != "machine"


def test_a_draft_of_changed_french_is_to_review_still(
    translated_pair: tuple[BasePage, BasePage], editor_client: Client, machine: type[FakeMachine]
) -> None:
    page, _target = translated_pair
    publish(page, body=body("Le fil est long.", "La route aussi.", "Et le jour."))
    ask(editor_client, page)
    assert TranslationReview.objects.get().changed_texts.count() == 1
    (cell,) = board(editor_client, language="en")["Nos métiers"]
    assert "à revoir" in cell
    assert "100 %" not in cell


def protect(partner: PartnerPage) -> None:
    publish(partner, name_protected=True)


def hide(partner: PartnerPage) -> None:
    publish(partner, location_precision="hidden")


def remove(partner: PartnerPage) -> None:
    PartnerRemoval.objects.create(partner=partner, movement=partner.translation_key)


def draft_protection(partner: PartnerPage) -> None:
    partner.name_protected = True
    partner.save_revision()


@pytest.mark.parametrize("withdraw", [protect, hide, remove, draft_protection])
def test_the_page_of_a_partner_in_danger_is_never_sent(
    home: HomePage,
    english: Locale,
    editor_client: Client,
    machine: type[FakeMachine],
    withdraw: Callable[[PartnerPage], None],
    django_capture_on_commit_callbacks: Callable,
) -> None:
    partner = make_partner(title="Union des veilleuses", introduction="Nous veillons.")
    target = translated(partner, english, django_capture_on_commit_callbacks)
    assert not says_that_it_stays(editor_client, target)
    withdraw(partner)
    assert says_that_it_stays(editor_client, target)
    (said,) = ask(editor_client, partner)
    assert said.startswith("Rien n’a été envoyé : les textes de cette page ne vont à aucune machine.")
    assert machine.sent == []
    assert unread(partner) == []


def test_a_draft_that_would_end_the_protection_ends_nothing(home: HomePage) -> None:
    partner = make_partner(title="Union des veilleuses", name_protected=True)
    partner.name_protected = False
    partner.save_revision()
    assert stays_here(partner.translation_key)


def test_no_text_that_names_a_protected_partner_is_sent(
    pair: tuple[BasePage, BasePage], editor_client: Client, machine: type[FakeMachine]
) -> None:
    page, _target = pair
    publish(page, body=body("Le fil est long.", "L’<b>Union</b> des veilleuses tisse.", "Union et autres."))
    make_partner(title="Union des veilleuses", name_protected=True)
    machine.answers["Le fil est long."] = "The Union des veilleuses is long."
    ask(editor_client, page)
    assert sent(machine) == {"Nos métiers", INTRODUCTION, "Le fil est long.", "Union et autres.", "Demander", "Réunir"}
    # Nor is it kept where the machine knows the name by itself.
    assert unread(page) == ["Nos métiers", "Union et autres.", "Demander", "Réunir", INTRODUCTION]


def test_what_the_machine_breaks_is_left_to_translate(
    pair: tuple[BasePage, BasePage], editor_client: Client, machine: type[FakeMachine]
) -> None:
    page, _target = pair
    machine.answers["Nos métiers"] = 'Our <a id="a9">trades</a>'
    assert "DeepL a traduit 1 texte." in ask(editor_client, page)[0]
    assert unread(page) == [INTRODUCTION]


@pytest.mark.parametrize("error", [OSError("key"), KeyError("translations"), ValueError("strict")])
def test_a_machine_that_fails_stores_nothing(
    pair: tuple[BasePage, BasePage], editor_client: Client, machine: type[FakeMachine], error: Exception
) -> None:
    page, _target = pair
    machine.fails = error
    assert "DeepL ne répond pas comme il faut : rien n’a été traduit." in ask(editor_client, page)[0]
    assert unread(page) == []


def test_many_texts_are_sent_fifty_at_a_time_and_a_hundred_a_click(
    pair: tuple[BasePage, BasePage], editor_client: Client, machine: type[FakeMachine]
) -> None:
    page, _target = pair
    publish(page, body=body(*(f"Phrase {number}." for number in range(120))))
    ask(editor_client, page)
    assert [len(texts) for texts in machine.sent] == [50, 50]
    ask(editor_client, page)
    assert [len(texts) for texts in machine.sent] == [50, 50, 24]
    assert len(unread(page)) == 124


def test_who_may_not_change_the_page_sends_nothing(
    pair: tuple[BasePage, BasePage],
    machine: type[FakeMachine],
    client: Client,
    django_user_model: type[AbstractUser],
) -> None:
    page, _target = pair
    translator = django_user_model.objects.create_user("wim", "wim@solmond.example", "x")
    dutch = Locale.objects.get_or_create(language_code="nl")[0]
    french_home = HomePage.objects.get(locale__language_code="fr")
    translator.groups.add(ensure_translators_group(french_home.copy_for_translation(dutch)))
    client.force_login(translator)
    ask(client, page)
    assert machine.sent == []


def test_a_locked_page_sends_nothing(
    pair: tuple[BasePage, BasePage], machine: type[FakeMachine], editor_client: Client, admin_user: AbstractUser
) -> None:
    page, target = pair
    target.locked, target.locked_by = True, admin_user
    target.save()
    ask(editor_client, page)
    assert machine.sent == []


def test_translators_files_mark_what_is_unread_and_bring_it_back_confirmed(
    pair: tuple[BasePage, BasePage], editor_client: Client, machine: type[FakeMachine], admin_user: AbstractUser
) -> None:
    page, _target = pair
    ask(editor_client, page)
    translation = translation_of(page)
    (entry,) = [entry for entry in written(translation) if entry.msgid == "Nos métiers"]
    assert entry.fuzzy
    po = written(translation)
    assert take(translation, po, admin_user) == 0
    assert unread(page) == ["Nos métiers", INTRODUCTION]
    for one in po:
        one.flags = []
    assert take(translation, po, admin_user) == 2
    assert unread(page) == []


def test_bringing_up_to_date_offers_no_machine(
    pair: tuple[BasePage, BasePage], machine: type[FakeMachine], client: Client, admin_user: AbstractUser
) -> None:
    page, _target = pair
    client.force_login(admin_user)
    url = reverse("wagtail_localize:update_translations", args=[translation_of(page).source_id])
    form = client.get(url)
    assert form.status_code == 200
    assert "use_machine_translation" not in form.content.decode()
    client.post(url, {"use_machine_translation": "on"})
    assert machine.sent == []


def test_a_text_that_is_gone_from_the_page_is_not_unread(
    pair: tuple[BasePage, BasePage], editor_client: Client, machine: type[FakeMachine]
) -> None:
    page, _target = pair
    publish(page, body=body("Le fil est long."))
    ask(editor_client, page)
    publish(page, body=[])
    assert unread(page) == ["Nos métiers", INTRODUCTION]
    assert StringSegment.objects.filter(source__object_id=page.translation_key, string__data="Demander").count() == 0


def test_what_nobody_has_read_keeps_the_translation_from_being_published(
    pair: tuple[BasePage, BasePage], editor_client: Client, machine: type[FakeMachine]
) -> None:
    page, target = pair
    ask(editor_client, page)
    edit = reverse("wagtailadmin_pages:edit", args=[target.pk])
    assert "2 textes restent à traduire" in " ".join(messages_of(editor_client.post(edit, PUBLISH, follow=True)))
    assert "EN " not in words(editor_client, target)
    StringTranslation.objects.filter(translation_type="machine").update(
        translation_type="manual", has_error=False, field_error=""
    )
    editor_client.post(edit, PUBLISH)
    assert "EN Nos métiers" in words(editor_client, target)
