"""Addresses of the agenda, told from an event without asking for the agenda."""

from django.http import HttpRequest
from wagtail.models import Page

from core.addresses import page_url
from core.segments import FIGURES


def agenda_url(event: Page, request: HttpRequest) -> str:
    """The agenda that holds `event`."""
    return page_url(event, request).rstrip("/").rpartition("/")[0] + "/"


def figures_url(event: Page, campaign: str, request: HttpRequest) -> str:
    """Where it counts the events of the campaign with a slug."""
    return f"{agenda_url(event, request)}{FIGURES}/?campagne={campaign}"
