"""The kinds of events, a list that staff keep."""

from django.utils.translation import gettext_lazy as _

from core.models import Term


class EventKind(Term):
    """A kind of event: jam session, debate, demonstration, training course, ..."""

    is_kept_in_use = True

    class Meta(Term.Meta):
        verbose_name = _("kind of event")
        verbose_name_plural = _("kinds of events")
