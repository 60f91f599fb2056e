"""The contact form: its fields are the staff's, its messages are stored and mailed."""

import json
import uuid

from django.core.serializers.json import DjangoJSONEncoder
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
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.forms.models import AbstractEmailForm, AbstractFormField, AbstractFormSubmission
from wagtail.contrib.forms.panels import FormSubmissionsPanel
from wagtail.fields import RichTextField
from wagtail.models import Page, TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.models import BasePage

from .forms import BaseContactForm, ContactFormBuilder, ContactPageForm
from .mail import mail_message

SENT = "envoye"


class Autocomplete(models.TextChoices):
    """What a browser may fill in for its user (the tokens of HTML's `autocomplete` attribute)."""

    NAME = "name", _("name")
    GIVEN_NAME = "given-name", _("first name")
    FAMILY_NAME = "family-name", _("family name")
    ORGANIZATION = "organization", _("organisation")
    EMAIL = "email", _("e-mail address")
    TELEPHONE = "tel", _("telephone")


class ContactField(TranslatableMixin, AbstractFormField):
    """A field of the contact form."""

    page = ParentalKey("home.ContactPage", on_delete=models.CASCADE, related_name="form_fields")
    autocomplete = models.CharField(
        _("asks for"),
        max_length=20,
        choices=Autocomplete,
        blank=True,
        help_text=_("The visitor’s browser or telephone then offers to fill it in."),
    )

    panels = [*AbstractFormField.panels, FieldPanel("autocomplete")]
    override_translatable_fields = [
        SynchronizedField("clean_name", overridable=False),
        TranslatableField("choices"),
        SynchronizedField("field_type", overridable=False),
        SynchronizedField("autocomplete", overridable=False),
    ]

    class Meta(TranslatableMixin.Meta):
        ordering = ["sort_order"]
        verbose_name = _("field of the form")


class ContactMessage(AbstractFormSubmission):
    """A message received; its token, made from the form and what it says, keeps it from being stored twice."""

    token = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")


class ContactPage(AbstractEmailForm, BasePage):
    """A page with a form whose messages are stored for a while and mailed."""

    introduction = RichTextField(_("introduction"), blank=True, features=["bold", "italic", "link", "ul"])
    thanks = RichTextField(_("thanks"), blank=True, help_text=_("Shown once the message is sent."))
    retention_months = models.PositiveSmallIntegerField(
        _("months of storage"),
        default=12,
        validators=[MinValueValidator(1), MaxValueValidator(120)],
        help_text=_("Older messages are deleted from the site by themselves."),
    )

    base_form_class = ContactPageForm
    form_builder = ContactFormBuilder
    template = "home/contact_page.html"
    landing_page_template = "home/contact_page.html"

    content_panels = [
        *Page.content_panels,
        FieldPanel("introduction"),
        InlinePanel("form_fields", heading=_("Fields of the form"), label=_("field")),
        FieldPanel("thanks"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("from_address"), FieldPanel("to_address")]),
                FieldPanel("subject"),
                FieldPanel("retention_months"),
            ],
            heading=_("Messages"),
        ),
        FormSubmissionsPanel(),
    ]
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
        if not form.is_from_robot:
            self.process_form_submission(form)
        return redirect(f"{self.get_url(request)}?{SENT}=1")

    def render_landing_page(
        self, request: HttpRequest, form_submission: ContactMessage | None = None, *args: object, **kwargs: object
    ) -> HttpResponse:
        """The thanks, as the preview shows them."""
        return self._show(request, sent=True)

    def _show(self, request: HttpRequest, form: BaseContactForm | None = None, sent: bool = False) -> HttpResponse:
        context = self.get_context(request)
        context["sent"] = sent
        if not sent:
            context["form"] = form or self.get_form(page=self)
        return self.rendered(TemplateResponse(request, self.get_template(request), context), request)

    def process_form_submission(self, form: BaseContactForm) -> ContactMessage | None:
        """Store the message and mail it, once: None when the same form was sent before with the same words."""
        written = form.take_token()
        token = uuid.uuid5(written, json.dumps(form.cleaned_data, cls=DjangoJSONEncoder, sort_keys=True))
        try:
            with transaction.atomic():
                message = ContactMessage.objects.create(form_data=form.cleaned_data, page=self, token=token)
        except IntegrityError:
            return None
        if self.to_address:
            mail_message(self, form)
        return message
