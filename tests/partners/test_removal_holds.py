"""What the removal of a partner promises holds whatever the indexes say and whatever waits in a queue."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from io import BytesIO
from urllib.error import URLError

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from modelsearch.tasks import insert_or_update_object_task
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import Page, PageLogEntry, ReferenceIndex, Revision
from wagtail.signal_handlers import disable_reference_index_auto_update
from wagtail.tasks import update_reference_index_task

from demo.factories import make_campaign, make_country, make_document, make_image, make_partner, make_standard
from home.models import HomePage
from media.models import Document, DocumentPage
from partners.models import PartnerPage, PartnerRemoval, Precision
from partners.removal import lift, remove
from partners.update.workflow import PROPOSALS
from search.finding import find_pages
from search.question import Question
from tests.core.studio_forms import edit_page, errors_beside
from tests.partners.spreadsheets import LEAST, confirm, csv_file, said
from tests.partners.spreadsheets import send as send_file
from tests.partners.test_removal import words

OnCommit = Callable


@pytest.fixture
def partner(home: HomePage) -> PartnerPage:
    return make_partner(
        title="Union des tisserandes", acronym="UDT", consent_date=date(2026, 1, 1), logo=make_image(title="Logo")
    )


@contextmanager
def worker_stopped() -> Iterator[None]:
    """Nothing that is saved within reaches Wagtail's indexes."""
    with disable_reference_index_auto_update():
        yield
    ReferenceIndex.objects.all().delete()


def confirmation(client: Client, page: PartnerPage) -> str:
    return words(client.get(reverse("partner_removal", args=[page.pk])))


def is_public(page: PartnerPage) -> bool:
    """Whether anything that the public gets tells the name."""
    pages = (page.get_parent().url, f"{page.get_parent().url}partenaires.csv", "/sitemap.xml", "/")
    texts = [Client().get(url).content.decode() for url in pages]
    told = any("isserandes" in text for text in texts) or find_pages(Question("tisserandes")).total > 0
    return told or Client().get(page.url).status_code == 200


class TestMentions:
    """What tells of the partner is found in the texts as they are, with every index empty."""

    def test_of_every_kind(self, partner: PartnerPage, editor_client: Client, home: HomePage) -> None:
        with worker_stopped():
            make_campaign(title="Fil à fil", partners=[partner])
            make_standard(title="Nos alliées", introduction="Avec l’<b>U</b>nion des tisserandes.")
            make_standard(title="Étiquettes", introduction="Lisez #UnionDesTisserandes")
            make_standard(title="Sans rapport", introduction="Des tisserandes en union.")
            make_document(title="Rapport UDT")
            told = make_document(title="Rapport annuel")
            DocumentPage.objects.update_or_create(
                document=told, number=1, defaults={"text": "avec l’union des tisserandes"}
            )
            make_image(title="Fête", description="Union des tisserandes, 2025")
            query = Query.get("tissage")
            SearchPromotion.objects.create(query=query, page=partner, description="")
            Redirect.objects.create(old_path="/union-des-tisserandes-2024", redirect_link="https://ailleurs.example/")
        text = confirmation(editor_client, partner)
        for title in ("Fil à fil", "Nos alliées", "Étiquettes", "Rapport UDT", "Rapport annuel", "Fête", "tissage"):
            assert title in text, title
        assert "/union-des-tisserandes-2024" in text
        assert "Sans rapport" not in text
        assert "et reste public" in text

    def test_none_is_said(self, partner: PartnerPage, editor_client: Client) -> None:
        text = confirmation(editor_client, partner)
        assert "Rien d’autre de public ne mène au partenaire" in text
        assert "et reste public" not in text

    def test_a_name_too_plain_is_told(self, home: HomePage, editor_client: Client) -> None:
        partner = make_partner(title="Union des tisserandes", acronym="ET")
        assert "Non cherchés, car des textes ordinaires emploient aussi ces mots : ET" in confirmation(
            editor_client, partner
        )

    def test_what_there_was_no_time_for_is_told(
        self, partner: PartnerPage, editor_client: Client, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("partners.mentions.mentions.__defaults__", (-1,))
        text = confirmation(editor_client, partner)
        assert "Il y a trop de textes pour les lire tous" in text
        assert "Rien d’autre de public" not in text

    def test_drafts_are_not_public(self, partner: PartnerPage, editor_client: Client) -> None:
        make_standard(title="Brouillon", introduction="Union des tisserandes").unpublish()
        assert "Brouillon" not in confirmation(editor_client, partner)


class TestPictures:
    """A picture is withdrawn when no live page leads to it now."""

    def test_taken_off_a_campaign_a_minute_ago(
        self, partner: PartnerPage, communication_user: object, django_capture_on_commit_callbacks: OnCommit
    ) -> None:
        campaign = make_campaign(listing_image=partner.logo)
        address = partner.logo.get_rendition("width-100").url
        assert ReferenceIndex.get_references_to(partner.logo).count() == 2
        with disable_reference_index_auto_update():  # the index says still that the campaign shows it
            campaign.listing_image = None
            campaign.save_revision().publish()
        with django_capture_on_commit_callbacks(execute=True):
            removal = remove(partner, communication_user)
        assert removal.pictures_withdrawn == [partner.logo_id]
        assert Client().get(address).status_code == 404

    @pytest.mark.parametrize("where", ["field", "stream"])
    def test_shown_elsewhere_it_stays(
        self, partner: PartnerPage, communication_user: object, editor_client: Client, where: str
    ) -> None:
        with worker_stopped():
            if where == "field":
                make_campaign(listing_image=partner.logo)
            else:
                other = make_partner(title="Autre")
                other.testimony = [("quote", {"text": "Oui", "who": "Awa", "image": partner.logo})]
                other.save_revision().publish()
        address = partner.logo.get_rendition("width-100").url
        removal = remove(partner, communication_user)
        assert removal.pictures_kept == [partner.logo_id]
        assert Client().get(address).status_code == 200
        done = words(editor_client.get(reverse("partner_removal_done", args=[partner.pk])))
        assert "Logo : toujours publique" in done or "Logo: toujours publique" in done


class TestWhatWaits:
    """Nothing that was asked before the removal and is done after it brings the partner back."""

    @pytest.fixture(autouse=True)
    def _signed_in(self, communication_user: object) -> None:
        self.user = communication_user

    def remove(self, partner: PartnerPage) -> None:
        remove(PartnerPage.objects.get(pk=partner.pk), self.user)
        assert not is_public(partner)

    def test_indexes(self, partner: PartnerPage) -> None:
        self.remove(partner)
        insert_or_update_object_task.func("partners", "partnerpage", str(partner.pk))
        update_reference_index_task.func("partners", "partnerpage", str(partner.pk))
        call_command("rebuild_search", verbosity=0)
        assert not is_public(partner)

    def test_the_reading_of_a_file(self, partner: PartnerPage) -> None:
        document = make_document()
        Document.objects.filter(pk=document.pk).update(reading="waiting")
        self.remove(partner)
        call_command("read_documents", verbosity=0)
        assert not is_public(partner)

    def test_a_planned_publication(self, partner: PartnerPage) -> None:
        partner.go_live_at = timezone.now() + timedelta(minutes=5)
        revision = partner.save_revision()
        revision.publish()
        self.remove(partner)
        Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=timezone.now() - timedelta(minutes=1))
        call_command("publish_scheduled")
        assert not is_public(partner)

    def test_a_version_published_meanwhile(self, partner: PartnerPage) -> None:
        before = partner.save_revision()
        self.remove(partner)
        before.publish()
        assert not is_public(partner)
        assert not PartnerPage.objects.get(pk=partner.pk).live

    def test_a_page_read_before_and_saved_after(self, partner: PartnerPage) -> None:
        before = PartnerPage.objects.get(pk=partner.pk)
        self.remove(partner)
        before.save()
        assert not is_public(partner)

    def test_the_approval_of_a_proposal(self, partner: PartnerPage) -> None:
        partner.save_revision()
        state = PROPOSALS.start(partner).workflow_state
        task = state.current_task_state
        self.remove(partner)
        task.refresh_from_db()
        assert task.status == task.STATUS_CANCELLED
        task.revision.publish()
        assert not is_public(partner)

    def test_an_import_that_was_checked_before(self, partner: PartnerPage, editor_client: Client) -> None:
        file = csv_file((*LEAST, "Sigle"), [partner.reference, partner.title, partner.country.name, "UT"])
        assert "profil modifié" in said(send_file(editor_client, file, publish=True))
        self.remove(partner)
        confirm(editor_client)
        assert not is_public(partner)
        assert not PartnerPage.objects.get().live

    def test_a_translation_or_an_alias_made_later(self, partner: PartnerPage) -> None:
        self.remove(partner)
        page = PartnerPage.objects.get(pk=partner.pk)
        alias = page.create_alias(parent=page.get_parent(), update_slug="autre")
        PartnerPage.objects.filter(pk=alias.pk).update(location_precision=Precision.COUNTRY)
        alias = PartnerPage.objects.get(pk=alias.pk)
        alias.live = True
        alias.save(clean=False)
        assert not PartnerPage.objects.get(pk=alias.pk).live

    def test_a_page_that_names_it(self, partner: PartnerPage) -> None:
        page = make_standard(title="En danger")
        page.introduction, page.go_live_at = "L’Union des tisserandes appelle.", timezone.now() + timedelta(hours=1)
        page.save_revision().publish()
        other = make_partner(title="Solidarité")
        for one in (partner, other):
            self.remove(one)
        with pytest.raises(ValidationError, match="partenaire protégé"):
            page.full_clean()
        Revision.objects.filter(approved_go_live_at__isnull=False).update(approved_go_live_at=timezone.now())
        call_command("publish_scheduled")
        assert Client().get(page.url).status_code == 404
        # Ordinary words are not looked for.
        make_standard(title="Solidarité et santé").full_clean()
        lift(partner, None)
        page.full_clean()

    def test_a_copy(self, partner: PartnerPage, editor_client: Client) -> None:
        copy = partner.copy(update_attrs={"slug": "copie"}, keep_live=False)
        self.remove(partner)
        address = reverse("wagtailadmin_pages:copy", args=[partner.pk])
        assert editor_client.get(address)["Location"] == reverse("partner_removal_done", args=[partner.pk])
        assert "Cela dit le nom d’un partenaire protégé" in errors_beside(edit_page(editor_client, copy), "title")
        copy.get_latest_revision().publish()
        assert not is_public(partner)
        assert not is_public(PartnerPage.objects.get(pk=copy.pk))

    @pytest.mark.parametrize(
        ("name", "title", "country", "is_live"),
        [
            # A name that can be looked for is held everywhere, one of ordinary words in its country.
            ("Union des tisserandes", "UNION des Tisserandes", "BJ", False),
            ("Union des tisserandes", "Union des tisserandes", "TG", False),
            ("Union des tisserandes", "Union des vanniers", "BJ", True),
            ("Solidarité", "SOLIDARITE", "BJ", False),
            ("Solidarité", "Solidarité", "TG", True),
        ],
    )
    def test_a_new_page_of_its_name(self, home: HomePage, name: str, title: str, country: str, is_live: bool) -> None:
        self.remove(make_partner(title=name, country=make_country("BJ")))
        page = make_partner(title=title, country=make_country(country))
        assert PartnerPage.objects.get(pk=page.pk).live is is_live


def test_no_alias_of_a_partner_is_made(partner: PartnerPage, editor_client: Client) -> None:
    address = reverse("wagtailadmin_pages:copy", args=[partner.pk])
    sent = {"new_title": "Deux", "new_slug": "deux", "new_parent_page": partner.get_parent().pk, "alias": "on"}
    assert "Un partenaire n’a qu’une page" in editor_client.post(address, sent, follow=True).content.decode()
    assert PartnerPage.objects.get() == partner
    editor_client.post(address, {name: value for name, value in sent.items() if name != "alias"})
    assert PartnerPage.objects.count() == 2


class TestLifting:
    """Staff bring the partner back in two steps, each of them said."""

    def test_publishing_is_refused_in_words_until_then(self, partner: PartnerPage, editor_client: Client) -> None:
        editor_client.post(reverse("partner_removal", args=[partner.pk]))
        answer = edit_page(editor_client, PartnerPage.objects.get(), location_precision="country")
        assert answer["Location"] == reverse("partner_removal_done", args=[partner.pk])
        assert (
            "a été retiré d’urgence. Levez d’abord le retrait" in editor_client.get(answer["Location"]).content.decode()
        )
        assert not PartnerPage.objects.get().live

    def test_lifted_it_may_be_published(self, partner: PartnerPage, editor_client: Client) -> None:
        editor_client.post(reverse("partner_removal", args=[partner.pk]))
        editor_client.post(reverse("partner_removal_lift", args=[partner.pk]))
        page = PartnerPage.objects.get()
        assert not page.live
        page.location_precision = Precision.EXACT
        page.save_revision()
        editor_client.post(reverse("partner_removal_lift", args=[partner.pk]))
        assert PartnerPage.objects.get().get_latest_revision_as_object().is_hidden
        page.location_precision = Precision.COUNTRY
        page.save_revision().publish()
        assert PartnerPage.objects.get().live
        assert PageLogEntry.objects.filter(action="partners.lift_removal").exists()


class TestCaches:
    """Shared caches are told at once, and what they do not take is said."""

    @pytest.fixture
    def cache(self, settings: object) -> None:
        settings.WAGTAILFRONTENDCACHE = {  # type: ignore[attr-defined]
            "varnish": {"BACKEND": "core.shared_cache.backends.PurgeBackend", "LOCATION": "http://127.0.0.1:6081"}
        }

    @pytest.mark.usefixtures("cache")
    def test_of_every_address(
        self, partner: PartnerPage, editor_client: Client, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked: list[tuple[str, str]] = []

        def answer(request: object, timeout: float) -> BytesIO:
            asked.append((request.get_method(), request.full_url))  # type: ignore[attr-defined]
            return BytesIO()

        monkeypatch.setattr("core.shared_cache.backends.urlopen", answer)
        campaign = make_campaign(partners=[partner])
        picture = partner.logo.get_rendition("width-100").url
        directory = partner.get_parent().url
        addresses = [partner.url, directory, f"{directory}carte/", f"{directory}pays/benin/", "/sitemap.xml", "/"]
        addresses += [f"{directory}partenaires.geojson", f"{directory}partenaires.csv", campaign.url, picture]
        addresses += [f"/partage/{partner.share_key}.png"]
        html = editor_client.post(reverse("partner_removal", args=[partner.pk]), follow=True)
        told = {url.removeprefix("http://127.0.0.1:6081") for _method, url in asked}
        assert set(addresses) <= told, set(addresses) - told
        assert {method for method, _url in asked} == {"PURGE"}
        assert f"{PartnerRemoval.objects.get().caches_told} adresses ont été retirées des caches" in words(html)

    @pytest.mark.usefixtures("cache")
    def test_a_cache_that_does_not_answer_stops_nothing(
        self, partner: PartnerPage, editor_client: Client, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked = []

        def refuse(request: object, timeout: float) -> None:
            asked.append(timeout)
            raise URLError("Connection refused")

        monkeypatch.setattr("core.shared_cache.backends.urlopen", refuse)
        html = words(editor_client.post(reverse("partner_removal", args=[partner.pk]), follow=True))
        assert not is_public(partner)
        assert "Un cache partagé n’a pas pu être prévenu" in html
        assert len(asked) == 1

    def test_without_any(self, partner: PartnerPage, editor_client: Client) -> None:
        html = words(editor_client.post(reverse("partner_removal", args=[partner.pk]), follow=True))
        assert "Ce site n’en fait garder aucune" in html


def test_half_a_removal_is_none(
    partner: PartnerPage, communication_user: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("partners.removal._withdraw", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        remove(partner, communication_user)
    assert PartnerPage.objects.get().live
    assert not PartnerRemoval.objects.exists()
    assert Page.objects.get(pk=partner.pk).live
