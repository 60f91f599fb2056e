"""The mails about translations that somebody is asked for. None names a page: mail is read on the way."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.urls import reverse
from django.utils.translation import get_language_info, gettext, ngettext, override
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.mails.kinds import MailKind, Word, register
from core.mails.outbox import Letter, Rule
from core.mails.sending import compose
from core.models import OutgoingMail, RequestedTranslation, TranslationRequest
from text.dates import long_date

TRIED_FOR = timedelta(days=7)
LANGUAGE = Word(_("the language"), _("Dutch"))
ASKED = register(
    MailKind(
        "translation-asked",
        label=_("Translation: asked"),
        when=_("When somebody of the staff is asked for translations."),
        subject=_("{demandeur} asks you for translations ({langue})"),
        body=_(
            "Hello,\n\n"
            "{demandeur} asks you for {nombre} ({langue}){date}.\n\n"
            "You find what you are asked for here:\n\n"
            "{adresse}\n\n"
            "Solidarité Mondiale"
        ),
        words={
            "demandeur": Word(_("who asks"), "Paule Martin"),
            "nombre": Word(_("how many translations"), _("3 translations")),
            "langue": LANGUAGE,
            "date": Word(_("by when; nothing where no day is set"), _(", by 3 December 2026")),
            "adresse": Word(_("the address of the board, with what is asked"), "https://…/admin/…", needed=True),
        },
        for_staff=True,
    )
)
DONE = register(
    MailKind(
        "translation-done",
        label=_("Translation: done"),
        when=_("When a translation is submitted or published, to who asked for it."),
        subject=_("A translation that you asked for is done ({langue})"),
        body=_(
            "Hello,\n\n"
            "{personne} has done a translation that you asked for ({langue}):\n\n"
            "{adresse}\n\n"
            "Solidarité Mondiale"
        ),
        words={
            "personne": Word(_("who was asked"), "Wim Peeters"),
            "langue": LANGUAGE,
            "adresse": Word(_("the address of the page in the studio"), "https://…/admin/…", needed=True),
        },
        for_staff=True,
    )
)
KINDS = (ASKED.name, DONE.name)


def letter(mail: OutgoingMail) -> Letter | None:
    """A mail that was noted; None where what it says is no longer true, or nobody would get it."""
    requests = TranslationRequest.objects.select_related("assignee", "asked_by")
    request = requests.filter(pk=mail.about_id).first()
    if request is None:
        return None
    with override(settings.LANGUAGE_CODE):
        return _asked(request) if mail.kind == ASKED.name else _done(request, mail.detail)


RULE = Rule(letter, tried_for=TRIED_FOR)


def _asked(request: TranslationRequest) -> Letter | None:
    asked = list(request.translations.filter(done_at=None).select_related("translation__target_locale"))
    if not asked or not _gets_mail(request.assignee):
        return None
    count = ngettext("%(count)d translation", "%(count)d translations", len(asked)) % {"count": len(asked)}
    values = {
        "demandeur": person(request.asked_by) if request.asked_by else gettext("A colleague"),
        "nombre": count,
        "langue": _language(asked[0]),
        "date": gettext(", by %(day)s") % {"day": long_date(request.due)} if request.due else "",
        "adresse": f"{_studio(reverse('wagtail_localize:translations_report'))}?asked=mine",
    }
    return Letter(compose(ASKED, values, request.assignee.email), limit=None)


def _done(request: TranslationRequest, key: str) -> Letter | None:
    done = request.translations.filter(pk=key).exclude(done_at=None)
    one = done.select_related("translation__target_locale", "translation__source").first()
    if one is None or request.asked_by is None or not _gets_mail(request.asked_by):
        return None
    made = Page.objects.filter(
        translation_key=one.translation.source.object_id, locale=one.translation.target_locale
    ).first()
    if made is None:
        return None
    values = {
        "personne": person(request.assignee),
        "langue": _language(one),
        "adresse": _studio(reverse("wagtailadmin_pages:edit", args=[made.pk])),
    }
    return Letter(compose(DONE, values, request.asked_by.email), limit=None)


def person(user: AbstractUser) -> str:
    """The name of a member of the staff."""
    return str(user.get_full_name() or user.get_username())


def _gets_mail(user: AbstractUser) -> bool:
    return bool(user.is_active and user.email)


def _language(one: RequestedTranslation) -> str:
    return str(get_language_info(one.translation.target_locale.language_code)["name_translated"]).lower()


def _studio(path: str) -> str:
    return f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}{path}"
