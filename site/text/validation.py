"""Checks of records that tell all of what is wrong at once."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from django.core.exceptions import ValidationError


@contextmanager
def collecting(errors: dict[str, list[Any]]) -> Iterator[None]:
    """Put a ValidationError that is raised inside into `errors`, by field, and go on."""
    try:
        yield
    except ValidationError as error:
        error.update_error_dict(errors)


def refuse_all(clean: Callable[[], None], found: Iterable[tuple[str, Any]]) -> None:
    """Run a `clean`, and raise what it raises together with the errors `found` after it, by field."""
    errors: dict[str, list[Any]] = {}
    with collecting(errors):
        clean()
    for name, message in found:
        errors.setdefault(name, []).append(message)
    if errors:
        raise ValidationError(errors)
