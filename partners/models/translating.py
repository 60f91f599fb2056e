"""The fields of a partner that translators get, but for those that would tell a protected name."""

from django.db.models import Model
from wagtail_localize.fields import SynchronizedField, TranslatableField


class AddressField(TranslatableField):
    """The slug: that of a protected partner is made by chance, there is nothing to translate."""

    def is_translated(self, obj: Model) -> bool:
        """Whether translators get it."""
        return not obj.name_protected


class AcronymField(SynchronizedField):
    """The acronym: translators are not shown that of a protected partner."""

    def is_overridable(self, obj: Model) -> bool:
        """Whether translators see it and may write another."""
        return super().is_overridable(obj) and not obj.name_protected
