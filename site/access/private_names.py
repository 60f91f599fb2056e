"""What the site uses of Django, Wagtail and django-treebeard under a private name, each in a function of its own.

No public way does the same, or it costs a page much more (see each). Private names may change with any release:
`tests/access/test_private_names.py` says of each one that is gone what it was for. Kept SQL has a module of its own
(`access.compiled`); so has what an app wraps of its own libraries.
"""

from typing import Any

from django.db.models.fields.files import FieldFile
from django.http import HttpRequest
from wagtail.blocks import ListBlock
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult


def keep_site(request: HttpRequest, site: Site | None) -> None:
    """Leave the site of a request where `Site.find_for_request` keeps what it found.

    The site is read with its settings and its home page, in one query instead of four.
    """
    request._wagtail_site = site


def keep_route(request: HttpRequest, found: RouteResult | None) -> None:
    """Leave the page of a request where `Page.route_for_request` keeps what it found.

    Wagtail's own search takes a query for each part of the address; here the page is found with the menus' tree.
    """
    request._wagtail_route_for_request = found


def host_asked(request: HttpRequest) -> str:
    """The host of a request with its port, as the reader sent it: `get_host` raises where the host is not allowed."""
    return request._get_raw_host()


def is_new_file(file: FieldFile) -> bool:
    """Whether the file of a field is about to be stored: its content is another than the stored one's."""
    return bool(file) and not file._committed


def read_file_facts(document: Any) -> None:
    """Have a document or an image of Wagtail's read size and hash from its file, without saving."""
    read = getattr(document, "_set_document_file_metadata", None) or document._set_image_file_metadata
    read()


def is_in_block_format(block: ListBlock, item: object) -> bool:
    """Whether an item of a list block is stored with its type and id, not as a bare value as Wagtail did before."""
    return block._item_is_in_block_format(item)


def has_language_to_come(page: Page) -> bool:
    """Whether there is a language that `page` is not translated into, of those that
    `annotate_has_untranslated_locale` gave: Wagtail tells it under this name only."""
    return page._has_untranslated_locale


def keep_parent(page: Page, parent: Page) -> None:
    """Tell a page that is not stored yet under which page it will stand, for checks that ask `get_parent`."""
    page._cached_parent_obj = parent
