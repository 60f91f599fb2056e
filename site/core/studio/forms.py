"""Forms of pages that choose others: nothing twice, countries in the order of the alphabet."""

from collections.abc import Iterator

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.coreutils import find_available_slug
from wagtail.models import Page

from core.essential import is_held, refusals
from core.reserved import free_slug, reserved_message
from core.signals import page_submitted, row_submitted
from text.alphabet import alphabetical
from text.slugs import slug_of

from .slugs import change_of_addresses


class PageForm(WagtailAdminPageForm):
    """The form of every page."""

    confirm_address = forms.BooleanField(label=gettext_lazy("Yes, change these addresses"), required=False)
    # The boxes to tick that it asks for.
    to_confirm: frozenset[str] = frozenset()

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.instance.edited_by = self.for_user
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
        if message := reserved_message(slug, self.parent_page, type(self.instance)):
            self.add_error("slug", message)
        else:
            self.ask("confirm_address", "slug", change_of_addresses(self.instance, slug))
        return cleaned_data

    def ask(self, box: str, field: str, message: str) -> None:
        """Have the box of this name ticked before what `message` says is done; empty where there is nothing to ask."""
        if message and not self.cleaned_data.get(box):
            self.to_confirm |= {box}
            self.add_error(field, message)

    def is_valid(self) -> bool:
        """Whether the page and the rows edited with it may be stored."""
        is_valid = super().is_valid()
        # Each is asked, to have all errors told at once.
        refused = [row for row in self._rows() if not _is_accepted(row, self.instance)]
        return is_valid and not refused

    def _rows(self) -> Iterator[forms.ModelForm]:
        """The forms of rows that stay."""
        for formset in self.formsets.values():
            yield from (form for form in formset.forms if form.is_valid() and not form.cleaned_data.get("DELETE"))

    def _fill_in_slug(self) -> None:
        """Make a free slug of the title where staff wrote none; propose a free one for theirs."""
        sent, title = self.cleaned_data.get("slug"), self.cleaned_data.get("title")
        if title and sent in ("", slug_of(title)):
            self.cleaned_data["slug"] = free_slug(self.parent_page, title, self.instance.pk)
        elif sent and (free := find_available_slug(self.parent_page, sent, ignore_page_id=self.instance.pk)) != sent:
            self.add_error(
                "slug",
                _("Another page has the address “%(slug)s” here. Write another one: “%(free)s” is free.")
                % {"slug": sent, "free": free},
            )

    def _post_clean(self) -> None:
        """Ask the record and, of what it cannot know by itself, other apps."""
        # Those that the page has are the rows of before.
        self.instance.rows_in_form = frozenset(self.formsets)
        super()._post_clean()
        try:
            page_submitted.send(type(self.instance), page=self.instance)
        except ValidationError as errors:
            self._update_errors(errors)
        self.instance.rows_in_form = frozenset()

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


def _is_accepted(form: forms.ModelForm, page: Page) -> bool:
    """Ask other apps about a row; what they refuse is an error beside its field."""
    try:
        row_submitted.send(type(form.instance), row=form.instance, page=page)
    except ValidationError as errors:
        for name, messages in errors.update_error_dict({}).items():
            form.add_error(name if name in form.fields else None, messages)
    return form.is_valid()


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
        for formset in self.formsets.values():
            if field := getattr(formset.model, "linked_field", ""):
                _refuse_repeats(formset.forms, field)
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
