"""Where a share of the long texts is enough, the page begins with a notice, and what is French in it says so."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client
from pytest_django import Settings
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation

from core.models import BasePage, PartlyFrench
from core.signals import PublicationRefusedError, UntranslatedError
from core.translating.texts import is_translatable, plain
from demo.factories import make_document, make_image, make_standard
from home.models import HomePage
from tests.core.stories import full_body
from tests.core.translated import translated
from tests.core.translators import body, publish, publish_translation, translate, translation_of
from tests.queries import queries_of
from tests.reading import read

OnCommit = Callable
NOTICE = "Parts of this page are not translated yet: they are in French."


def forget_body(page: BasePage) -> list[str]:
    """Take the translations of the body away; returns its French texts."""
    segments = StringSegment.objects.filter(source__object_id=page.translation_key, context__path__startswith="body.")
    StringTranslation.objects.filter(context__in=segments.values("context")).delete()
    rows = segments.order_by("order").values_list("context__path", "string__data")
    return [plain(words) for path, words in rows if is_translatable(path, words)]


def outside(main: Tag) -> str:
    """What is not said to be in French, with what is read of pictures."""
    copy = BeautifulSoup(str(main), "html.parser")
    for part in copy.select("[lang=fr]"):
        part.decompose()
    return " ".join([copy.get_text(" "), *(str(one["alt"]) for one in copy.find_all(alt=True))])


def test_every_part_in_french_says_so(
    home: HomePage,
    english: Locale,
    client: Client,
    settings: Settings,
    django_capture_on_commit_callbacks: OnCommit,
) -> None:
    settings.TRANSLATED_SHARE = 0
    page = make_standard(title="Nos métiers", body=full_body(make_image(), make_document(), home))
    target = translated(page, english, django_capture_on_commit_callbacks)
    assert NOTICE not in client.get(target.get_url()).content.decode()
    texts = forget_body(page)
    publish_translation(page, django_capture_on_commit_callbacks)
    soup = read(client, target.get_url())
    notice = soup.find("aside", class_="way-back")
    assert notice.get_text(strip=True) == NOTICE
    assert notice.find_next("main") is soup.main
    main = soup.main
    assert main
    rest = outside(main)
    assert [text for text in texts if text in rest] == []
    assert soup.html["lang"] == "en"
    assert soup.h1.get("lang") is None
    assert len(texts) > 20
    # Nothing but the marks of texts is kept.
    assert not any(text in str(PartlyFrench.objects.get(page=target.pk).marks) for text in texts)
    assert len(queries_of(client, target.get_url())) <= 15
    # Its passages may be French, its summary is not.
    results = read(client, "/en/search/?q=Là-bas").select(".hit")
    found = next(one for one in results if one.h3.get_text(strip=True) == target.title and not one.h3.a.get("lang"))
    assert found.find("p", class_="prose").get_text(strip=True) == "Ce qu’il faut savoir, en quelques mots."
    for text in StringSegment.objects.filter(source__object_id=page.translation_key).values_list("string__data"):
        translate_again(page, *text)
    publish_translation(page, django_capture_on_commit_callbacks)
    soup = read(client, target.get_url())
    assert soup.find("aside", class_="way-back") is None
    assert not PartlyFrench.objects.exists()
    assert NOTICE not in client.get(page.get_url()).content.decode()


def translate_again(page: BasePage, text: str) -> None:
    for segment in StringSegment.objects.filter(source__object_id=page.translation_key, string__data=text):
        StringTranslation.objects.get_or_create(
            translation_of=segment.string,
            context=segment.context,
            locale=Locale.objects.get(language_code="en"),
            defaults={"data": segment.string.data},
        )


@pytest.mark.parametrize(("share", "may"), [(100, False), (76, False), (75, True), (0, True)])
def test_a_share_of_the_long_texts_is_enough(
    translated_pair: tuple[BasePage, BasePage],
    client: Client,
    settings: Settings,
    django_capture_on_commit_callbacks: OnCommit,
    share: int,
    may: bool,
) -> None:
    page, target = translated_pair
    settings.TRANSLATED_SHARE = share
    publish(page, body=body("Le fil est long.", "Tout est <b>nouveau</b> ici."))
    translate(page, "Le fil est long.", "The thread is long.")
    StringTranslation.objects.filter(translation_of__data="Tout est <b>nouveau</b> ici.").delete()
    if not may:
        with pytest.raises(PublicationRefusedError):
            publish_translation(page, django_capture_on_commit_callbacks)
        return
    publish_translation(page, django_capture_on_commit_callbacks)
    target = type(page).objects.get(pk=target.pk)
    soup = read(client, target.get_url())
    assert [part.get_text() for part in soup.main.select("[lang=fr]")] == ["Tout est nouveau ici."]
    alias = target.create_alias(update_slug="elsewhere")
    assert len(read(client, alias.get_url()).main.select("[lang=fr]")) == 1
    # A translation that people edit by hand is theirs to judge.
    made = translation_of(page)
    made.enabled = False
    made.save()
    target.get_latest_revision().publish()
    assert read(client, target.get_url()).main.select("[lang=fr]") == []


def test_what_lists_show_is_always_translated(translated_pair: tuple[BasePage, BasePage], settings: Settings) -> None:
    page, _target = translated_pair
    settings.TRANSLATED_SHARE = 0
    publish(page, seo_title="Métiers", listing_text="Pour les listes.")
    with pytest.raises(UntranslatedError) as refused:
        translation_of(page).save_target(publish=True)
    assert sorted(refused.value.places) == ["Balise titre", "Texte pour les listes"]
