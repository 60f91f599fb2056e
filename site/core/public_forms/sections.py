"""The order in which a long form asks, and what it says of each part."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django import forms
from django.utils.functional import Promise


@dataclass(frozen=True)
class Section:
    """A part of the form: its heading, what it says first, its fields."""

    heading: str | Promise
    note: str | Promise
    names: tuple[str, ...]
    key: str = ""


def parts_of(form: forms.BaseForm, sections: Iterable[Section]) -> Iterator[tuple[Section, list[forms.BoundField]]]:
    """The parts of `form` with those of their fields that it has."""
    for section in sections:
        if fields := [form[name] for name in section.names if name in form.fields]:
            yield section, fields
