"""The kinds of publications, a list that staff keep; the kinds of results that issues and vision notes are."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.findable import ResultKind
from core.models import Term

ISSUES = ResultKind(
    "numero", 30, _("Issues of the magazine"), pgettext_lazy("one result", "issue of the magazine"), "YEAR_MONTH_FORMAT"
)
NOTES = ResultKind("note", 50, _("Vision notes"), pgettext_lazy("one result", "vision note"), "Y")


class PublicationKind(Term):
    """A kind of publication: brochure, study, teaching tool, press release, annual report, ..."""

    is_kept_in_use = True
    # The feed of a kind stands beside those of the magazine and of the vision notes.
    reserved_slugs = frozenset((ISSUES.value, NOTES.value))

    class Meta(Term.Meta):
        verbose_name = _("kind of publication")
        verbose_name_plural = _("kinds of publication")
