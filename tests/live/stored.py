"""What of what readers and staff sent is stored in halves."""

from pathlib import Path

from django.core.files.storage import FileSystemStorage
from django.db.models import Count

from campaigns.models import Application, ApplicationFile
from home.contact.models import ContactMessage
from media.models import Document, Image
from partners.models import PartnerPage, ProposalTaskState, ProposedPicture, UpdateLink
from search.rebuilding import differences


def half_stored() -> dict[str, int]:
    """How many of each kind; those that are not there are left out."""
    storage = Image._meta.get_field("file").storage
    files, named = _files(storage, "original_images"), set(Image.objects.values_list("file", flat=True))
    texts, told = _files(storage, "documents"), set(Document.objects.values_list("file", flat=True))
    private = ApplicationFile._meta.get_field("file").storage
    sent, rows = _all_files(private), set(ApplicationFile.objects.values_list("file", flat=True))
    changed = PartnerPage.objects.filter(live_revision__isnull=False).select_related("live_revision")
    waiting = ProposalTaskState.objects.filter(status="in_progress")
    proposed = PartnerPage.objects.filter(update_links__proposals__gt=0).distinct()
    found = {
        "messages not told": ContactMessage.objects.filter(told_at=None, aside=False).count(),
        "proposals not told": waiting.filter(staff_told_at=None).count(),
        "proposals that do not wait": sum(not page.workflow_in_progress for page in proposed),
        "pictures of no proposal": ProposedPicture.objects.filter(sent=False).count(),
        "links with more than six pictures": UpdateLink.objects.annotate(n=Count("pictures")).filter(n__gt=6).count(),
        "files of no picture": len(files - named),
        "pictures without file": len(named - files),
        "files noted": len(_files(storage, ".unfinished")),
        "files of no document": len(texts - told),
        "documents without file": len(told - texts),
        "files of no application": len(sent - rows),
        "applications without file": len(rows - sent),
        "applicants not told": Application.objects.filter(submitted_at__isnull=False)
        .exclude(mails__sent_at__isnull=False)
        .count(),
        "pages unlike their live version": sum(
            page.acronym != page.live_revision.content["acronym"] for page in changed
        ),
        "pages that the search is wrong about": len(differences(lambda _done, _total: None)),
    }
    return {name: count for name, count in found.items() if count}


def _all_files(storage: FileSystemStorage) -> set[str]:
    """The files in any folder; those noted as unfinished count too."""
    root = Path(storage.location)
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


def _files(storage: FileSystemStorage, folder: str) -> set[str]:
    return {f"{folder}/{path.name}" for path in Path(storage.path(folder)).iterdir() if path.is_file()}
