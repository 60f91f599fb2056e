"""The name of a partner, which staff may protect: the record itself keeps it out of all that the public gets."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.reserved import free_slug
from core.texts import FieldText, texts_shown
from text.slugs import slug_of
from text.validation import collecting
from worldmap.countries import country_name

from ..marks import marks_of
from ..names import Secrets, secrets_of, why_not_protectable
from ..neutral import NEUTRAL_SLUG, is_neutral, neutral_name, new_key, new_neutral_slug

if TYPE_CHECKING:
    from core.models import Country

# Saving none of these, as a draft does, changes nothing of what the public sees.
PUBLIC_FIELDS = {"title", "slug", "url_path", "live", "protected_name", "name_protected", "location_precision"}
GUARDED_FIELDS = ("title", "draft_title", "slug", "url_path", "live", "protected_name", "public_key", "known_as")
NEVER_PUBLIC = frozenset({"protected_name", "known_as", "consent_note", "reference", "public_key"})
# What the public does not get of a protected partner: everything else is looked at.
HIDDEN_WITH_NAME = NEVER_PUBLIC | {
    "title",
    "slug",
    "acronym",
    "logo",
    "website",
    "social_links",
    "email",
    "phone",
    "postal_address",
}


UNPROTECTABLE = "unprotectable"
"""The code of the error of a name that cannot be looked for."""


class ProtectedName(models.Model):
    """Comes before `BasePage` among the bases of `PartnerPage`."""

    # Wagtail's own, and the page's.
    title: str
    slug: str
    acronym: str
    country: "Country"
    revisions: Any

    name_protected = models.BooleanField(
        _("protected name"),
        default=False,
        help_text=_(
            "The public never sees the name, the acronym, the logo, the website, the social networks, the years nor the"
            " contact details; the address of the page changes."
        ),
    )
    # Where the real name waits while the title is the public one.
    protected_name = models.CharField(_("real name"), max_length=255, blank=True, editable=False)
    public_key = models.CharField(_("public identifier"), max_length=12, default=new_key, editable=False, db_index=True)

    # What the partner was called while it was public: names, acronyms and addresses that still tell who it is.
    known_as = models.JSONField(_("formerly known as"), default=list, blank=True, editable=False)

    class Meta:
        abstract = True

    @property
    def real_name(self) -> str:
        """The name that staff know."""
        return self.protected_name or self.title

    def public_name(self) -> str:
        """What stands for a protected name, in the language of the page."""
        return neutral_name(country_name(self.country.code, self._language), self._language)

    @property
    def _language(self) -> str:
        return self.locale.language_code if self.locale_id else settings.LANGUAGE_CODE

    def apply_protection(self) -> None:
        """Move a protected name out of the title and the address, or back once it is public again.

        Either way the page gets a new public identity: nothing leads from what was public before to it.
        """
        if self.name_protected and self.country_id:
            self._hide_name()
        elif not self.name_protected and (self.protected_name or is_neutral(self.title)):
            self._show_name()

    def _hide_name(self) -> None:
        if not self.protected_name:
            self.public_key = new_key()
        # A translation brings the neutral name in its translator's words: that is no name of the movement.
        if not self._is_translator_title and not is_neutral(self.title):
            self.protected_name = self.title
        self.protected_name = self.protected_name or self._stored_name()
        self._remember_names()
        self.title = self.draft_title = self.public_name()
        if stored := self._stored_neutral_slug():
            self.slug = stored
        elif not NEUTRAL_SLUG.fullmatch(self.slug):
            self.slug = new_neutral_slug()

    def _show_name(self) -> None:
        if self.protected_name:
            self.public_key = new_key()
        # A title that somebody has just written is the name to be shown; a translator's words for none are not.
        if self._is_translator_title or is_neutral(self.title):
            self.title = self.draft_title = self.protected_name or self._stored_name() or self.title
        self.protected_name, self.known_as = "", []
        if NEUTRAL_SLUG.fullmatch(self.slug) and self.pk and slug_of(self.title):
            self.slug = free_slug(self.get_parent(), self._former_slug() or self.title, self.pk)

    def _former_slug(self) -> str:
        """The slug that the page had under the same name before its protection; empty where no version tells it."""
        versions = self.revisions.filter(content__title=self.title)
        slugs = versions.order_by("-created_at", "-pk").values_list("content__slug", flat=True)
        return next((slug for slug in slugs if not NEUTRAL_SLUG.fullmatch(slug)), "")

    @property
    def _is_translator_title(self) -> bool:
        """Whether the title may be a translator's words for the neutral name."""
        return bool(self.protected_name) and self._language != settings.LANGUAGE_CODE

    def _remember_names(self) -> None:
        """Keep what is stored and about to be changed: a name that is corrected, an acronym that is emptied."""
        stored = type(self)._base_manager.filter(pk=self.pk).first() if self.pk else None
        if stored is not None:
            gone = set(marks_of(stored)) - set(marks_of(self))
            self.known_as = sorted({*self.known_as, *(mark for mark in gone if not why_not_protectable(mark))})

    def _stored_neutral_slug(self) -> str:
        """The neutral slug that the page has: a translation that is published brings that of the French page."""
        stored = type(self)._base_manager.filter(pk=self.pk, name_protected=True).values_list("slug", flat=True).first()
        return stored if stored and NEUTRAL_SLUG.fullmatch(stored) else ""

    def _stored_name(self) -> str:
        """The real name as it is stored: the page's own, else that of the movement in French, in any language."""
        pages = type(self)._base_manager.filter(translation_key=self.translation_key).select_related("locale")
        french = settings.LANGUAGE_CODE
        known = sorted(pages, key=lambda page: (page.pk != self.pk, page.locale.language_code != french, page.pk))
        return next((page.real_name for page in known if not is_neutral(page.real_name)), "")

    @property
    def fields_kept_from_public(self) -> frozenset[str]:
        """The fields that the public does not get."""
        return HIDDEN_WITH_NAME if self.name_protected else NEVER_PUBLIC

    @property
    def secrets(self) -> Secrets:
        """All that the movement is known by, in every language: names, acronym, addresses, telephone."""
        others = type(self)._base_manager.filter(translation_key=self.translation_key).exclude(pk=self.pk)
        return secrets_of(frozenset(mark for page in (self, *others) for mark in marks_of(page)))

    def telling(self) -> Iterator[FieldText]:
        """The texts that the public gets with the page, its pictures and files, and that tell a secret."""
        secrets = self.secrets
        return (told for told in texts_shown(self, HIDDEN_WITH_NAME) if secrets.told_in(told.text))

    def is_told(self) -> bool:
        """Whether the page would tell its protected name, or has a name that cannot be looked for."""
        return self.name_protected and (bool(self.unsafe_names()) or any(True for _told in self.telling()))

    def unsafe_names(self) -> dict[str, ValidationError]:
        """By field: why its name cannot be looked for safely, and what to do."""
        errors = {}
        if why := why_not_protectable(self.real_name):
            remedy = gettext("Give the full name of the movement, or choose “Hidden” as the precision of its place.")
            message = gettext("This name cannot be protected: %(why)s. %(remedy)s")
            errors["title"] = ValidationError(message % {"why": why, "remedy": remedy}, UNPROTECTABLE)
        if self.acronym and (why := why_not_protectable(self.acronym)):
            remedy = gettext("Remove it: the public does not see it while the name is protected.")
            message = gettext("This acronym cannot be protected: %(why)s. %(remedy)s")
            errors["acronym"] = ValidationError(message % {"why": why, "remedy": remedy}, UNPROTECTABLE)
        return errors

    def minimal_clean(self) -> None:
        """Check a draft."""
        self.apply_protection()
        super().minimal_clean()

    def clean(self) -> None:
        """Check that a protected name can be looked for, and that it is told nowhere."""
        self.apply_protection()
        errors: dict[str, list[Any]] = {}
        with collecting(errors):
            super().clean()
        if self.name_protected:
            for name, error in self.unsafe_names().items():
                errors.setdefault(name, []).append(error)
            for told in self.telling():
                errors.setdefault(told.field, [told_message(told)])
        if errors:
            raise ValidationError(errors)

    def save(self, *args: object, update_fields: Iterable[str] | None = None, **kwargs: object) -> None:
        """Save with what the protection asks for, whatever form, import or translation saves the record."""
        self.apply_protection()
        if update_fields is not None and PUBLIC_FIELDS.intersection(update_fields):
            update_fields = {*update_fields, *GUARDED_FIELDS}
        super().save(*args, update_fields=update_fields, **kwargs)


def told_message(told: FieldText) -> str:
    """What is wrong with a text that tells a protected name, and where it is put right."""
    if told.holder is None:
        return gettext(
            "The protected name stands in this text: the public would read it. Write “our movement” instead."
        )
    message = gettext(
        "“%(title)s”, which is shown here, tells the protected name: correct its title, description or text."
    )
    return message % {"title": told.holder}
