"""Staff make links, read what partners propose, approve or refuse it."""

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import AbstractUser
from django.core import mail
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, PageLogEntry

from demo.factories import make_image, make_partner, make_standard
from home.models import HomePage
from media.models import Image
from partners.models import PartnerPage, Precision, ProposedPicture, UpdateLink
from tests.core.studio_forms import filled_form, text_of
from tests.media.pictures import telling_picture
from tests.partners.update_links import address_of, propose, soup_of
from tests.test_page_contract import translate


@pytest.fixture
def partner(home: HomePage) -> PartnerPage:
    return make_partner(title="Mutuelle des tisserandes", email="mt@exemple.org", consent_date=date(2024, 1, 2))


@pytest.fixture
def page_of_links(partner: PartnerPage) -> str:
    return reverse("partner_links", args=[partner.pk])


@pytest.fixture
def proposal(partner: PartnerPage) -> str:
    """A proposal with a new name, a logo and a photograph; the address of its link."""
    address = address_of(partner)
    propose(
        Client(),
        address,
        title="Mutuelle des tisserands",
        consent="on",
        agreed_by="Awa",
        logo=telling_picture("png"),
        photos=[telling_picture("jpg")],
    )
    return address


def read(partner: PartnerPage) -> PartnerPage:
    return PartnerPage.objects.get(pk=partner.pk)


def answer(client: Client, partner: PartnerPage, action: str, **data: Any) -> None:
    """What the dashboard and the editor send to answer a proposal."""
    task = read(partner).current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[partner.pk, action, task.pk])
    assert client.post(url, data).status_code in (200, 302)


def test_a_link_is_made_copied_mailed_and_taken_back(
    editor_client: Client, communication_user: AbstractUser, partner: PartnerPage, page_of_links: str
) -> None:
    page = soup_of(editor_client.post(page_of_links, {"action": "make"}, follow=True))
    link = UpdateLink.objects.get()
    address = page.select_one("input[readonly]")["value"]
    assert Client().get(address, follow=True).status_code == 200
    text = page.main.get_text(" ", strip=True)
    assert "Pas encore ouvert" not in soup_of(editor_client.get(page_of_links)).main.get_text()
    assert address in text
    assert "rien de ce que vous changez ne devient public" in text.lower()

    editor_client.post(page_of_links, {"action": "mail", "link": link.pk.hex})
    sent = mail.outbox[0]
    assert sent.to == ["mt@exemple.org"]
    assert sent.reply_to == [communication_user.email]
    assert address in sent.body
    assert "tisserandes" not in sent.body + sent.subject
    assert "Envoyé à mt@exemple.org" in soup_of(editor_client.get(page_of_links)).main.get_text()

    editor_client.post(page_of_links, {"action": "revoke", "link": link.pk.hex})
    assert Client().get(address).status_code == 404
    page = soup_of(editor_client.get(page_of_links))
    assert "Retiré le" in page.main.get_text()
    assert not page.select("input[readonly]")

    entries = PageLogEntry.objects.filter(page=partner.pk, action__startswith="partners.link")
    assert [entry.action for entry in entries.order_by("pk")] == [
        "partners.link.make",
        "partners.link.mail",
        "partners.link.revoke",
    ]
    assert {entry.user for entry in entries} == {communication_user}
    assert link.pk.hex not in str([entry.data for entry in entries])
    history = editor_client.get(reverse("wagtailadmin_pages:history", args=[partner.pk])).content.decode()
    assert "A créé un lien pour le partenaire" in history


def test_the_mail_is_in_the_language_chosen_for_the_partner(
    editor_client: Client, partner: PartnerPage, page_of_links: str
) -> None:
    PartnerPage.objects.update(mail_language="nl")
    editor_client.post(page_of_links, {"action": "make"})
    editor_client.post(page_of_links, {"action": "mail", "link": UpdateLink.objects.get().pk.hex})
    (sent,) = mail.outbox
    assert sent.subject == "Uw fiche op de site van Solidarité Mondiale"
    assert "Met deze link kunt u de fiche lezen" in sent.body
    address = next(line for line in sent.body.splitlines() if line.startswith("http"))
    assert soup_of(Client().get(address, follow=True)).html["lang"] == "nl"


def test_a_mail_server_that_fails_is_told(editor_client: Client, partner: PartnerPage, page_of_links: str) -> None:
    link = UpdateLink.objects.create(partner=partner)
    with override_settings(EMAIL_BACKEND="tests.partners.test_update_staff.broken_backend"):
        response = editor_client.post(page_of_links, {"action": "mail", "link": link.pk.hex}, follow=True)
    assert "Le courriel n’a pas pu partir" in response.content.decode()
    assert UpdateLink.objects.get().mailed_to == ""


def broken_backend(**options: object) -> None:
    raise OSError


def test_those_who_may_not_edit_make_no_link(client: Client, partner: PartnerPage, django_user_model: Any) -> None:
    url = reverse("partner_links", args=[partner.pk])
    assert client.get(url).status_code == 302
    user = django_user_model.objects.create_user("lecteur", password="x")
    client.force_login(user)
    assert client.post(url, {"action": "make"}).status_code == 302
    assert not UpdateLink.objects.exists()


def test_a_translation_has_no_links(editor_client: Client, partner: PartnerPage) -> None:
    english = Locale.objects.create(language_code="en")
    translate(partner.get_parent().specific, english)
    translate(partner, english)
    address = reverse("partner_links", args=[partner.get_translation(english).pk])
    assert editor_client.get(address).status_code == 302
    edit = reverse("wagtailadmin_pages:edit", args=[partner.pk])
    assert "Liens pour le partenaire" in editor_client.get(edit).content.decode()


def test_staff_are_mailed_and_see_what_waits(
    editor_client: Client, communication_user: AbstractUser, partner: PartnerPage, proposal: str
) -> None:
    assert [message.to for message in mail.outbox] == [[communication_user.email]]
    assert "/admin/pages/" in mail.outbox[0].body
    assert proposal not in mail.outbox[0].body
    assert "Bonjour" in mail.outbox[0].body
    assert "attend votre réponse" in mail.outbox[0].body
    assert "workflow" not in mail.outbox[0].subject
    dashboard = soup_of(editor_client.get(reverse("wagtailadmin_home")))
    panel = dashboard.select_one("#awaiting-review-section")
    assert "Mutuelle des tisserands" in panel.get_text()
    assert [button.get_text() for button in panel.select("[data-workflow-action-url]")] == ["Approuver", "Refuser"]


def test_the_editor_tells_of_the_proposal_and_puts_its_answers_first(
    editor_client: Client, partner: PartnerPage, proposal: str
) -> None:
    page = soup_of(editor_client.get(reverse("wagtailadmin_pages:edit", args=[partner.pk])))
    said = page.select_one(".messages").get_text(" ", strip=True)
    assert "Voici ce que propose le partenaire" in said
    assert "Photo" in said
    buttons = page.select("footer button[data-workflow-action-name]")
    assert [button.get_text(" ", strip=True) for button in buttons] == ["Approuver et publier", "Refuser"]
    assert not page.select("[name=action-publish]")
    compare = page.select_one(".messages a")["href"]
    changes = soup_of(editor_client.get(compare)).main.get_text(" ", strip=True)
    assert "tisserands" in changes


def test_daily_editing_is_as_before(editor_client: Client, partner: PartnerPage) -> None:
    page = soup_of(editor_client.get(reverse("wagtailadmin_pages:edit", args=[partner.pk])))
    assert page.select("[name=action-publish]")
    assert not page.select("[name=action-submit]")


def test_what_is_approved_is_public_with_its_pictures(
    editor_client: Client, partner: PartnerPage, proposal: str
) -> None:
    assert "tisserands" not in Client().get(partner.get_url()).content.decode()
    waiting = Image.objects.filter(collection__name="Propositions des partenaires")
    assert waiting.count() == 2
    answer(editor_client, partner, "approve")
    public = read(partner)
    assert public.title == "Mutuelle des tisserands"
    assert public.logo
    assert public.listing_image
    assert (public.consent_date, public.last_checked) == (timezone.localdate(), timezone.localdate())
    assert not public.workflow_in_progress
    assert not waiting.exists()
    assert not ProposedPicture.objects.exists()
    assert "tisserands" in Client().get(public.get_url()).content.decode()


APPROVED, CORRECTED = "est publié comme le partenaire l’a proposé.", "l’a proposé, avec vos corrections."
REFUSED = "est refusée\u00a0: la page est ce qu’elle était avant. Le partenaire n’en est pas averti"


@pytest.mark.parametrize(
    ("action", "changes", "told"),
    [("approve", {}, APPROVED), ("approve", {"town": "Parakou"}, CORRECTED), ("reject", {}, REFUSED)],
)
def test_who_answers_in_the_editor_is_told_what_became_of_the_proposal(
    editor_client: Client, partner: PartnerPage, proposal: str, action: str, changes: dict[str, str], told: str
) -> None:
    url = reverse("wagtailadmin_pages:edit", args=[partner.pk])
    answers = filled_form(editor_client, url, PartnerPage) | changes
    answers["action-workflow-action"], answers["workflow-action-name"] = "true", action
    said = text_of(editor_client.post(url, answers, follow=True))
    assert [one for one in (APPROVED, CORRECTED, REFUSED) if one in said] == [told]
    assert (read(partner).title == "Mutuelle des tisserands") is (action == "approve")


@pytest.mark.parametrize(("action", "told"), [("approve", APPROVED), ("reject", REFUSED)])
def test_who_answers_on_the_dashboard_is_told_the_same(
    editor_client: Client, partner: PartnerPage, proposal: str, action: str, told: str
) -> None:
    answer(editor_client, partner, action, comment="Non.")
    assert told in text_of(editor_client.get(reverse("wagtailadmin_home")))


def test_who_approves_on_the_dashboard_is_told_that_the_partner_stays_offline(
    editor_client: Client, partner: PartnerPage
) -> None:
    make_standard(title="Mutuelle des tisserandes du Bénin")
    propose(Client(), address_of(partner), name_protected="True")
    answer(editor_client, partner, "approve")
    assert not read(partner).live
    assert "n’est pas public" in text_of(editor_client.get(reverse("wagtailadmin_home")))


def test_what_is_refused_leaves_no_trace_in_page_or_media(
    editor_client: Client, partner: PartnerPage, proposal: str, django_capture_on_commit_callbacks: Any
) -> None:
    images = list(Image.objects.all())
    with django_capture_on_commit_callbacks(execute=True):
        answer(editor_client, partner, "reject", comment="Ce nom n’est pas le bon.")
    page = read(partner)
    assert not page.has_unpublished_changes
    assert page.current_workflow_state is None
    assert page.get_latest_revision_as_object().title == "Mutuelle des tisserandes"
    assert not Image.objects.exists()
    assert not any(image.file.storage.exists(image.file.name) for image in images)
    history = editor_client.get(reverse("wagtailadmin_pages:history", args=[partner.pk])).content.decode()
    assert "Ce nom n’est pas le bon." in history
    # The partner may try again.
    assert propose(Client(), proposal, title="Tisserandes unies").status_code == 302
    assert read(partner).workflow_in_progress


def test_a_draft_of_staff_is_set_aside_told_and_brought_back(editor_client: Client, partner: PartnerPage) -> None:
    draft = read(partner)
    draft.introduction = "Brouillon de la rédaction."
    draft.save_revision()
    address = address_of(partner)
    propose(Client(), address, title="Premier nom")
    propose(Client(), address, title="Second nom")
    proposed = read(partner).get_latest_revision_as_object()
    assert proposed.introduction != "Brouillon de la rédaction."
    page = soup_of(editor_client.get(reverse("wagtailadmin_pages:edit", args=[partner.pk])))
    told = page.select_one(".messages a[href*=revert]")
    assert "Votre brouillon d’avant la proposition" in told.get_text()
    assert "Brouillon de la rédaction." in editor_client.get(told["href"]).content.decode()
    answer(editor_client, partner, "reject", comment="Non.")
    restored = read(partner)
    assert restored.has_unpublished_changes
    assert restored.get_latest_revision_as_object().introduction == "Brouillon de la rédaction."
    assert restored.get_latest_revision_as_object().title == "Mutuelle des tisserandes"


def test_a_proposal_published_from_the_editor_keeps_its_pictures(partner: PartnerPage, proposal: str) -> None:
    read(partner).get_latest_revision().publish()
    assert read(partner).logo
    assert not ProposedPicture.objects.exists()
    assert not read(partner).workflow_in_progress


def test_a_partner_that_asks_to_be_hidden_goes_offline_on_approval(editor_client: Client, partner: PartnerPage) -> None:
    propose(Client(), address_of(partner), location_precision="hidden")
    assert read(partner).live
    answer(editor_client, partner, "approve")
    hidden = read(partner)
    assert (hidden.live, hidden.location_precision) == (False, Precision.HIDDEN)
    assert Client().get(partner.get_url()).status_code == 404


def test_an_image_that_staff_use_elsewhere_outlives_a_refusal(
    editor_client: Client, partner: PartnerPage, proposal: str
) -> None:
    image = Image.objects.get(title__endswith="logo")
    make_partner(logo=image)
    make_image()
    answer(editor_client, partner, "reject", comment="Non.")
    assert Image.objects.filter(pk=image.pk).exists()


def test_the_list_of_partners_leads_to_the_links(editor_client: Client, partner: PartnerPage) -> None:
    page = soup_of(editor_client.get("/admin/partners/"))
    links = page.find_all("a", href=reverse("partner_links", args=[partner.pk]))
    assert [link.get_text(strip=True) for link in links] == ["Liens pour le partenaire"]
