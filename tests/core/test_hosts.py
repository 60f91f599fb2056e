"""Under which host the site may be asked, and by which it names itself."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings
from wagtail.models import Site

from core.models import SiteSettings
from demo.factories import make_contact, make_issue, make_magazine, make_partner, make_partner_index
from home.models import HomePage
from tests.wsgi import Answered, Asked, answer, open_connections

ROOT = Path(__file__).resolve().parents[2]
OURS = "www.solmond.example"
ADDRESS = re.compile(r"https?://[^/\s\"'<>]+")
STRANGE = [
    f"{OURS}:8443",
    f"{OURS}:0443",
    f"{OURS}:",
    f"{OURS}:99999999",
    f"{OURS}.",
    "WWW.solmond.example",
    f"user@{OURS}",
    f"user:secret@{OURS}",
    f"{OURS}/autre",
    f"{OURS},{OURS}",
    f" {OURS}",
    "autre.example",
    "",
]
# Addresses that others keep, each with what makes it worth asking.
KEPT = [
    "/",
    "/partenaires/",
    "/partenaires/pays/benin/",
    "/partenaires/partenaires.geojson",
    "/partenaires/partenaires.csv",
    "/partenaires/carte/",
    "/revue/",
    "/flux/publications.atom",
    "/sitemap.xml",
    "/robots.txt",
]


@pytest.fixture
def strict(settings: Settings) -> None:
    """Hosts and links as in production."""
    settings.ALLOWED_HOSTS = [OURS, "solmond.example", "127.0.0.1"]
    settings.ALLOWED_PORTS = []
    settings.LINKS_FOLLOW_REQUEST = False
    settings.WAGTAILADMIN_BASE_URL = "https://studio.solmond.example"


@pytest.fixture
def site(home: HomePage) -> Site:
    """The site, called by its own name."""
    site = home.get_site()
    site.hostname, site.port = OURS, 443
    site.save()
    return site


@pytest.fixture
def world(home: HomePage, site: Site) -> None:
    """What all of `KEPT` tells of."""
    partners = make_partner_index(home, slug="partenaires")
    make_partner(partners)
    make_issue(make_magazine(home, slug="revue"))
    SiteSettings.objects.create(site=site, contact_page=make_contact(home, slug="contact"))


@pytest.mark.parametrize("host", STRANGE)
@pytest.mark.usefixtures("strict", "home")
def test_a_strange_host_is_refused_and_not_repeated(client: Client, host: str) -> None:
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == 400
    assert "Cette demande ne peut pas être lue." in answer.content.decode()
    assert not host.strip() or host.strip() not in answer.content.decode()
    assert "public" not in answer.get("Cache-Control", "")
    assert answer["Permissions-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("host", [OURS, "solmond.example", "127.0.0.1", f"{OURS}:443", f"{OURS}:80"])
@pytest.mark.usefixtures("strict", "home")
def test_our_hosts_are_answered(client: Client, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.usefixtures("strict", "home")
def test_a_port_may_be_allowed(client: Client, settings: Settings) -> None:
    settings.ALLOWED_PORTS = ["8443"]
    assert client.get("/", headers={"host": f"{OURS}:8443"}).status_code == 200
    assert client.get("/", headers={"host": f"{OURS}:8444"}).status_code == 400


@pytest.mark.usefixtures("strict", "home")
def test_the_way_to_https_repeats_no_port(client: Client, settings: Settings) -> None:
    settings.SECURE_SSL_REDIRECT = True
    assert client.get("/a/", headers={"host": f"{OURS}:8443"}).status_code == 400
    assert client.get("/a/", headers={"host": f"{OURS}:80"})["Location"] == f"https://{OURS}/a/"


@pytest.mark.parametrize("path", KEPT)
@pytest.mark.usefixtures("strict", "world")
def test_what_others_keep_names_the_site_as_the_site_names_itself(client: Client, path: str) -> None:
    """Asked under another of its hosts, it tells nothing of it: a shared cache would tell everyone."""
    answer = client.get(path, headers={"host": "127.0.0.1:80"})
    assert answer.status_code == 200
    text = answer.content.decode()
    assert "127.0.0.1" not in text
    assert f"https://{OURS}" in ADDRESS.findall(text)


@pytest.mark.usefixtures("strict", "home")
def test_a_site_that_says_localhost_is_named_as_mails_name_it(client: Client) -> None:
    robots = client.get("/robots.txt", headers={"host": OURS}).content.decode()
    assert "Sitemap: https://studio.solmond.example/sitemap.xml" in robots


@pytest.mark.usefixtures("strict")
def test_a_site_with_a_port_of_its_own_names_it(client: Client, site: Site, settings: Settings) -> None:
    settings.ALLOWED_PORTS = ["8443"]
    Site.objects.update(port=8443)
    text = client.get("/", headers={"host": f"{OURS}:8443"}).content.decode()
    assert f'<link rel="canonical" href="http://{OURS}:8443/">' in text
    settings.SECURE_SSL_REDIRECT = True
    text = client.get("/", headers={"host": f"{OURS}:8443"}, secure=True).content.decode()
    assert f'<link rel="canonical" href="https://{OURS}:8443/">' in text


@pytest.mark.usefixtures("home")
def test_in_development_links_follow_the_request(client: Client) -> None:
    text = client.get("/", headers={"host": "127.0.0.1:8001"}).content.decode()
    assert '<link rel="canonical" href="http://127.0.0.1:8001/">' in text


CHARSETS = ["latin-1", "utf-16", "punycode", "idna", "rot13", "base64", "unknown", "", "\u00e9", "x" * 500]


@pytest.fixture
def ask(home: HomePage) -> Iterator[Callable[[Asked], Answered]]:
    """Asks the site as a server does: Django's test client makes its requests without the entry point."""
    from config.wsgi import application

    with open_connections():
        yield lambda asked: answer(application, asked)


Ask = Callable[[Asked], Answered]


@pytest.mark.parametrize("charset", CHARSETS)
@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "text/html", "multipart/form-data; boundary=x"])
def test_another_charset_is_refused(ask: Ask, charset: str, kind: str) -> None:
    for method in ("GET", "POST"):
        answered = ask(Asked(method, "/?q=%e9", [("Content-Type", f"{kind}; charset={charset}")], b"a=%e9"))
        assert answered.status == 400
        assert "Cette demande ne peut pas être lue." in answered.body.decode()
        assert answered.headers["Permissions-Policy"]


@pytest.mark.parametrize("kind", ["text/html; charset*=punycode''%80", "text/html; charset*=x''a; charset=utf-8"])
def test_a_kind_that_cannot_be_read_is_refused(ask: Ask, kind: str) -> None:
    assert ask(Asked("POST", "/", [("Content-Type", kind)], b"a")).status == 400


@pytest.mark.parametrize("charset", ["utf-8", "UTF-8", "utf8", '"utf-8"'])
def test_our_charset_is_read(ask: Ask, home: HomePage, charset: str) -> None:
    make_contact(home, slug="contact")
    kind = f"application/x-www-form-urlencoded; charset={charset}"
    answered = ask(Asked("POST", "/contact/", [("Content-Type", kind)], b"a=b"))
    # Read, and without the form's own token.
    assert answered.status == 403
    assert ask(Asked("GET", f"/?{'a&' * 2000}", [("Content-Type", kind)])).status in (200, 400)


@pytest.mark.parametrize(
    ("path", "language", "words"),
    [("/", "fr", "Cette demande"), ("/en/", "en", "This request")],
)
def test_the_refusal_is_in_the_language_of_the_address(
    ask: Ask, path: str, language: str, words: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        answered = ask(Asked("POST", path, [("Content-Type", "text/plain; charset=utf-16")], b"a"))
    assert answered.status == 400
    assert f'<html lang="{language}">' in answered.body.decode()
    assert words in answered.body.decode()


def test_no_address_is_made_from_the_request() -> None:
    """A new page, feed or file takes `public_address`, or a shared cache would keep the host of whoever asked first."""
    rooms = ("site", "home", "campaigns", "partners", "publications")
    sources = [file for room in rooms for file in (ROOT / room).rglob("*.py")]
    assert len(sources) > 100
    assert not [str(file) for file in sources if "build_absolute_uri" in file.read_text(encoding="utf-8")]
