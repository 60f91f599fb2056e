"""The admin's screens that store documents: beside Wagtail's success, they say what keeps a file from the public."""

from typing import Any

from django.forms import ModelForm
from django.http import HttpResponse
from wagtail.documents.views import documents, multiple

from media.models import Document

from .withheld import warn_if_withheld, why_withheld


class DocumentCreateView(documents.CreateView):
    """The screen that uploads one document."""

    def form_valid(self, form: ModelForm) -> HttpResponse:
        """Store the document, then say what keeps it from the public."""
        response = super().form_valid(form)
        warn_if_withheld(self.request, self.object)
        return response


class DocumentEditView(documents.EditView):
    """A document is changed, or its file replaced. Its page says the same as long as it holds."""

    def form_valid(self, form: ModelForm) -> HttpResponse:
        """Store the document, then say what keeps it from the public."""
        response = super().form_valid(form)
        warn_if_withheld(self.request, self.object)
        return response


class DocumentsAddView(multiple.AddView):
    """Several documents are uploaded, each answered by a form of its own."""

    def get_edit_object_form_context_data(self) -> dict[str, Any]:
        """The form of the document as it stands once it is read: it may have been moved."""
        self.object: Document = Document.objects.get(pk=self.object.pk)
        return super().get_edit_object_form_context_data() | {"withheld": why_withheld(self.object)}


class DocumentFromUploadView(multiple.CreateFromUploadedDocumentView):
    """One of several documents is stored once its title is right."""

    def save_object(self, form: ModelForm) -> None:
        """Store the document, then say what keeps it from the public."""
        super().save_object(form)
        warn_if_withheld(self.request, self.object)
