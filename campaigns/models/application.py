"""Applications to a call by our own form: drafts, those sent, those taken back, and their files."""

from __future__ import annotations

import secrets
import uuid
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.models import OutgoingMail
from media.private_files import private_storage

# Neither letters nor digits that are mistaken for one another, nor vowels, which make words.
ALPHABET = "BCDFGHJKMNPQRSTVWXZ23456789"


class ApplicationState(models.TextChoices):
    """What became of an application."""

    DRAFT = "draft", pgettext_lazy("application", "draft")
    SUBMITTED = "submitted", pgettext_lazy("application", "sent")
    WITHDRAWN = "withdrawn", pgettext_lazy("application", "taken back")


class Decision(models.TextChoices):
    """What was decided of an application; empty until then."""

    ACCEPTED = "accepted", pgettext_lazy("application", "accepted")
    RESERVE = "reserve", pgettext_lazy("application", "on the reserve list")
    REFUSED = "refused", pgettext_lazy("application", "not kept")


def new_reference() -> str:
    """A reference that tells neither how many apply nor who came first: "K7M-2QX"."""
    letters = "".join(secrets.choice(ALPHABET) for _letter in range(6))
    return f"{letters[:3]}-{letters[3:]}"


class ApplicationQuerySet(models.QuerySet["Application"]):
    """Adds the states."""

    def drafts(self) -> ApplicationQuerySet:
        """Those that were not sent."""
        return self.filter(state=ApplicationState.DRAFT)

    def submitted(self) -> ApplicationQuerySet:
        """Those that count."""
        return self.filter(state=ApplicationState.SUBMITTED)

    def for_review(self) -> ApplicationQuerySet:
        """Those that the jury reads: sent, and not kept aside."""
        return self.submitted().filter(aside=False)

    def accepted_and_told(self) -> ApplicationQuerySet:
        """Those who were accepted and got the mail that says so."""
        return self.for_review().filter(decision=Decision.ACCEPTED, decision_told_at__isnull=False)


class Application(models.Model):
    """An application, with the questions as they stood when it was sent.

    It belongs to the call in French, whatever the language that it was written in.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    call = models.ForeignKey("campaigns.CallPage", on_delete=models.CASCADE, related_name="applications")
    reference = models.CharField(_("reference"), max_length=7, unique=True, default=new_reference, editable=False)
    state = models.CharField(
        _("state"), max_length=10, choices=ApplicationState, default=ApplicationState.DRAFT, editable=False
    )
    name = models.CharField(_("name"), max_length=255, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    language = models.CharField(_("language"), max_length=10, default=settings.LANGUAGE_CODE)
    # As `campaigns.applications.answers.Answer` writes and reads them: with the labels that the applicant saw.
    answers = models.JSONField(_("answers"), default=list, blank=True)
    # What is the same for the same opening of the form sent twice with the same words.
    token = models.UUIDField(null=True, unique=True, editable=False)
    # The folded address where the call takes one application a person and this one was sent: no two can be stored.
    person_key = models.CharField(max_length=254, blank=True, editable=False)
    # Nothing showed that a person wrote it (`core.public_forms.guard`): staff look first.
    aside = models.BooleanField(default=False, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    # The moment at which the request was received that sent it, the last one where it was sent again.
    submitted_at = models.DateTimeField(_("sent on"), null=True, editable=False)
    # The first time; empty where that was before the site kept it.
    first_submitted_at = models.DateTimeField(_("first sent on"), null=True, editable=False)
    withdrawn_at = models.DateTimeField(null=True, editable=False)
    reminded_at = models.DateTimeField(null=True, editable=False)

    decision = models.CharField(_("decision"), max_length=10, choices=Decision, blank=True)
    decision_note = models.TextField(_("note on the decision"), blank=True)
    decided_at = models.DateTimeField(null=True, editable=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    # Staff have seen the mail of the decision and had it sent; it leaves as soon as it can.
    decision_mail_at = models.DateTimeField(null=True, editable=False)
    decision_told_at = models.DateTimeField(null=True, editable=False)
    may_be_named = models.BooleanField(
        _("agrees to be named"),
        default=False,
        db_default=False,
        help_text=_(
            "Among those who were accepted, where their list is public. Without it, the reference stands there."
        ),
    )

    mails = GenericRelation(OutgoingMail, "about_id", "about_type")

    objects = ApplicationQuerySet.as_manager()

    class Meta:
        verbose_name = _("application")
        verbose_name_plural = _("applications")
        ordering = ("-submitted_at", "-created_at")
        permissions = [("export_application", "Can export applications")]
        indexes = [models.Index(fields=["call", "state"], name="application_call_state")]
        constraints = [
            models.UniqueConstraint(
                fields=["call", "person_key"], condition=~models.Q(person_key=""), name="one_application_a_person"
            )
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def is_draft(self) -> bool:
        """Whether it was never sent."""
        return self.state == ApplicationState.DRAFT

    @property
    def is_submitted(self) -> bool:
        """Whether it counts."""
        return self.state == ApplicationState.SUBMITTED

    @property
    def first_sent_at(self) -> datetime | None:
        """When it came first, as far as that is known."""
        return self.first_submitted_at or self.submitted_at

    @property
    def sent_again_at(self) -> datetime | None:
        """When it was sent again; None where it was sent once."""
        return self.submitted_at if self.submitted_at and self.submitted_at != self.first_sent_at else None

    @property
    def last_told(self) -> ToldDecision | None:
        """What the applicant was told last."""
        return next(reversed(self.told_decisions.all()), None)

    @property
    def told_otherwise(self) -> ToldDecision | None:
        """What the applicant was told last, where something else is decided now."""
        told = self.last_told
        return told if told and told.decision != self.decision else None

    @property
    def is_told(self) -> bool:
        """Whether the applicant knows of a decision, this one or another, or the mail that tells of it is leaving."""
        return bool(self.decision_mail_at or self.decision_told_at or self.last_told)


def _path_of(file: ApplicationFile, name: str) -> str:
    """Where a file lies: under its application; its name tells nothing of who sent it."""
    return f"applications/{file.application_id}/{uuid.uuid4().hex}.{file.extension}"


class ApplicationFile(models.Model):
    """A file of an application, in private storage; it is read in no process but the sandbox's."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="files")
    # The name of the question (`clean_name`) and its label then.
    field = models.CharField(max_length=255)
    label = models.CharField(max_length=255)
    name = models.CharField(_("name of the file"), max_length=200)
    file = models.FileField(storage=private_storage, upload_to=_path_of, max_length=255)
    size = models.PositiveBigIntegerField(_("size"))
    # What its content is, by the ending of its name in small letters: "pdf".
    extension = models.CharField(max_length=10)
    sent_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("file of an application")
        verbose_name_plural = _("files of applications")
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, with the size that it has."""
        self.size = self.file.size
        super().save(*args, **kwargs)


class ToldDecision(models.Model):
    """That an applicant was told of a decision: which one, when. A decision may change; what was said stays said."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="told_decisions")
    decision = models.CharField(_("decision"), max_length=10, choices=Decision)
    at = models.DateTimeField(_("when"), default=timezone.now)

    class Meta:
        verbose_name = _("decision that was told")
        verbose_name_plural = _("decisions that were told")
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return f"{self.application}: {self.decision}"


class ApplicationAccess(models.Model):
    """That somebody took a file of an application, or all of them: who, which, when. It goes with the application."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="accesses")
    what = models.CharField(_("file"), max_length=255)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    # As they were called then; the applicant has no account.
    who = models.CharField(_("who"), max_length=255)
    at = models.DateTimeField(_("when"), auto_now_add=True)

    class Meta:
        verbose_name = _("download of a file")
        verbose_name_plural = _("downloads of files")
        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.who}: {self.what}"
