"""What kinds of publications there are."""

from django.utils.translation import gettext_lazy as _

from core.findable import Kind
from core.models import Term


class PublicationKind(Term):
    """A kind of publication: brochure, study, teaching tool, press release, annual report, ..."""

    is_kept_in_use = True
    # The feed of a kind stands beside those of the magazine and of the vision notes.
    reserved_slugs = frozenset(map(str, (Kind.ISSUE, Kind.NOTE)))

    class Meta(Term.Meta):
        verbose_name = _("kind of publication")
        verbose_name_plural = _("kinds of publication")
