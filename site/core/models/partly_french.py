"""What of a translation is in French, where the site publishes translations before all is translated."""

from django.conf import settings
from django.db import models
from wagtail.models import Page

from access.querysets import reader_language


class PartlyFrench(models.Model):
    """A public page in another language with texts in French; one without this row has none."""

    page = models.OneToOneField(Page, on_delete=models.CASCADE, primary_key=True, related_name="+")
    marks = models.JSONField()
    """Of each such text, `core.partly_french.mark_of`."""

    def __str__(self) -> str:
        return f"{self.page_id}"


def french_marks_of(page: int | None) -> frozenset[str]:
    """The marks of the texts in French of a page, by its key; no query where French is read."""
    if page is None or reader_language() == settings.LANGUAGE_CODE:
        return frozenset()
    marks = PartlyFrench.objects.filter(page=page).values_list("marks", flat=True).first()
    return frozenset(marks or ())
