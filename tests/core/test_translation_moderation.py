"""Translations that are reviewed before they are published, where a section asks for it: Wagtail's workflow."""

from collections.abc import Callable

from bs4 import BeautifulSoup
from django.contrib.auth.models import AbstractUser, Group
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowPage, WorkflowState, WorkflowTask
from wagtail_localize.models import StringTranslation

from core.models import BasePage, RequestedTranslation
from core.translating.requests import ask
from home.groups import COMMUNICATION, ensure_translators_group
from tests.core.studio_forms import messages_of, text_of
from tests.core.test_translating_studio import board
from tests.core.translators import body, publish, translate, translation_of, words


def review_below(home: Page) -> None:
    """Pages below `home` are reviewed by the communications staff."""
    workflow = Workflow.objects.create(name="Relecture")
    task = GroupApprovalTask.objects.create(name="Communication")
    task.groups.set([Group.objects.get(name=COMMUNICATION)])
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page=home)


def test_a_translator_submits_and_staff_publish(
    translated_pair: tuple[BasePage, BasePage],
    communication_user: AbstractUser,
    django_user_model: type[AbstractUser],
    client: Client,
    django_capture_on_commit_callbacks: Callable,
) -> None:
    page, target = translated_pair
    home = Page.objects.get(depth=2, locale=target.locale)
    translator = django_user_model.objects.create_user("wim", "wim@solmond.example", "x")
    translator.groups.add(ensure_translators_group(home))
    edit = reverse("wagtailadmin_pages:edit", args=[target.pk])
    submit = reverse("submit_for_moderation", args=[translation_of(page).pk])
    publish(page, body=body("Le fil est très long.", "La route aussi."))
    client.force_login(translator)
    # Where no section asks for a review there is nobody to submit to.
    assert submit not in client.get(edit).content.decode()
    client.post(submit)
    assert not WorkflowState.objects.exists()
    review_below(home)
    assert submit in client.get(edit).content.decode()
    StringTranslation.objects.filter(translation_of__data="Demander").delete()
    answer = client.post(submit, follow=True)
    said = " ".join(messages_of(answer)).replace("\xa0", " ")
    assert "Pas soumise : 1 texte reste à traduire (Étape 1, titre)." in said
    translate(page, "Demander", "Ask us")
    ask([translation_of(page)], translator, None, communication_user)
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(submit, follow=True)
    assert "La traduction est soumise" in " ".join(messages_of(answer))
    assert "elle attend la personne qui la publie" in text_of(answer)
    assert RequestedTranslation.objects.get().done_at is not None
    assert "Ask us" not in words(client, target)
    assert client.post(edit, {"action": "publish"}).status_code in (302, 403)
    assert "Ask us" not in words(client, target)
    client.force_login(communication_user)
    assert "attend d’être approuvée" in board(client)[page.title][0]
    soup = BeautifulSoup(client.get(edit).content, "html.parser")
    reject = soup.select_one("[formaction*='/reject/']")["formaction"]
    with django_capture_on_commit_callbacks(execute=True):
        told = client.post(reject, {"comment": "Voir le titre", "next": edit}, follow=True)
    assert "Des changements sont demandés" in " ".join(messages_of(told))
    assert "attend d’être approuvée" not in board(client)[page.title][0]
    client.force_login(translator)
    assert "Ask us" not in words(client, target)
    assert RequestedTranslation.objects.get().done_at is None
    # What was sent back is submitted again as it stands then.
    translate(page, "Demander", "Ask all of us")
    with django_capture_on_commit_callbacks(execute=True):
        client.post(submit)
    client.force_login(communication_user)
    soup = BeautifulSoup(client.get(edit).content, "html.parser")
    approve = soup.select_one("[formaction*='/approve/']")["formaction"]
    with django_capture_on_commit_callbacks(execute=True):
        told = client.post(approve, {"comment": "", "next": edit}, follow=True)
    assert "La traduction est approuvée et publiée." in messages_of(told)
    assert "Ask all of us" in words(client, target)
