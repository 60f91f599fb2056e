"""Flat lists of the pages of one type in the admin's menu, so that nobody digs in the tree."""

from collections.abc import Iterable
from operator import itemgetter
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db.models import QuerySet
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, MultipleChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import BaseColumn, Column, DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.choose_parent import ChooseParentView
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.models import Locale, Page
from wagtail.permissions import page_permission_policy

from access.private_names import has_language_to_come
from access.querysets import PLACEHOLDER
from core.models.terms import Term
from core.studio.search import find
from core.translating.reviews import languages_to_review
from text.alphabet import alphabetical


class TitleColumn(PageTitleColumn):
    """The title and what may be done with the page, from what is fetched for all rows at once.

    The buttons that packages add to Wagtail's own column cost two queries a row.
    """

    cell_template_name = "studio/page_title_cell.html"

    def get_cell_context_data(self, instance: Page, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Add whether the user may translate."""
        context = super().get_cell_context_data(instance, parent_context)
        context["can_translate"] = parent_context["request"].user.has_perm("wagtail_localize.submit_translation")
        return context


LANGUAGE_AND_STATE = ("locale__language_code", "live")
TO_REVIEW = "to review"
TRANSLATION_STATES = ((True, ""), (TO_REVIEW, _("to review")), (False, _("draft")), (None, _("to translate")))
"""The states of a translation and what a list says: public or not, or changed in French; None: nobody made it."""


class TranslationsColumn(BaseColumn):
    """The languages that a page is published in beside the source, and those that wait."""

    cell_template_name = "studio/translations_cell.html"


SELECTION = BulkActionsColumn("bulk_actions")
TITLE = TitleColumn("title", label=_("Title"), sort_key="title", classname="title")
TRANSLATIONS = TranslationsColumn("translations", label=_("Translations"), width="10%")
UPDATED = DateColumn(
    "latest_revision_created_at", label=_("Updated"), sort_key="latest_revision_created_at", width="10%"
)
STATUS = PageStatusColumn("status", label=_("Status"), sort_key="live", width="8%")


class BoxesFilter(MultipleChoiceFilter):
    """A filter of a list whose choices are boxes to tick, any number of them."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=CheckboxSelectMultiple, **kwargs)


class TermsFilter(BoxesFilter):
    """The words of a list that staff keep, as boxes."""

    def __init__(self, model: type[Term], **kwargs: Any) -> None:
        super().__init__(choices=lambda: _labels(model), **kwargs)


def _labels(model: type[Term]) -> list[tuple[int, str]]:
    return alphabetical(((term.pk, term.label) for term in model.objects.all()), itemgetter(1))


class ListingFilterSet(WagtailFilterSet):
    """The filter that every list of pages has."""

    live = ChoiceFilter(
        label=_("Status"), choices=[("True", _("Published")), ("False", _("Not published"))], empty_label=_("All")
    )

    class Meta:
        model = Page
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters.pop("locale", None)  # only the source language is listed


class SourceIndexView(IndexView):
    """Lists the pages in the source language only; their translations stand in a column."""

    show_locale_labels = False
    template_name = "studio/page_listing.html"
    # Relations that the columns show, fetched at once for all rows.
    fetched: tuple[str, ...] = ()
    # Fields that the search reads.
    searched: tuple[str, ...] = ("title",)

    def get_base_queryset(self) -> QuerySet:
        """Pages of the source language."""
        return super().get_base_queryset().filter(locale__language_code=settings.LANGUAGE_CODE)

    def search_queryset(self, pages: QuerySet) -> QuerySet:
        """Pages found by their titles, and what else the list says to search."""
        return find(pages, self.search_query, *self.searched) if self.is_searching else pages

    def annotate_queryset(self, pages: QuerySet) -> QuerySet:
        """Fetch at once the relations that the columns of all rows show."""
        return super().annotate_queryset(pages).prefetch_related(*self.fetched)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        """Tell each row its translations."""
        context = super().get_context_data(**kwargs)
        add_translations(context["object_list"])
        return context


def add_translations(pages: Iterable[Page]) -> None:
    """Set `translations` and `can_be_translated` on pages of the source, from three queries.

    `translations` are lines of (what is to be done, languages): those published, those to review because the French
    changed, drafts, those that nobody made.
    """
    listed = {page.translation_key: page for page in pages}
    codes = list(Locale.objects.exclude(language_code=settings.LANGUAGE_CODE).values_list("language_code", flat=True))
    made = Page.objects.filter(translation_key__in=listed, locale__language_code__in=codes).exclude(PLACEHOLDER)
    states_made: dict[tuple[UUID, str], bool | str]
    states_made = {(key, code): live for key, code, live in made.values_list("translation_key", *LANGUAGE_AND_STATE)}
    states_made |= dict.fromkeys(languages_to_review(listed) & states_made.keys(), TO_REVIEW)
    for key, page in listed.items():
        states = {code: states_made.get((key, code)) for code in sorted(codes)}
        lines = [(label, [code for code in states if states[code] is state]) for state, label in TRANSLATION_STATES]
        page.translations = [(label, ", ".join(found)) for label, found in lines if found]
        page.can_be_translated = has_language_to_come(page)


class SourceParentView(ChooseParentView):
    """Pages are made in the source language; translations are made from them.

    `locale` says so beforehand: from Wagtail 8 on the view would read it from a request, and our menu has none.
    """

    @cached_property
    def locale(self) -> Locale:
        """The source language."""
        return Locale.objects.get(language_code=settings.LANGUAGE_CODE)

    def get_valid_parent_pages(self, user: AbstractUser) -> QuerySet:
        """Parents in the source language."""
        return super().get_valid_parent_pages(user).filter(locale__language_code=settings.LANGUAGE_CODE)


def works_on_source(user: AbstractUser) -> bool:
    """Whether somebody may do anything with pages of the source language: translators into another may not.

    Asked once for a user object, and so once for a request, however many items of the menu ask.
    """
    works: bool | None = getattr(user, "works_on_source", None)
    if works is None:
        rights = SourceIndexView.any_permission_required
        pages = page_permission_policy.instances_user_has_any_permission_for(user, rights)
        works = user.is_superuser or pages.filter(locale__language_code=settings.LANGUAGE_CODE).exists()
        setattr(user, "works_on_source", works)  # noqa: B010 - the model has no such field
    return works


class PagesMenuItem(MenuItem):
    """A menu item for those who work on the pages of the source language, which the lists hold."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user does."""
        return works_on_source(request.user)


class PageListing(PageListingViewSet):
    """A flat list of the pages of one type; a subclass names its model, its columns and its filters."""

    add_to_admin_menu = True
    index_view_class = SourceIndexView
    choose_parent_view_class = SourceParentView
    menu_item_class = PagesMenuItem
    ordering = "title"
    list_per_page = 100
    # Columns between the title and the ending that all lists share.
    own_columns: list[Column] = []

    @cached_property
    def icon(self) -> str:
        """The icon of the page type."""
        return self.model.page_icon

    @cached_property
    def columns(self) -> list[Column]:
        """Title, own columns, translations, date, status."""
        return [SELECTION, TITLE, *self.own_columns, TRANSLATIONS, UPDATED, STATUS]
