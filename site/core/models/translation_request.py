"""Who is asked to translate what, by when, and who asked."""

from uuid import uuid4

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.utils import timezone
from wagtail_localize.models import Translation

from .outgoing_mail import OutgoingMail


class TranslationRequest(models.Model):
    """What one person is asked at once: one mail tells of it, however many pages it is about."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    assignee = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    due = models.DateField(null=True)
    asked_at = models.DateTimeField(default=timezone.now)
    mails = GenericRelation(OutgoingMail, "about_id", "about_type")

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return f"{self.id}"


class RequestedTranslation(models.Model):
    """One translation that somebody is asked for; it is done once it is submitted or published."""

    translation = models.OneToOneField(
        Translation, on_delete=models.CASCADE, primary_key=True, related_name="requested"
    )
    request = models.ForeignKey(TranslationRequest, on_delete=models.CASCADE, related_name="translations")
    done_at = models.DateTimeField(null=True)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return f"{self.translation_id}"
