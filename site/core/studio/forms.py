"""Forms of pages that choose others: nothing twice, countries in the order of the alphabet."""

from django import forms
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm

from core.alphabet import alphabetical
from core.reserved import reserved_message

LINKS = {"partner_links": "partner", "campaign_links": "campaign"}
"""Lists of links that page types have, each with the field that says where a link leads."""


class PageForm(WagtailAdminPageForm):
    """The form of every page."""

    def clean(self) -> dict[str, object]:
        """Refuse an address that the site keeps for itself, beside it."""
        cleaned_data = super().clean()
        if message := reserved_message(cleaned_data.get("slug", ""), self.parent_page):
            self.add_error("slug", message)
        return cleaned_data


class LinksForm(PageForm):
    """The form of a page with lists of links, and with themes and countries."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for name in ("themes", "countries"):
            if field := self.fields.get(name):
                order_choices(field)

    def clean(self) -> dict[str, object]:
        """Refuse what is chosen a second time, beside it."""
        cleaned_data = super().clean()
        for relation, field in LINKS.items():
            if relation in self.formsets:
                _refuse_repeats(self.formsets[relation].forms, field)
        return cleaned_data


def _refuse_repeats(links: list[forms.ModelForm], field: str) -> None:
    kept = (link for link in links if link.is_valid() and not link.cleaned_data.get("DELETE"))
    chosen = set()
    for link in kept:
        page = link.cleaned_data.get(field)
        if page in chosen:
            link.add_error(field, _("Already chosen above."))
        chosen.add(page)


def order_choices(field: forms.ModelChoiceField) -> None:
    """Offer countries and terms in alphabetical order, which databases do not know: "Égypte" comes before "Zambie"."""
    names = {one.pk: str(one) for one in field.queryset}
    choices = [(pk, names[pk]) for pk in alphabetical(names, names.__getitem__)]
    field.choices = choices if isinstance(field, forms.ModelMultipleChoiceField) else [("", "---------"), *choices]
