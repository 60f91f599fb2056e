"""What of a translation is in French, where the site publishes translations before all is translated."""

from django.db import models
from wagtail.models import Page


class PartlyFrench(models.Model):
    """A public page in another language with texts in French; one without this row has none."""

    page = models.OneToOneField(Page, on_delete=models.CASCADE, primary_key=True, related_name="partly_french")
    marks = models.JSONField()
    """Of each such text, `core.partly_french.mark_of`."""

    def __str__(self) -> str:
        return f"{self.page_id}"
