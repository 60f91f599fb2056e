"""The newsletter and its subscriptions in the admin's menu, and the rights that groups may have on them."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.urls import URLPattern
from wagtail import hooks

from core.studio.listings import PageListing

from .studio import menu
from .studio.acts import name_acts
from .studio.issues import NewsletterIssueListing

hooks.register("register_admin_menu_item", menu.menu_item)
hooks.register("register_log_actions", name_acts)
hooks.register("register_page_header_buttons", menu.send_button)


@hooks.register("register_admin_viewset")
def register_issue_listing() -> PageListing:
    """The flat list of issues."""
    return NewsletterIssueListing("newsletter_issues")


@hooks.register("register_admin_urls")
def subscriber_addresses() -> list[URLPattern]:
    """Where the subscriptions stand."""
    return menu.urlpatterns


@hooks.register("register_permissions")
def permissions() -> QuerySet[Permission]:
    """What administrators may give to a group: to see, to export, to delete."""
    names = ("view_subscriber", "export_subscriber", "delete_subscriber")
    return Permission.objects.filter(content_type__app_label="newsletter", codename__in=names)
