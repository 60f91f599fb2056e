"""The studio's pages hold no script that its policy refuses."""

import base64
import hashlib

import pytest
from bs4 import BeautifulSoup, Tag
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput, AdminPageChooser, AdminTimeInput
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from config.inline_scripts import INLINE_SCRIPTS
from demo.factories import make_campaign, make_campaign_index, make_standard
from home.models import HomePage

DATA = ("application/json", "application/ld+json")


@pytest.fixture
def places(home: HomePage) -> list[str]:
    """Addresses of the studio that held scripts as Wagtail and wagtail-localize write them."""
    page = make_standard(home, slug="page")
    campaign = make_campaign(make_campaign_index(home))
    promotion = SearchPromotion.objects.create(query=Query.get("don"), page=page)
    english = Locale.objects.get_or_create(language_code="en")[0]
    home.copy_for_translation(english)
    source = TranslationSource.get_or_create_from_instance(page)[0]
    translation = Translation.objects.create(source=source, target_locale=english)
    translation.save_target(publish=False)
    return [
        reverse("wagtailadmin_home"),
        reverse("wagtailadmin_pages:edit", args=[home.pk]),
        reverse("wagtailadmin_pages:edit", args=[campaign.pk]),
        reverse("wagtailadmin_pages:edit", args=[translation.get_target_instance().pk]),
        reverse("wagtailadmin_pages:move", args=[page.pk]),
        reverse("wagtailadmin_pages:copy", args=[page.pk]),
        reverse("wagtailsearchpromotions:add"),
        reverse("wagtailsearchpromotions:edit", args=[promotion.query_id]),
        reverse("wagtail_localize:submit_page_translation", args=[campaign.pk]),
        reverse("wagtailadmin_reports:site_history"),
        reverse("wagtailadmin_workflows:add"),
        reverse("wagtailusers_users:add"),
    ]


def hash_of(script: Tag) -> str:
    """The source expression that allows a script (https://www.w3.org/TR/CSP3/#match-element-to-source-list)."""
    digest = hashlib.sha256((script.string or "").encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def inline_scripts(html: bytes) -> list[Tag]:
    """The scripts that stand in a page."""
    scripts = BeautifulSoup(html, "html.parser").find_all("script", src=False)
    return [script for script in scripts if script.get("type") not in DATA]


def test_no_script_stands_in_the_page_but_those_named(client: Client, places: list[str]) -> None:
    client.force_login(get_user_model().objects.create_superuser("chef", "chef@solmond.example", "x"))
    found = set()
    for place in places:
        answer = client.get(place, follow=True)
        assert answer.status_code == 200
        found |= {hash_of(script) for script in inline_scripts(answer.content)}
        page = BeautifulSoup(answer.content, "html.parser")
        assert not page.find_all(lambda tag: any(name.startswith("on") for name in tag.attrs))
    assert found == set(INLINE_SCRIPTS.values())


def test_the_policy_of_the_studio(editor_client: Client) -> None:
    policy = editor_client.get("/admin/")["Content-Security-Policy"]
    scripts = next(part for part in policy.split("; ") if part.startswith("script-src "))
    assert "unsafe" not in scripts
    assert "'self'" in scripts
    assert all(hash_ in scripts for hash_ in INLINE_SCRIPTS.values())
    assert "sha256" not in Client().get("/")["Content-Security-Policy"]


def test_fields_start_from_data(home: HomePage) -> None:
    """With what closes a script inside their values, and with the place that a new row of a list takes."""
    chooser = AdminPageChooser().render("page", home.pk, {"id": "id_x-__prefix__-page"})
    widgets = [chooser, *(kind().render("x", None, {"id": "id-x"}) for kind in DATES)]
    for html, start in zip(
        widgets, ["PageChooser", "initDateChooser", "initTimeChooser", "initDateTimeChooser"], strict=True
    ):
        soup = BeautifulSoup(html, "html.parser")
        assert soup.script["data-start"] == start
        assert soup.script["type"] == "application/json"
        assert "id" in soup.script.string


DATES = (AdminDateInput, AdminTimeInput, AdminDateTimeInput)
