"""The page where readers ask for the newsletter."""

from django.db import models
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField
from wagtail.search import index

from core.models import RoutedPage

TEXT_FEATURES = ["bold", "italic", "link", "ul"]


class NewsletterPage(RoutedPage):
    """What the newsletter is, and the form by which readers ask for it."""

    introduction = models.TextField(
        _("introduction"), blank=True, help_text=_("What the newsletter tells, and how often it comes.")
    )
    consent = models.TextField(
        _("words of the consent"),
        blank=True,
        max_length=600,
        help_text=_(
            "What people agree to when they confirm. It stands above the button, and is kept as it was shown with the "
            "proof of each consent. Left empty, the site has words of its own."
        ),
    )
    privacy_note = RichTextField(
        _("note on privacy"),
        blank=True,
        features=TEXT_FEATURES,
        help_text=_("What is done with the addresses. The site says besides how long they are kept."),
    )
    thanks = RichTextField(
        _("thanks for the form"),
        blank=True,
        features=TEXT_FEATURES,
        help_text=_("Shown once the form is sent, before what the site says of the mail that is to be confirmed."),
    )
    welcome = RichTextField(
        _("thanks for the confirmation"),
        blank=True,
        features=TEXT_FEATURES,
        help_text=_("Shown once somebody has confirmed."),
    )

    parent_page_types = ["home.HomePage"]
    subpage_types = ["newsletter.NewsletterIssuePage"]
    max_count_per_parent = 1
    takes_subscriptions = True
    search_fields = [
        *RoutedPage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("privacy_note"),
    ]
    page_icon = "mail"
    page_description = _("The form by which readers ask for the newsletter.")

    class Meta:
        verbose_name = _("newsletter page")
        verbose_name_plural = _("newsletter pages")

    @property
    def summary(self) -> str:
        """The introduction stands for the page in lists."""
        return super().summary or self.introduction

    @property
    def consent_words(self) -> str:
        """What people agree to, in the language of the page."""
        with override(self.locale.language_code):
            return self.consent or gettext(
                "I ask Solidarité Mondiale to send me its newsletter by e-mail. I can unsubscribe at any time, with"
                " one click."
            )
