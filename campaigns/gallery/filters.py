"""What a reader asks of the stories of a campaign."""

from dataclasses import dataclass

from core.query_string import QueryString


@dataclass(frozen=True)
class StoryFilters(QueryString):
    """A country (its code), a kind of content, a theme (its slug), a year; an empty one asks for everything."""

    country: str = ""
    content: str = ""
    theme: str = ""
    year: str = ""

    PARAMETERS = {"country": "pays", "content": "contenu", "theme": "theme", "year": "annee"}

    def address(self, gallery_url: str) -> str:
        """The address of the gallery with these filters."""
        return f"{gallery_url}?{self.query}" if self.query else gallery_url
