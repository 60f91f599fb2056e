"""What the admin gets from the search: the report of what was not found."""

from django.urls import URLPattern
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from . import missed_report


@hooks.register("register_admin_urls")
def register_addresses() -> list[URLPattern]:
    """Addresses of the report."""
    return missed_report.URLS


@hooks.register("register_reports_menu_item")
def register_report() -> MenuItem:
    """The report of the searches that found nothing."""
    return missed_report.menu_item()
