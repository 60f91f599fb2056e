"""The contact form: its fields are the staff's, its messages are stored and mailed."""

import uuid

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import IntegrityError, models, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import cache_control
from django.views.decorators.debug import sensitive_post_parameters
from modelcluster.fields import ParentalKey
from wagtail.contrib.forms.models import AbstractEmailForm, AbstractFormSubmission
from wagtail.fields import RichTextField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.coming_from import still_coming_from
from core.models import AbstractPublicFormField, BasePage
from core.public_forms.forms import BuiltPublicForm, PublicFormBuilder
from core.public_forms.guard import Verdict
from core.public_forms.refusals import refusal

from .forms import ContactPageForm
from .guard import CONTACT
from .mail import tell_of

SENT = "envoye"
ASIDE = "a-part"


class ContactField(AbstractPublicFormField):
    """A field of the contact form."""

    page = ParentalKey("home.ContactPage", on_delete=models.CASCADE, related_name="form_fields")


class ContactMessage(AbstractFormSubmission):
    """A message received; its token, made from the form and what it says, keeps it from being stored twice."""

    token = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    # Kept apart until staff have looked: nothing showed that a person wrote it.
    aside = models.BooleanField(default=False, editable=False)
    # When its mail left, alone or among those kept aside.
    told_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")


class ContactPage(AbstractEmailForm, BasePage):
    """A page with a form whose messages are stored for a while and mailed."""

    introduction = RichTextField(_("introduction"), blank=True, features=["bold", "italic", "link", "ul", "term"])
    thanks = RichTextField(_("thanks"), blank=True, help_text=_("Shown once the message is sent."))
    retention_months = models.PositiveSmallIntegerField(
        _("months of storage"),
        default=12,
        validators=[MinValueValidator(1), MaxValueValidator(120)],
        help_text=_("Older messages are deleted from the site by themselves."),
    )

    max_count_per_parent = 1
    base_form_class = ContactPageForm
    form_builder = PublicFormBuilder
    template = "home/contact_page.html"
    landing_page_template = "home/contact_page.html"

    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types: list[str] = []
    search_fields = [*BasePage.search_fields, index.SearchField("introduction")]
    override_translatable_fields = [
        SynchronizedField("to_address"),
        SynchronizedField("from_address"),
        SynchronizedField("retention_months", overridable=False),
    ]
    schema_type = "ContactPage"
    page_icon = "mail"
    page_description = _("A form to write to the organisation.")

    class Meta:
        verbose_name = _("contact page")
        verbose_name_plural = _("contact pages")

    @property
    def is_essential(self) -> bool:
        """The only contact form that readers of its language find; the site's settings may name it besides."""
        others = ContactPage.objects.live().filter(locale=self.locale_id).exclude(pk=self.pk)
        return self.live and not others.exists()

    def get_submission_class(self) -> type[ContactMessage]:
        """Messages carry a token."""
        return ContactMessage

    @method_decorator(sensitive_post_parameters())
    @method_decorator(cache_control(private=True, no_cache=True))
    def serve(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Show the form; a message sent leads back to the page, so that reloading it sends nothing again."""
        if request.method != "POST":
            return self._show(request, sent=SENT in request.GET)
        form = self.get_form(request.POST, page=self)
        if not form.is_valid():
            return self._show(request, form)
        if form.is_from_robot:
            return self._thank(request)
        if received := ContactMessage.objects.filter(token=form.sending_token).first():
            return self._thank(request, received.aside)
        verdict = CONTACT.judge(request)
        if verdict is Verdict.REFUSED:
            form.add_error(None, refusal())
            return self._show(request, form, status=429)
        self.process_form_submission(form, aside=verdict is Verdict.ASIDE)
        return self._thank(request, verdict is Verdict.ASIDE)

    def _thank(self, request: HttpRequest, aside: bool = False) -> HttpResponse:
        return redirect(still_coming_from(request, f"{self.get_url(request)}?{SENT}={ASIDE if aside else 1}"))

    def render_landing_page(
        self, request: HttpRequest, form_submission: ContactMessage | None = None, *args: object, **kwargs: object
    ) -> HttpResponse:
        """The thanks, as the preview shows them."""
        return self._show(request, sent=True)

    def _show(
        self, request: HttpRequest, form: BuiltPublicForm | None = None, sent: bool = False, status: int = 200
    ) -> HttpResponse:
        context = self.get_context(request)
        context["sent"] = sent
        if sent:
            context["aside"] = request.GET.get(SENT) == ASIDE
        else:
            context["form"] = form or self.get_form(page=self)
        response = TemplateResponse(request, self.get_template(request), context, status=status)
        return self.rendered(response, request)

    def process_form_submission(self, form: BuiltPublicForm, aside: bool = False) -> ContactMessage | None:
        """Store the message, once, and mail it; None when the same form was sent before with the same words.

        Staff are told of messages kept aside together, once an hour at most.
        """
        token = form.sending_token
        form.drop_controls()
        try:
            with transaction.atomic():
                message = ContactMessage.objects.create(
                    form_data=form.cleaned_data, page=self, token=token, aside=aside
                )
        except IntegrityError:
            return None
        tell_of(message, self, form)
        return message
