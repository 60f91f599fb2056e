"""What the whole site says of the organisation, kept by staff in the admin."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField

from core.blocks.links import PlatformBlock, SocialLinkBlock
from text.plain_fields import PlainTexts


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
    donate_url = models.URLField(_("link to donate"), blank=True)
    newsletter_url = models.URLField(_("link to the newsletter"), blank=True)
    social_links = StreamField([("link", SocialLinkBlock())], verbose_name=_("social networks"), blank=True)
    platforms = StreamField(
        [("platform", PlatformBlock())],
        verbose_name=_("platforms"),
        blank=True,
        help_text=_("The platforms and networks that the organisation belongs to, shown in the footer."),
    )
    contact_page = _page_link(_("contact page"))
    legal_page = _page_link(_("legal notice"))
    privacy_page = _page_link(_("privacy statement"))
    accessibility_page = _page_link(_("accessibility statement"))

    footer_fields = ("contact_page", "legal_page", "privacy_page", "accessibility_page")

    panels = [
        MultiFieldPanel(
            [FieldPanel("email"), FieldPanel("phone"), FieldPanel("address")], heading=_("Contact details")
        ),
        MultiFieldPanel([FieldPanel("donate_url"), FieldPanel("newsletter_url")], heading=_("Support")),
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
