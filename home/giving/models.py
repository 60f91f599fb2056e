"""The page where readers give, and the rule for the reduction of taxes."""

from decimal import ROUND_HALF_UP, Decimal

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Site
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.addresses import public_address
from core.blocks.text import QuestionBlock
from core.models import BasePage, SiteSettings
from text.plain_fields import PlainTexts
from text.reading.amounts import MOST
from text.reading.bank import read_communication

from .blocks import AmountsBlock
from .choice import Choice, transfer_to
from .epc import FREE_LENGTH, CodeTooLongError, code_of

TEXT_FEATURES = ["h3", "bold", "italic", "ul", "ol", "link", "document-link"]
CENT = Decimal("0.01")
MONTHS = 12


class DonationPage(BasePage):
    """Amounts, the account with a code for banking apps, the online payment; legacies, gifts in kind, questions."""

    introduction = models.TextField(_("introduction"), blank=True)
    amounts = StreamField(
        AmountsBlock(),
        verbose_name=_("amounts"),
        blank=True,
        help_text=_("The first one is chosen until readers choose another. They may always write one of their own."),
    )
    communication = models.CharField(
        _("communication of the transfer"),
        max_length=FREE_LENGTH,
        default="Don",
        help_text=_(
            "A structured communication (+++090/9337/55493+++), whose check digits are verified, or a few words. "
            "It is the same in every language."
        ),
    )
    certificate = RichTextField(
        _("tax certificate"),
        blank=True,
        features=TEXT_FEATURES,
        help_text=_("What follows the rule, which stands in the settings: who sends the certificate, and when."),
    )
    legacy = RichTextField(_("legacies"), blank=True, features=TEXT_FEATURES)
    in_kind = RichTextField(_("gifts in kind"), blank=True, features=TEXT_FEATURES)
    questions = StreamField([("question", QuestionBlock())], verbose_name=_("questions and answers"), blank=True)
    contact_name = models.CharField(_("contact person for donors"), max_length=120, blank=True)
    contact_role = models.CharField(_("role"), max_length=120, blank=True)
    contact_email = models.EmailField(_("e-mail address"), blank=True)
    contact_phone = models.CharField(_("telephone"), max_length=40, blank=True)

    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    takes_donations = True
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("amounts"),
        index.SearchField("certificate"),
        index.SearchField("legacy"),
        index.SearchField("in_kind"),
        index.SearchField("questions"),
    ]
    override_translatable_fields = [
        SynchronizedField(name, overridable=False)
        for name in ("communication", "contact_name", "contact_email", "contact_phone")
    ]
    page_icon = "pick"
    page_description = _("How to give: amounts, account and code for banking apps, taxes, legacies, questions.")

    class Meta:
        verbose_name = _("donation page")
        verbose_name_plural = _("donation pages")

    @property
    def summary(self) -> str:
        """The introduction stands for the page in lists."""
        return super().summary or self.introduction

    def clean(self) -> None:
        """Check the communication, which must fit into a code for banking apps together with the account's holder."""
        try:
            self.communication = read_communication(self.communication)
        except ValidationError as error:
            raise ValidationError({"communication": error}) from None
        super().clean()
        self._refuse_too_long()

    def _refuse_too_long(self) -> None:
        settings = SiteSettings.objects.filter(site__is_default_site=True).first()
        if settings is None or not settings.iban or not self.communication:
            return
        try:
            code_of(transfer_to(settings, MOST, self.communication))
        except CodeTooLongError:
            said = gettext("This communication is too long for a code that banking apps read: shorten it.")
            raise ValidationError({"communication": said}) from None

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add what the reader chose, and what taxes give back."""
        context = super().get_context(request, *args, **kwargs)
        context["choice"] = choice = Choice([child.value for child in self.amounts], self.communication, request)
        context["tax"] = tax = TaxReduction.in_force(request)
        if tax and choice.amount:
            context["real_cost"] = tax.real_cost(choice.amount, monthly=choice.is_monthly)
        return context

    def structured_data(self, request: HttpRequest) -> dict[str, object]:
        """The act of giving (https://schema.org/DonateAction)."""
        settings = SiteSettings.for_request(request)
        target = settings.payment_address() or public_address(request, self.get_url(request) or request.path)
        recipient = {"@id": public_address(request, "/#organisation")}
        action = {"@type": "DonateAction", "name": self.title, "target": target, "recipient": recipient}
        return {"potentialAction": action}


@register_setting(icon="decimal")
class TaxReduction(PlainTexts, BaseSiteSetting):
    """The rule that is in force, which the law changes; nothing is said of it where a part of it lacks."""

    year = models.PositiveSmallIntegerField(
        _("year of the gifts"), null=True, blank=True, validators=[MinValueValidator(2000), MaxValueValidator(2100)]
    )
    rate = models.DecimalField(
        _("rate of the reduction, in percent"),
        max_digits=4,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
    )
    threshold = models.DecimalField(
        _("least gifts in a year, in euros"),
        max_digits=8,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    source = models.CharField(_("source"), max_length=200, blank=True, help_text=_("The law, or who explains it."))
    source_url = models.URLField(_("address of the source"), blank=True)
    checked_on = models.DateField(_("checked on"), null=True, blank=True)

    panels = [
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("year"), FieldPanel("rate"), FieldPanel("threshold")])],
            heading=_("Rule"),
            help_text=_("Without a year, a rate, a least amount, a source and a day, readers are told nothing of it."),
        ),
        MultiFieldPanel(
            [FieldPanel("source"), FieldPanel("source_url"), FieldPanel("checked_on")], heading=_("Source")
        ),
    ]

    class Meta:
        verbose_name = _("reduction of taxes for gifts")

    @classmethod
    def in_force(cls, request: HttpRequest) -> "TaxReduction | None":
        """The rule of the site that is asked; none where it is not known whole."""
        rule = cls.objects.filter(site=Site.find_for_request(request)).first()
        return rule if rule and rule.is_told else None

    @property
    def is_told(self) -> bool:
        """Whether all is there that readers have to know."""
        return None not in (self.year, self.rate, self.threshold, self.checked_on) and bool(self.source)

    def real_cost(self, amount: Decimal, *, monthly: bool) -> Decimal | None:
        """What a gift costs once taxes are reduced, to the cent; none for one that is too small alone in a year."""
        if self.rate is None or self.threshold is None or amount * (MONTHS if monthly else 1) < self.threshold:
            return None
        return (amount * (1 - self.rate / 100)).quantize(CENT, ROUND_HALF_UP)
