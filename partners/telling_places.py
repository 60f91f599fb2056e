"""Where exactly a name is told: in which field of which page, picture, file or word, and where staff correct it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.contrib.auth.models import AbstractUser
from django.db.models import Model
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.blocks import StreamValue
from wagtail.models import Page

from access.restrictions import is_visible
from core.studio.labels import field_label
from core.texts import FieldText, references_of, strings_of, texts_held, texts_of, texts_shown
from media.models import Document, Image

from .disclosure import not_looked_at
from .names import Secrets


@dataclass(frozen=True)
class TellingPlace:
    """What tells a name: an object, its fields in words, and the page that shows it where it is not public alone."""

    one: Model
    fields: tuple[str, ...]
    shown_on: Page | None = None

    def as_text(self, user: AbstractUser | None) -> str:
        """In words for `user`, who may be nobody."""
        return self._written(str.format, self._named(user), user)

    def as_link(self, user: AbstractUser | None) -> str:
        """The same as HTML that is safe, with a link to where `user` may edit it."""
        url, named = AdminURLFinder(user).get_edit_url(self.one), self._named(user)
        link = format_html('<a href="{}" target="_blank" rel="noopener">{}</a>', url, named) if url else named
        return self._written(format_html, link, user)

    def _named(self, user: AbstractUser | None) -> str:
        kind = self.one.page_type_display_name if isinstance(self.one, Page) else self.one._meta.verbose_name
        return _("%(kind)s “%(title)s”") % {"kind": str(kind).lower(), "title": _title(self.one, user)}

    def _written(self, put: Callable[..., str], named: str, user: AbstractUser | None) -> str:
        """`named` with its fields, and the page that shows it, put together by `put`."""
        told = put("{} ({})", named, ", ".join(self.fields)) if self.fields else named
        if self.shown_on is None:
            return told
        return put(_("{told}, shown on “{page}”"), told=told, page=_title(self.shown_on, user))


def _title(one: Model, user: AbstractUser | None) -> str:
    """What staff call it; the number alone of a page that neither everyone nor `user` may open."""
    if not isinstance(one, Page):
        return str(one)
    if is_visible(one) or user is None or AdminURLFinder(user).get_edit_url(one):
        return one.get_admin_display_title()
    return _("page no. %(number)d") % {"number": one.pk}


def telling_places(found: Iterable[Model], secrets: Secrets, logo: int | None = None) -> list[TellingPlace]:
    """The places in what was found to tell one of `secrets`, or to show the picture `logo`, each once."""
    places: dict[tuple[type[Model], int], TellingPlace] = {}
    for one in found:
        for place in _places_in(one, secrets, logo):
            places.setdefault((type(place.one), place.one.pk), place)
    return list(places.values())


def _places_in(one: Model, secrets: Secrets, logo: int | None) -> Iterator[TellingPlace]:
    if not isinstance(one, Page):
        yield TellingPlace(one, fields_telling(one, secrets))
        return
    told = [text for text in texts_shown(one, not_looked_at(one)) if secrets.told_in(text.text)]
    fields = [_field_in(one, text) for text in told if text.holder is None]
    fields += [
        _("%(field)s: the logo") % {"field": _label(one, shown.field)}
        for shown in references_of(one, not_looked_at(one))
        if logo and shown.model is Image and str(shown.key) == str(logo)
    ]
    if fields:
        yield TellingPlace(one, tuple(dict.fromkeys(fields)))
    for holder in {(type(text.holder), text.holder.pk): text.holder for text in told if text.holder}.values():
        yield TellingPlace(holder, fields_telling(holder, secrets), one)


def fields_telling(one: Model, secrets: Secrets) -> tuple[str, ...]:
    """The fields, in words, of a picture, a file, a word of a list or a setting that tell one of `secrets`."""
    fields = [_field_in(one, told) for told in texts_of(one, not_looked_at(one)) if secrets.told_in(told.text)]
    if not fields and isinstance(one, Document) and any(secrets.told_in(text) for text in texts_held(one)):
        fields = [_("contents of the file")]
    return tuple(dict.fromkeys(fields))


def _field_in(one: Model, told: FieldText) -> str:
    return f"{_label(one, told.field)}{block_told(one, told)}"


def _label(one: Model, name: str) -> str:
    """What staff call the field `name`, or the rows under that name."""
    if isinstance(one, Image) and name == "description":
        return _("Alternative text")
    return field_label(one, name)


def block_told(one: Model, told: FieldText) -> str:
    """Which block of a stream tells, counted from one; empty elsewhere: the text itself may not be quoted."""
    stream = getattr(one, told.field, None)
    if not isinstance(stream, StreamValue) or not told.text or told.holder:
        return ""
    blocks = enumerate(stream, start=1)
    telling = (number for number, block in blocks if told.text in strings_of(block.get_prep_value()))
    number = next(telling, 0)
    return _(" (block %(number)d)") % {"number": number} if number else ""
