"""Links of rich texts to terms, stored by the key of the term: ``<a linktype="term" id="3">``."""

from collections.abc import Iterator
from typing import Any

from wagtail.rich_text import LinkHandler

from core.models import GlossaryTerm

from .mentions import opening_tag
from .reading import current_glossary


class TermLinks(LinkHandler):
    """Links to terms; to one that is withdrawn or gone there is none, and its words stay."""

    identifier = "term"

    @staticmethod
    def get_model() -> type[GlossaryTerm]:
        """The model that is linked to."""
        return GlossaryTerm

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        """The opening tags of the links of a text."""
        glossary = current_glossary()
        terms = (glossary.show(int(attrs["id"])) for attrs in attrs_list)
        return [opening_tag(term, glossary) if term else "<a>" for term in terms]

    @classmethod
    def extract_references(cls, attrs: dict[str, str]) -> Iterator[tuple[type[GlossaryTerm], Any, str, str]]:
        """The term, for the index of what leads to it."""
        yield cls.get_model(), attrs["id"], "", ""
