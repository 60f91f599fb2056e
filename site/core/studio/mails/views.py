"""The list of the kinds of mail, and the page on which the words of one are changed."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView
from wagtail.admin.views.generic import PermissionCheckedMixin, WagtailAdminTemplateMixin
from wagtail.log_actions import log
from wagtail.permission_policies import ModelPermissionPolicy

from ...mails.kinds import MailKind, all_kinds, find
from ...mails.texts import filled, texts_of
from ...models import MailText
from .forms import MailTextForm

POLICY = ModelPermissionPolicy(MailText)


class MailsView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """Every kind of mail, when it leaves, and whether staff changed its words."""

    permission_policy = POLICY
    permission_required = "change"
    template_name = "core/studio/mails.html"
    page_title = gettext_lazy("Mails of the site")
    header_icon = "mail"
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Below the dashboard."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the kinds, with the languages in which their words are staff's own."""
        changed: dict[str, list[str]] = {}
        for kind, language in MailText.objects.order_by("language").values_list("kind", "language"):
            changed.setdefault(kind, []).append(language)
        kinds = [(kind, changed.get(kind.name, [])) for kind in all_kinds()]
        return super().get_context_data(kinds=kinds, **kwargs)


class MailTextView(PermissionCheckedMixin, WagtailAdminTemplateMixin, FormView):
    """The words of one kind in one language: changed, tried with examples, brought back to those of the site."""

    permission_policy = POLICY
    permission_required = "change"
    template_name = "core/studio/mail_text.html"
    form_class = MailTextForm
    header_icon = "mail"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Raises Http404 when there is no such mail or language."""
        kind, self.language = find(kwargs["kind"]), kwargs["language"]
        if kind is None or self.language not in dict(settings.LANGUAGES):
            raise Http404
        self.kind: MailKind = kind
        self.own = MailText.objects.filter(kind=kind.name, language=self.language).first()
        return super().dispatch(request, *args, **kwargs)

    @property
    def page_title(self) -> str:
        """What the mail is."""
        return str(self.kind.label)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Below the list of mails."""
        above = {"url": reverse("mail_texts"), "label": MailsView.page_title}
        return [*self.breadcrumbs_items, above, {"url": "", "label": self.page_title}]

    def get_form_kwargs(self) -> dict[str, Any]:
        """The words as they are now."""
        subject, body = texts_of(self.kind, self.language)
        instance = self.own or MailText(kind=self.kind.name, language=self.language, subject=subject, body=body)
        return {**super().get_form_kwargs(), "kind": self.kind, "instance": instance}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Save, show what would be sent, or bring the words of the site back."""
        if request.POST.get("action") == "restore":
            return self._restore()
        return super().post(request, *args, **kwargs)

    def form_valid(self, form: MailTextForm) -> HttpResponse:
        """Show the mail with examples, or keep its words."""
        if self.request.POST.get("action") == "preview":
            texts = form.cleaned_data["subject"], form.cleaned_data["body"]
            subject, body = filled(self.kind, texts, self.kind.examples)
            return self.render_to_response(self.get_context_data(form=form, shown={"subject": subject, "body": body}))
        saved = form.save()
        log(instance=saved, action="wagtail.edit" if self.own else "wagtail.create", user=self.request.user)
        messages.success(self.request, _("The mail “%(mail)s” is saved.") % {"mail": self.kind.label})
        return redirect("mail_texts")

    def _restore(self) -> HttpResponse:
        if self.own:
            log(instance=self.own, action="wagtail.delete", user=self.request.user)
            self.own.delete()
        messages.success(
            self.request, _("The mail “%(mail)s” has the words of the site again.") % {"mail": self.kind.label}
        )
        return redirect("mail_text", self.kind.name, self.language)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add what may stand in the text, and the other languages."""
        return super().get_context_data(
            kind=self.kind, own=self.own, language=self.language, languages=settings.LANGUAGES, **kwargs
        )

    success_url = reverse_lazy("mail_texts")
