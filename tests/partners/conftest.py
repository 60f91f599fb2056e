"""Every test of the partners starts with nothing counted against anyone."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def nothing_counted() -> None:
    """Forget what earlier tests sent."""
    cache.clear()
