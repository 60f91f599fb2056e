"""One subscription in the studio: what was chosen, the proof of the consent, and its deletion on request."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from ..models import Subscriber
from ..models.subscriber import PROOF_MONTHS
from ..rights import DELETE, SEE
from ..subscribing import leave
from .acts import DELETED, note
from .provider import told_of
from .words import language_name, themes_of


class SubscriberView(WagtailAdminTemplateMixin, TemplateView):
    """One person."""

    template_name = "newsletter/studio/subscriber.html"
    header_icon = "mail"
    _show_breadcrumbs = True
    subscriber: Subscriber

    @method_decorator(never_cache)
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Raises PermissionDenied for who may not know subscribers, Http404 where there is no such one."""
        if not request.user.has_perm(SEE):
            raise PermissionDenied
        self.subscriber = get_object_or_404(Subscriber, pk=kwargs["key"])
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        """The address."""
        return self.subscriber.email

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Below the list."""
        above = {"url": reverse("subscribers"), "label": _("Subscriptions to the newsletter")}
        return [*self.breadcrumbs_items, above, {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add what was chosen and the proofs."""
        return super().get_context_data(
            subscriber=self.subscriber,
            language=language_name(self.subscriber.language),
            themes=themes_of(self.subscriber),
            provider_words=told_of(self.subscriber),
            consents=self.subscriber.consents.all(),
            may_delete=self.request.user.has_perm(DELETE),
            months=PROOF_MONTHS,
            **kwargs,
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask, then delete, as if the person had left. Raises PermissionDenied for who may only look."""
        if not request.user.has_perm(DELETE):
            raise PermissionDenied
        if request.POST.get("act") != "delete":
            return self.render_to_response(self.get_context_data(asks=True))
        if leave(self.subscriber):
            note(DELETED, request.user)
        messages.success(request, _("The subscription is deleted."))
        return redirect("subscribers")
