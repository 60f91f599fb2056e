"""The page that lists the terms of the glossary."""

from collections.abc import Iterator

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.rich_text import get_text_for_indexing
from wagtail.search import index

from core.addresses import public_address
from core.glossary.reading import current_glossary
from core.models import BasePage

from .listing import GlossaryList


class GlossaryPage(BasePage):
    """The words that the site explains, in alphabetical order."""

    introduction = models.TextField(_("introduction"), blank=True)

    parent_page_types = ["home.HomePage", "home.AboutPage", "home.StandardPage", "home.VisionPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    search_fields = [*BasePage.search_fields, index.SearchField("introduction")]
    schema_type = "WebPage"
    page_icon = "help"
    page_description = _("The terms of the glossary in alphabetical order. They are kept in the list of terms.")
    lists_terms = True

    class Meta:
        verbose_name = _("glossary")
        verbose_name_plural = _("glossaries")

    @property
    def summary(self) -> str:
        """The introduction stands for the page in lists."""
        return super().summary or self.introduction

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the terms that hold the words asked for, by letter."""
        context = super().get_context(request, *args, **kwargs)
        context["glossary"] = GlossaryList(request.GET.get("mots", ""))
        return context

    def shown_texts(self) -> list[str]:
        """The rich texts, the definitions among them."""
        return [*super().shown_texts(), *(term.definition for term in current_glossary().terms.values())]

    def public_text(self) -> str:
        """The introduction and the terms with their definitions: the search finds them here."""
        return "\n".join([super().public_text(), *self._texts_of_terms()])

    def public_names(self) -> Iterator[str]:
        """The names of the terms."""
        return (term.name for term in current_glossary().terms.values())

    def _texts_of_terms(self) -> Iterator[str]:
        for term in current_glossary().terms.values():
            yield f"{', '.join(dict.fromkeys((term.name, *term.forms)))} : {get_text_for_indexing(term.definition)}"

    def structured_data(self, request: HttpRequest) -> dict[str, object]:
        """A set of defined terms (https://schema.org/DefinedTermSet)."""
        glossary = current_glossary()
        terms = [
            {
                "@type": "DefinedTerm",
                "name": term.name,
                "description": get_text_for_indexing(term.definition),
                "url": public_address(request, glossary.address_of(term)),
            }
            for term in glossary.terms.values()
        ]
        return {"mainEntity": {"@type": "DefinedTermSet", "name": self.title, "hasDefinedTerm": terms}}
