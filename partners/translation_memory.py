"""What wagtail-localize remembers of a partner whose name is protected: translators get it, in PO files too."""

from collections.abc import Callable

from wagtail.models import Locale
from wagtail_localize.models import (
    SegmentOverride,
    String,
    StringSegment,
    StringTranslation,
    TranslationContext,
    TranslationSource,
)

from core.models import ChangedText
from core.translating.following import settle
from worldmap.countries import country_name

from .disclosure import protected_partners
from .models import PartnerPage
from .neutral import neutral_name

NOT_TRANSLATED = ("slug", "acronym")
"""The fields of a protected partner of which translators get nothing (`models.translating`)."""


def forget_translations(partner: PartnerPage) -> None:
    """Take the name of a protected `partner`, the French page, out of what translators see, now and later.

    Texts of before go from the reviews of every page: what changed since is still to review, beside nothing. The
    neutral title comes translated: nobody has to translate it.
    """
    source = TranslationSource.objects.filter(object_id=partner.translation_key, locale=partner.locale).first()
    if source:
        _forget_own(partner, source)
    _forget_texts_of_before(partner)
    _forget_words(partner)
    if source:
        _translate_title(partner)


def _forget_own(partner: PartnerPage, source: TranslationSource) -> None:
    secrets = partner.secrets
    segments = StringSegment.objects.filter(source=source).select_related("string", "context")
    shown = source.overridablesegment_set.filter(context__path__in=NOT_TRANSLATED)
    if shown.exists() or any(
        one.context.path in NOT_TRANSLATED or secrets.told_in(one.string.data) for one in segments
    ):
        source.update_from_db()
    _forget_fields(partner)
    known = StringTranslation.objects.filter(context__object_id=partner.translation_key)
    telling = [
        one.pk
        for one in known.select_related("translation_of")
        if secrets.told_in(one.data) or secrets.told_in(one.translation_of.data)
    ]
    StringTranslation.objects.filter(pk__in=telling).delete()


def _forget_fields(partner: PartnerPage) -> None:
    """Take away all that was translated of fields which are no longer: an old address need not tell by its letters."""
    fields = {"context__object_id": partner.translation_key, "context__path__in": NOT_TRANSLATED}
    changed = ChangedText.objects.filter(**fields).select_related("review")
    reviews = {row.review for row in changed}
    words = StringTranslation.objects.filter(**fields)
    texts = {*words.values_list("translation_of", flat=True), *changed.values_list("old", flat=True)}
    changed.delete()
    words.delete()
    SegmentOverride.objects.filter(**fields).delete()
    String.objects.filter(pk__in=texts - {None}, segments=None, translations=None).delete()
    for review in reviews:
        settle(review)


def _forget_texts_of_before(partner: PartnerPage) -> None:
    secrets = partner.secrets
    changed = ChangedText.objects.exclude(old=None).select_related("old")
    telling = [one.pk for one in changed if one.old and secrets.told_in(one.old.data)]
    ChangedText.objects.filter(pk__in=telling).update(old=None, is_old_hidden=True)
    unused = String.objects.filter(segments=None, translations=None, locale=partner.locale)
    String.objects.filter(pk__in=[one.pk for one in unused if secrets.told_in(one.data)]).delete()


def _forget_words(partner: PartnerPage) -> None:
    """Take what translators of other pages wrote of the partner away: such a text is to translate again."""
    secrets = partner.secrets
    known = StringTranslation.objects.values_list("pk", "data")
    telling = [key for key, words in known.iterator() if secrets.told_in(words)]
    StringTranslation.objects.filter(pk__in=telling).delete()


def tells_protected_name() -> Callable[[str], bool]:
    """Whether a text tells the name of a protected partner, of those of now."""
    protected = protected_partners()
    return lambda text: any(one.secrets.told_in(text) for one in protected)


def _translate_title(partner: PartnerPage) -> None:
    context = TranslationContext.objects.filter(object__translation_key=partner.translation_key, path="title").first()
    title = String.objects.filter(locale=partner.locale, data=partner.title).first()
    if context is None or title is None:
        return
    for locale in Locale.objects.exclude(pk=partner.locale_id):
        code = locale.language_code
        StringTranslation.objects.update_or_create(
            translation_of=title,
            locale=locale,
            context=context,
            defaults={"data": neutral_name(country_name(partner.country.code, code), code)},
        )
