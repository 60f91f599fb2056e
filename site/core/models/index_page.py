"""The abstract page that lists the pages below it."""

from functools import lru_cache
from typing import Any

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import TranslatableField, get_translatable_fields

from .base_page import BasePage

# How deep home pages stand in the tree.
HOME_DEPTH = 2


class IndexPage(BasePage):
    """A list with a few words before it, one for each home page; the subclass says what it lists."""

    introduction = models.TextField(_("introduction"), blank=True)

    # What the site itself calls the list, where nobody has translated it.
    bare_title: str | Promise

    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    max_count_per_parent = 1
    search_fields = [*BasePage.search_fields, index.SearchField("introduction")]

    class Meta:
        abstract = True

    def show_bare(self, locale: int) -> None:
        """Speak to readers of a language, `locale`, that nobody has translated the list into.

        It has the name that the site itself gives it and none of its own texts; what it lists says in which language it
        is. Such a page is not saved.
        """
        self.is_bare = True
        self.locale_id = locale
        for field in own_texts(self._meta.model):
            setattr(self, field.name, field.get_default())
        self.title = str(self.bare_title)

    @property
    def is_essential(self) -> bool:
        """A list that was public once: its own address, and those of the pages below, are known elsewhere."""
        return self.first_published_at is not None

    @classmethod
    def can_create_at(cls, parent: Page) -> bool:
        """Whether there is none yet in the tree of a home page, which is of one language."""
        return bool(super().can_create_at(parent)) and not cls._is_found_around(parent)

    @classmethod
    def _is_found_around(cls, parent: Page) -> bool:
        """Whether one stands below the home page that `parent` stands below, or is."""
        home = parent.path[: HOME_DEPTH * Page.steplen]
        return parent.depth >= HOME_DEPTH and cls.objects.filter(path__startswith=home).exists()

    @property
    def summary(self) -> str:
        """The introduction stands for the page in lists."""
        return super().summary or self.introduction


# For the life of the process: fields are the code's.
@lru_cache
def own_texts(model: Any) -> list[Any]:
    """The fields of a page type that hold texts to translate, but for its address."""
    names = (field.field_name for field in get_translatable_fields(model) if isinstance(field, TranslatableField))
    fields = (model._meta.get_field(name) for name in names if name != "slug")
    return [field for field in fields if field.concrete and not field.is_relation]
