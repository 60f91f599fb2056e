"""The board of translations: pages in rows, languages in columns, and what is to be done in each cell."""

from operator import itemgetter
from typing import Any

from django.contrib import messages
from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django_filters import CharFilter, ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BaseColumn, Column
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets.button import Button
from wagtail.models import Locale, Page, get_page_models
from wagtail.permissions import page_permission_policy
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from access.querysets import PLACEHOLDER
from core.models import BasePage, TranslationReview
from core.studio.search import find
from core.translating.following import confirm
from core.translating.requests import late, open_requests, requests_to
from core.translating.states import State, states_of
from core.translating.texts import to_translate
from text.alphabet import alphabetical
from text.dates import long_date
from text.studio import FrenchCsvExport

from .beginning import begin, french_pages, language_name, may_translate_into, other_locales

SECTION_DEPTH = 3
"""The depth in the tree of the pages right below the home page."""
MOST_PLACES = 3
URL_NAME = "wagtail_localize:translations_report"
TRANSLATE, ASK = "translate", "ask"


def _types() -> list[tuple[int, str]]:
    types = ContentType.objects.get_for_models(*(model for model in get_page_models() if issubclass(model, BasePage)))
    named = ((one.pk, capfirst(str(model._meta.verbose_name))) for model, one in types.items())
    return alphabetical(named, itemgetter(1))


def _sections() -> list[tuple[str, str]]:
    return list(french_pages().filter(depth=SECTION_DEPTH).order_by("path").values_list("path", "title"))


STATES = [
    ("review", gettext_lazy("To review")),
    ("none", gettext_lazy("Not begun")),
    ("partial", gettext_lazy("Half done")),
    ("whole", gettext_lazy("Up to date")),
    ("live", gettext_lazy("Published")),
    ("draft", gettext_lazy("Not published")),
]
ASKED = [
    ("mine", gettext_lazy("Asked of me")),
    ("anybody", gettext_lazy("Asked of somebody")),
    ("late", gettext_lazy("Late")),
]


class BoardFilterSet(WagtailFilterSet):
    """Narrows the board; a state is looked for in the chosen language, or in any."""

    title = CharFilter(label=gettext_lazy("Title"), method="by_title")
    language = ChoiceFilter(label=gettext_lazy("Language"), choices=[], method="unchanged")
    state = ChoiceFilter(label=gettext_lazy("State"), choices=STATES, method="by_state")
    asked = ChoiceFilter(label=gettext_lazy("Request"), choices=ASKED, method="by_request")
    content_type = ChoiceFilter(label=gettext_lazy("Type"), choices=_types)
    section = ChoiceFilter(label=gettext_lazy("Section"), choices=[], field_name="path", lookup_expr="startswith")

    class Meta:
        model = Page
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters.pop("locale", None)  # only French pages are rows
        self.locales = other_locales()
        self.sections = _sections()
        names = [(locale.language_code, language_name(locale.language_code)) for locale in self.locales]
        self.filters["language"].extra["choices"] = names
        self.filters["section"].extra["choices"] = self.sections

    def by_title(self, pages: QuerySet, name: str, value: str) -> QuerySet:
        """Pages whose title holds the words."""
        return find(pages, value, "title")

    def unchanged(self, pages: QuerySet, name: str, value: str) -> QuerySet:
        """The language alone hides columns, no rows."""
        return pages

    def by_state(self, pages: QuerySet, name: str, value: str) -> QuerySet:
        """Pages with a translation in that state."""
        return pages.filter(in_state(value, self.asked_locales))

    def by_request(self, pages: QuerySet, name: str, value: str) -> QuerySet:
        """Pages with a translation that the user, or anybody, is asked for, or that is late."""
        requests = requests_to(self.request.user) if value == "mine" else open_requests()
        if value == "late":
            requests = requests.filter(late())
        requests = requests.filter(translation__target_locale__in=self.asked_locales)
        return pages.filter(translation_key__in=requests.values("translation__source__object_id"))

    @property
    def asked_locales(self) -> list[int]:
        """The language that is asked, or all."""
        asked = self.form.cleaned_data.get("language")
        return [one.pk for one in self.locales if not asked or one.language_code == asked]


def in_state(state: str, locales: list[int]) -> Q:
    """Whether a French page has a translation in `state` into one of `locales`."""
    key = OuterRef("translation_key")
    made = Page.objects.filter(translation_key=key, locale__in=locales).exclude(PLACEHOLDER).order_by()
    reviews = TranslationReview.objects.filter(
        translation__source__object_id=key, translation__target_locale__in=locales
    )
    if state == "review":
        return Q(Exists(reviews))
    if state == "none":
        count = made.values("translation_key").annotate(count=Count("pk")).values("count")
        return Q(
            pk__in=Page.objects.annotate(made=Coalesce(Subquery(count), 0)).filter(made__lt=len(locales)).values("pk")
        )
    if state in ("live", "draft"):
        return Q(Exists(made.filter(live=state == "live")))
    return Q(translation_key__in=_with_texts(locales, lacking=state == "partial").values("source__object_id"))


def _with_texts(locales: list[int], *, lacking: bool) -> QuerySet[Translation]:
    """Translations into `locales` that lack texts, or that are whole and not to review.

    What lacks texts is read for one language after the other, once for all pages: asked page by page, SQLite takes
    minutes for thousands.
    """
    texts, found = to_translate(StringSegment.objects.all()), Q(pk__in=[])
    for locale in locales:
        known = StringTranslation.objects.filter(
            translation_of=OuterRef("string"), context=OuterRef("context"), locale=locale, has_error=False
        )
        lacks = Q(source__in=texts.filter(~Exists(known)).values("source"))
        found |= Q(target_locale=locale) & (lacks if lacking else ~lacks)
    begun = Translation.objects.filter(found, enabled=True)
    return begun if lacking else begun.filter(review=None)


class ChoiceColumn(BaseColumn):
    """The box by which a page is chosen for what is done with several."""

    cell_template_name = "core/studio/translating/choice_cell.html"
    header_template_name = "core/studio/translating/choice_header.html"


class PageColumn(Column):
    """The French page, its type and its section."""

    cell_template_name = "core/studio/translating/page_cell.html"


class LanguageColumn(BaseColumn):
    """Where the translations into one language stand."""

    cell_template_name = "core/studio/translating/state_cell.html"

    def get_cell_context_data(self, instance: Any, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Add the state of this language."""
        context = super().get_cell_context_data(instance, parent_context)
        state: State = instance.states[self.name]
        context |= {
            "state": state,
            "language": language_name(self.name),
            "places": state.places[:MOST_PLACES],
            "more": max(0, len(state.places) - MOST_PLACES),
            "since": long_date(timezone.localtime(state.since).date()) if state.since else "",
            "can_translate": self.name in instance.translatable_into,
            "due": long_date(state.due) if state.due else "",
        }
        return context


def state_in_words(state: State) -> str:
    """What a spreadsheet says of a translation."""
    if state.page is None:
        return _("Not begun")
    if state.since:
        day = long_date(timezone.localtime(state.since).date())
        told = _("To review since %(day)s: %(places)s") % {"day": day, "places": "; ".join(state.places)}
    elif not state.follows_french:
        told = _("Edited by hand")
    elif state.is_whole:
        told = _("Up to date")
    else:
        told = _("%(share)d%% translated") % {"share": state.share}
    told = f"{told}, {_('published') if state.live else _('not published')}"
    return f"{told}, {request_in_words(state)}" if state.asked else told


def request_in_words(state: State) -> str:
    """Who is asked for a translation, and by when."""
    if state.due is None:
        return _("asked of %(person)s") % {"person": state.asked}
    said = _("asked of %(person)s by %(day)s, late") if state.is_late else _("asked of %(person)s by %(day)s")
    return said % {"person": state.asked, "day": long_date(state.due)}


class BoardView(FrenchCsvExport, ReportView):
    """Every French page and its translations. The whole answer takes some fifteen queries, whatever their number."""

    model = Page
    page_title = gettext_lazy("Translations")
    header_icon = "wagtail-localize-language"
    index_url_name = URL_NAME
    index_results_url_name = "wagtail_localize:translations_report_results"
    results_template_name = "core/studio/translating/board_results.html"
    filterset_class = BoardFilterSet
    default_ordering = "path"
    permission_policy = page_permission_policy
    any_permission_required = ["add", "change", "publish"]
    export_filename = "traductions"

    @cached_property
    def locales(self) -> list[Locale]:
        """The languages, or the one that is asked."""
        locales = self.filters.locales
        asked = [one for one in locales if one.language_code == self.request.GET.get("language")]
        return asked or locales

    @cached_property
    def columns(self) -> list[BaseColumn]:
        """The page, then a column for each language."""
        width = f"{70 // len(self.locales)}%" if self.locales else None
        languages = [
            LanguageColumn(one.language_code, label=language_name(one.language_code), width=width)
            for one in self.locales
        ]
        return [ChoiceColumn("choice"), PageColumn("title", label=_("Page in French"), width="26%"), *languages]

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """The board as a file."""
        return [
            Button(_("Download XLSX"), url=self.xlsx_export_url, icon_name="download"),
            Button(_("Download CSV"), url=self.csv_export_url, icon_name="download"),
        ]

    @cached_property
    def list_export(self) -> list[str]:
        """Title, type, section, then a column for each language."""
        return ["title", "type", "section", *(one.language_code for one in self.locales)]

    @cached_property
    def export_headings(self) -> dict[str, str]:
        """The headings of the spreadsheet."""
        headings = {"title": _("Page in French"), "type": _("Type"), "section": _("Section")}
        return headings | {one.language_code: language_name(one.language_code) for one in self.locales}

    def get_base_queryset(self) -> QuerySet:
        """French pages, with the name of their type, and whether the user may open each in its editor."""
        editable = self.editable.filter(pk=OuterRef("pk"))
        return french_pages().select_related("content_type").annotate(can_edit=Exists(editable)).order_by("path")

    @cached_property
    def editable(self) -> QuerySet[Page]:
        """The pages that the user may edit, in any language."""
        found: QuerySet[Page] = page_permission_policy.instances_user_has_any_permission_for(
            self.request.user, {"change", "publish"}
        )
        return found

    def decorate_paginated_queryset(self, object_list: Any) -> list[Page]:
        """Give each page of the screen its states, and what may be done."""
        pages = list(object_list)
        states = states_of(pages, self.locales, self.editable)
        sections = dict(self.filters.sections)
        into: set[str] = set()
        if self.request.user.has_perm("wagtail_localize.submit_translation"):
            into = {one.language_code for one in may_translate_into(self.request.user, self.locales)}
        for page in pages:
            page.states = states[page.translation_key]
            model = page.content_type.model_class()
            page.type = capfirst(str(model._meta.verbose_name)) if model else ""
            page.translatable_into = into
            page.section = sections.get(page.path[: Page.steplen * SECTION_DEPTH], "")
        return pages

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The board: its table is made of decorated rows."""
        self.object_list = self.get_filtered_queryset()
        context = self.get_context_data()
        return self.render_to_response(context)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add what the form below the table needs."""
        locales = may_translate_into(self.request.user, self.locales)
        languages = [(one.language_code, language_name(one.language_code)) for one in locales]
        back = f"{reverse(URL_NAME)}?{self.request.GET.urlencode()}"
        return super().get_context_data(languages=languages, next_url=back, **kwargs)

    def paginate_queryset(self, queryset: QuerySet, page_size: int) -> tuple[Any, Any, Any, bool]:
        """The rows of this screen, decorated."""
        paginator, page, rows, several = super().paginate_queryset(queryset, page_size)
        page.object_list = self.decorate_paginated_queryset(rows)
        return paginator, page, page.object_list, several

    def as_spreadsheet(self, queryset: Any, spreadsheet_format: str) -> HttpResponse:
        """The board as a file: all pages that the filters leave."""
        rows = self.decorate_paginated_queryset(queryset)
        return super().as_spreadsheet(rows, spreadsheet_format)

    def get_heading(self, queryset: Any, field: str) -> str:
        """The heading of a column."""
        return str(self.export_headings[field])

    def to_row_dict(self, item: Page) -> dict[str, str]:
        """What the file says of a page; in words."""
        row = {"title": item.title, "type": item.type, "section": item.section}
        row |= {code: state_in_words(state) for code, state in item.states.items()}
        return {name: row[name] for name in self.list_export}


def act_on_many(request: HttpRequest) -> HttpResponse:
    """Begin the translations of the chosen pages into a language, or say that those to review are right as they are."""
    back = redirect(get_valid_next_url_from_request(request) or reverse(URL_NAME))
    locale = next((one for one in other_locales() if one.language_code == request.POST.get("language")), None)
    keys = [int(key) for key in request.POST.getlist("page") if key.isdigit()]
    pages = list(french_pages().filter(pk__in=keys).order_by("path").specific())
    if request.method != "POST" or locale is None or not pages:
        messages.error(request, _("Nothing is done: choose pages and a language."))
        return back
    name = language_name(locale.language_code).lower()
    begins = request.POST.get("action") == TRANSLATE
    is_kept_from = begins and not request.user.has_perm("wagtail_localize.submit_translation")
    if is_kept_from or not may_translate_into(request.user, [locale]):
        messages.warning(request, _("Nothing is done: you do not translate into %(language)s.") % {"language": name})
        return back
    if request.POST.get("action") == ASK:
        query = {"page": [page.pk for page in pages], "language": locale.language_code, "next": back.url}
        return redirect(f"{reverse('ask_for_translations')}?{urlencode(query, doseq=True)}")
    if begins:
        count = begin(request, pages, locale)
        nothing = _("Nothing is done: the translations into %(language)s of these pages are begun already.")
        told = ngettext(
            "%(count)d translation into %(language)s begun.", "%(count)d translations into %(language)s begun.", count
        )
    else:
        count = keep(request, pages, locale)
        nothing = _(
            "Nothing is done: of these pages, no translation into %(language)s that you may change is to review."
        )
        told = ngettext(
            "%(count)d translation into %(language)s stays as it is.",
            "%(count)d translations into %(language)s stay as they are.",
            count,
        )
    (messages.success if count else messages.warning)(
        request, (told if count else nothing) % {"count": count, "language": name}
    )
    return back


def keep(request: HttpRequest, pages: list[Page], locale: Locale) -> int:
    """Confirm all that changed, of the pages that the user may edit; returns how many."""
    keys = [page.translation_key for page in pages]
    allowed = page_permission_policy.instances_user_has_any_permission_for(request.user, {"change", "publish"})
    keys = list(allowed.filter(translation_key__in=keys, locale=locale).values_list("translation_key", flat=True))
    reviews = TranslationReview.objects.filter(
        translation__source__object_id__in=keys, translation__target_locale=locale
    )
    kept = list(reviews)
    for review in kept:
        confirm(review)
    return len(kept)
