"""The issues of the newsletter in the studio: their list, and the sending of one."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.models import Page

from core.studio.listings import ListingFilterSet, PageListing
from text.studio import DayColumn

from ..letters.files import FILES
from ..letters.mail import mail_of
from ..letters.sending import as_taken, hand_over, send_trial
from ..models import IssueHandover, NewsletterIssuePage
from ..providers.base import Failure, ProviderError, configured_provider
from .acts import HANDED_OVER, note_of


class IssueFilterSet(ListingFilterSet):
    """Published or not."""

    class Meta(ListingFilterSet.Meta):
        model = NewsletterIssuePage


class NewsletterIssueListing(PageListing):
    """The flat list of issues, newest first."""

    model = NewsletterIssuePage
    menu_label = gettext_lazy("Newsletter")
    menu_order = 128
    ordering = "-date"
    filterset_class = IssueFilterSet
    own_columns = [DayColumn("date", label=gettext_lazy("Date"), sort_key="date", width="12%")]


class SendIssueView(WagtailAdminTemplateMixin, TemplateView):
    """One issue: what leaves, a trial by mail, files, the provider."""

    template_name = "newsletter/studio/send_issue.html"
    header_icon = "mail"
    _show_breadcrumbs = True
    stored: NewsletterIssuePage

    @method_decorator(never_cache)
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Raises PermissionDenied for who may not edit the issue, Http404 where there is no such one."""
        self.stored = get_object_or_404(NewsletterIssuePage, pk=kwargs["key"])
        if not self.stored.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def issue(self) -> NewsletterIssuePage:
        """As it was saved last, published or not."""
        draft: NewsletterIssuePage = self.stored.get_latest_revision_as_object()
        return draft

    def get_page_title(self) -> str:
        """Which one is sent."""
        return _("Send “%(title)s”") % {"title": self.issue.title}

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Below the issue."""
        above = {"url": reverse("wagtailadmin_pages:edit", args=[self.stored.pk]), "label": self.issue.title}
        return [*self.breadcrumbs_items, above, {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add what stands in the way, and where the provider stands with it."""
        provider, mail = configured_provider(), mail_of(self.issue)
        handover = IssueHandover.objects.filter(issue=self.stored).first()
        return super().get_context_data(
            issue=self.issue,
            is_live=self.stored.live,
            mail=mail,
            left_out=Page.objects.filter(pk__in=mail.left_out),
            files=FILES,
            provider=provider,
            handover=handover,
            draft_address=provider.address_of(handover.number) if provider and handover else "",
            may_hand_over=self._may_hand_over,
            **kwargs,
        )

    @property
    def _may_hand_over(self) -> bool:
        """What goes to many is for who may publish."""
        return bool(self.stored.permissions_for_user(self.request.user).can_publish())

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The view, or a file of the issue."""
        kind = request.GET.get("fichier", "")
        if kind not in FILES:
            return super().get(request, *args, **kwargs)
        media_type, make = FILES[kind]
        content = make(as_taken(self.issue, configured_provider()))
        name = f'attachment; filename="infolettre-{self.issue.date:%Y-%m-%d}.{kind}"'
        return HttpResponse(content, media_type, headers={"Content-Disposition": name})

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send a trial to who asks, or hand the issue over. Raises PermissionDenied for who may only edit it."""
        if request.POST.get("act") == "trial":
            self._send_trial(request)
        elif request.POST.get("act") == "hand_over":
            if not self._may_hand_over:
                raise PermissionDenied
            self._hand_over(request)
        return redirect("send_issue", self.stored.pk)

    def _send_trial(self, request: HttpRequest) -> None:
        address = request.user.email
        if not address:
            messages.error(request, _("Your account has no e-mail address."))
        elif send_trial(self.issue, address):
            messages.success(request, _("The trial is sent to %(address)s.") % {"address": address})
        else:
            messages.error(request, _("The mail server did not take the trial. Try again in some minutes."))

    def _hand_over(self, request: HttpRequest) -> None:
        provider = configured_provider()
        if provider is None:
            messages.error(request, _("No provider is set: take the issue as a file."))
            return
        try:
            hand_over(self.issue, provider)
        except ProviderError as error:
            values = {"provider": provider.name, "failure": Failure(error.failure).label}
            messages.error(request, _("%(provider)s did not take the issue: %(failure)s.") % values)
            return
        note_of(self.stored, HANDED_OVER, request.user)
        messages.success(
            request, _("%(provider)s has the issue as a draft: send it there.") % {"provider": provider.name}
        )
