"""What translators read of a protected partner on the studio's screens, and what those read who may see its name."""

import json
from collections.abc import Callable
from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import (
    String,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationContext,
    TranslationSource,
)
from wagtail_localize.operations import TranslationCreator
from wagtail_localize.strings import StringValue

from core.models import ChangedText
from demo.factories import make_partner, make_standard
from home.groups import ensure_translators_group
from home.models import HomePage
from partners.models import PartnerPage
from tests.core.translated import translated

pytestmark = pytest.mark.django_db


LATIN, ARABIC, ACRONYM, SLUG = "Union Qasbiya", "اتحاد القصبية", "RZHQ", "qasbiya-verte"
TELLING = ("Qasbiya", "qasbiya", "القصبية", ACRONYM)


@pytest.fixture
def dutch(home: HomePage, django_capture_on_commit_callbacks: Callable) -> PartnerPage:
    """The Dutch page of a partner that was public under its name, and is protected now."""
    locale = Locale.objects.get_or_create(language_code="nl")[0]
    french = make_partner(title=f"{LATIN} ({ARABIC})", acronym=ACRONYM, slug=SLUG)
    french.save_revision().publish()
    page = translated(french, locale, django_capture_on_commit_callbacks)
    segment = StringSegment.objects.get(source__object_id=page.translation_key, context__path="slug")
    words = {"translation_of": segment.string, "context": segment.context, "locale": locale}
    StringTranslation.objects.create(**words, data=f"{SLUG}-nl")
    page.slug = f"{SLUG}-nl"
    page.save_revision(log_action=True, changed=True).publish()
    french = PartnerPage.objects.get(pk=french.pk)
    french.name_protected = True
    french.save_revision(log_action=True).publish()
    return PartnerPage.objects.get(pk=page.pk)


@pytest.fixture
def translator(dutch: PartnerPage, client: Client) -> Client:
    user = get_user_model().objects.create_user("traduction", "traduction@exemple.org")
    user.groups.add(ensure_translators_group(HomePage.objects.get(locale__language_code="nl")))
    client.force_login(user)
    return client


@pytest.fixture
def officer() -> Client:
    """Somebody who may read the name, in another browser."""
    browser = Client()
    browser.force_login(get_user_model().objects.create_superuser("direction", "direction@exemple.org"))
    return browser


def screens(page: PartnerPage) -> dict[str, str]:
    names = {"editor": "edit", "history": "history", "usage": "usage", "explorer": "", "draft": "view_draft"}
    own = {key: reverse(f"wagtailadmin_pages:{name}", args=[page.pk]) for key, name in names.items() if name}
    first = page.revisions.order_by("pk").first()
    return own | {
        "explorer": reverse("wagtailadmin_explore", args=[page.pk]),
        "explorer of the parent": reverse("wagtailadmin_explore", args=[page.get_parent().pk]),
        "comparison": reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, "earliest", "latest"]),
        "old version": reverse("wagtailadmin_pages:revisions_view", args=[page.pk, first.pk]),
        "old version, to bring back": reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, first.pk]),
        "history of the site": reverse("wagtailadmin_reports:site_history"),
        "history of the site, as a file": f"{reverse('wagtailadmin_reports:site_history')}?export=csv",
        "partners": f"{reverse('partners:index')}?q=rzhq",
        "partners to check": reverse("partners_to_check"),
        "move": reverse("wagtailadmin_pages:move", args=[page.pk]),
        "search": f"{reverse('wagtailadmin_pages:search')}?q=mouvement",
    }


def read(client: Client, address: str) -> str:
    answer = client.get(address, follow=True)
    return (b"".join(answer) if answer.streaming else answer.content).decode()


def test_a_translator_reads_the_name_on_no_screen(dutch: PartnerPage, translator: Client) -> None:
    told = {}
    for screen, address in screens(dutch).items():
        html = read(translator, address)
        # The editor of translations gets its texts as JSON.
        told[screen] = [word for word in TELLING if word in html or json.dumps(word).strip('"') in html]
    assert {screen: words for screen, words in told.items() if words} == {}


def test_who_may_see_it_reads_it_still(dutch: PartnerPage, editor_client: Client) -> None:
    addresses = screens(dutch)
    for screen in ("editor", "explorer", "explorer of the parent", "history", "usage", "comparison"):
        assert LATIN in read(editor_client, addresses[screen]), screen


def test_the_address_and_the_acronym_stay_in_nothing_that_translators_get(
    dutch: PartnerPage, translator: Client
) -> None:
    translation = Translation.objects.get(source__object_id=dutch.translation_key)
    addresses = (
        reverse("wagtail_localize:download_pofile", args=[translation.pk]),
        reverse("download_xliff", args=[translation.pk]),
        reverse("review_translation", args=[translation.pk]),
        reverse("wagtail_localize:translations_report"),
    )
    told = "".join(read(translator, address) for address in addresses)
    assert "Benin, beschermde naam" in told
    assert [word for word in (*TELLING, 'msgctxt "slug"', 'resname="slug"') if word in told] == []
    assert not StringTranslation.objects.filter(context__path="slug", data__contains=SLUG).exists()
    assert not String.objects.filter(data__contains=SLUG).exists()
    assert not ChangedText.objects.filter(context__path="slug").exists()


def test_what_translators_had_before_this_rule_is_taken_away(dutch: PartnerPage) -> None:
    source = TranslationSource.objects.get(object_id=dutch.translation_key)
    context = TranslationContext.objects.get_or_create(object_id=dutch.translation_key, path="slug")[0]
    text = String.from_value(source.locale, StringValue(SLUG))
    StringSegment.objects.create(source=source, context=context, string=text, order=900)
    words = {"translation_of": text, "context": context, "locale": dutch.locale}
    StringTranslation.objects.create(**words, data=f"{SLUG}-nl")
    import_module("partners.migrations.0004_forget_addresses").forget(apps, connection.schema_editor())
    assert not StringSegment.objects.filter(context=context).exists()
    assert not StringTranslation.objects.filter(context=context).exists()


def test_each_language_has_its_own_address_again_once_the_name_is_public(dutch: PartnerPage) -> None:
    french = PartnerPage.objects.get(locale__language_code="fr")
    assert french.slug.startswith("mouvement-")
    french.name_protected = False
    french.save_revision().publish()
    slugs = PartnerPage.objects.order_by("pk").values_list("locale__language_code", "slug")
    assert dict(slugs) == {"fr": SLUG, "nl": f"{SLUG}-nl"}


def test_a_draft_that_tells_the_name_is_for_those_who_may_read_it(
    dutch: PartnerPage, translator: Client, officer: Client
) -> None:
    """As a translator had written it before the protection: in a text, where no rule of the title reaches."""
    dutch.introduction = f"De {LATIN} weeft."
    dutch.save_revision(clean=False)
    draft, editor = screens(dutch)["draft"], screens(dutch)["editor"]
    assert LATIN not in read(translator, draft)
    assert LATIN in read(officer, draft)
    Translation.objects.filter(source__object_id=dutch.translation_key).update(enabled=False)
    assert LATIN not in read(translator, editor)
    assert "dit un nom protégé" in read(translator, editor)
    assert f"De {LATIN} weeft." in read(officer, editor)


def test_translators_of_other_pages_read_and_write_no_name(
    dutch: PartnerPage, translator: Client, officer: Client
) -> None:
    """A French draft tells it since before the protection; somebody types it into the translation of another page."""
    page = make_standard(title="Le fil", live=False)
    TranslationCreator(user=None, target_locales=[dutch.locale]).create_translations(page)
    translation = Translation.objects.get(source__object_id=page.translation_key)
    segment = StringSegment.objects.get(source=translation.source, context__path="introduction")
    address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
    for words in (f"De {LATIN} weeft.", ARABIC):
        body, kind = encode_multipart(BOUNDARY, {"value": words}), MULTIPART_CONTENT
        answer = translator.put(address, body, content_type=kind)
        assert "partenaire protégé" in answer.json()["error"]
    assert not StringTranslation.objects.filter(translation_of=segment.string).exists()
    assert translator.put(address, encode_multipart(BOUNDARY, {"value": "Wij weven."}), content_type=kind).json()

    editors = [reverse("wagtailadmin_pages:edit", args=[page.get_translation(dutch.locale).pk])]
    files = [
        reverse(f"wagtail_localize:{name}", args=[translation.pk])
        for name in ("download_pofile", "preview_translation")
    ]
    assert segment.string.data in "".join(read(translator, one) for one in files)
    String.objects.filter(pk=segment.string_id).update(data=f"L’{LATIN} tisse.")
    told = "".join(
        read(translator, one) for one in [*editors, *files, reverse("download_xliff", args=[translation.pk])]
    )
    assert LATIN not in told
    assert "dit un nom protégé" in told
    assert LATIN in read(officer, editors[0])
    assert LATIN not in read(officer, files[0])


def test_what_translators_wrote_of_a_partner_is_forgotten_with_its_name(
    dutch: PartnerPage, django_capture_on_commit_callbacks: Callable
) -> None:
    other = translated(make_standard(title="Le fil"), dutch.locale, django_capture_on_commit_callbacks)
    words = StringTranslation.objects.filter(context__object_id=other.translation_key, context__path="introduction")
    assert words.update(data=f"De {LATIN} weeft.") == 1
    PartnerPage.objects.get(locale__language_code="fr").save_revision().publish()
    assert not words.exists()
