"""A translation is published when its texts are translated: asked before anything is written, whatever publishes."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.auth.models import AbstractUser
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Locale, Page, PageLogEntry, Task, Workflow, WorkflowPage, WorkflowTask
from wagtail_localize.models import StringTranslation, TranslationSource
from wagtail_localize.operations import TranslationCreator, translate_page_subtree

from core.models import BasePage
from core.signals import PublicationRefusedError
from core.translating.storing import store
from core.translating.texts import is_translatable
from demo.factories import make_standard
from home.models import HomePage
from tests.core.studio_forms import messages_of
from tests.core.translated import is_live, keep_the_words, translated
from tests.core.translators import body, publish, publish_translation, translate, translation_of, words

Pair = tuple[BasePage, BasePage]
OnCommit = Callable


def told(answer: object) -> str:
    return " ".join(messages_of(answer)).replace("\xa0", " ")


def edit_url(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def forget(*texts: str) -> None:
    StringTranslation.objects.filter(translation_of__data__in=texts).delete()


def version_half_in_french(page: BasePage) -> BasePage:
    """A draft of the translation of `page`, of a time when a text of it was not translated; it is now."""
    forget("Réunir")
    translation_of(page).save_target(publish=False)
    translate(page, "Réunir", "Gather all")
    return type(page).objects.get(translation_key=page.translation_key, locale__language_code="en")


def test_the_editor_refuses_and_names_what_lacks(
    translated_pair: Pair, editor_client: Client, client: Client, django_capture_on_commit_callbacks: OnCommit
) -> None:
    page, target = translated_pair
    publish(page, title="Nos vieux métiers", body=body("Le fil est long.", "Le fil est <b>noir</b>.", second="Réunir"))
    forget("Nos vieux métiers", "Le fil est <b>noir</b>.", "Réunir")
    revisions = target.revisions.count()
    with django_capture_on_commit_callbacks(execute=True):
        answer = editor_client.post(edit_url(target), {"action": "publish"}, follow=True)
    assert (
        "« Our trades » n’est pas publiée en anglais : 3 textes restent à traduire (Titre ; Texte ; Étape 2, titre). "
        "Un texte qui reste le même en anglais s’enregistre tel quel."
    ) in told(answer)
    assert answer.redirect_chain[0][0] == edit_url(target)
    # Nothing was written: readers see what they saw, and no draft was made.
    assert "Our trades" in words(client, target)
    assert "So is the road." in words(client, target)
    assert target.revisions.count() == revisions
    # What stays the same on purpose is stored as it is.
    for text in ("Nos vieux métiers", "Le fil est <b>noir</b>.", "Réunir"):
        translate(page, text, text)
    with django_capture_on_commit_callbacks(execute=True):
        answer = editor_client.post(edit_url(target), {"action": "publish"}, follow=True)
    assert "Nos vieux métiers" in words(client, target)
    assert is_live(target)


def test_one_text_is_told_as_one_and_many_places_are_cut_short(
    home: HomePage, editor_client: Client, django_capture_on_commit_callbacks: OnCommit, english: Locale
) -> None:
    steps = [{"type": "text", "id": f"{n}b0b2f6e-0000-4000-8000-000000000009", "value": "<p>Un</p>"} for n in range(9)]
    page = make_standard(title="Nos métiers", body=steps)
    target = translated(page, english, django_capture_on_commit_callbacks)
    forget("Un")
    answer = editor_client.post(edit_url(target), {"action": "publish"}, follow=True)
    assert "9 textes restent à traduire (Texte 1 ; Texte 2 ;" in told(answer)
    assert "Texte 8, et 1 autre endroit)" in told(answer)
    keep_the_words(translation_of(page).source, english)
    forget("Nos métiers")
    answer = editor_client.post(edit_url(target), {"action": "publish"}, follow=True)
    assert "1 texte reste à traduire (Titre)." in told(answer)


def test_a_translation_with_an_error_counts_for_none(translated_pair: Pair, editor_client: Client) -> None:
    _page, target = translated_pair
    StringTranslation.objects.filter(translation_of__data="Réunir").update(has_error=True)
    answer = editor_client.post(edit_url(target), {"action": "publish"}, follow=True)
    assert "1 texte reste à traduire (Étape 2, titre)" in told(answer)
    with pytest.raises(PublicationRefusedError):
        translation_of(_page).save_target(publish=True)


@pytest.mark.parametrize(
    ("path", "text", "needs"),
    [
        ("body.1", "Bonjour", True),
        ("body.1", "12 km", True),
        ("body.1", "Voir https://exemple.org", True),
        ("body.1", "مرحبا", True),
        ("body.1", "", False),
        ("body.1", "1\u202f200", False),
        ("body.1", "<b>2024</b> – 2026", False),
        ("body.1", '<a id="a1">[*]</a>', False),
        ("body.1", "https://exemple.org/fil?a=1", False),
        ("body.1", '<a id="a1">www.exemple.org</a>', False),
        ("body.1", "info@exemple.org", False),
        ("slug", "nos-metiers", False),
    ],
)
def test_numbers_signs_and_addresses_need_no_translation(path: str, text: str, needs: bool) -> None:
    assert is_translatable(path, text) is needs


def test_a_version_in_french_is_refused_although_it_is_translated_since(
    translated_pair: Pair, editor_client: Client, client: Client, django_capture_on_commit_callbacks: OnCommit
) -> None:
    page, target = translated_pair
    target = version_half_in_french(page)
    assert "Gather" in words(client, target)
    bulk = f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', 'publish'])}?id={target.pk}"
    answer = editor_client.post(bulk, follow=True)
    assert "« Our trades » n’est pas publiée en anglais : 1 texte reste à traduire (Étape 2, titre)." in told(answer)
    with pytest.raises(PublicationRefusedError):
        target.get_latest_revision().publish()
    assert "Gather" in words(client, target)
    assert "Réunir" not in words(client, target)
    publish_translation(page, django_capture_on_commit_callbacks)
    assert "Gather all" in words(client, target)


def test_a_version_of_an_older_french_is_refused_too(translated_pair: Pair) -> None:
    page, _target = translated_pair
    version_half_in_french(page)
    publish(page, body=body("Le fil est long.", "La route aussi.", second="Rassembler tout le monde"))
    translate(page, "Rassembler tout le monde", "Gather everyone")
    forget("Réunir")
    target = type(page).objects.get(translation_key=page.translation_key, locale__language_code="en")
    with pytest.raises(PublicationRefusedError):
        target.get_latest_revision().publish()


def test_a_whole_version_is_published_although_the_french_has_changed(translated_pair: Pair, client: Client) -> None:
    page, target = translated_pair
    target = type(page).objects.get(pk=target.pk)
    target.title = "Our old trades"
    draft = target.save_revision()
    publish(page, body=body("Le fil est long.", "La route aussi.", "Tout est nouveau."))
    draft.publish()
    assert "Our old trades" in words(client, target)


def test_all_that_is_ticked_is_refused_with_one(
    translated_pair: Pair, editor_client: Client, home: HomePage, english: Locale
) -> None:
    page, _target = translated_pair
    target = version_half_in_french(page)
    other = make_standard(title="Sans suite", live=False)
    other.save_revision()
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    assert "1 texte reste" in told(editor_client.post(f"{url}?id={target.pk}&id={other.pk}", follow=True))
    assert not is_live(other)
    # Below a page that is published with those below it, where no page is ticked itself.
    Page.objects.filter(pk=target.pk).update(live=False)
    above = target.get_parent()
    answer = editor_client.post(f"{url}?id={above.pk}", {"include_descendants": "on"}, follow=True)
    assert "1 texte reste à traduire (Étape 2, titre)" in told(answer)
    assert not is_live(target)


@pytest.mark.parametrize("script", [False, True])
def test_an_approval_is_refused(
    translated_pair: Pair, communication_user: AbstractUser, client: Client, script: bool
) -> None:
    page, _target = translated_pair
    target = version_half_in_french(page)
    workflow = Workflow.objects.create(name="Relecture")
    task = GroupApprovalTask.objects.create(name="Communication")
    task.groups.set(communication_user.groups.all())
    WorkflowTask.objects.create(workflow=workflow, task=Task.objects.get(pk=task.pk), sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page=target)
    state = workflow.start(target, None)
    url = reverse("wagtailadmin_pages:workflow_action", args=[target.pk, "approve", state.current_task_state.pk])
    client.force_login(communication_user)
    answer = client.post(url, {"comment": ""}, **({"HTTP_X_REQUESTED_WITH": "XMLHttpRequest"} if script else {}))
    if script:
        assert answer.json() == {"step": "success", "redirect": edit_url(target)}
    else:
        assert answer["Location"] == edit_url(target)
    assert "1 texte reste à traduire (Étape 2, titre)" in told(client.get(edit_url(target)))
    state.refresh_from_db()
    assert state.status == state.STATUS_IN_PROGRESS
    assert "Réunir" not in words(client, target)


def test_taking_the_french_up_publishes_the_languages_that_are_whole(
    translated_pair: Pair, editor_client: Client, django_capture_on_commit_callbacks: Callable
) -> None:
    page, target = translated_pair
    dutch = translated(page, Locale.objects.get_or_create(language_code="nl")[0], django_capture_on_commit_callbacks)
    StringTranslation.objects.filter(translation_of__data="Réunir", locale=target.locale).delete()
    title = StringTranslation.objects.filter(
        context__path="title", locale=dutch.locale, translation_of__data=page.title
    )
    title.update(data="Onze beroepen")
    url = reverse("wagtail_localize:update_translations", args=[TranslationSource.objects.get_for_instance(page).pk])
    answer = editor_client.post(url, {"publish_translations": "on"}, follow=True)
    assert "« Our trades » n’est pas publiée en anglais : 1 texte reste à traduire (Étape 2, titre)." in told(answer)
    assert "Publiée en néerlandais." in told(answer)
    assert "Réunir" not in words(Client(), target)
    assert "Onze beroepen" in words(Client(), dutch)


def test_what_was_planned_in_french_is_called_off_and_the_rest_is_published(
    translated_pair: Pair, client: Client
) -> None:
    page, _target = translated_pair
    target = version_half_in_french(page)
    past = timezone.now() - timedelta(hours=1)
    target.revisions.filter(pk=target.latest_revision_id).update(approved_go_live_at=past - timedelta(hours=1))
    other = make_standard(title="Après", live=False)
    revision = other.save_revision()
    type(other).objects.filter(pk=other.pk).update(live=False)
    type(revision).objects.filter(pk=revision.pk).update(approved_go_live_at=past)
    call_command("publish_scheduled")
    assert is_live(other)
    assert "Réunir" not in words(client, target)
    assert not target.revisions.exclude(approved_go_live_at=None).exists()
    (entry,) = PageLogEntry.objects.filter(page=target.pk, action="core.call_off_publication")
    assert entry.message == "Pas publiée le jour prévu\xa0: il y restait quelque chose à faire"
    draft = target.get_latest_revision_as_object()
    draft.go_live_at = timezone.now() + timedelta(days=1)
    with pytest.raises(PublicationRefusedError):
        draft.save_revision().publish()


def test_a_page_edited_by_hand_is_for_people_to_judge(
    translated_pair: Pair, editor_client: Client, client: Client
) -> None:
    page, _target = translated_pair
    target = version_half_in_french(page)
    editor_client.post(reverse("wagtail_localize:stop_translation", args=[translation_of(page).pk]))
    target.get_latest_revision().publish()
    assert "Réunir" in words(client, target)


def test_a_copy_of_what_nobody_translated_is_refused(translated_pair: Pair) -> None:
    page, _target = translated_pair
    sentence = "Ici, douze voix graves chantent ensemble depuis quarante hivers."
    publish(page, body=body("Le fil est long.", "La route aussi.", sentence))
    half = version_half_in_french(page)
    copy = half.copy(update_attrs={"slug": "copie", "live": False}, reset_translation_key=True)
    with pytest.raises(PublicationRefusedError, match="Ces textes sont en français"):
        copy.get_latest_revision().publish()
    # Most of it, be it in short texts, is French all the same.
    short = half.copy(update_attrs={"slug": "courte", "live": False}, reset_translation_key=True)
    short.body = body("Le fil est long.")
    with pytest.raises(PublicationRefusedError, match="en français"):
        short.save_revision().publish()
    copy.introduction, copy.body = (
        "Our trades.",
        body("Here twelve low voices have sung together for forty winters.", "La route aussi."),
    )
    copy.save_revision().publish()
    assert is_live(copy)


def test_a_draft_leaves_what_is_public(translated_pair: Pair, client: Client, english: Locale) -> None:
    """wagtail-localize alone writes it on the page that readers see: here when what is below a page is translated."""
    page, target = translated_pair
    publish(page, body=body("Le fil est très long.", "La route aussi.", second="Tout défaire"))
    forget("Le fil est très long.", "Tout défaire")
    translate_page_subtree(page.get_parent().pk, [english], None, None)
    assert "Tout défaire" not in words(client, target)
    assert "Gather" in words(client, target)
    target.refresh_from_db()
    assert target.has_unpublished_changes
    assert "Tout défaire" in str(target.get_latest_revision_as_object().body)


def test_a_page_that_led_to_the_french_one_is_not_public_half_translated(
    home: HomePage, client: Client, english: Locale, django_capture_on_commit_callbacks: OnCommit
) -> None:
    translated(home, english, django_capture_on_commit_callbacks)
    above = make_standard(title="Nos métiers")
    page = make_standard(above, title="Le fil")
    TranslationCreator(None, [english]).create_translations(page)
    source = TranslationSource.objects.get_for_instance(page)
    keep_the_words(source, english)
    with django_capture_on_commit_callbacks(execute=True):
        source.create_or_update_translation(english, publish=True, fallback=True)
    below = page.get_translation(english)
    address = above.get_translation(english).get_url()
    assert client.get(address)["Location"] == above.get_url()
    TranslationCreator(None, [english]).create_translations(above)
    assert client.get(address).status_code == 404
    assert "Le fil" in words(client, below)
    source = TranslationSource.objects.get_for_instance(above)
    with pytest.raises(PublicationRefusedError):
        source.create_or_update_translation(english, publish=True, fallback=True)
    keep_the_words(source, english)
    with django_capture_on_commit_callbacks(execute=True):
        source.create_or_update_translation(english, publish=True, fallback=True)
    assert "Nos métiers" in words(client, above.get_translation(english))


def test_all_that_stores_translations_passes_here() -> None:
    assert TranslationSource.create_or_update_translation is store
