"""The form by which anybody proposes a story or an event."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from access.querysets import reader_language
from core.places import Precision
from core.public_forms.forms import PublicFormMixin
from core.public_forms.sections import Section, parts_of
from media.sent_pictures import PicturesField, TakenPictures, formats_help
from text.alphabet import alphabetical
from text.languages import direction
from text.reading.fields import HourField, MailboxField, PickedDayField
from text.written_in import OwnNamesSelect, written_languages
from worldmap.countries import country_codes, country_name

from ..events.zones import HERE, zone_choices
from ..models import Anonymity, EventKind, EventSession, ProposalKind
from ..models.story import FIRST_YEAR
from .contacts import contacts_in
from .names import named_in, tells_address
from .sections import OF_A_PHOTO, SECTIONS

LONGEST = 20_000
SAFEST_FIRST = [
    (Precision.COUNTRY, gettext_lazy("The country only.")),
    (Precision.TOWN, gettext_lazy("The town too.")),
    (Precision.EXACT, gettext_lazy("The place itself: where an event is announced, for instance.")),
]
NAMES = [
    (Anonymity.ANONYMOUS, gettext_lazy("No name: only those who read the proposals know who wrote it.")),
    (Anonymity.FIRST_NAME, gettext_lazy("My first name only.")),
    (Anonymity.NAME, gettext_lazy("My full name.")),
]
CONSENT = gettext_lazy(
    "I agree that Solidarité Mondiale publishes this text and these pictures on its site, as I have chosen above. I"
    " may withdraw my agreement at any time with the link that I receive."
)
OF_AN_EVENT = {"start_time", "end_time", "time_zone"}
NOT_OF_A_PHOTO = ("precision", "town", "date", "event_kind", *sorted(OF_AN_EVENT), "place")
OF_STORIES = [choice for choice in ProposalKind.choices if choice[0] != ProposalKind.PHOTO]


def countries() -> list[tuple[str, str]]:
    """Every country as a form of the public offers it, by its name in the reader's language."""
    language = reader_language()
    names = ((code, country_name(code, language)) for code in country_codes())
    return [("", _("Choose a country")), *alphabetical(names, lambda choice: choice[1])]


def _event_kinds() -> list[tuple[object, str | EventKind]]:
    kinds = alphabetical(EventKind.objects.all(), lambda kind: kind.label)
    return [("", "---------"), *((kind.pk, kind) for kind in kinds)]


class TermSelect(forms.Select):
    """A list of terms: those without a name in the reader's language say that theirs is French."""

    def create_option(self, name: str, value: Any, label: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """An option of the list."""
        option = super().create_option(name, value, label, *args, **kwargs)
        if isinstance(label, EventKind) and label.language != reader_language():
            option["attrs"] |= {"lang": label.language, "dir": direction(label.language)}
        return option


class ProposalForm(PublicFormMixin, forms.Form):
    """What is told, where and when, by whom; nothing of it is public before staff approve it."""

    use_required_attribute = False

    kind = forms.ChoiceField(
        label=gettext_lazy("I propose"), choices=OF_STORIES, initial=ProposalKind.STORY, widget=forms.RadioSelect
    )
    written_in = forms.ChoiceField(
        label=gettext_lazy("Language of your text"),
        choices=written_languages,
        initial=reader_language,
        required=False,
        widget=OwnNamesSelect,
        help_text=gettext_lazy("A story is published in the language you write it in."),
    )
    title = forms.CharField(label=gettext_lazy("Title"), max_length=120)
    text = forms.CharField(
        label=gettext_lazy("Text"),
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 12}),
        help_text=gettext_lazy("Leave an empty line between paragraphs."),
    )
    country = forms.ChoiceField(label=gettext_lazy("Country"), choices=countries)
    precision = forms.ChoiceField(
        label=gettext_lazy("What the public may know about the place"),
        choices=SAFEST_FIRST,
        initial=Precision.COUNTRY,
        widget=forms.RadioSelect,
        help_text=gettext_lazy("Without a name, only the country is ever shown."),
    )
    town = forms.CharField(
        label=gettext_lazy("Town"),
        required=False,
        max_length=80,
        help_text=gettext_lazy("Kept only if the public may know it."),
    )
    date = PickedDayField(
        label=gettext_lazy("Date"),
        required=False,
        help_text=gettext_lazy("The date of what happened, or of the event."),
    )
    event_kind = forms.ChoiceField(
        label=gettext_lazy("Kind of event"), choices=_event_kinds, required=False, widget=TermSelect
    )
    start_time = HourField(
        label=gettext_lazy("It starts at"), required=False, widget=forms.TimeInput({"type": "time"}, format="%H:%M")
    )
    end_time = HourField(
        label=gettext_lazy("It ends at"),
        required=False,
        widget=forms.TimeInput({"type": "time"}, format="%H:%M"),
        help_text=gettext_lazy("A time earlier than the start is taken as the next day."),
    )
    time_zone = forms.ChoiceField(
        label=gettext_lazy("In the time zone of"), choices=zone_choices, initial=HERE, required=False
    )
    place = forms.CharField(
        label=gettext_lazy("Place"),
        required=False,
        max_length=160,
        help_text=gettext_lazy("Its name and its street. Kept only if the public may know the place itself."),
    )
    pictures = PicturesField(label=gettext_lazy("Pictures"), required=False)
    anonymity = forms.ChoiceField(
        label=gettext_lazy("Publish it with"), choices=NAMES, initial=Anonymity.ANONYMOUS, widget=forms.RadioSelect
    )
    first_name = forms.CharField(
        label=pgettext_lazy("of a person", "First name"),
        required=False,
        max_length=80,
        widget=forms.TextInput({"autocomplete": "given-name"}),
    )
    last_name = forms.CharField(
        label=gettext_lazy("Family name"),
        required=False,
        max_length=80,
        widget=forms.TextInput({"autocomplete": "family-name"}),
    )
    email = MailboxField(
        label=gettext_lazy("E-mail address"),
        widget=forms.EmailInput({"autocomplete": "email"}),
        help_text=gettext_lazy("Never published."),
    )
    consent = forms.BooleanField(label=gettext_lazy("I agree to this publication"), help_text=CONSENT)

    def __init__(self, *args: Any, takes_events: bool = True, is_photo: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_photo = is_photo
        self.fields["pictures"].help_text = formats_help()
        if is_photo:
            self._ask_for_a_photo()
        elif not takes_events:
            self.fields["kind"].choices = [choice for choice in ProposalKind.choices if choice[0] == ProposalKind.STORY]
            for name in ("event_kind", *OF_AN_EVENT, "place"):
                del self.fields[name]

    def _ask_for_a_photo(self) -> None:
        """Ask for a picture in support of a petition: a slogan as the title, nothing of what happened and where."""
        for name in NOT_OF_A_PHOTO:
            del self.fields[name]
        choices = [choice for choice in ProposalKind.choices if choice not in OF_STORIES]
        self.fields["kind"] = forms.ChoiceField(choices=choices, initial=ProposalKind.PHOTO, widget=forms.HiddenInput)
        self.fields["written_in"].label = _("Language of your words")
        self.fields["written_in"].help_text = ""
        title, text, pictures = (self.fields[name] for name in ("title", "text", "pictures"))
        title.label, title.help_text = _("Your slogan"), _("Published below your picture.")
        text.label, text.required, text.widget.attrs["rows"] = _("A word more"), False, 4
        pictures.label, pictures.required = _("Your picture"), True

    @property
    def sections(self) -> Iterator[tuple[Section, list[forms.BoundField]]]:
        """The parts of the form with their fields."""
        return parts_of(self, OF_A_PHOTO if self.is_photo else SECTIONS)

    @property
    def trap(self) -> forms.BoundField:
        """The field that people do not see."""
        return self[self.honeypot]

    @property
    def has_lost_pictures(self) -> bool:
        """Whether pictures came with a form that is shown again: a browser cannot keep them."""
        return bool(self.errors and self.files)

    def clean_pictures(self) -> TakenPictures:
        """The cleaned pictures; what is wrong with others is told."""
        pictures: TakenPictures = self.cleaned_data["pictures"]
        if pictures.refusals:
            raise ValidationError(pictures.refusals)
        if self.is_photo and not pictures:
            raise ValidationError(_("Choose your picture."))
        return pictures

    def clean(self) -> dict[str, Any]:
        """Check what depends on other answers, and keep no more of the place than may be told."""
        cleaned = super().clean()
        self._check_name(cleaned)
        if cleaned.get("kind") == ProposalKind.EVENT:
            self._check_event(cleaned)
        elif (day := cleaned.get("date")) and not FIRST_YEAR <= day.year <= timezone.localdate().year:
            said = _("Is the year right? Stories date from %(first)s to %(last)s.")
            self.add_error("date", said % {"first": FIRST_YEAR, "last": timezone.localdate().year})
        cleaned["written_in"] = cleaned.get("written_in") or reader_language()
        if cleaned.get("anonymity") == Anonymity.ANONYMOUS and not self.is_photo:
            cleaned["precision"] = str(Precision.COUNTRY)
        if cleaned.get("precision") == Precision.COUNTRY:
            cleaned["town"] = ""
        if cleaned.get("precision") != Precision.EXACT and "place" in cleaned:
            cleaned["place"] = ""
        return cleaned

    def _check_name(self, cleaned: dict[str, Any]) -> None:
        """A name that is to be published is given; one that is not stands in no text."""
        anonymity, first, last = (cleaned.get(name, "") for name in ("anonymity", "first_name", "last_name"))
        if anonymity in (Anonymity.NAME, Anonymity.FIRST_NAME) and not first:
            self.add_error("first_name", _("Give the name that may be published, or choose to publish no name."))
        if anonymity == Anonymity.NAME and not last:
            self.add_error("last_name", _("Give the name that may be published, or choose to publish no name."))
        for field in ("title", "text", "town", "place"):
            written = [cleaned.get(field) or ""]
            if named_in(written, anonymity, first, last):
                self.add_error(field, _("Your name appears here, but you have chosen not to publish it."))
            if tells_address(written, cleaned.get("email", "")):
                self.add_error(field, _("Your e-mail address appears here, and it is never published. Remove it."))
            elif anonymity == Anonymity.ANONYMOUS and (found := contacts_in(written[0], cleaned.get("country") or "")):
                said = _("This leads to someone, but you have chosen to publish no name: %(found)s. Remove it.")
                self.add_error(field, said % {"found": ", ".join(found)})

    def _check_event(self, cleaned: dict[str, Any]) -> None:
        """An event has a kind, a day and hours that exist on the clocks of its place."""
        if not cleaned.get("event_kind") and "event_kind" not in self.errors:
            self.add_error("event_kind", _("Choose the kind of event."))
        if not cleaned.get("date"):
            if "date" not in self.errors:
                self.add_error("date", _("Give the day of the event."))
            return
        start, end = cleaned.get("start_time"), cleaned.get("end_time")
        if start and start == end:
            self.add_error("end_time", _("It would end when it starts: give another time."))
        if not OF_AN_EVENT.intersection(self.errors):
            try:
                session_of(cleaned).clean()
            except ValidationError as error:
                for name, said in error.message_dict.items():
                    self.add_error("date" if name == "start_date" else name, said)


def session_of(answers: dict[str, Any]) -> EventSession:
    """When the event takes place, not stored."""
    day, start, end = answers["date"], answers.get("start_time"), answers.get("end_time")
    # An evening that goes on after midnight.
    last = day + timedelta(days=1) if start and end and end < start else None
    return EventSession(
        start_date=day,
        start_time=start,
        end_date=last,
        end_time=end,
        time_zone=answers.get("time_zone") or HERE,
    )
