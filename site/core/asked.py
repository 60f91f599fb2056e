"""What a reader asks of a list in its address."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import ClassVar, Self

from django.http import QueryDict
from django.utils.http import urlencode

from text.plain_text import one_line

MAX_LENGTH = 100


@dataclass(frozen=True)
class Asked:
    """The base of what a reader asks: each field is a string, an empty one asks for everything."""

    # Names in addresses, as the public reads them.
    PARAMETERS: ClassVar[Mapping[str, str]]
    # Fields with words of the reader's own: the others hold slugs, codes and years.
    FREE: ClassVar[frozenset[str]] = frozenset()

    @classmethod
    def from_query(cls, query: QueryDict) -> Self:
        """Read an address; other parameters are ignored."""
        values = {field: one_line(query.get(name, "")[:MAX_LENGTH]) for field, name in cls.PARAMETERS.items()}
        return cls(**{field: value if field in cls.FREE else value.lower() for field, value in values.items()})

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))

    @property
    def query(self) -> str:
        """As an address carries it: "nature=brochure&annee=2024"."""
        values = {name: getattr(self, field) for field, name in self.PARAMETERS.items()}
        return urlencode({name: value for name, value in values.items() if value})
