"""The form of a partner in the admin."""

from collections.abc import Iterator, Mapping
from copy import copy
from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminPageForm

from core.position_form import PositionForm
from core.studio.forms import PageForm, order_choices

from ..fields import FIELD_CLASSES, TelephoneForm
from ..models.protected import Precision
from ..public import public_profile

if TYPE_CHECKING:
    from ..models import PartnerPage

CONTACTS = ("email", "phone", "postal_address")


class PartnerForm(TelephoneForm, PositionForm, PageForm):
    """Kinds and themes as boxes to tick, countries by their names, the real name of a protected partner."""

    class Meta(WagtailAdminPageForm.Meta):
        # Wagtail's own Meta stays: it gives the fields their choosers and calendars.
        field_classes = FIELD_CLASSES

    confirm_public = forms.BooleanField(label=gettext_lazy("Yes, make this public"), required=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.protected_name:
            self.initial["title"] = self.instance.protected_name
        for name in ("kinds", "themes"):
            if name in self.fields:
                self.fields[name].widget = forms.CheckboxSelectMultiple()
                order_choices(self.fields[name])
        if country := self.fields.get("country"):
            country.widget = forms.Select()
            order_choices(country)

    def clean(self) -> dict[str, object]:
        """Ask before a protected name becomes public."""
        cleaned_data = super().clean()
        if not cleaned_data.get("name_protected") and self._is_protected_in_public():
            self.ask("confirm_public", "name_protected", what_becomes_public(self.instance, cleaned_data))
        return cleaned_data

    def _is_protected_in_public(self) -> bool:
        """Whether the public has the page now, without the name; a draft does not count."""
        pages = type(self.instance)._base_manager
        return pages.filter(pk=self.instance.pk, live=True, name_protected=True).exists()


def _other_details(page: "PartnerPage", values: Mapping[str, object]) -> Iterator[str]:
    """What the public learns beside the name once it is not protected: asked of the rule that pages follow."""
    named = copy(page)
    for name in {field.name for field in page._meta.concrete_fields} & values.keys():
        setattr(named, name, values[name])
    named.name_protected = False
    if named.is_hidden or not named.country_id:
        return
    profile = public_profile(named)
    shown = {name: getattr(profile.identity, name) for name in ("acronym", "website")}
    shown |= {name: getattr(profile, name) for name in ("social_links", *CONTACTS)}
    yield from (str(page._meta.get_field(name).verbose_name) for name, value in shown.items() if value)
    if profile.place.precision == Precision.EXACT:
        yield _("exact position")


def what_becomes_public(page: "PartnerPage", values: Mapping[str, object]) -> str:
    """What readers get of `page` once its name is not protected any more, in words; `values` are those of its form."""
    told = ", ".join((f"«\u00a0{values.get('title', '')}\u00a0»", *_other_details(page, values)))
    message = _(
        "Once the page is published, everybody reads: %(told)s. Tick the box below and save again, or protect the name"
        " again."
    )
    return message % {"told": told}
