"""What kinds of movements there are."""

from django.utils.translation import gettext_lazy as _

from core.models import Term


class MovementKind(Term):
    """A kind of movement: trade union, women's organisation, mutual health fund, ..."""

    class Meta(Term.Meta):
        verbose_name = _("kind of movement")
        verbose_name_plural = _("kinds of movement")
