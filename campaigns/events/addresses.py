"""Addresses below the agenda, told from an event without asking for the agenda."""

from django.http import HttpRequest
from wagtail.models import Page

from core.addresses import page_url


def figures_url(event: Page, campaign: str, request: HttpRequest) -> str:
    """Where the agenda that holds `event` counts the events of the campaign with a slug."""
    agenda, _slash, _slug = page_url(event, request).rstrip("/").rpartition("/")
    return f"{agenda}/chiffres/?campagne={campaign}"
