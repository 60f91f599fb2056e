"""The site's own image and document models, so that they can grow without a change of model."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.core.files.base import File
from django.db import models, transaction
from django.urls import reverse
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument
from wagtail.images.models import AbstractImage, AbstractRendition, Filter, SourceImageIOError, get_upload_to
from wagtail.images.models import Image as WagtailImage
from wagtail.search import index

from access.private_names import is_new_file, read_file_facts
from access.restrictions import private_collections
from text.plain_fields import PlainTexts

from .images import without_metadata
from .problems import Problem
from .room import lacks_room, note_lack
from .sandbox.turns import turn
from .stored_images import CleanImageField

logger = logging.getLogger(__name__)

WAITING_FOLDER = "waiting_images"
# In a point.
CENTIMETRES = 2.54 / 72
# Each may take 200 MB, for a picture of 25 million pixels, and a second; so long is waited for the others.
RENDITIONS_AT_ONCE = 2
RENDITION_SECONDS = 25


class Upload(PlainTexts):
    """Wagtail's own models have the same names: the way back from users and tags is theirs alone."""

    uploaded_by_user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("uploaded by user"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    uploaded_by_user.wagtail_reference_index_ignore = True

    class Meta(PlainTexts.Meta):
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save the file and its row together: a file is noted until its transaction ends (`media.unfinished`)."""
        with transaction.atomic():
            super().save(*args, **kwargs)


@contextmanager
def told_as_missing() -> Iterator[None]:
    """A copy that the disk has no room for: Wagtail shows the description in its place. Raises SourceImageIOError."""
    # Within a transaction, the copy alone is undone. There is none around a page: resizing must not hold up who writes.
    around = transaction.atomic() if transaction.get_connection().in_atomic_block else nullcontext()
    try:
        with around:
            yield
    except OSError as error:
        if not lacks_room(error):
            raise
        note_lack()
        logger.error("A picture could not be resized: %s", error)
        raise SourceImageIOError(str(error)) from error


class Image(Upload, AbstractImage):  # Wagtail's has one
    """An image; its description is its alternative text. Stored without EXIF or GPS data."""

    tags = TaggableManager(help_text=None, blank=True, verbose_name=_("tags"), related_name="site_images")
    file = CleanImageField(verbose_name=_("file"), upload_to=get_upload_to, width_field="width", height_field="height")
    credit = models.CharField(
        _("credit"), max_length=120, blank=True, help_text=_("Photographer or source, shown under the image.")
    )
    # The public sent it and nobody has answered yet (`media.sent_pictures`): its copies are for staff alone.
    is_waiting = models.BooleanField(default=False, editable=False)

    admin_form_fields = (
        *(name for name in WagtailImage.admin_form_fields if name != "tags"),
        "credit",
        "tags",
    )
    # Its name is made by chance.
    fields_never_read = frozenset({"file"})

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_image", "Can choose image")]

    @property
    def default_alt_text(self) -> str:
        """The description alone: a title, be it the name of a file or “Proposed picture 1”, says nothing of it."""
        return str(self.description)

    def get_upload_to(self, filename: str) -> str:
        """A name by chance: what a file was called on somebody's computer may tell who is in the picture."""
        return f"original_images/{get_random_string(20)}{PurePath(filename).suffix.lower()}"

    def generate_rendition_file(self, filter: Filter, **kwargs: Any) -> File:  # noqa: A002  # Wagtail's name
        """Make a resized copy: few at once on the whole server, for Wagtail makes three in as many threads."""
        with turn("renditions", RENDITIONS_AT_ONCE, RENDITION_SECONDS):
            return super().generate_rendition_file(filter, **kwargs)

    def create_rendition(self, filter: Filter) -> AbstractRendition:  # noqa: A002  # Wagtail's name
        """Store a resized copy. Where the disk is full, as for a file that is missing: the page stands without it."""
        with told_as_missing():
            return super().create_rendition(filter)

    def create_renditions(self, *filters: Filter) -> dict[Filter, AbstractRendition]:
        """Store resized copies, as `create_rendition` does.

        Wagtail stores several in one statement that ignores conflicts: databases then tell no keys, by which those of a
        picture that waits are known.
        """
        if not filters:  # all are there: no reason to begin what may have to be undone
            return {}
        with told_as_missing():
            made: dict[Filter, AbstractRendition] = super().create_renditions(*filters)
        if self.is_waiting and any(copy.pk is None for copy in made.values()):
            found = self.renditions.filter(filter_spec__in=[asked.spec for asked in filters])
            stored = {(one.filter_spec, one.focal_point_key): one for one in found}
            made = {asked: stored[copy.filter_spec, copy.focal_point_key] for asked, copy in made.items()}
        return made

    def save(self, *args: object, **kwargs: object) -> None:
        """Save; a file that is new is stored without its metadata, whatever form or command brought it."""
        if is_new_file(self.file):
            self.file = without_metadata(self.file)
            read_file_facts(self)
        super().save(*args, **kwargs)


class Rendition(AbstractRendition):
    """A resized copy of an image."""

    image = models.ForeignKey(Image, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = [("image", "filter_spec", "focal_point_key")]

    def get_upload_to(self, filename: str) -> str:
        """Where it lies: copies of a picture that waits lie where no view for readers looks."""
        name = super().get_upload_to(filename)
        return str(PurePath(WAITING_FOLDER, PurePath(name).name)) if self.image.is_waiting else name

    @property
    def url(self) -> str:
        """Its address; that of a picture that waits is in the studio (`media.studio.waiting`)."""
        return reverse("waiting_rendition", args=[self.pk]) if self.image.is_waiting else super().url


class Reading(models.TextChoices):
    """How far the reading of a document is."""

    NONE = "none", _("not a PDF")
    WAITING = "waiting", _("waiting to be read")
    READ = "read", _("read")
    UNREADABLE = "unreadable", _("unreadable")


class Document(Upload, AbstractDocument):  # Wagtail's has one
    """A file to download. Its size is known at once; what a PDF holds is read by a task, for each content once."""

    tags = TaggableManager(help_text=None, blank=True, verbose_name=_("tags"), related_name="site_documents")

    reading = models.CharField(_("reading"), max_length=10, choices=Reading, default=Reading.NONE, editable=False)
    # A code of `media.problems.Problem`.
    reading_problem = models.CharField(_("why it is unreadable"), max_length=20, blank=True, editable=False)
    read_at = models.DateTimeField(_("read at"), null=True, editable=False)
    page_count = models.PositiveIntegerField(_("pages"), null=True, editable=False)
    pdf_title = models.CharField(_("title in the file"), max_length=255, blank=True, editable=False)
    pdf_language = models.CharField(_("language in the file"), max_length=20, blank=True, editable=False)
    # Of the first page, in points (1/72 inch).
    page_width = models.FloatField(_("width of the pages"), null=True, editable=False)
    page_height = models.FloatField(_("height of the pages"), null=True, editable=False)
    is_tagged = models.BooleanField(_("tagged for accessibility"), default=False, editable=False)
    is_encrypted = models.BooleanField(_("encrypted"), default=False, editable=False)
    is_signed = models.BooleanField(_("signed"), default=False, editable=False)
    has_text = models.BooleanField(_("holds text"), default=False, editable=False)
    # Names and software that the file tells of, by what the file calls them: {"Author": "…", "Creator": "…"}.
    metadata = models.JSONField(_("metadata"), default=dict, editable=False)
    cover = models.ForeignKey(
        Image, verbose_name=_("cover"), null=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    cover.wagtail_reference_index_ignore = True

    admin_form_fields = WagtailDocument.admin_form_fields
    search_fields = [*AbstractDocument.search_fields, index.FilterField("reading")]

    # Whether the file is another than the one last saved: `media.reading_requests` has it read.
    content_is_new = False
    # Whether it is about to stand in another collection: `media.privacy` settles its cover.
    is_moved = False

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]

    @property
    def is_for_everyone(self) -> bool:
        """Whether anyone may take it: no restriction covers its collection."""
        return self.collection_id not in private_collections()

    @property
    def is_pdf(self) -> bool:
        """Whether its name says that it is a PDF."""
        return self.file_extension.lower() == "pdf"

    @property
    def width_cm(self) -> float | None:
        """Width of the first page in centimetres."""
        return self.page_width and self.page_width * CENTIMETRES

    @property
    def height_cm(self) -> float | None:
        """Height of the first page in centimetres."""
        return self.page_height and self.page_height * CENTIMETRES

    @property
    def problem(self) -> str:
        """Why it cannot be read, in words; empty when nothing is wrong."""
        return str(Problem(self.reading_problem).label) if self.reading_problem else ""

    def save(self, *args: object, **kwargs: object) -> None:
        """Save; what was known of another content is forgotten, whatever form or command brought the new one."""
        if is_new_file(self.file):
            read_file_facts(self)
        if not self._state.adding and not args and kwargs.get("update_fields") is None:
            self._respect_reading(kwargs)
        super().save(*args, **kwargs)
        self.content_is_new = False

    def _respect_reading(self, kwargs: dict[str, Any]) -> None:
        """Leave alone what a worker may have stored since this instance was loaded."""
        if self.content_is_new:
            # The cover that goes with the old content is the one that is stored.
            self.cover = Image.objects.filter(pk__in=Document.objects.filter(pk=self.pk).values("cover")).first()
            return
        left = {"id", "reading", "cover", *READ_FIELDS}
        loaded = (one for one in self._meta.concrete_fields if one.attname not in self.get_deferred_fields())
        kwargs["update_fields"] = {one.name for one in loaded} - left

    def clean(self) -> None:
        """Check the extension of the file. Wagtail's fails while a file waits for its title."""
        if self.file:
            super().clean()

    def _set_document_file_metadata(self) -> None:
        """Read size and content's hash, as Wagtail's views ask for; forget what was read of another content.

        The same content is another one when its name says now that it is a PDF, or no more.
        """
        known = self.file_hash
        super()._set_document_file_metadata()
        if self.file_hash != known or self.is_pdf == (self.reading == Reading.NONE):
            self._forget_reading()

    def _forget_reading(self) -> None:
        self.content_is_new = True
        for name in READ_FIELDS:
            setattr(self, name, self._meta.get_field(name).get_default())
        self.reading = Reading.WAITING if self.is_pdf else Reading.NONE


READ_FIELDS = (
    "reading_problem",
    "read_at",
    "page_count",
    "pdf_title",
    "pdf_language",
    "page_width",
    "page_height",
    "is_tagged",
    "is_encrypted",
    "is_signed",
    "has_text",
    "metadata",
)
"""What a reading tells of a document, beside its cover and the text of its pages."""


class DocumentPage(models.Model):
    """The text of a page of a PDF. A new reading makes new ones: they never change."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="pages")
    number = models.PositiveIntegerField(_("page"))
    text = models.TextField(_("text"), blank=True)

    class Meta:
        verbose_name = _("page of a document")
        verbose_name_plural = _("pages of documents")
        ordering = ["document", "number"]
        constraints = [models.UniqueConstraint(fields=["document", "number"], name="one_text_a_page")]

    def __str__(self) -> str:
        return f"{self.document_id}#page={self.number}"


class HiddenText(models.Model):
    """What the file of a document says where no reader sees a page: properties, links, remarks, names of its parts.

    Names that must not be told are looked for in it; it is never shown nor searched. Apart from the document, for it
    may be long, and lists of documents do without.
    """

    document = models.OneToOneField(Document, on_delete=models.CASCADE, related_name="hidden_text")
    text = models.TextField(_("text"), blank=True, editable=False)
    # Somebody waited for the first reading: another one, which has more time, will find the rest.
    is_cut = models.BooleanField(_("cut for want of time"), default=False, editable=False)

    class Meta:
        verbose_name = _("hidden text of a document")
        verbose_name_plural = _("hidden texts of documents")
        ordering = ["document"]

    def __str__(self) -> str:
        return str(self.document_id)


class DownloadCount(models.Model):
    """How often a document was downloaded on a day. Nothing of who did."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="downloads")
    day = models.DateField(_("day"))
    count = models.PositiveIntegerField(_("downloads"), default=0)

    class Meta:
        verbose_name = _("downloads of a day")
        verbose_name_plural = _("downloads by day")
        ordering = ["-day"]
        constraints = [models.UniqueConstraint(fields=["document", "day"], name="one_count_a_day")]

    def __str__(self) -> str:
        return f"{self.document_id}, {self.day}"
