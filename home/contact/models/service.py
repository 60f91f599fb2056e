"""The services that readers write to from the contact page."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField

from text.slugs import slug_of

from ..recipients import Recipient


class ContactService(TranslatableMixin, Orderable):
    """A service of the organisation: its messages go to an address of its own, which readers are not told."""

    page = ParentalKey("home.ContactPage", on_delete=models.CASCADE, related_name="services")
    name = models.CharField(_("service"), max_length=80)
    purpose = models.CharField(
        _("what for"), max_length=160, blank=True, help_text=_("What to write to it about, in a few words.")
    )
    address = models.EmailField(
        _("address for its messages"),
        blank=True,
        help_text=_("Never shown. Left empty, its messages go to the addresses of the page."),
    )

    override_translatable_fields = [SynchronizedField("address", overridable=False)]

    class Meta(TranslatableMixin.Meta):
        ordering = ["sort_order"]
        verbose_name = _("service")
        verbose_name_plural = _("services")

    @property
    def recipient(self) -> Recipient:
        """The service as messages name it: its key is the same in every language, whatever it is called."""
        return Recipient(str(self.translation_key), self.name, self.address, self.purpose)

    @property
    def french_name(self) -> str:
        """What staff call it."""
        french = ContactService.objects.filter(
            translation_key=self.translation_key, locale__language_code=settings.LANGUAGE_CODE
        )
        return french.values_list("name", flat=True).first() or self.name

    def is_called(self, asked: str) -> bool:
        """Whether `asked`, of an address, names it: by its key, or by its name as addresses spell it."""
        return asked in (str(self.translation_key), slug_of(self.name))
