"""Mails that the site owes somebody, and those that left (`core.mails.outbox`)."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone


class OutgoingMail(models.Model):
    """A mail about one record: neither its words nor its address, which are the record's, and go with it.

    A model whose records have such mails says so by `mails = GenericRelation(OutgoingMail, "about_id", "about_type")`;
    its key is a UUID.
    """

    kind = models.CharField(max_length=60)
    about_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    about_id = models.UUIDField()
    about = GenericForeignKey("about_type", "about_id")
    # What tells it from others of its kind about the same record: the day that a reminder is of, the key of a message.
    detail = models.CharField(max_length=40, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    # Taken by who sends it now; given back where that fails.
    claimed_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "mail"
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["about_type", "about_id"], name="mails_about_a_record"),
            models.Index(fields=["created_at"], condition=models.Q(sent_at=None), name="mails_not_sent"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["about_type", "about_id", "kind", "detail"],
                condition=~models.Q(detail=""),
                name="one_mail_a_detail",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"
