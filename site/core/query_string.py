"""What a reader asks in the query string of an address."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, ClassVar, Self

from django.http import QueryDict
from django.utils.http import urlencode

from text.plain_text import one_line

MAX_LENGTH = 100


@dataclass(frozen=True)
class QueryString:
    """The base of what a reader asks: a field that has its default asks for everything.

    Fields are strings unless the subclass reads them otherwise (`read`).
    """

    # Names in addresses, as the public reads them, by field.
    PARAMETERS: ClassVar[Mapping[str, str]]
    # Fields with words of the reader's own: the others hold slugs, codes and years.
    FREE: ClassVar[frozenset[str]] = frozenset()

    @classmethod
    def from_query(cls, query: QueryDict) -> Self:
        """Read an address; other parameters are ignored."""
        return cls(**{field: cls.read(field, query.get(name, "")) for field, name in cls.PARAMETERS.items()})

    @classmethod
    def read(cls, field: str, text: str) -> Any:
        """The value of a field that an address gives as `text`: words put in order, codes as they stand."""
        head = text[:MAX_LENGTH]
        return one_line(head) if field in cls.FREE else head.strip().lower()

    def written(self, field: str) -> str:
        """The value of a field as an address gives it."""
        return str(getattr(self, field))

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) != field.default for field in fields(self))

    @property
    def query(self) -> str:
        """As an address carries it: "nature=brochure&annee=2024"; empty where everything is asked."""
        defaults = {field.name: field.default for field in fields(self)}
        asked = {name: field for field, name in self.PARAMETERS.items() if getattr(self, field) != defaults[field]}
        return urlencode({name: self.written(field) for name, field in asked.items()})

    def changed(self, **changes: Any) -> Self:
        """The same question with other values of some fields."""
        return replace(self, **changes)
