"""What wagtail-localize remembers of a partner whose name is protected: translators get it, in PO files too."""

from collections.abc import Callable

from wagtail.models import Locale
from wagtail_localize.models import String, StringSegment, StringTranslation, TranslationContext, TranslationSource

from core.models import ChangedText
from worldmap.countries import country_name

from .disclosure import protected_partners
from .models import PartnerPage
from .neutral import neutral_name


def forget_translations(partner: PartnerPage) -> None:
    """Take the name of a protected `partner`, the French page, out of what translators see, now and later.

    Texts of before go from the reviews of every page: what changed since is still to review, beside nothing. The
    neutral title comes translated: nobody has to translate it.
    """
    source = TranslationSource.objects.filter(object_id=partner.translation_key, locale=partner.locale).first()
    if source:
        _forget_own(partner, source)
    _forget_texts_of_before(partner)
    if source:
        _translate_title(partner)


def _forget_own(partner: PartnerPage, source: TranslationSource) -> None:
    secrets = partner.secrets
    segments = StringSegment.objects.filter(source=source).select_related("string")
    if any(secrets.told_in(segment.string.data) for segment in segments):
        source.update_from_db()
    known = StringTranslation.objects.filter(context__object_id=partner.translation_key)
    telling = [
        one.pk
        for one in known.select_related("translation_of")
        if secrets.told_in(one.data) or secrets.told_in(one.translation_of.data)
    ]
    StringTranslation.objects.filter(pk__in=telling).delete()


def _forget_texts_of_before(partner: PartnerPage) -> None:
    secrets = partner.secrets
    changed = ChangedText.objects.exclude(old=None).select_related("old")
    telling = [one.pk for one in changed if one.old and secrets.told_in(one.old.data)]
    ChangedText.objects.filter(pk__in=telling).update(old=None)
    unused = String.objects.filter(segments=None, translations=None, locale=partner.locale)
    String.objects.filter(pk__in=[one.pk for one in unused if secrets.told_in(one.data)]).delete()


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
