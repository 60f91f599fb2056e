"""Finds what tells a protected name elsewhere: on other pages, in pictures and files, in lists and settings.

Redirects and promoted results that tell it are deleted, not told of (`partners.protection`).

A page that is saved is compared with the names of all protected partners; a name that gets protected, with all that is
public. Everything is read from the texts as they stand: indexes are written later, by tasks.
"""

from collections.abc import Collection, Container, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from itertools import chain
from uuid import UUID

from django.conf import settings
from django.db.models import Model, Q
from wagtail.contrib.settings.registry import registry
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.snippets.models import get_snippet_models

from core.live_content import live_texts, pages_leading_to
from core.texts import FieldText, Reference, references_of, texts_held, texts_of, texts_of_others

from .marks import marks_of
from .models import PartnerPage, PartnerRemoval
from .names import Secrets, secrets_of, why_not_protectable


@dataclass(frozen=True)
class Protected:
    """A protected movement: what staff call it by where its name may not stand, what tells it, keys of its logos."""

    reference: str
    translation_key: UUID
    secrets: Secrets
    logos: frozenset[int] = frozenset()


_held: ContextVar[list[Protected] | None] = ContextVar("_held", default=None)


@contextmanager
def protected_names_held() -> Iterator[None]:
    """Protected names are read once and not again. Only around what compares many pages and stores none."""
    token = _held.set(_read_protected())
    try:
        yield
    finally:
        _held.reset(token)


def protected_partners(besides: Collection[UUID] = ()) -> list[Protected]:
    """The protected movements, but for those with one of the translation keys `besides`, in one query.

    Those that were removed in an emergency are among them until somebody lifts the removal.
    """
    held = _held.get()
    if held is None:
        return _read_protected(besides)
    return [one for one in held if one.translation_key not in besides]


def _read_protected(besides: Collection[UUID] = ()) -> list[Protected]:
    names: dict[UUID, set[str]] = {}
    logos: dict[UUID, set[int]] = {}
    references: dict[UUID, str] = {}
    removed = PartnerRemoval.objects.holding().values("movement")
    protected = PartnerPage.objects.filter(Q(name_protected=True) | Q(translation_key__in=removed), alias_of=None)
    for partner in protected.exclude(translation_key__in=besides).order_by("pk"):
        names.setdefault(partner.translation_key, set()).update(_marks_looked_for(partner))
        logos.setdefault(partner.translation_key, set()).update({partner.logo_id} - {None})
        references.setdefault(partner.translation_key, partner.reference)
    return [
        Protected(references[key], key, secrets_of(frozenset(marks)), frozenset(logos[key]))
        for key, marks in names.items()
    ]


def _marks_looked_for(partner: PartnerPage) -> Iterator[str]:
    """What a movement is known by; of one that was removed, but whose name is not protected, no ordinary words."""
    marks = marks_of(partner)
    return marks if partner.name_protected else (mark for mark in marks if not why_not_protectable(mark))


def is_of_somebody_protected(key: UUID) -> bool:
    """Whether the page with this translation key is of a movement that is protected, hidden or removed.

    As stored, in any language, or as it was last drafted.
    """
    if PartnerRemoval.objects.holding().filter(movement=key).exists():
        return True
    pages = PartnerPage.objects.filter(translation_key=key)
    return any(one.name_protected or one.is_hidden for page in pages for one in (page, _last_draft(page)))


def _last_draft(page: PartnerPage) -> PartnerPage:
    draft: PartnerPage = page.get_latest_revision_as_object()
    return draft


@dataclass(frozen=True)
class Disclosure:
    """A text of an object, and the protected movement that it tells; or an empty text where its logo is shown."""

    told: FieldText
    partner: Protected

    @property
    def is_logo(self) -> bool:
        """Whether it is not a text that tells."""
        return not self.told.text


def disclosures(page: Page) -> Iterator[Disclosure]:
    """What `page` would tell of protected movements other than itself, with its pictures and files."""
    return _told_by(page, not_looked_at(page), page)


def disclosures_of_row(row: Model, page: Page) -> Iterator[Disclosure]:
    """What a row that is edited with `page` would tell of protected movements other than the page itself."""
    return _told_by(row, (), page)


def _told_by(one: Model, without: Container[str], page: Page) -> Iterator[Disclosure]:
    """What `one`, its fields `without` left out, tells of movements other than that of `page`, by a text or a logo.

    It is not read where nobody is protected.
    """
    movement = {page.translation_key} | ({page.alias_of.translation_key} if page.alias_of_id else set())
    partners = protected_partners(besides=movement)
    if not partners:
        return
    references = list(references_of(one, without))
    for told in chain(texts_of(one, without), texts_of_others(references)):
        yield from (Disclosure(told, partner) for partner in partners if partner.secrets.told_in(told.text))
    # A member of a confederation has its logo by right.
    own = {"logo"} if isinstance(page, PartnerPage) else set()
    yield from _logos_among([found for found in references if found.field not in own], partners)


def _logos_among(references: Iterable[Reference], partners: Iterable[Protected]) -> Iterator[Disclosure]:
    """The pictures that are the logo of one of `partners`, or another copy of its file."""
    owners = {key: one for one in partners for key in one.logos}
    shown = {int(found.key): found.field for found in references if issubclass(found.model, get_image_model())}
    if not owners or not shown:
        return
    pictures = get_image_model().objects.filter(pk__in=owners.keys() | shown.keys())
    hashes = dict(pictures.values_list("pk", "file_hash"))
    by_file = {hashes[key]: one for key, one in owners.items() if hashes.get(key)}
    for key, field in shown.items():
        if owner := owners.get(key) or by_file.get(hashes.get(key, "")):
            yield Disclosure(FieldText(field, ""), owner)


# What another partner is known by is its own, also where both share it: a confederation's site, an acronym.
OWN_FIELDS = frozenset({"acronym", "website", "social_links", "email", "phone"})


def not_looked_at(page: Model) -> Container[str]:
    """The fields of a page that are not looked at here.

    They cannot tell of a partner, for the public does not get them or they are its own, or they hold the rows that a
    form is about to replace.
    """
    kept = page.fields_kept_from_public | OWN_FIELDS if isinstance(page, PartnerPage) else frozenset()
    return kept | getattr(page, "rows_in_form", frozenset())


def tellers(secrets: Secrets, besides: Iterable[int] = ()) -> Iterator[Model]:
    """What is public and tells one of `secrets`, pages with the primary keys `besides` left out."""
    telling = [holder for holder in _holders() if _tells(texts_held(holder), secrets)]
    targets: dict[type[Model], set[int]] = {}
    for holder in telling:
        targets.setdefault(type(holder), set()).add(holder.pk)
    keys = {key for key, text in live_texts() if secrets.told_in(text)} | pages_leading_to(targets)
    # Among these texts are some that the public does not get.
    for page in Page.objects.filter(pk__in=keys.difference(besides)).order_by("pk").specific():
        if tells_itself(page, secrets) or _shows(page, targets):
            yield page
    for holder in telling:
        # A picture is public where a page shows it; files and words of lists are by themselves.
        if not isinstance(holder, get_image_model()) and getattr(holder, "is_for_everyone", True):
            yield holder
    for model in registry:
        yield from (one for one in model._default_manager.all() if tells_itself(one, secrets))


def _holders() -> Iterator[Model]:
    for model in (get_image_model(), get_document_model(), *get_snippet_models()):
        yield from model._default_manager.order_by("pk").iterator(chunk_size=500)


def _tells(texts: Iterable[str], secrets: Secrets) -> bool:
    return any(secrets.told_in(text) for text in texts)


def tells_itself(one: Model, secrets: Secrets) -> bool:
    """Whether the texts that readers get of an object itself tell a secret."""
    return _tells((told.text for told in texts_of(one, not_looked_at(one))), secrets)


def _shows(page: Page, targets: dict[type[Model], set[int]]) -> bool:
    """Whether readers get one of the pictures, files or words `targets` with a page."""
    shown = references_of(page, not_looked_at(page)) if targets else ()
    return any(str(one.key) in map(str, targets.get(one.model, ())) for one in shown)


def becomes_protected(partner: PartnerPage) -> bool:
    """Whether saving `partner` protects names that are not protected yet; its translations follow it."""
    if not partner.name_protected or partner.alias_of_id:
        return False
    if partner.locale_id and partner.locale.language_code != settings.LANGUAGE_CODE:
        return False
    stored = PartnerPage.objects.filter(pk=partner.pk).first() if partner.pk else None
    return stored is None or not stored.name_protected or set(marks_of(stored)) != set(marks_of(partner))
