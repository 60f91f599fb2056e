"""The form of the home page."""

from core.studio.forms import LinksForm

from ..sections import USUAL_ORDER


class HomePageForm(LinksForm):
    """Begins with the sections that are shown where none is chosen: they are there to be moved or taken out."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields.get("sections")
        if field and not self.instance.sections:
            self.initial["sections"] = field.block.to_python([{"type": kind, "value": None} for kind in USUAL_ORDER])
