"""In another language, the search finds the French page where no translation is public."""

from django.utils.translation import override
from wagtail.models import Locale

from demo.factories import make_standard
from home.models import HomePage
from search.finding import find_pages
from search.question import Question


def found() -> list[tuple[str, bool]]:
    with override("en"):
        return [(result.page.title, result.is_fallback) for result in find_pages(Question("sisal")).results]


def test_the_french_page_is_found_until_its_translation_is_published(home: HomePage) -> None:
    english = Locale.objects.get_or_create(language_code="en")[0]
    page = make_standard(home, title="Le sisal", introduction="Une fibre.")
    home.copy_for_translation(english).save_revision().publish()
    assert found() == [("Le sisal", True)]
    translation = page.copy_for_translation(english)
    translation.title = "All about sisal"
    draft = translation.save_revision()
    assert found() == [("Le sisal", True)]
    draft.publish()
    assert found() == [("All about sisal", False)]
    translation.refresh_from_db()
    translation.unpublish()
    assert found() == [("Le sisal", True)]
