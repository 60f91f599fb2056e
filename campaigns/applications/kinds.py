"""The kinds of question that a form of application may ask, and the kinds of file that it may take."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class QuestionKind(models.TextChoices):
    """What a field of the form asks for; the names are those of Wagtail's form builder where it has them."""

    SINGLE_LINE = "singleline", _("short text, on a line")
    MULTILINE = "multiline", _("long text")
    RADIO = "radio", _("one choice, all in sight")
    DROPDOWN = "dropdown", _("one choice, in a list that opens")
    CHECKBOXES = "checkboxes", _("several choices")
    NUMBER = "number", pgettext_lazy("kind of question", "number")
    DATE = "date", _("date")
    EMAIL = "email", _("e-mail address")
    TELEPHONE = "telephone", _("telephone")
    URL = "url", _("address of a web page")
    FILE = "file", _("file")
    DECLARATION = "declaration", _("declaration to be ticked")
    HEADING = "heading", _("title and text, no question")


class FileKind(models.TextChoices):
    """Kinds of file that a question may take."""

    PDF = "pdf", _("PDF")
    OFFICE = "office", _("Word or LibreOffice document")
    PICTURE = "picture", _("picture")


EXTENSIONS: dict[str, tuple[str, ...]] = {
    "pdf": ("pdf",),
    "office": ("docx", "odt", "xlsx", "ods"),
    "picture": ("jpg", "jpeg", "png", "heic", "webp"),
}
"""The endings of the names of each kind."""
