"""Parts of a page that are rendered once per process for the same facts.

The facts are read at each request and are all that the template sees, so no answer is stale.
"""

from collections.abc import Hashable
from functools import lru_cache

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from access.querysets import reader_language


def render_once(template_name: str, **facts: Hashable) -> SafeString:
    """The template as rendered with `facts` in the reader's language.

    Facts are plain values or frozen ones: texts that staff write and that are not marked as safe, numbers, dates,
    tuples, frozen dataclasses.
    """
    render = _rendered.__wrapped__ if settings.DEBUG else _rendered
    return render(template_name, reader_language(), tuple(facts.items()))


# Nothing makes it stale: all that a template sees is part of the key, and templates change with the code only.
@lru_cache(maxsize=512)
def _rendered(template_name: str, _language: str, facts: tuple[tuple[str, Hashable], ...]) -> SafeString:
    return render_to_string(template_name, dict(facts))
