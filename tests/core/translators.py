"""A page in French and its translation, the work of translators on it, and what is seen of it."""

from collections.abc import Callable

from django.test import Client
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from core.models import BasePage, TranslationReview
from demo.factories import make_standard
from tests.core.studio_forms import text_of
from tests.core.translated import translated

STEP_ONE, STEP_TWO = (
    "5b0b2f6e-0000-4000-8000-000000000001",
    "5b0b2f6e-0000-4000-8000-000000000002",
)
TEXT, STEPS = (
    "5b0b2f6e-0000-4000-8000-000000000003",
    "5b0b2f6e-0000-4000-8000-000000000004",
)


def body(*texts: str, second: str = "Réunir") -> list[dict]:
    """A page's body: paragraphs, then two steps."""
    steps = [(STEP_ONE, "Demander"), (STEP_TWO, second)]
    return [
        {"type": "text", "id": TEXT, "value": "".join(f"<p>{text}</p>" for text in texts)},
        {
            "type": "steps",
            "id": STEPS,
            "value": {
                "steps": [{"type": "item", "id": key, "value": {"title": title, "text": ""}} for key, title in steps]
            },
        },
    ]


def translated_pair(english: Locale, on_commit: Callable) -> tuple[BasePage, BasePage]:
    """A page in French and in English, both public, wholly translated."""
    page = make_standard(title="Nos métiers", body=body("Le fil est long.", "La route aussi."))
    target = translated(page, english, on_commit)
    for text, words in {
        "Nos métiers": "Our trades",
        "Le fil est long.": "The thread is long.",
        "La route aussi.": "So is the road.",
        "Demander": "Ask",
        "Réunir": "Gather",
    }.items():
        translate(page, text, words)
    segments = StringSegment.objects.filter(source__object_id=page.translation_key)
    for text in segments.filter(string__translations=None).values_list("string__data", flat=True):
        translate(page, text, "our-trades")
    publish_translation(page, on_commit)
    assert not TranslationReview.objects.exists()
    return page, target


def translation_of(page: BasePage) -> Translation:
    return Translation.objects.get(source__object_id=page.translation_key, target_locale__language_code="en")


def translate(page: BasePage, text: str, words: str) -> None:
    """Translate one text of `page`, as the editor does."""
    segment = StringSegment.objects.get(source__object_id=page.translation_key, string__data=text)
    StringTranslation.objects.update_or_create(
        translation_of=segment.string,
        context=segment.context,
        locale=Locale.objects.get(language_code="en"),
        defaults={"data": words},
    )


def publish(page: BasePage, **changes: object) -> None:
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision().publish()


def publish_translation(page: BasePage, on_commit: Callable) -> None:
    with on_commit(execute=True):
        translation_of(page).save_target()


def changed(page: BasePage) -> dict[str, tuple[str, str, str]]:
    """By place: the French of before, the French of today, the English that is proposed."""
    rows = TranslationReview.objects.get(translation=translation_of(page)).changed_texts.select_related("old", "new")
    told = {}
    for row in rows:
        words = StringTranslation.objects.filter(
            translation_of=row.new_id, context=row.context_id, locale__language_code="en"
        )
        told[row.place] = (
            row.old.data if row.old else "",
            row.new.data if row.new else "",
            "".join(words.values_list("data", flat=True)),
        )
    return told


def words(client: Client, page: BasePage) -> str:
    return " ".join(text_of(client.get(type(page).objects.get(pk=page.pk).get_url())).split())
