"""The review of a translation: what changed in French, word by word, beside the translation of before."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail_localize.models import StringTranslation, Translation

from core.models import ChangedText, TranslationReview
from core.translating.checking import check_words
from core.translating.following import confirm, settle
from core.translating.hidden import is_hidden

from .hiding import refuse_hidden
from .notices import language_of, since
from .words import side_by_side

ALL = "all"


@dataclass
class Row:
    """A changed text as the screen shows it."""

    changed: ChangedText
    proposal: str
    """What stands in the field: the translation of before, or what was typed."""
    typed: bool = False
    is_right: bool = False
    error: str = ""

    @cached_property
    def sides(self) -> tuple[SafeString, SafeString]:
        """The French of before and that of today, with what changed marked."""
        old, new = self.changed.old, self.changed.new
        return side_by_side(old.data if old else "", new.data if new else "")


class ReviewView(WagtailAdminTemplateMixin, TemplateView):
    """Shows what changed, and takes what is confirmed or translated anew: all of it, or nothing."""

    template_name = "core/studio/translating/review.html"
    header_icon = "wagtail-localize-language"
    page_title = ""
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Raises PermissionDenied for who may not change the page; who comes too late is led to it."""
        self.translation = get_object_or_404(
            Translation.objects.select_related("source", "target_locale"), pk=kwargs["translation_id"]
        )
        self.page = get_object_or_404(
            self.translation.source.get_source_instance().get_translations(), locale=self.translation.target_locale
        )
        if not self.page.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        refuse_hidden(request, self.translation.pk)
        self.review = TranslationReview.objects.filter(translation=self.translation).first()
        if self.review is None:
            messages.info(request, _("Nothing is left to review: the translation stands as the French does."))
            return redirect("wagtailadmin_pages:edit", self.page.pk)
        self.rows = self.get_rows()
        return super().dispatch(request, *args, **kwargs)

    def get_rows(self) -> list[Row]:
        """What changed, in the order of the page, with the translations that are proposed."""
        changed = list(self.review.changed_texts.select_related("old", "new"))
        known = StringTranslation.objects.filter(
            locale=self.translation.target_locale_id, translation_of__in=[row.new_id for row in changed]
        )
        hidden = is_hidden()
        words = {(one.translation_of_id, one.context_id): one.data for one in known if not hidden(one.data)}
        for row in changed:
            if row.old and hidden(row.old.data):
                row.old, row.is_old_hidden = None, True
        return [Row(row, words.get((row.new_id, row.context_id), "")) for row in changed]

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Below the board and the page."""
        board = {"url": reverse("wagtail_localize:translations_report"), "label": _("Translations")}
        page = {"url": reverse("wagtailadmin_pages:edit", args=[self.page.pk]), "label": self.page.title}
        return [*self.breadcrumbs_items, board, page, {"url": "", "label": self.get_page_title()}]

    def get_page_subtitle(self) -> str:
        """The page, by its public name."""
        return self.page.title

    def get_page_title(self) -> str:
        """What is reviewed."""
        return _("To review in %(language)s") % {"language": language_of(self.review)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the rows and where they come from."""
        return super().get_context_data(
            rows=self.rows,
            subject=self.page,
            review=self.review,
            since=since(self.review),
            language=language_of(self.review),
            language_code=self.translation.target_locale.language_code,
            edit_url=reverse("wagtailadmin_pages:edit", args=[self.page.pk]),
            follows_french=self.translation.enabled,
            **kwargs,
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Store what was typed and what is right as it is, when nothing is wrong with it."""
        self.read(request)
        if any(row.error for row in self.rows):
            messages.error(request, _("Nothing is stored yet: see what is said beside each text."))
            return self.render_to_response(self.get_context_data())
        with transaction.atomic():
            done = self.store(request)
        told = ngettext("%(count)d text is confirmed.", "%(count)d texts are confirmed.", done) % {"count": done}
        messages.success(request, told)
        if TranslationReview.objects.filter(pk=self.review.pk, changed_texts__isnull=False).exists():
            return redirect(request.path)
        if self.page.live and self.translation.enabled:
            messages.info(
                request, _("Everything is confirmed. Publish the translation: readers see the old one still.")
            )
        return redirect("wagtailadmin_pages:edit", self.page.pk)

    def read(self, request: HttpRequest) -> None:
        """Take what was sent, and say what is wrong with it beside each text."""
        everything = ALL in request.POST
        for row in self.rows:
            key, sent = row.changed.pk, request.POST.get(f"words-{row.changed.pk}")
            row.is_right = everything or f"right-{key}" in request.POST
            if sent is None or row.changed.new is None:
                continue
            sent = " ".join(sent.split("\n")).replace("\r", "").strip()
            row.typed = sent != row.proposal
            row.proposal = sent
            if not (row.typed or row.is_right):
                continue
            if request.POST.get(f"text-{key}") != str(row.changed.new_id):
                row.error = _("The French changed again meanwhile: look at it once more.")
                continue
            try:
                check_words(row.changed.new.data, sent)
            except ValidationError as error:
                row.error = " ".join(error.messages)

    def store(self, request: HttpRequest) -> int:
        """Store the texts that are typed or right; returns how many."""
        done = 0
        for row in self.rows:
            if not (row.typed or row.is_right):
                continue
            done += 1
            if row.changed.new is None:
                row.changed.delete()
            else:
                StringTranslation.objects.update_or_create(
                    translation_of=row.changed.new,
                    context=row.changed.context,
                    locale=self.translation.target_locale,
                    defaults={
                        "data": row.proposal,
                        "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                        "tool_name": "",
                        "last_translated_by": request.user,
                        "updated_at": timezone.now(),
                        "has_error": False,
                        "field_error": "",
                    },
                )
        if not self.rows or (ALL in request.POST and not self.translation.enabled):
            confirm(self.review)
        else:
            settle(self.review)
        return done
