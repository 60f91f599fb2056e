"""The list of the glossary's terms in the studio, with what leads to each."""

import django_filters
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Cast, Coalesce
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.models import ReferenceIndex
from wagtail.snippets.views.snippets import IndexView, InspectView, SnippetViewSet
from wagtail.templatetags.wagtailcore_tags import richtext

from core.glossary.reading import FACTS, TRANSLATED
from core.models import GlossaryTerm
from core.studio.lists import untranslated_column
from core.studio.search import find
from core.studio.translated_fields import fields_in, language_heading, translated_form
from text.translations import other_languages

from .uses import mentioned_terms

LINKS = [("none", _("Nothing leads to it")), ("lost", _("Withdrawn, while texts lead to it"))]


class LinksFilter(WagtailFilterSet):
    """What is to be looked after: terms that nothing leads to, links to terms that are withdrawn."""

    live = django_filters.BooleanFilter(label=_("Online"))
    links = django_filters.ChoiceFilter(label=_("Links"), choices=LINKS, method="by_links")

    class Meta:
        model = GlossaryTerm
        fields: list[str] = []

    def by_links(self, terms: QuerySet, name: str, value: str) -> QuerySet:
        """Terms whose links are as asked; a first mention that a page links is one that leads there too."""
        if value == "lost":
            return terms.filter(live=False, links__gt=0)
        return terms.filter(links=0).exclude(pk__in=mentioned_terms())


class TermIndexView(IndexView):
    """Searches terms in every language, by their names, forms and definitions."""

    is_searchable = True

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        """Terms that hold what was typed."""
        if not self.is_searching:
            return queryset
        return find(queryset, self.search_query, *FACTS, *TRANSLATED, "translators_note")


class TermInspectView(InspectView):
    """A term as those read it who may not change it: translators."""

    def get_definition_display_value(self) -> SafeString:
        """The definition as text."""
        return richtext(self.object.definition)

    def get_names_display_value(self) -> str:
        """The translations, by language."""
        return by_language(self.object.names)

    def get_forms_display_value(self) -> str:
        """The other forms, by language."""
        return by_language(self.object.forms)

    def get_live_display_value(self) -> str:
        """Whether it is online, in a word."""
        return gettext("Yes") if self.object.live else gettext("No")


def by_language(texts: dict[str, str]) -> str:
    """The texts of each language of the site in a line."""
    return " · ".join(f"{language_heading(code)}\xa0: {texts[code]}" for code in other_languages() if texts.get(code))


def _shown_links(term: GlossaryTerm) -> SafeString | int:
    """How many objects lead to a term, leading to the list of them."""
    if not term.links:
        return 0
    address = reverse(GlossaryTerm.snippet_viewset.get_url_name("usage"), args=[term.pk])
    label = gettext("What leads to “%(term)s”: %(count)s") % {"term": term.name, "count": term.links}
    return format_html('<a href="{}" aria-label="{}">{}</a>', address, label, term.links)


class GlossaryTermViewSet(SnippetViewSet):
    """The list of terms; how many pages and terms lead to each, by Wagtail's index of references."""

    model = GlossaryTerm
    icon = "help"
    menu_label = _("Glossary")
    index_view_class = TermIndexView
    inspect_view_class = TermInspectView
    inspect_view_enabled = True
    inspect_view_fields = ["name", "other_forms", "names", "forms", "translators_note", "definition", "live"]
    filterset_class = LinksFilter
    ordering = "name"
    list_per_page = 250
    chooser_per_page = 100
    copy_view_enabled = False
    list_display = [
        "name",
        BooleanColumn("live", label=_("Online"), sort_key="live", width="10%"),
        Column("links", label=_("Links"), accessor=_shown_links, sort_key="links", width="10%"),
        untranslated_column(),
    ]

    @cached_property
    def edit_handler(self) -> ObjectList:
        """The term in French, then in each other language."""
        panels = [
            *map(FieldPanel, FACTS),
            FieldRowPanel([FieldPanel("source"), FieldPanel("source_url")]),
            FieldPanel("translators_note"),
            FieldPanel("see_also", widget=CheckboxSelectMultiple),
            *(
                MultiFieldPanel(
                    [FieldPanel(name) for name in fields_in(GlossaryTerm, language)],
                    heading=language_heading(language),
                    classname="collapsed",
                )
                for language in other_languages()
            ),
            FieldPanel("slug"),
            FieldPanel("live"),
        ]
        return ObjectList(panels, base_form_class=translated_form(GlossaryTerm))

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Terms with the number of what leads to them."""
        return GlossaryTerm.objects.annotate(links=_links())


def _links() -> Coalesce:
    """How many objects lead to a term in their texts; the terms that it is seen with are among them."""
    leading = ReferenceIndex.objects.order_by().filter(
        to_content_type=ContentType.objects.get_for_model(GlossaryTerm),
        to_object_id=Cast(OuterRef("pk"), CharField()),
    )
    counts = leading.values("to_object_id").annotate(count=Count("object_id", distinct=True)).values("count")
    return Coalesce(Subquery(counts), 0)
