"""Checks of records that tell all of what is wrong at once."""

from collections.abc import Iterator
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
