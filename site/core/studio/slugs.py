"""Slugs in the studio: made by the server alone, and what changes with one that other addresses begin with."""

from typing import Any

from django.http import HttpRequest, JsonResponse
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from core.essential import is_essential
from text.slugs import slug_of

LONGEST_TITLE = 255


@require_POST
def suggest_slug(request: HttpRequest) -> JsonResponse:
    """The slug of the `text` asked, for the scripts of forms (static/js/slugs.js)."""
    return JsonResponse({"slug": slug_of(request.POST.get("text", "")[:LONGEST_TITLE])})


def change_of_addresses(page: Page, slug: str) -> str:
    """What `slug` would change for readers, in words; empty where at most the page's own address changes.

    It is compared with what is public: a draft may hold the new one already, and publishing it asks once more.
    """
    public = Page.objects.filter(pk=page.pk, live=True).first() if page.pk and slug else None
    if public is None or public.slug == slug or public.is_site_root():
        return ""
    count = public.get_descendants(inclusive=True).live().count()
    if count == 1 and not is_essential(public):
        return ""
    text = ngettext(
        "With the address “%(slug)s”, the public address changes, and a redirect will lead from the old one to the new "
        "one. The links of the site follow by themselves; those of other sites, of printed papers and of shared maps "
        "or data go through the redirect. Tick the box below and save again, or put “%(public)s” back.",
        "With the address “%(slug)s”, %(count)d public addresses change, and %(count)d redirects will lead from the "
        "old ones to the new ones. The links of the site follow by themselves; those of other sites, of printed papers "
        "and of shared maps or data go through the redirects. Tick the box below and save again, or put “%(public)s” "
        "back.",
        count,
    )
    return text % {"slug": slug, "count": count, "public": public.slug}


class ConfirmPanel(FieldPanel):
    """A box to tick before something of weight is done, shown when the form asks for it (`PageForm.to_confirm`)."""

    def get_form_options(self) -> dict[str, Any]:
        """The name, so that Wagtail draws the box here alone; it is no column of the page, the form declares it."""
        return {"fields": [self.field_name]}

    class BoundPanel(FieldPanel.BoundPanel):
        """The panel bound to a form: shown only when the form asks for its box."""

        def is_shown(self) -> bool:
            """Whether the form asks for it; a comparison of two versions has no form."""
            return self.form is not None and bool(super().is_shown() and self.field_name in self.form.to_confirm)
