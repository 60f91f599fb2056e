"""Those who asked for the newsletter: counts, filters, search, exports."""

import codecs
import csv
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.forms import RadioSelect
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django_filters import ChoiceFilter, ModelChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.views.mixins import Echo

from core.models import Theme
from text.clocks import short_moment
from text.defusing import defused
from text.plain_text import lines

from ..models import Subscriber, SubscriberState
from ..models.subscriber import SUBSCRIBED
from ..rights import EXPORT, SEE
from .acts import EXPORTED, note
from .counts import Counts
from .provider import ProviderState
from .words import language_name, themes_of


class SubscriberFilterSet(WagtailFilterSet):
    """Where subscriptions stand, their language, their theme."""

    state = ChoiceFilter(
        label=gettext_lazy("State"),
        choices=SubscriberState.choices,
        empty_label=gettext_lazy("All"),
        widget=RadioSelect,
    )
    language = ChoiceFilter(
        label=gettext_lazy("Language"),
        # Asked when the form is made: in the language of who reads it.
        choices=lambda: [(code, language_name(code)) for code, _name in settings.LANGUAGES],
        empty_label=gettext_lazy("All"),
        widget=RadioSelect,
    )
    theme = ModelChoiceFilter(
        label=gettext_lazy("Theme"), queryset=Theme.objects.all(), method="of_theme", empty_label=gettext_lazy("All")
    )

    class Meta:
        model = Subscriber
        fields: list[str] = []

    def of_theme(self, subscribers: QuerySet, _name: str, theme: Theme) -> QuerySet:
        """Those who read about a theme: those who chose it, and those who read about all of them."""
        return subscribers.filter(Q(every_theme=True) | Q(themes=theme)).distinct()


class MomentColumn(Column):
    """A moment, short: addresses are long."""

    def get_value(self, instance: Subscriber) -> str:
        """The day with its hour, by the clocks of Brussels."""
        return short_moment(super().get_value(instance))


class WordsColumn(Column):
    """What was chosen, in words."""

    def get_value(self, instance: Subscriber) -> str:
        """The themes, or the language."""
        return themes_of(instance) if self.name == "themes" else language_name(instance.language)


class SubscriberListing(IndexView):
    """The list. Its exports hold those of its rows who confirmed, and are noted without any address."""

    model = Subscriber
    template_name = "newsletter/studio/index.html"
    filterset_class = SubscriberFilterSet
    search_fields = ["email"]
    default_ordering = "-asked_at"
    paginate_by = 100
    page_title = gettext_lazy("Subscriptions to the newsletter")
    header_icon = "mail"
    _show_breadcrumbs = True
    FORMATS = ("xlsx", "csv")
    export_headings = {
        "email": gettext_lazy("E-mail address"),
        "first_name": gettext_lazy("First name"),
        "language": gettext_lazy("Language"),
        "themes": gettext_lazy("Themes"),
        "asked_at": gettext_lazy("Asked on"),
    }

    @method_decorator(never_cache)
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Raises PermissionDenied for who may not know them, or asks for a file without the right to have one."""
        if not request.user.has_perm(SEE) or ("export" in request.GET and not request.user.has_perm(EXPORT)):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> QuerySet[Subscriber]:
        """All, with their themes."""
        return Subscriber.objects.prefetch_related("themes")

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        """Found by a part of the address or of the first name; there may be thousands, the database looks."""
        asked = self.search_query.strip() if self.is_searching else ""
        found = Q(address_key__contains=asked.casefold()) | Q(first_name__icontains=asked)
        return queryset.filter(found) if asked else queryset

    @cached_property
    def columns(self) -> list[Column]:
        """Address, first name, state, language, themes, since when."""
        return [
            TitleColumn(
                "email",
                label=_("E-mail address"),
                sort_key="email",
                get_url=self._url_of,
                classname="subscriber-address",
            ),
            Column("first_name", label=_("First name"), sort_key="first_name"),
            Column("state", label=_("State"), accessor="get_state_display", sort_key="state"),
            WordsColumn("language", label=_("Language"), sort_key="language"),
            WordsColumn("themes", label=_("Themes")),
            MomentColumn("asked_at", label=_("Asked on"), sort_key="asked_at"),
        ]

    def _url_of(self, subscriber: Subscriber) -> str:
        return reverse("subscriber", args=[subscriber.pk])

    def get_index_url(self) -> str:
        """Its address."""
        return reverse("subscribers")

    def get_index_results_url(self) -> str:
        """Where its rows alone are asked for."""
        return reverse("subscribers_results")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Below the dashboard."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the counts, and where the provider stands."""
        return super().get_context_data(*args, counts=Counts.now(), provider=ProviderState.now(), **kwargs)

    @cached_property
    def list_export(self) -> list[str]:
        """The columns of a file; none for who may have none."""
        return list(self.export_headings) if self.request.user.has_perm(EXPORT) else []

    def get_filename(self) -> str:
        """Of the day."""
        return f"infolettre-{timezone.localdate():%Y-%m-%d}"

    def to_row_dict(self, item: Subscriber) -> dict[str, Any]:
        """A row, in words."""
        return {
            "email": item.email,
            "first_name": item.first_name,
            "language": item.language,
            "themes": themes_of(item),
            "asked_at": short_moment(item.asked_at),
        }

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        """What a spreadsheet would take for a formula stays a text."""
        text = lines(str(value))
        return text if field == "asked_at" or export_format != self.FORMAT_CSV else defused(text)

    def stream_csv(self, queryset: QuerySet) -> Iterator[bytes]:
        """As French spreadsheet programs read it: semicolons, and the mark by which they know the encoding."""
        writer = csv.writer(Echo(), delimiter=";")
        yield codecs.BOM_UTF8 + writer.writerow(self.get_heading(queryset, name) for name in self.list_export)
        for subscriber in queryset:
            row = self.to_row_dict(subscriber).items()
            yield writer.writerow(self.preprocess_field_value(name, value, self.FORMAT_CSV) for name, value in row)

    def as_spreadsheet(self, queryset: QuerySet, spreadsheet_format: str) -> HttpResponseBase:
        """The file, kept by nobody: nobody is written to who did not confirm."""
        confirmed = queryset.filter(state=SUBSCRIBED)
        note(EXPORTED, self.request.user, count=confirmed.count(), format=spreadsheet_format)
        response: HttpResponseBase = super().as_spreadsheet(confirmed, spreadsheet_format)
        response["Cache-Control"] = "private, no-store"
        return response
