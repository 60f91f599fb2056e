"""Keeps protected names out of everything public, whatever brings them there.

In a form the text that tells one is an error beside its field. What comes another way (import, translation, planned
publication, a file read later) is taken offline at once, and staff are told.
"""

import re
from collections.abc import Iterator
from functools import partial
from itertools import chain, islice
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Field, FileField, Model
from django.db.models.signals import post_save
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.contrib.settings.models import BaseGenericSetting, BaseSiteSetting
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, Page
from wagtail.signals import page_unpublished

from core.live_content import pages_leading_to
from core.models import Term
from core.signals import page_checked, page_saving, page_stored, page_submitted, row_submitted, text_shown
from core.studio_user import studio_user
from core.texts import strings_of, texts_held
from media.models import Document
from media.signals import document_described, document_opened, document_read, document_submitted, hidden_text_read
from media.withdrawal import withdraw

from .alerts import address_of, tell_set_aside, tell_withheld
from .disclosure import (
    Disclosure,
    Protected,
    becomes_protected,
    disclosures,
    disclosures_of_row,
    protected_partners,
    tellers,
)
from .models import PartnerPage
from .name_lock import wait_for_names
from .names import decoded
from .promotions import promotion_tells
from .protection import pages_of
from .telling_places import TellingPlace, block_told, fields_telling, telling_places
from .withdrawn_files import is_set_aside, set_aside

MOST_NAMED = 5
# Staff read French, which puts a space before it.
BETWEEN_PLACES = "\u00a0; "


def connect() -> None:
    """Watch what is checked, saved and read."""
    page_checked.connect(refuse_telling_page, dispatch_uid="partners.guard.checked")
    page_submitted.connect(
        refuse_told_elsewhere_with_links, sender=PartnerPage, dispatch_uid="partners.guard.submitted"
    )
    page_saving.connect(withhold_telling_page, dispatch_uid="partners.guard.saving")
    page_stored.connect(tell_of_withheld_page, dispatch_uid="partners.guard.stored")
    document_read.connect(set_aside_telling_document, dispatch_uid="partners.guard.document")
    hidden_text_read.connect(set_aside_telling_document, dispatch_uid="partners.guard.hidden_text")
    document_opened.connect(set_aside_telling_document, dispatch_uid="partners.guard.opened")
    document_submitted.connect(refuse_telling_document, dispatch_uid="partners.guard.document_submitted")
    document_described.connect(why_set_aside, dispatch_uid="partners.guard.document_described")
    row_submitted.connect(refuse_telling_row, dispatch_uid="partners.guard.row")
    text_shown.connect(refuse_telling_text, dispatch_uid="partners.guard.text")
    post_save.connect(delete_telling_redirect, sender=Redirect, dispatch_uid="partners.guard.redirect")
    post_save.connect(delete_telling_promotion, sender=SearchPromotion, dispatch_uid="partners.guard.promotion")
    post_save.connect(delete_promotion_of_telling_words, sender=Query, dispatch_uid="partners.guard.query")
    for field in _watched_fields():
        # Not a part of the field's definition: no migration of anybody's. A list of its own: that of a field which
        # comes from an abstract model may be shared with others.
        field.validators = [*field.validators, refuse_telling_value]
    for field in _watched_targets():
        field.validators = [*field.validators, refuse_protected_target]
    for field in _watched_links():
        field.validators = [*field.validators, refuse_protected_link]


def _watched_targets() -> Iterator[Field]:
    """The fields that say to which page words lead that staff choose: an address, a search."""
    yield Redirect._meta.get_field("redirect_page")
    yield SearchPromotion._meta.get_field("page")


def refuse_protected_target(key: int) -> None:
    """Raise ValidationError for the key of a page of a protected partner: words that lead to it tell of the name."""
    if PartnerPage.objects.filter(pk=key, name_protected=True).exists():
        raise ValidationError(_told_by_leading())


def _told_by_leading() -> str:
    return _("The name of this partner is protected: no words and no other address may lead to it.")


def _watched_links() -> Iterator[Field]:
    """The fields that say the same by an address."""
    yield Redirect._meta.get_field("redirect_link")
    yield SearchPromotion._meta.get_field("external_link_url")


def refuse_protected_link(url: str) -> None:
    """Raise ValidationError for an address in which that of a protected partner stands, on whatever host."""
    parts = set(re.split(r"[/?#&=]+", decoded(url).casefold()))
    if parts and PartnerPage.objects.filter(name_protected=True, slug__in=parts).exists():
        raise ValidationError(_told_by_leading())


def _watched_fields() -> Iterator[Field]:
    """The fields of texts that are public without being a page's: of pictures, files, lists, settings, redirects.

    Collections are not public, but all staff read their names.
    """
    watched = (get_image_model(), get_document_model(), Term, BaseSiteSetting, BaseGenericSetting, Collection)
    for model in apps.get_models():
        if issubclass(model, (*watched, Redirect, Query, SearchPromotion)):
            unread = getattr(model, "fields_never_read", ())
            for field in model._meta.concrete_fields:
                if not field.is_relation and not field.choices and field.name not in unread and _holds_text(field):
                    yield field


def _holds_text(field: Field) -> bool:
    return isinstance(field, FileField) or field.get_internal_type() in (
        "CharField",
        "TextField",
        "SlugField",
        "JSONField",
    )


def refuse_telling_value(value: Any) -> None:
    """Raise ValidationError for a value that tells the name of a protected partner."""
    texts = [text for text in strings_of(value) if text]
    for one in protected_partners() if texts else ():
        if any(one.secrets.told_in(text) for text in texts):
            raise ValidationError(_message(one))


def refuse_telling_text(text: str, **_more: object) -> None:
    """Receiver: raise ValidationError for a text that tells the name of a protected partner."""
    refuse_telling_value(text)


def _message(partner: Protected) -> str:
    message = _(
        "This tells the name of a protected partner (%(reference)s): the public would read it. Write “a partner"
        " movement” instead. An address of its own, of the web or of e-mail, names it too, also within a link."
    )
    return message % {"reference": partner.reference}


def _message_about(found: Disclosure) -> str:
    if found.is_logo:
        message = _(
            "This picture is the logo of a protected partner (%(reference)s), who is known by it: choose another."
        )
        return message % {"reference": found.partner.reference}
    if found.told.holder is None:
        return _message(found.partner)
    message = _(
        "“%(title)s” (%(fields)s), which is shown here, tells the name of a protected partner (%(reference)s): correct"
        " it there."
    )
    fields = ", ".join(fields_telling(found.told.holder, found.partner.secrets))
    return message % {"title": found.told.holder, "fields": fields, "reference": found.partner.reference}


def refuse_telling_page(sender: type[Page], page: Page, **kwargs: object) -> None:
    """Raise ValidationError, beside each field that tells the name of another, protected partner."""
    errors: dict[str, str] = {}
    for found in disclosures(page):
        errors.setdefault(found.told.field, f"{_message_about(found)}{block_told(page, found.told)}")
    if errors:
        raise ValidationError(errors)


def refuse_telling_row(sender: type[Model], row: Model, page: Page, **kwargs: object) -> None:
    """Raise ValidationError, beside each field of a row edited with `page` that tells the name of another partner."""
    errors: dict[str, str] = {}
    for found in disclosures_of_row(row, page):
        errors.setdefault(found.told.field, _message_about(found))
    if errors:
        raise ValidationError(errors)


def refuse_telling_document(sender: type[Document], document: Document, **kwargs: object) -> None:
    """Raise ValidationError where a document whose text tells a protected name would be for everyone."""
    if told := _told_to_everyone(document):
        message = _(
            "This file tells the name of a protected partner (%(reference)s): it stays withdrawn from the public."
            " Replace it by a version without that name."
        )
        raise ValidationError(message % {"reference": told[0].reference})


def refuse_told_elsewhere(sender: type[Page], page: PartnerPage, **kwargs: object) -> None:
    """Raise ValidationError where a name that gets protected stands elsewhere in public, saying where."""
    if found := told_elsewhere(page):
        names = BETWEEN_PLACES.join(place.as_text(studio_user()) for place in _first_places(page, found))
        raise ValidationError({"name_protected": _message_elsewhere(found).format(names=names)})


def refuse_told_elsewhere_with_links(sender: type[Page], page: PartnerPage, **kwargs: object) -> None:
    """The same in the studio, whose forms show links: each leads to where the name is corrected."""
    if found := told_elsewhere(page):
        links = ((place.as_link(studio_user()),) for place in _first_places(page, found))
        message = format_html(_message_elsewhere(found), names=format_html_join(BETWEEN_PLACES, "{}", links))
        raise ValidationError({"name_protected": message})


def _first_places(page: PartnerPage, found: list[Model]) -> list[TellingPlace]:
    return telling_places(found[:MOST_NAMED], page.secrets, page.logo_id)


def _message_elsewhere(found: list[Model]) -> str:
    if len(found) > MOST_NAMED:
        return _(
            "The name still stands in public: {names} and others. Correct or withdraw that first, then protect the"
            " name. Is it urgent? “Emergency removal” hides the partner at once."
        )
    return _(
        "The name still stands in public: {names}. Correct or withdraw that first, then protect the name."
        " Is it urgent? “Emergency removal” hides the partner at once."
    )


def told_elsewhere(partner: PartnerPage) -> list[Model]:
    """What tells in public a name that `partner` is about to protect, a few of it; nothing where it was protected.

    Nor of a name that cannot be protected: what holds it may not speak of the partner.
    """
    if not becomes_protected(partner) or partner.unsafe_names():
        return []
    ours = set(pages_of(partner).values_list("pk", flat=True))
    found: Iterator[Model] = tellers(partner.secrets, besides=ours)
    if partner.logo_id:
        # Whoever sees the logo beside the neutral name knows who it is.
        keys = pages_leading_to({get_image_model(): {partner.logo_id}}) - ours
        found = chain(Page.objects.filter(pk__in=keys).order_by("pk").specific(), found)
    return list(islice(found, MOST_NAMED + 1))


def withhold_telling_page(sender: type[Page], page: Page, **kwargs: object) -> None:
    """Take a page that is about to tell a protected name offline; so a partner whose name is told elsewhere."""
    protects = isinstance(page, PartnerPage) and becomes_protected(page)
    wait_for_names(protecting=protects)
    references = {found.partner.reference for found in disclosures(page)}
    telling: list[Model] = []
    if protects and (telling := told_elsewhere(page)):
        references.add(page.reference)
    if references:
        page.live = False
        places = telling_places(telling, page.secrets, page.logo_id) if telling else []
        page.withheld_for = (references, [address_of(place.one) for place in places])
    elif protects:
        # Their addresses were public with the name.
        transaction.on_commit(partial(_withdraw_pictures, [image.pk for image in page.pictures()]))


def _withdraw_pictures(keys: list[int]) -> None:
    for image in get_image_model().objects.filter(pk__in=keys):
        withdraw(image)


def tell_of_withheld_page(sender: type[Page], page: Page, **kwargs: object) -> None:
    """Let everything follow a page that was taken offline, and tell staff."""
    if withheld := getattr(page, "withheld_for", None):
        page.withheld_for = None
        page_unpublished.send(sender=type(page), instance=page)
        transaction.on_commit(partial(tell_withheld, page, *withheld))


def set_aside_telling_document(sender: object, document: Document, **kwargs: object) -> None:
    """Withdraw a document whose text, shown or hidden, tells a protected name, and the pages that offer it."""
    if told := _told_to_everyone(document):
        for page in Page.objects.filter(pk__in=pages_leading_to({Document: {document.pk}})).specific():
            page.save(clean=False)
        if set_aside(document, [one.reference for one in told]):
            _tell(address_of(document), told)


def why_set_aside(sender: type[Document], document: Document, **kwargs: object) -> str:
    """Why a document stands among the files withdrawn from the public, and how to get it out; else empty."""
    if not is_set_aside(document):
        return ""
    if told := _told_by(document):
        message = _(
            "This file is withdrawn from the public: it tells the name of a protected partner (%(reference)s), in its"
            " title, its pages or its properties. Replace it by a version without that name and choose its collection"
            " again."
        )
        return message % {"reference": ", ".join(one.reference for one in told)}
    return _(
        "This file is withdrawn from the public. It tells the name of no protected partner now: to make it public"
        " again, choose another collection."
    )


def _told_to_everyone(document: Document) -> list[Protected]:
    """The protected movements that a document which is for everyone tells."""
    return _told_by(document) if document.is_for_everyone else []


def _told_by(document: Document) -> list[Protected]:
    """The protected movements that a document tells."""
    partners = protected_partners()
    texts = list(texts_held(document)) if partners else []
    # One text after the other: each is made ready to be compared once, for all names.
    telling = {one.reference for text in texts for one in partners if one.secrets.told_in(text)}
    return [one for one in partners if one.reference in telling]


def delete_telling_redirect(sender: type[Redirect], instance: Redirect, **kwargs: object) -> None:
    """Delete a redirect, made by the site when a page moves, whose old address tells a protected name."""
    told = [one for one in protected_partners() if one.secrets.told_in(instance.old_path)]
    if told:
        instance.delete()


def delete_promotion_of_telling_words(sender: type[Query], instance: Query, created: bool, **kwargs: object) -> None:
    """Delete the results that are put first for words that were changed into a protected name."""
    if not created:
        for promotion in instance.editors_picks.all():
            delete_telling_promotion(SearchPromotion, promotion)


def delete_telling_promotion(sender: type[SearchPromotion], instance: SearchPromotion, **kwargs: object) -> None:
    """Delete a result that is put first for who searches a protected name."""
    told = [one for one in protected_partners() if promotion_tells(instance, one.secrets)]
    if told:
        address = address_of(instance)
        instance.delete()
        _tell(address, told)


def _tell(address: str, told: list[Protected]) -> None:
    partner = PartnerPage.objects.filter(translation_key=told[0].translation_key).first()
    if partner is not None:
        transaction.on_commit(partial(tell_set_aside, address, {each.reference for each in told}, partner))
