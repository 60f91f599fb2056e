"""Print, as JSON, what is stored of what readers and staff sent, and what of it is half stored."""

import json
from pathlib import Path

from django.core.files.storage import FileSystemStorage

from scripts.django_setup import set_up_django


def main() -> None:
    """Count in the database and in the folder of pictures."""
    set_up_django()
    from django.db.models import Count

    from home.contact.models import ContactMessage
    from media.models import Document, Image
    from partners.models import PartnerPage, ProposalTaskState, ProposedPicture, UnfinishedFile, UpdateLink
    from search.rebuilding import differences

    storage = Image._meta.get_field("file").storage
    files, named = _files(storage, "original_images"), set(Image.objects.values_list("file", flat=True))
    texts, told = _files(storage, "documents"), set(Document.objects.values_list("file", flat=True))
    changed = PartnerPage.objects.filter(live_revision__isnull=False).select_related("live_revision")
    waiting = ProposalTaskState.objects.filter(status="in_progress")
    proposed = PartnerPage.objects.filter(update_links__proposals__gt=0).distinct()
    full = UpdateLink.objects.annotate(count=Count("pictures")).filter(count__gt=6)
    print(
        json.dumps(
            {
                "messages": ContactMessage.objects.filter(aside=False).count(),
                "messages aside": ContactMessage.objects.filter(aside=True).count(),
                "proposals sent": sum(UpdateLink.objects.values_list("proposals", flat=True)),
                "proposals waiting": waiting.count(),
                "pictures proposed": ProposedPicture.objects.count(),
                "aside and told of in the next hour": ContactMessage.objects.filter(told_at=None, aside=True).count(),
                "half: messages not told": ContactMessage.objects.filter(told_at=None, aside=False).count(),
                "half: proposals not told": waiting.filter(staff_told_at=None).count(),
                "half: proposals that do not wait": sum(not page.workflow_in_progress for page in proposed),
                "half: pictures of no proposal": ProposedPicture.objects.filter(sent=False).count(),
                "half: links with more than six pictures": full.count(),
                "half: files of no picture": len(files - named),
                "half: pictures without file": len(named - files),
                "half: files noted": UnfinishedFile.objects.count(),
                "pictures": Image.objects.count(),
                "documents": Document.objects.count(),
                "half: files of no document": len(texts - told),
                "half: documents without file": len(told - texts),
                "half: pages unlike the version that is live": sum(
                    page.acronym != page.live_revision.content["acronym"] for page in changed
                ),
                "half: pages that the search is wrong about": len(differences(lambda _done, _total: None)),
            }
        )
    )


def _files(storage: FileSystemStorage, folder: str) -> set[str]:
    return {f"{folder}/{path.name}" for path in Path(storage.path(folder)).iterdir() if path.is_file()}


if __name__ == "__main__":
    main()
