"""Addresses of pages, worked out without looking for the site that each page is of."""

from django.http import HttpRequest
from wagtail.models import Page


def page_url(page: Page, request: HttpRequest | None) -> str:
    """What `page.get_url` says; where the request has read the tree around its page, the homes in it tell."""
    tree = getattr(request, "site_tree", None)
    return tree.address(page) if tree else page.get_url(request) or ""
