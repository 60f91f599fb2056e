"""The terms that pages name, where these link the first mentions of terms."""

from django.utils.translation import override
from wagtail.models import get_page_models

from core.glossary.reading import Glossary
from core.glossary.words import mentions
from core.models import LongTextPage
from search.models import Entry


def mentioned_terms() -> set[int]:
    """The keys of the terms online that readers meet so, by the texts that the search knows."""
    found: set[int] = set()
    forms: dict[str, dict[str, int]] = {}
    for model in (model for model in get_page_models() if issubclass(model, LongTextPage)):
        pages = model.objects.filter(live=True, links_terms=True).values("pk")
        texts = Entry.objects.filter(page__in=pages, sheet=None).values_list("language", "summary", "text")
        for language, *said in texts:
            if language not in forms:
                with override(language):
                    forms[language] = Glossary().forms
            found.update(mention.key for text in said for mention in mentions(text, forms[language]))
    return found
