"""What changed in French since a translation was last looked at: one row for a translation, one for each text."""

from django.db import models
from wagtail_localize.models import String, Translation, TranslationContext


class TranslationReview(models.Model):
    """A translation of a page that changed in French since; one without this row stands as the French does."""

    translation = models.OneToOneField(Translation, on_delete=models.CASCADE, primary_key=True, related_name="review")
    since = models.DateTimeField()
    """When the French page first changed."""

    def __str__(self) -> str:
        return f"{self.translation_id}"


class ChangedText(models.Model):
    """A text that changed in French and that nobody confirmed in a language yet.

    Texts are kept by wagtail-localize, so that what is forgotten there, such as the name of a protected partner, is
    forgotten here too.
    """

    review = models.ForeignKey(TranslationReview, on_delete=models.CASCADE, related_name="changed_texts")
    context = models.ForeignKey(TranslationContext, on_delete=models.CASCADE, related_name="+")
    place = models.CharField(max_length=255)
    """Where the text stands in the page, in words."""
    order = models.PositiveIntegerField()
    old = models.ForeignKey(String, null=True, on_delete=models.SET_NULL, related_name="+")
    """The French text that was translated; None for one that was added."""
    is_old_hidden = models.BooleanField(default=False, db_default=False)
    """Whether there was one, which tells the name of a protected partner and is kept no more."""
    new = models.ForeignKey(String, null=True, on_delete=models.SET_NULL, related_name="+")
    """The French text of today; None for one that was taken away."""

    class Meta:
        ordering = ["order"]

    def __str__(self) -> str:
        return self.place
