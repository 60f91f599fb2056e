"""The site behind a real nginx and a real Varnish, with the files of `deploy/`: what they keep, and what is gone."""

import http.client
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.cache import caches
from django.db import OperationalError, connections
from django.test import Client
from django.test.testcases import LiveServerThread
from wagtail.models import Locale, Page, Site

from config.shared_cache import shared_cache_settings
from core.models import SiteSettings, UntoldWithdrawal
from demo.factories import make_home, make_partner, make_standard
from home.models import HomePage
from partners import removal
from partners.models import PartnerPage
from tests.front.engines import ENGINES, HOST, SITE_HOST, Front, free_port, program
from tests.waiting import write_what_waits

pytestmark = pytest.mark.django_db(transaction=True)


@dataclass
class Answer:
    """What a reader gets."""

    status: int
    text: str
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def was_kept(self) -> bool:
        return self.headers.get("x-cache", "") in ("HIT", "STALE", "UPDATING", "REVALIDATED")


@dataclass
class Behind:
    """The site as its readers reach it: by a cache."""

    front: Front

    def get(self, path: str, method: str = "GET", port: int = 0, **headers: str) -> Answer:
        """Ask the cache, as a browser does."""
        connection = http.client.HTTPConnection(HOST, port or self.front.port, timeout=10)
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers={"Host": SITE_HOST, **names})
        got = connection.getresponse()
        answer = Answer(got.status, got.read().decode("utf-8", "replace"), {k.lower(): v for k, v in got.getheaders()})
        connection.close()
        return answer

    def within(self, seconds: float, path: str, *, has: str = "", lacks: str = "") -> bool:
        """Whether an address says something, or no longer, before so many seconds are over."""
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            text = self.get(path).text
            if has in text and not (lacks and lacks in text):
                return True
            time.sleep(0.05)
        return False

    def check_what_is_kept(self, cookie: str, name: str) -> None:
        """A page of everybody's is kept, whatever others add to its address; nobody's own, nothing unknown is."""
        kept = self.get("/histoire/?utm_source=lettre&fbclid=x")
        assert kept.was_kept, name
        assert kept.headers["cache-control"] == "public, max-age=120"
        assert self.get("/histoire/", Range="bytes=0-14").text == "<!doctype html>", name
        for _twice in range(2):
            own = self.get("/histoire/", Cookie=cookie)
            assert "wagtail-userbar" in own.text, name
            assert not own.was_kept, name
            assert not self.get("/histoire/?inconnu=1").was_kept, name
            assert not self.get("/rien/").was_kept, name
        assert "wagtail-userbar" not in self.get("/histoire/").text
        assert self.get("/histoire/", Cookie="csrftoken=x").was_kept
        # Who does not know the secret has nothing forgotten, nor reads the files.
        for method, port in (("BAN", self.front.port), ("DELETE", self.front.told_port), ("GET", self.front.told_port)):
            if method != "GET" or self.front.told_port != self.front.port:
                assert self.get("/0/", method, port).status in (403, 405, 501), (name, method)

    def check_what_is_served_meanwhile(self, partner: PartnerPage, name: str) -> None:
        """What was read is there, what was withdrawn is nowhere."""
        for path in ("/", "/histoire/", partner.get_parent().get_url(), "/sitemap.xml"):
            answer = self.get(path)
            assert answer.status == 200, (name, path)
            assert "buline" not in answer.text
        for path in (partner.get_url(), "/autrefois/"):
            gone = self.get(path)
            assert gone.status in (404, 503), (name, path)
            assert "buline" not in gone.text


@pytest.fixture
def site(settings: Any, transactional_db: None) -> Iterator[LiveServerThread]:
    """The site, ready to be started in a thread of this process: it is quick, and stopped it answers nothing."""
    settings.PAGE_CACHE_SECONDS, settings.LINKS_FOLLOW_REQUEST = 3600, False
    settings.WAGTAILADMIN_BASE_URL = f"https://{SITE_HOST}"
    thread = LiveServerThread(HOST, StaticFilesHandler, connections_override=shared_connections(), port=free_port())
    thread.daemon = True
    yield thread
    thread.terminate()
    for cache in ("pages", "default"):
        caches[cache].clear()


@pytest.fixture
def fronts(tmp_path: Path, settings: Any, site: LiveServerThread) -> Iterator[dict[str, Behind]]:
    """Each engine that is installed, before the site that runs."""
    installed = {name: engine for name, (wanted, engine) in ENGINES.items() if program(wanted)}
    if not installed:
        pytest.skip("ni nginx ni varnishd ne sont installés")
    with ExitStack() as stack:
        running = {name: stack.enter_context(engine(tmp_path / name, site.port)) for name, engine in installed.items()}
        told = {name: shared_cache_settings(front.told_at)[0]["shared"] for name, front in running.items()}
        settings.WAGTAILFRONTENDCACHE, settings.SHARED_CACHE_IS_TOLD = told, True
        site.start()
        site.is_ready.wait()
        assert site.error is None
        yield {name: Behind(front) for name, front in running.items()}


def shared_connections() -> dict[str, Any]:
    """A database in memory is asked by the server's threads on the same connection."""
    found = {}
    for connection in connections.all(initialized_only=True):
        if connection.vendor == "sqlite" and connection.is_in_memory_db():
            connection.inc_thread_sharing()
            found[connection.alias] = connection
    return found


def make_site() -> None:
    """A home page at the host that the caches know; other tests may have left nothing at all."""
    language = Locale.objects.get_or_create(language_code="fr")[0]
    root = Page.get_first_root_node() or Page.add_root(title="Root", slug="root", locale=language)
    home = HomePage.objects.child_of(root).first() or make_home(root)
    Site.objects.all().delete()
    site = Site.objects.create(hostname=SITE_HOST, port=443, root_page=home, is_default_site=True)
    SiteSettings.for_site(site)


def test_the_life_of_a_page_behind_a_cache(
    fronts: dict[str, Behind], site: LiveServerThread, django_user_model: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_site()
    page = make_standard(title="Notre histoire", slug="histoire")
    other = make_standard(title="Autrefois", slug="autrefois")
    partner = make_partner(title="Union Zébuline", slug="tisserande")
    directory = partner.get_parent().get_url()
    told = (partner.get_url(), directory, f"{directory}partenaires.geojson")
    write_what_waits()
    staff = django_user_model.objects.create_superuser("awa", "awa@solmond.example", "mot-de-passe")
    client = Client()
    client.force_login(staff)
    cookie = f"sessionid={client.cookies['sessionid'].value}"
    for name, front in fronts.items():
        for path in told:
            assert "buline" in front.get(path).text, (name, path)
        assert "tisserande" in front.get("/sitemap.xml").text, name
        for path in ("/", "/histoire/", "/autrefois/"):
            assert front.get(path).status == 200, (name, path)
        front.check_what_is_kept(cookie, name)

    page.title = "Notre passé"
    page.save_revision().publish()
    write_what_waits()
    for name, front in fronts.items():
        assert front.within(2, "/histoire/", has="Notre passé", lacks="Notre histoire"), name

    removal.remove(partner, staff)
    other.unpublish()
    assert not UntoldWithdrawal.objects.exists()
    write_what_waits()
    for name, front in fronts.items():
        for path in told:
            assert "buline" not in front.get(path).text, (name, path)
        assert "tisserande" not in front.get("/sitemap.xml").text, name
        assert front.get("/autrefois/").status == 404, name
        for path in ("/", "/histoire/"):
            assert front.get(path).status == 200

    time.sleep(2.2)  # no copy is of this second or the one before
    with monkeypatch.context() as broken:
        lost = OperationalError("unable to open database file")
        broken.setattr("core.page_cache.middleware.current_generation", Mock(side_effect=lost))
        caches["pages"].clear()
        for name, front in fronts.items():
            front.check_what_is_served_meanwhile(partner, name)
    site.terminate()
    for name, front in fronts.items():
        front.check_what_is_served_meanwhile(partner, name)
        assert "Le site ne peut pas répondre" in front.get("/rien/").text, name
    if missing := [wanted for wanted, _engine in ENGINES.values() if program(wanted) is None]:
        pytest.skip(f"essayé avec {', '.join(fronts)} : {', '.join(missing)} n’est pas installé")
