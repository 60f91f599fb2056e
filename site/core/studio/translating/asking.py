"""Asking somebody for translations: one from its editor, several from the board."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import FormView
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.widgets import AdminDateInput
from wagtail.models import Locale, Page
from wagtail.permissions import page_permission_policy
from wagtail_localize.models import Translation

from core.translating.request_mails import person
from core.translating.requests import ask, people_for, take_back
from text.dates import long_date
from text.reading.fields import DayField

from .beginning import begin, french_pages, language_name, other_locales
from .notices import open_request

BOARD = "wagtail_localize:translations_report"


class PersonField(forms.ModelChoiceField):
    """Names people as they are called."""

    def label_from_instance(self, obj: Any) -> str:
        """The name of a member of the staff."""
        return person(obj)


class AskForm(forms.Form):
    """Who is asked, and by when."""

    assignee = PersonField(
        None,
        label=gettext_lazy("Who"),
        required=False,
        empty_label=gettext_lazy("Nobody: take the request back"),
        help_text=gettext_lazy("Who is asked gets a mail. You get one when the translation is done."),
    )
    due = DayField(label=gettext_lazy("By when"), required=False, widget=AdminDateInput)

    def __init__(self, *args: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["assignee"].queryset = people

    def clean_due(self) -> Any:
        """A day that is still to come."""
        due = self.cleaned_data["due"]
        if due and due < timezone.localdate():
            raise forms.ValidationError(_("This day has passed: choose another one."))
        return due


class AskView(WagtailAdminTemplateMixin, FormView):
    """Asks somebody for the translations of pages into a language; those that nobody began are begun."""

    template_name = "core/studio/translating/ask.html"
    header_icon = "wagtail-localize-language"
    form_class = AskForm
    page_title = gettext_lazy("Ask somebody for a translation")
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Raises PermissionDenied for who may not change these translations, Http404 where there are none."""
        asked = request.GET.get("language")
        locale = next((one for one in other_locales() if one.language_code == asked), None)
        keys = [int(key) for key in request.GET.getlist("page") if key.isascii() and key.isdigit()]
        self.pages = list(french_pages().filter(pk__in=keys).order_by("path").specific())
        home = locale and Page.objects.filter(locale=locale, depth=2, alias_of=None).first()
        if locale is None or home is None or not self.pages:
            raise Http404
        self.locale: Locale = locale
        self.people = people_for(home)
        self.check_rights(request.user, home)
        return super().dispatch(request, *args, **kwargs)

    def check_rights(self, user: AbstractUser, home: Page) -> None:
        """Who may change the pages of a language may ask for them."""
        if not page_permission_policy.user_has_any_permission_for_instance(user, {"change", "publish"}, home):
            raise PermissionDenied

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Below the board."""
        board = {"url": reverse(BOARD), "label": _("Translations")}
        return [*self.breadcrumbs_items, board, {"url": "", "label": self.get_page_title()}]

    def get_initial(self) -> dict[str, Any]:
        """What a single page has been asked for already."""
        known = open_request(self.pages[0].translation_key, self.locale.pk) if len(self.pages) == 1 else None
        return {"assignee": known.request.assignee_id, "due": known.request.due} if known else {}

    def get_form_kwargs(self) -> dict[str, Any]:
        """The people who may be asked."""
        return super().get_form_kwargs() | {"people": self.people}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add what is asked."""
        return super().get_context_data(
            pages=self.pages,
            language=language_name(self.locale.language_code).lower(),
            back=self.back_url,
            **kwargs,
        )

    @property
    def back_url(self) -> str:
        """Where one came from."""
        return get_valid_next_url_from_request(self.request) or reverse(BOARD)

    def form_valid(self, form: AskForm) -> HttpResponse:
        """Ask, or take back, and say so."""
        assignee, due = form.cleaned_data["assignee"], form.cleaned_data["due"]
        with transaction.atomic():
            if assignee:
                begin(self.request, self.pages, self.locale)
            translations = Translation.objects.filter(
                source__object_id__in=[page.translation_key for page in self.pages], target_locale=self.locale
            )
            count = ask(translations, assignee, due, self.request.user) if assignee else take_back(translations)
        messages.success(self.request, told(assignee, due, count))
        return redirect(self.back_url)


def told(assignee: AbstractUser | None, due: Any, count: int) -> str:
    """What is said of what was done."""
    if assignee is None:
        return ngettext(
            "%(count)d translation is asked of nobody any more.",
            "%(count)d translations are asked of nobody any more.",
            count,
        ) % {"count": count}
    said = ngettext(
        "%(person)s is asked for %(count)d translation%(by)s.",
        "%(person)s is asked for %(count)d translations%(by)s.",
        count,
    )
    by = _(", by %(day)s") % {"day": long_date(due)} if due else ""
    return said % {"person": person(assignee), "count": count, "by": by}
