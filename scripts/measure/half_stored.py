"""Print, as JSON, what is stored of proposals and messages, and what of it is half stored."""

import json
from pathlib import Path

from scripts.steps.django_setup import set_up_django


def main() -> None:
    """Count in the database and in the folder of pictures."""
    set_up_django()
    from django.db.models import Count

    from core.models import Image
    from home.contact.models import ContactMessage
    from partners.models import PartnerPage, ProposalTaskState, ProposedPicture, UnfinishedFile, UpdateLink

    storage = Image._meta.get_field("file").storage
    folder = Path(storage.path("original_images"))
    files = {f"original_images/{path.name}" for path in folder.iterdir()}
    named = set(Image.objects.values_list("file", flat=True))
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
            }
        )
    )


if __name__ == "__main__":
    main()
