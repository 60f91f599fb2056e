"""The words of the mails that the site sends by itself, where staff wrote others than those that come with it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from text.plain_fields import PlainTexts


class MailText(PlainTexts):
    """Subject and text of one kind of mail (`core.mails`) in one language."""

    kind = models.CharField(max_length=60, editable=False)
    language = models.CharField(max_length=10, default=settings.LANGUAGE_CODE, editable=False)
    subject = models.CharField(_("subject"), max_length=160)
    body = models.TextField(_("text"), max_length=10_000)

    class Meta:
        verbose_name = _("mail of the site")
        verbose_name_plural = _("mails of the site")
        constraints = [models.UniqueConstraint(fields=["kind", "language"], name="one_mail_text_a_language")]

    def __str__(self) -> str:
        return self.subject
