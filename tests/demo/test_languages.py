"""What the public meets in another language than French says nothing in French, unless it says so."""

import re
from collections import Counter, deque
from collections.abc import Iterator
from functools import cache
from urllib.parse import urljoin, urlsplit

import polib
import pytest
from bs4 import BeautifulSoup, NavigableString, Tag
from bs4.element import PreformattedString
from django.conf import settings
from django.test import Client
from django.utils import translation
from django.utils.translation import trans_real

from tests.demo.speaking import speak

pytestmark = pytest.mark.django_db
MOST_ALIKE = 3
FRENCH = re.compile(
    r"\u00a0[:;?!»]|«|\b(une|aux|avec|nous|vous|votre|notre|cette|ces|qui|dont|leurs|où|été|être|chez|sous|aucune?|toutes"
    r"|pays|voir|lire|récits?|appels|mouvements?|partenaires|événements?|campagne|numéros?|thèmes|année|ville|carte"
    r"|rechercher|santé|à|du|au|le|et)\b",
    re.IGNORECASE,
)
"""Signs and words that neither Dutch, English nor Spanish use."""
NAMES = re.compile(r"Ici et Là-bas|Solidarité Mondiale|lorem", re.IGNORECASE)


@cache
def texts_in(language: str) -> frozenset[str]:
    """The texts of the French catalogue that readers of `language` should not meet."""
    french = polib.pofile(str(settings.LOCALE_PATHS[0] / "fr/LC_MESSAGES/django.po"))
    with translation.override(language):
        own = {translation.gettext(entry.msgid) for entry in french if language != "en"} | {e.msgid for e in french}
    return frozenset({entry.msgstr for entry in french if len(entry.msgstr) > 3} - own)


@pytest.fixture(scope="module", params=["en", "nl", "es"])
def language(request: pytest.FixtureRequest, demo: None, django_db_blocker: object) -> Iterator[str]:
    with django_db_blocker.unblock():
        speak(request.param)
    yield request.param


def walk(client: Client, language: str) -> Iterator[tuple[str, bytes, str]]:
    """The answers of all addresses that a reader comes to from the home page; a few only of those that are alike."""
    waiting, seen, alike = deque([f"/{language}/"]), set(), Counter()
    while waiting:
        address = waiting.popleft()
        path, query = urlsplit(address).path, urlsplit(address).query
        kind = (path.rstrip("/").rpartition("/")[0], re.sub("=[^&]*", "", query))
        if address in seen or not path.startswith(f"/{language}/") or alike[kind] >= MOST_ALIKE:
            continue
        seen.add(address)
        alike[kind] += 1
        answer = client.get(address)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        kind_of = answer.headers["Content-Type"]
        yield address, body, kind_of
        if "html" in kind_of:
            for link in BeautifulSoup(body, "html.parser").find_all(["a", "link"], href=True):
                waiting.append(urljoin(address, link["href"]).partition("#")[0])


def french_in(body: bytes, language: str) -> Iterator[str]:
    soup = BeautifulSoup(body, "html.parser")
    for text in soup.find_all(string=True):
        if isinstance(text, PreformattedString) or text.parent.name in ("script", "style"):
            continue
        yield from french_text(str(text), text.parent, language)
    for tag in soup.find_all(True):
        for name in ("alt", "aria-label", "title", "placeholder", "content"):
            if tag.get(name):
                yield from french_text(str(tag[name]), tag, language)


def french_text(text: str, tag: Tag, language: str) -> Iterator[str]:
    told = " ".join(text.split(" ")).strip()
    if not told or lang_of(tag) != language:
        return
    if told in texts_in(language) or FRENCH.search(NAMES.sub("", told)):
        yield f"<{tag.name} {' '.join(tag.get('class', []))}> {told[:120]}"


def lang_of(tag: Tag) -> str:
    while tag is not None and not tag.get("lang"):
        tag = tag.parent
    return tag["lang"] if tag is not None else ""


def test_no_french(language: str, client: Client) -> None:
    found = {}
    n = 0
    for address, body, kind in walk(client, language):
        n += 1
        if "html" in kind:
            for text in french_in(body, language):
                found.setdefault(text, address)
    print(n)
    for text, address in found.items():
        print(address, text)
    assert not found
