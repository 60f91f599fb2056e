"""The contact form: its fields are the staff's, its messages are stored and mailed."""

import uuid

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import IntegrityError, models, transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
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

from ..forms import ContactPageForm
from ..guard import CONTACT
from ..mail import tell_of
from ..recipients import FIELD, LABEL, Recipient, add_choice, add_chosen, asked_in, registered
from .service import ContactService

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
    # The key of whom it is for (`home.contact.recipients`); empty: the page's own addresses.
    recipient = models.CharField(max_length=60, blank=True, default="", db_default="", editable=False)

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

    parent_page_types = ["home.HomePage", "home.AboutPage", "home.StandardPage"]
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

    def get_data_fields(self) -> list[tuple[str, object]]:
        """What lists and exports of messages show: whom each is for, too."""
        moment, *asked = super().get_data_fields()
        return [moment, (FIELD, LABEL), *asked]

    @cached_property
    def offered_services(self) -> list[ContactService]:
        """The services that readers may choose from, in the order of staff."""
        return list(self.services.all())

    def recipient(self, key: str, public: bool = False) -> Recipient | None:
        """Whom a message is for: a service, or somebody whom another page leads to."""
        service = next((one for one in self.offered_services if one.is_called(key)), None)
        return service.recipient if service else registered(key, public)

    @method_decorator(sensitive_post_parameters())
    @method_decorator(cache_control(private=True, no_cache=True))
    def serve(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Show the form; a message sent leads back to the page, so that reloading it sends nothing again."""
        if request.method != "POST":
            return self._show(request, sent=SENT in request.GET)
        form = self._form(self.recipient(asked_in(request), public=True), request.POST)
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

    def _form(self, recipient: Recipient | None, data: QueryDict | None = None) -> BuiltPublicForm:
        """The form, of the fields that staff chose, for whom the reader chooses or has chosen by a link."""
        form = self.get_form(data, page=self)
        if recipient and recipient.is_elsewhere:
            add_chosen(form, recipient)
        else:
            add_choice(form, [one.recipient for one in self.offered_services], recipient)
        return form

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
        context["recipient"] = recipient = None if sent else self.recipient(asked_in(request), public=True)
        if sent:
            context["aside"] = request.GET.get(SENT) == ASIDE
        else:
            context["form"] = form or self._form(recipient)
        response = TemplateResponse(request, self.get_template(request), context, status=status)
        return self.rendered(response, request)

    def process_form_submission(self, form: BuiltPublicForm, aside: bool = False) -> ContactMessage | None:
        """Store the message, once, and mail it; None when the same form was sent before with the same words.

        Staff are told of messages kept aside together, once an hour at most.
        """
        token = form.sending_token
        form.drop_controls()
        form.fields.pop(FIELD, None)
        key = form.cleaned_data.pop(FIELD, "")
        try:
            with transaction.atomic():
                message = ContactMessage.objects.create(
                    form_data={**self._told_recipient(key), **form.cleaned_data},
                    page=self,
                    token=token,
                    aside=aside,
                    recipient=key,
                )
        except IntegrityError:
            return None
        tell_of(message, self, form)
        return message

    def _told_recipient(self, key: str) -> dict[str, str]:
        """Whom a message is for, in the words of staff."""
        service = next((one for one in self.offered_services if one.is_called(key)), None)
        other = None if service else registered(key)
        name = service.french_name if service else other.name if other else ""
        return {FIELD: name} if name else {}
