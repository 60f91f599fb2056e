"""What the public meets in another language than French says nothing in French, unless it says so."""

import re
from collections import Counter, deque
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup, SoupStrainer
from django.db.models import Value
from django.db.models.functions import Concat
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import translation

from campaigns.models import CampaignIndexPage, EventIndexPage
from core.checks import our_page_models
from core.mails.kinds import all_kinds
from core.models import BasePage
from core.models.terms import Term
from core.page_meta import LONGEST_TITLE
from home.models import HomePage
from partners.models import PartnerIndexPage
from tests.demo.french import french_in, noting_fallback
from tests.demo.french_files import READERS, french_in_file
from tests.demo.speaking import speak

pytestmark = pytest.mark.django_db

MOST_ALIKE = 2
TRANSLATED: dict[str, list[type[BasePage]]] = {
    # As far as the demo goes.
    "en": [],
    "nl": our_page_models(),
    "es": [HomePage, PartnerIndexPage, EventIndexPage, CampaignIndexPage],
}
"""The types of page that the language is tried with: all of them in one, for what is wrong in one is so in all.

Those that the demo has in the language are its own; made-up words stand for the others.
"""


WITHOUT_TERMS = {"es"}
"""The languages in which no theme and no kind has a name: each says that its own is French."""


@pytest.mark.parametrize("language", TRANSLATED)
def test_nothing_is_told_in_french(language: str, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    speak(language, TRANSLATED[language])
    if language in WITHOUT_TERMS:
        for model in Term.__subclasses__():
            model.objects.update(name=Concat("name", Value(" où")), names={})
    # The first page of a process asks for the labels of blocks, which are the studio's.
    client.get(f"/{language}/")
    fallback = noting_fallback(language, monkeypatch)
    told: dict[str, str] = {}
    walked, kinds = 0, set()
    for address, answer in walk(client, language):
        walked += 1
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        for text in fallback.shown_in(body.decode(errors="ignore")):
            told.setdefault(text, address)
        if answer.headers["Content-Type"].startswith("text/html"):
            for text in french_in(body, language):
                told.setdefault(text, address)
            title = BeautifulSoup(body, "html.parser", parse_only=SoupStrainer("head")).title
            assert title is None or len(title.get_text()) <= LONGEST_TITLE, (address, title)
        else:
            kinds.add(answer.headers["Content-Type"].partition(";")[0])
            for text in french_in_file(answer, body.decode(), language):
                told.setdefault(text, address)
    assert told == {}
    assert kinds >= READERS.keys() - ({"text/calendar"} if language == "en" else set())
    assert walked > len(TRANSLATED[language]) + 10


def walk(client: Client, language: str, most_alike: int = MOST_ALIKE) -> Iterator[tuple[str, HttpResponse]]:
    """The answers that a reader gets from the home page on, a few only of those alike; each form sent empty."""
    root = f"/{language}/"
    with translation.override(language):
        search = reverse("search")
    waiting = deque([root, f"{root}nulla/", f"{search}?q=qxzwvk", f"{search}?q=2024"])
    seen: set[str] = set()
    alike: Counter[tuple[str, str]] = Counter()
    while waiting:
        address = waiting.popleft()
        if address in seen or not address.startswith(root) or alike[likeness(address)] >= most_alike:
            continue
        seen.add(address)
        alike[likeness(address)] += 1
        answer = client.get(address)
        yield address, answer
        if answer.headers["Content-Type"].startswith("text/html"):
            soup = BeautifulSoup(answer.content, "html.parser")
            links = (str(link["href"]) for link in soup.find_all(["a", "link"], href=True))
            waiting.extend(path_of(urljoin(address, link)) for link in links)
            if soup.find("form", method="post"):
                yield f"{address} (POST)", client.post(address, {})


def path_of(address: str) -> str:
    """An address without host and fragment."""
    parts = urlsplit(address)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def likeness(address: str) -> tuple[str, str]:
    """What addresses have in common that show the same kind of thing: sections are all of their own, files by kind."""
    path, _mark, query = address.partition("?")
    above, _slash, last = path.rstrip("/").rpartition("/")
    return above if above.count("/") > 1 else path, last.partition(".")[2] + re.sub(r"=[^&]*", "", query)


@pytest.mark.parametrize("language", ["nl", "es"])
def test_no_mail_is_written_in_french(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    mails = [kind for kind in all_kinds() if not kind.for_staff]
    fallback = noting_fallback(language, monkeypatch)
    with translation.override(language):
        told = [str(text) for kind in mails for text in (kind.subject, kind.body)]
    assert told
    assert fallback.taken == set()
