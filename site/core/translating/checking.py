"""Whether a translated text may take the place of the French one."""

from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail_localize.strings import StringValue, extract_ids


def check_words(source: str, translated: str) -> None:
    """Raise ValidationError, in words, for what cannot be put in the place of `source`."""
    if not translated.strip():
        raise ValidationError(_("Write the translation."))
    try:
        StringValue.from_translated_html(translated)
    except ValueError:
        raise ValidationError(_("Keep the marks between < and > as they are in French, and add no others.")) from None
    asked, given = extract_ids(source), extract_ids(translated)
    if missing := sorted(asked - given):
        raise ValidationError(
            ngettext("This mark is missing: %(marks)s", "These marks are missing: %(marks)s", len(missing))
            % {"marks": _told(missing)}
        )
    if strange := sorted(given - asked):
        raise ValidationError(
            ngettext("The French has no such mark: %(marks)s", "The French has no such marks: %(marks)s", len(strange))
            % {"marks": _told(strange)}
        )
    if len(BeautifulSoup(translated, "html.parser").find_all("a", id=True)) > len(given):
        raise ValidationError(_("Each mark of a link or a note stands once."))


def _told(marks: list[str]) -> str:
    return ", ".join(f'<a id="{mark}">' for mark in marks)
