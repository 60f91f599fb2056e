"""What every answer tells browsers to keep away from."""

import pytest
from django.test import Client, override_settings
from django.urls import reverse
from wagtail.models import Locale

from demo.factories import (
    make_contact,
    make_document,
    make_image,
    make_issue,
    make_magazine,
    make_partner_index,
    make_standard,
)
from home.models import HomePage

OWN, EVERYBODY = "same-origin", "cross-origin"


@pytest.fixture
def addresses(home: HomePage) -> dict[str, tuple[str, int, str]]:
    """By name, an address, the status that it is answered with, and who may load it."""
    make_partner_index(home, slug="partenaires")
    make_issue(make_magazine(home, slug="revue"))
    page = make_standard(home, slug="histoire", listing_image=make_image())
    image = make_image()
    return {
        "page": ("/", 200, OWN),
        "missing": ("/rien/", 404, OWN),
        "admin": ("/admin/login/", 200, OWN),
        "redirect": ("/histoire", 301, OWN),
        "document": (make_document().url, 200, OWN),
        "search": ("/recherche/", 200, OWN),
        "robots": ("/robots.txt", 200, OWN),
        "sitemap": ("/sitemap.xml", 200, OWN),
        "rendition": (image.get_rendition("width-100").url, 200, EVERYBODY),
        "woven share picture": (reverse("share_image", args=[home.share_key]), 200, EVERYBODY),
        "chosen share picture": (reverse("share_image", args=[page.share_key]), 302, EVERYBODY),
        "feed": ("/flux/publications.atom", 200, EVERYBODY),
        "geojson": ("/partenaires/partenaires.geojson", 200, EVERYBODY),
        "table": ("/partenaires/partenaires.csv", 200, EVERYBODY),
        "shared map": ("/partenaires/carte/", 200, EVERYBODY),
        "directory": ("/partenaires/", 200, OWN),
    }


def test_every_answer_keeps_other_sites_out(client: Client, addresses: dict[str, tuple[str, int, str]]) -> None:
    for name, (address, status, loaded_by) in addresses.items():
        answer = client.get(address)
        assert answer.status_code == status, name
        assert answer["Cross-Origin-Resource-Policy"] == loaded_by, name
        assert answer["X-Content-Type-Options"] == "nosniff", name
        if answer.get("Content-Type", "").startswith("image/"):
            # A picture runs nothing: what speaks of documents would weigh more than many of them.
            assert "Content-Security-Policy" not in answer, name
            assert "Permissions-Policy" not in answer, name
            continue
        assert answer["Cross-Origin-Opener-Policy"] == "same-origin", name
        assert "default-src '" in answer["Content-Security-Policy"], name
        assert "camera=()" in answer["Permissions-Policy"], name
        assert answer["Referrer-Policy"] == "strict-origin-when-cross-origin", name


def test_videos_may_fill_the_screen(client: Client, home: HomePage) -> None:
    asked = client.get("/")["Permissions-Policy"]
    assert 'fullscreen=(self "https://www.youtube-nocookie.com" "https://player.vimeo.com"' in asked
    assert "clipboard-write=(self)" in asked
    assert "publickey-credentials-get=(self)" in asked


def test_an_unchanged_answer_keeps_what_was_said_of_it(client: Client, home: HomePage) -> None:
    """Browsers put the headers of a 304 in the place of those that they kept."""
    make_partner_index(home, slug="partenaires")
    for address in ("/flux/publications.atom", "/partenaires/carte/", reverse("share_image", args=[home.share_key])):
        known = client.get(address)
        unchanged = client.get(address, headers={"if-none-match": known["ETag"]})
        assert unchanged.status_code == 304
        assert unchanged.get("Cross-Origin-Resource-Policy", EVERYBODY) == EVERYBODY
        assert unchanged.get("Content-Security-Policy") in (None, known.get("Content-Security-Policy"))


def test_the_map_alone_may_be_framed(client: Client, home: HomePage) -> None:
    make_partner_index(home, slug="partenaires")
    assert "frame-ancestors *" in client.get("/partenaires/carte/")["Content-Security-Policy"]
    assert "frame-ancestors 'self'" in client.get("/partenaires/")["Content-Security-Policy"]


@override_settings(WHITENOISE_USE_FINDERS=True, WHITENOISE_AUTOREFRESH=True)
def test_static_files_too(home: HomePage) -> None:
    answer = Client().get("/static/js/map.js")
    assert answer.status_code == 200
    assert answer["Cross-Origin-Resource-Policy"] == OWN
    assert answer["Permissions-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'self'" in answer["Content-Security-Policy"]
    # A sheet or a face has no document of its own.
    sheet = Client().get("/static/css/base.css")
    assert sheet["X-Content-Type-Options"] == "nosniff"
    assert "Content-Security-Policy" not in sheet
    assert "Permissions-Policy" not in sheet


def test_a_fault_too(home: HomePage, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(HomePage, "serve", fail)
    answer = Client(raise_request_exception=False).get("/")
    assert answer.status_code == 500
    assert answer["Cross-Origin-Resource-Policy"] == OWN
    assert answer["Permissions-Policy"]


@pytest.mark.parametrize(
    ("path", "words"),
    [("/recherche/", "Cette adresse ne répond pas de cette façon."), ("/en/search/", "does not answer that way")],
)
def test_a_refused_method_says_so(home: HomePage, path: str, words: str) -> None:
    home.copy_for_translation(Locale.objects.get_or_create(language_code="en")[0]).save_revision().publish()
    answer = Client().put(path)
    assert answer.status_code == 405
    assert words in answer.content.decode()
    assert answer["Allow"]


def test_too_much_says_so(home: HomePage) -> None:
    make_contact(home, slug="contact")
    answer = Client().post("/contact/", "a" * 3_000_000, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 413
    assert "C’est trop à envoyer en une fois." in answer.content.decode()
