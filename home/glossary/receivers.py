"""Tells who follows the page of the glossary that its terms changed: they are a part of what it says."""

from typing import Any

from django.db.models.signals import post_delete, post_save

from core.models import GlossaryTerm
from core.signals import page_stored

from .models import GlossaryPage


def connect() -> None:
    """Listen to changes of terms."""
    post_save.connect(tell_page, sender=GlossaryTerm, dispatch_uid="home.glossary.saved")
    post_delete.connect(tell_page, sender=GlossaryTerm, dispatch_uid="home.glossary.deleted")


def tell_page(sender: type[GlossaryTerm], **kwargs: Any) -> None:
    """A term was saved or deleted."""
    for page in GlossaryPage.objects.live():
        page_stored.send(GlossaryPage, page=page, fields=None)
