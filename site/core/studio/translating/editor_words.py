"""The words of wagtail-localize's editor, which runs in the browser, where ours are better."""

from typing import Any

from django.utils.translation import gettext as _
from django.views.i18n import JavaScriptCatalog


class EditorCatalog(JavaScriptCatalog):
    """wagtail-localize's catalogue for scripts, with our words. Its keys are its own sentences."""

    packages = ["wagtail_localize"]

    def get_catalog(self) -> dict[str, Any]:
        """The words by wagtail-localize's own."""
        words: dict[str, Any] = super().get_catalog()
        return words | {
            "%s to %s translation": _("Translation: %s → %s"),
            "Publish in ": _("Publish in "),
            "Uses %s version": _("Uses %s version"),
            "Revert to %s version": _("Revert to %s version"),
            "Stop Synced translation": _("Stop Synced translation"),
            "Stopping Synced translation": _("Stopping Synced translation"),
            "Convert to alias page": _("Convert to alias page"),
            "Converting to alias page": _("Converting to alias page"),
            "Download PO file": _("Download PO file"),
            "Download PO file and input translations offline": _("Download PO file and input translations offline"),
            "Upload PO file": _("Upload PO file"),
            "Upload translated PO file to submit translations": _("Upload translated PO file to submit translations"),
            "There are unsaved segments. Please save or cancel them before leaving.": _(
                "There are unsaved segments. Please save or cancel them before leaving."
            ),
            "Translate all missing strings with ": _("Translate all missing strings with "),
            "segments translated": _("segments translated"),
            "Change image": _("Change image"),
            "Server error": _("Server error"),
            "[DELETED]": _("[DELETED]"),
        }
