"""What keeps a translation from being published, in words.

wagtail-localize marks a text of one segment only: of a text in several paragraphs it stops with an error, and of a
block's it says that there are errors, but not which.
"""

from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.models import Page
from wagtail_localize.models import Translation

from .labels import field_label


def tell_translation_errors(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Before a translation is published: refuse it with each field that is wrong and why; its texts are kept."""
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    return refuse_errors(request, page)


def refuse_errors(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Say of a translation each field that is wrong and why, and lead back to its editor; None where nothing is."""
    translation = Translation.objects.filter(
        source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=True
    ).first()
    errors = _errors_of(translation) if translation else {}
    for name, told in errors.items():
        messages.error(request, told if name == NON_FIELD_ERRORS else f"{field_label(page, name)} : {told}")
    return redirect("wagtailadmin_pages:edit", page.pk) if errors else None


def _errors_of(translation: Translation) -> dict[str, str]:
    """By field: what is wrong with the page as it would be published."""
    # What is made to be looked at only is not to be stored by what checks it.
    with transaction.atomic():
        page = translation.source.get_ephemeral_translated_instance(translation.target_locale, fallback=True)
        try:
            page.full_clean()
        except ValidationError as error:
            return {name: " ".join(told) for name, told in error.message_dict.items()}
        finally:
            transaction.set_rollback(True)
    return {}
