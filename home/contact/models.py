"""The contact form: its fields are the staff's, its messages are stored and mailed."""

import uuid

from django.db import IntegrityError, models, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
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

from .forms import ContactFormBuilder

SENT = "envoye"


class ContactField(TranslatableMixin, AbstractFormField):
    """A field of the contact form."""

    page = ParentalKey("home.ContactPage", on_delete=models.CASCADE, related_name="form_fields")

    override_translatable_fields = [
        SynchronizedField("clean_name", overridable=False),
        TranslatableField("choices"),
        SynchronizedField("field_type", overridable=False),
    ]

    class Meta(TranslatableMixin.Meta):
        ordering = ["sort_order"]
        verbose_name = _("field of the form")


class ContactMessage(AbstractFormSubmission):
    """A message received; its token makes a second sending of the same form harmless."""

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
        help_text=_("Older messages are deleted from the site by themselves."),
    )

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
    ]
    schema_type = "ContactPage"
    page_description = _("A form to write to the organisation.")

    class Meta:
        verbose_name = _("contact page")
        verbose_name_plural = _("contact pages")

    def get_submission_class(self) -> type[ContactMessage]:
        """Messages carry a token."""
        return ContactMessage

    @sensitive_post_parameters()
    def serve(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Show the form; a message sent leads back to the page, so that reloading it sends nothing again."""
        if request.method != "POST":
            return self._show(request, self.get_form(page=self, user=request.user))
        form = self.get_form(request.POST, request.FILES, page=self, user=request.user)
        if not form.is_valid():
            return self._show(request, form)
        if not form.is_from_robot():
            self.process_form_submission(form)
        return redirect(f"{self.get_url(request)}?{SENT}=1")

    def _show(self, request: HttpRequest, form: object) -> HttpResponse:
        context = self.get_context(request)
        context["form"] = form
        context["sent"] = SENT in request.GET
        return self.rendered(TemplateResponse(request, self.get_template(request), context), request)

    def process_form_submission(self, form: object) -> ContactMessage | None:
        """Store the message and mail it, once: None when the same form was sent before."""
        token = form.cleaned_data["token"]
        form.forget_control_fields()
        try:
            with transaction.atomic():
                message = ContactMessage.objects.create(form_data=form.cleaned_data, page=self, token=token)
        except IntegrityError:
            return None
        if self.to_address:
            self.send_mail(form)
        return message
