"""What translators read of texts of before, once a partner that they tell of is protected."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import String, StringTranslation
from wagtail_localize.strings import StringValue

from core.models import BasePage, ChangedText
from demo.factories import make_partner
from home.models import HomePage
from tests.core.studio_forms import text_of
from tests.core.translators import body, publish, translate, translated_pair, translation_of

NAME = "Union des tisserandes"
BEFORE, TODAY, WORDS = f"Le fil de l’{NAME}.", "Le fil est long.", f"The thread of {NAME}."


@pytest.fixture
def page(home: HomePage, django_capture_on_commit_callbacks: Callable) -> BasePage:
    """A page that told the name of a partner, which is protected now; its English is to review."""
    english = Locale.objects.get_or_create(language_code="en")[0]
    partner = make_partner(title=NAME)
    page, _target = translated_pair(english, django_capture_on_commit_callbacks)
    publish(page, body=body(BEFORE, "La route aussi."))
    translate(page, BEFORE, WORDS)
    publish(page, body=body(TODAY, "La route aussi."))
    assert ChangedText.objects.get().old.data == BEFORE
    partner.name_protected = True
    partner.save_revision().publish()
    return page


def test_texts_of_before_are_forgotten_with_the_protection(page: BasePage, editor_client: Client) -> None:
    changed = ChangedText.objects.get()
    assert changed.old is None
    assert changed.new.data == TODAY
    assert "N’est plus montré" in text_of(editor_client.get(reverse("review_translation", args=[changed.review.pk])))


@pytest.mark.parametrize("output", ["screen", "po", "xliff", "board"])
def test_no_output_tells_what_stayed(page: BasePage, output: str, editor_client: Client) -> None:
    changed, english = ChangedText.objects.get(), Locale.objects.get(language_code="en")
    changed.old = String.from_value(page.locale, StringValue(BEFORE))
    changed.save()
    # As the proposal was stored: to save it by itself would confirm it.
    proposal = StringTranslation.objects.filter(translation_of=changed.new, context=changed.context, locale=english)
    assert proposal.update(data=WORDS) == 1
    key = [translation_of(page).pk]
    addresses = {
        "screen": reverse("review_translation", args=key),
        "po": reverse("wagtail_localize:download_pofile", args=key),
        "xliff": reverse("download_xliff", args=key),
        "board": f"{reverse('wagtail_localize:translations_report')}?export=csv&state=review",
    }
    answer = editor_client.get(addresses[output])
    told = b"".join(answer).decode() if output != "screen" else text_of(answer)
    assert ("Nos métiers" if output == "board" else TODAY) in told
    assert NAME not in told
    assert "tisserandes" not in told
