"""The form of a call."""

from wagtail.admin.forms import WagtailAdminPageForm

from core.studio.forms import LinksForm
from text.reading.fields import MailboxField, WebAddressField


class CallForm(LinksForm):
    """Reads addresses as other forms do."""

    class Meta(WagtailAdminPageForm.Meta):
        # Wagtail's own Meta stays: it gives the fields their choosers and calendars.
        field_classes = {"form_url": WebAddressField, "contact_email": MailboxField}
