"""What the whole site says of the organisation, kept by staff in the admin."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField

from core.blocks.links import PlatformBlock, SocialLinkBlock
from text.plain_fields import PlainTexts
from text.reading.bank import read_bic, read_iban, shown_iban
from text.validation import refuse_all

AMOUNT_PLACE = "{montant}"
"""What stands in the address of the online payment where the amount goes."""


def _page_link(label: str) -> models.ForeignKey:
    return models.ForeignKey(
        "wagtailcore.Page", verbose_name=label, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )


@register_setting(icon="site")
class SiteSettings(PlainTexts, BaseSiteSetting):
    """Contact details, links for support, platforms, social networks, pages of the footer."""

    email = models.EmailField(_("e-mail address"), blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    address = models.TextField(_("postal address"), blank=True)
    donate_url = models.URLField(
        _("address of the online payment"),
        blank=True,
        help_text=_(
            "The page of your provider where gifts are paid; https:// only. Write {montant} where it takes the amount, "
            "for instance https://www.example.org/don?somme={montant}. Empty, nothing is said of paying online."
        ),
    )
    # The defaults in the database are for the code of before, while a deployment lasts.
    payment_provider = models.CharField(
        _("provider of the online payment"),
        max_length=80,
        blank=True,
        db_default="",
        help_text=_("The name that readers are told before they leave this site."),
    )
    account_holder = models.CharField(
        _("holder of the account"), max_length=70, blank=True, db_default="", help_text=_("As the bank knows it.")
    )
    iban = models.CharField(
        _("account number (IBAN)"),
        max_length=34,
        blank=True,
        db_default="",
        help_text=_("The Belgian account for gifts. It stands at the foot of every page."),
    )
    bic = models.CharField(_("bank code (BIC)"), max_length=15, blank=True, db_default="")
    newsletter_url = models.URLField(_("link to the newsletter"), blank=True)
    social_links = StreamField([("link", SocialLinkBlock())], verbose_name=_("social networks"), blank=True)
    platforms = StreamField(
        [("platform", PlatformBlock())],
        verbose_name=_("platforms"),
        blank=True,
        help_text=_("The platforms and networks that the organisation belongs to, shown in the footer."),
    )
    contact_page = _page_link(_("contact page"))
    groups_page = _page_link(_("local groups and volunteers"))
    press_page = _page_link(_("press"))
    legal_page = _page_link(_("legal notice"))
    privacy_page = _page_link(_("privacy statement"))
    accessibility_page = _page_link(_("accessibility statement"))

    footer_fields = (
        "contact_page",
        "groups_page",
        "press_page",
        "legal_page",
        "privacy_page",
        "accessibility_page",
    )

    panels = [
        MultiFieldPanel(
            [FieldPanel("email"), FieldPanel("phone"), FieldPanel("address")], heading=_("Contact details")
        ),
        MultiFieldPanel(
            [FieldPanel("account_holder"), FieldPanel("iban"), FieldPanel("bic")], heading=_("Account for gifts")
        ),
        MultiFieldPanel(
            [
                FieldPanel("donate_url"),
                FieldPanel("payment_provider"),
                FieldPanel(
                    "newsletter_url",
                    help_text=_("The form of another site. A newsletter page of this site takes its place everywhere."),
                ),
            ],
            heading=_("Support"),
        ),
        FieldPanel("social_links"),
        FieldPanel("platforms"),
        MultiFieldPanel(
            [PageChooserPanel(name) for name in footer_fields],
            heading=_("Pages of the footer"),
        ),
    ]

    class Meta:
        verbose_name = _("organisation and footer")

    @property
    def footer_page_ids(self) -> list[int]:
        """Identifiers of the footer's pages, in order, without the empty ones."""
        ids = (getattr(self, f"{name}_id") for name in self.footer_fields)
        return [page_id for page_id in ids if page_id]

    def clean(self) -> None:
        """Check the account, which is kept as banks exchange it, and how gifts are paid."""
        refuse_all(super().clean, [*self._account_errors(), *self._payment_errors()])

    def _account_errors(self) -> Iterator[tuple[str, Any]]:
        account = ""
        try:
            account = self.iban = read_iban(self.iban) if self.iban else ""
        except ValidationError as error:
            yield "iban", error
        try:
            self.bic = read_bic(self.bic, account) if self.bic else ""
        except ValidationError as error:
            yield "bic", error
        if self.iban and not self.account_holder:
            yield "account_holder", gettext("Write whose account it is: a transfer requires it.")

    def _payment_errors(self) -> Iterator[tuple[str, Any]]:
        if self.donate_url and urlsplit(self.donate_url).scheme != "https":
            yield "donate_url", gettext("Readers pay there: the address must begin with https://.")

    @property
    def shown_iban(self) -> str:
        """The account's number in groups of four; empty where there is none."""
        return shown_iban(self.iban)

    @property
    def payment_host(self) -> str:
        """The site that the online payment is on, without its www."""
        return (urlsplit(self.donate_url).hostname or "").removeprefix("www.")

    def payment_address(self, amount: str = "") -> str:
        """Where gifts are paid online; an amount goes along where staff gave it a place."""
        return self.donate_url.replace(AMOUNT_PLACE, amount)
