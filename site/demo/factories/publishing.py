"""What all makers share: how a page is published, the parent that it gets, titles that never clash."""

from collections.abc import Callable, Mapping
from itertools import count
from typing import Any, TypeVar

from django.conf import settings
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Locale, Page
from wagtail.signals import page_published

from core.models import BasePage

Maker = TypeVar("Maker", bound=Callable[..., BasePage])

_numbers = count(1)

Fields = Any
"""Values of a model's fields, by name."""

FACTORIES: dict[type[BasePage], Callable[..., BasePage]] = {}
"""The maker of every page type: `FACTORIES[model](parent, **fields)`."""


def makes(model: type[BasePage]) -> Callable[[Maker], Maker]:
    """Decorator: the function makes pages of the type `model`."""

    def register(maker: Maker) -> Maker:
        FACTORIES[model] = maker
        return maker

    return register


def number() -> int:
    """A number that was not given before."""
    return next(_numbers)


def published(page: BasePage, parent: Page | None) -> BasePage:
    """Add `page` under `parent` as the studio leaves it once published, with its revision, but saved once.

    It was published first when it says so itself, else now.
    """
    parent = parent or _parent_for(type(page))
    page.locale = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
    page.last_published_at = timezone.now()
    page.first_published_at = page.first_published_at or page.last_published_at
    stored = type(page).objects
    parent.add_child(instance=page)
    revision = stored.get(pk=page.pk).save_revision(clean=False)
    stored.filter(pk=page.pk).update(live_revision=revision, has_unpublished_changes=False)
    page = stored.get(pk=page.pk)
    log(instance=page, action="wagtail.publish", revision=revision)
    page_published.send(type(page), instance=page, revision=revision)
    return page


def _parent_for(model: type[BasePage]) -> Page:
    """The first page that may hold a page of the type `model`; made when there is none."""
    candidates = model.allowed_parent_page_models()
    for candidate in candidates:
        if found := candidate.objects.order_by("path").first():
            return found
    return FACTORIES[candidates[0]]()


def titled(title: str, fields: Mapping[str, object]) -> dict[str, object]:
    """The fields, with a title that no other page has unless they give one."""
    return {"title": f"{title} {number()}", **fields}
