"""The lists that staff keep: themes, kinds of movement, countries."""

from django import forms
from django.db import models
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, NumberColumn
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from access.querysets import reader_language
from core.counted import counted_relations
from core.models import Country, Term, Theme
from core.models.country import country_choices
from core.studio.search import find
from core.studio.translated_fields import fields_in, translated_form
from text.alphabet import fold
from text.languages import language_name
from text.translations import other_languages


class CountedViewSet(SnippetViewSet):
    """A list whose rows show how many pages use them; a page and its translations count as one."""

    list_per_page = 250
    copy_view_enabled = False

    def get_common_view_kwargs(self, **kwargs: object) -> dict[str, object]:
        """Leave out Wagtail's own counts of uses, which know nothing of many-to-many relations."""
        return super().get_common_view_kwargs(usage_url_name=None, **kwargs)

    def get_queryset(self, request: HttpRequest) -> models.QuerySet:
        """Rows with their counts."""
        counts = {
            counted.name: sum((_count(field) for field in fields), models.Value(0))
            for counted, fields in counted_relations(self.model)
        }
        return self.model.objects.annotate(**counts)

    @property
    def count_columns(self) -> list[Column]:
        """A column for each count, to sort by."""
        return [
            NumberColumn(counted.name, label=counted.heading, sort_key=counted.name, width="12%")
            for counted, _fields in counted_relations(self.model)
        ]


def _count(field: models.Field) -> Coalesce:
    """How many pages lead by `field` to a row; a page and its translations are one."""
    users = field.model.objects.order_by().filter(**{field.name: models.OuterRef("pk")})
    count = users.values(field.name).annotate(count=models.Count("translation_key", distinct=True))
    return Coalesce(models.Subquery(count.values("count")), 0)


class TermIndexView(IndexView):
    """Searches terms in every language."""

    is_searchable = True

    def search_queryset(self, queryset: models.QuerySet) -> models.QuerySet:
        """Terms whose name holds what was typed."""
        if not self.is_searching:
            return queryset
        return find(queryset, self.search_query, "name", "names")


class TermViewSet(CountedViewSet):
    """A list of terms; a subclass names its model."""

    icon = "tag"
    index_view_class = TermIndexView
    ordering = "name"

    @cached_property
    def edit_handler(self) -> ObjectList:
        """The name in each language, the slug."""
        names = [FieldPanel(name) for language in other_languages() for name in fields_in(self.model, language)]
        translations = MultiFieldPanel(
            names, heading=_("Translations"), help_text=_("Left empty, the French name is shown.")
        )
        panels = [FieldPanel("name"), translations, FieldPanel("slug")]
        return ObjectList(panels, base_form_class=translated_form(self.model))

    @property
    def list_display(self) -> list[str | Column]:
        """The name, the translations that are missing, the counts."""
        return ["name", untranslated_column(), *self.count_columns]


def untranslated_column() -> Column:
    """The languages that a term has no name in: one column, however many there are."""
    return Column("untranslated", label=_("Not translated into"), accessor=_untranslated, width="14%")


def _untranslated(term: Term) -> str:
    return ", ".join(language_name(code, reader_language()) for code in other_languages() if not term.names.get(code))


class ThemeViewSet(TermViewSet):
    """The list of themes."""

    model = Theme


class CountryForm(WagtailAdminModelForm):
    """Countries are chosen by name rather than typed by code."""

    code = forms.ChoiceField(
        label=_("Country"),
        choices=lambda: [("", "---------"), *country_choices()],
        help_text=_("Its name follows in each language."),
        error_messages={
            "unique": _("This country is already in the list."),
            "invalid_choice": _("Choose a country from the list."),
        },
    )


class CountryIndexView(IndexView):
    """Searches countries by their names, which are not in the database."""

    is_searchable = True

    def search_queryset(self, queryset: models.QuerySet) -> models.QuerySet:
        """Countries whose French name contains what was typed, with or without its accents."""
        if not self.is_searching:
            return queryset
        asked = fold(self.search_query)
        return queryset.filter(code__in=[code for code, name in country_choices() if asked in fold(name)])


class CountryViewSet(CountedViewSet):
    """The list of countries."""

    model = Country
    icon = "globe"
    index_view_class = CountryIndexView
    ordering = "alphabetical"
    list_filter = ["continent"]
    edit_handler = ObjectList([FieldPanel("code"), FieldPanel("continent")], base_form_class=CountryForm)

    @property
    def list_display(self) -> list[str | Column]:
        """The name, the code, the continent, the counts."""
        return [
            "__str__",
            Column("code", label=_("Code"), sort_key="code", width="10%"),
            Column("continent_name", label=_("Continent"), sort_key="continent", width="20%"),
            *self.count_columns,
        ]

    def get_queryset(self, request: HttpRequest) -> models.QuerySet:
        """Rows with their counts, which can be put in alphabetical order."""
        return in_alphabetical_order(super().get_queryset(request))


def in_alphabetical_order(countries: models.QuerySet) -> models.QuerySet:
    """Order by name in French; the place in the alphabet is annotated as `alphabetical`."""
    places = [models.When(code=code, then=place) for place, (code, _name) in enumerate(country_choices())]
    place = models.Case(*places, output_field=models.IntegerField())
    return countries.annotate(alphabetical=place).order_by("alphabetical")
