"""The abstract page that lists the pages below it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.search import index

from .base_page import BasePage

# How deep home pages stand in the tree.
HOME_DEPTH = 2


class IndexPage(BasePage):
    """A list with a few words before it, one for each home page; the subclass says what it lists."""

    introduction = models.TextField(_("introduction"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    max_count_per_parent = 1
    search_fields = [*BasePage.search_fields, index.SearchField("introduction")]

    class Meta:
        abstract = True

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
