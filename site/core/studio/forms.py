"""Forms of pages that choose others: nothing twice, countries in the order of the alphabet."""

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminPageForm

from core.alphabet import alphabetical
from core.essential import is_held, refusals
from core.reserved import reserved_message
from core.signals import page_submitted
from core.slugs import slug_below

from .slugs import change_of_addresses

LINKS = {"partner_links": "partner", "campaign_links": "campaign"}
"""Lists of links that page types have, each with the field that says where a link leads."""


class PageForm(WagtailAdminPageForm):
    """The form of every page."""

    confirm_address = forms.BooleanField(label=gettext_lazy("Yes, change these addresses"), required=False)
    needs_confirmation = False

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False
        field = self.fields.get("expire_at")
        if field and self.for_user and self.instance.pk and is_held(self.instance, self.for_user):
            field.disabled = True
            field.help_text = refusals()["expire"]

    def clean(self) -> dict[str, object]:
        """Refuse an address that the site keeps for itself, beside it; ask before many addresses change."""
        self._fill_in_slug()
        cleaned_data = super().clean()
        slug = cleaned_data.get("slug", "")
        if message := reserved_message(slug, self.parent_page):
            self.add_error("slug", message)
        elif (message := change_of_addresses(self.instance, slug)) and not cleaned_data.get("confirm_address"):
            self.needs_confirmation = True
            self.add_error("slug", message)
        return cleaned_data

    def _fill_in_slug(self) -> None:
        """Make a slug of the title where none was sent, as when the script was not done yet."""
        sent, title = self.cleaned_data.get("slug"), self.cleaned_data.get("title")
        if sent == "" and title:
            self.cleaned_data["slug"] = slug_below(self.parent_page, title, self.instance.pk)

    def _post_clean(self) -> None:
        """Ask the record and, of what it cannot know by itself, other apps."""
        super()._post_clean()
        try:
            page_submitted.send(type(self.instance), page=self.instance)
        except ValidationError as errors:
            self._update_errors(errors)

    def _update_errors(self, errors: ValidationError) -> None:
        """Show the errors of what has no field here (lists of links, notes) above the form, with its name."""
        told: dict[str, list[ValidationError]] = {}
        for name, messages in errors.update_error_dict({}).items():
            if name in self.fields or name == NON_FIELD_ERRORS:
                told.setdefault(name, []).extend(messages)
            else:
                labelled = (
                    _("%(field)s: %(error)s") % {"field": self._label(name), "error": text} for text in _texts(messages)
                )
                told.setdefault(NON_FIELD_ERRORS, []).extend(map(ValidationError, labelled))
        super()._update_errors(ValidationError(told))

    def _label(self, name: str) -> str:
        """What staff call a field, or a list that is edited with the page."""
        field = self.instance._meta.get_field(name)
        named = field if hasattr(field, "verbose_name") else field.related_model._meta
        return str(getattr(named, "verbose_name_plural", named.verbose_name)).capitalize()


def _texts(messages: list[ValidationError]) -> list[str]:
    return [text for message in messages for text in message.messages]


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
