"""Languages of the settings that nobody prepared the site for: Arabic, and Portuguese without a translation."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import Locale

from core.checks import our_page_models
from home.models import HomePage
from tests.demo.speaking import speak
from tests.demo.test_languages import walk
from tests.made_up import also_speaking

pytestmark = pytest.mark.django_db

WORD = "كلمة"
"""None of those of the catalogue, whose words stand in addresses."""


def test_every_page_answers_in_arabic(client: Client, tmp_path: Path) -> None:
    with also_speaking("ar", tmp_path):
        Locale.objects.create(language_code="ar")
        speak("ar", our_page_models(), WORD)
        wrong, read = {}, 0
        for address, answer in walk(client, "ar", 1):
            read += 1
            if answer.status_code >= 500:
                wrong[address] = answer.status_code
            elif answer.headers["Content-Type"].startswith("text/html") and answer.content:
                soup = BeautifulSoup(answer.content, "html.parser")
                # Segments of addresses are one word here: the list for the script stands where frames stand.
                if soup.html is None:
                    continue
                if (soup.html["lang"], soup.html.get("dir")) != ("ar", "rtl"):
                    wrong[address] = soup.html.attrs
                elif [part for part in soup.find_all(["h1", "p"], lang="fr") if part.get("dir", "ltr") != "ltr"]:
                    wrong[address] = "French from right to left"
        assert wrong == {}
        assert read > len(our_page_models())
        found = client.get("/ar/recherche/", {"q": WORD}, follow=True)
        assert WORD in BeautifulSoup(found.content, "html.parser").main.get_text()


def test_a_language_without_a_translation_is_closed(client: Client, tmp_path: Path) -> None:
    """Its addresses are missing ones, in French: nothing fails."""
    with also_speaking("pt", tmp_path, is_translated=False):
        Locale.objects.create(language_code="pt")
        speak("pt", [HomePage])
        closed = ("", "partenaires/", "recherche/?q=eau", "agenda/", "flux/publications.atom")
        for address in (f"/pt/{path}" for path in closed):
            answer = client.get(address)
            assert answer.status_code == 404, address
            soup = BeautifulSoup(answer.content, "html.parser")
            assert soup.html["lang"] == "fr", address
        assert 'hreflang="pt"' not in client.get("/").content.decode()
