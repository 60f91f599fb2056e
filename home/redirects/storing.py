"""Makes the redirects of a file, and says what became of each row."""

from dataclasses import dataclass, field

from django.db import transaction
from django.utils.translation import ngettext
from wagtail.contrib.redirects.base_formats import Dataset
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import log
from wagtail.models import Site

from core.studio.redirects.forms import AddressForm


@dataclass
class Result:
    """How many redirects were made and how many stood already, and the rows that are wrong with what is."""

    made: int = 0
    unchanged: int = 0
    errors: list[tuple[str, str, str]] = field(default_factory=list)

    def __str__(self) -> str:
        """The counts in words."""
        counts = (
            ngettext("%(count)d redirect was made", "%(count)d redirects were made", self.made) % {"count": self.made},
            ngettext("%(count)d stood already", "%(count)d stood already", self.unchanged) % {"count": self.unchanged},
            ngettext("%(count)d row is wrong", "%(count)d rows are wrong", len(self.errors))
            % {"count": len(self.errors)},
        )
        return ", ".join(counts)


def store(table: Dataset, columns: tuple[int, int], site: Site | None, *, is_permanent: bool) -> Result:
    """Make a redirect of each row that is right."""
    result = Result()
    for row in table:
        old, new = (row[column].strip() for column in columns)
        if not old and not new:
            continue
        form = AddressForm({"old_path": old, "redirect_link": new, "is_permanent": is_permanent, "site": site})
        if _stands(form, old, new, site):
            result.unchanged += 1
        elif form.is_valid():
            with transaction.atomic():
                log(form.save(), "wagtail.create")
            result.made += 1
        else:
            result.errors.append((old, new, " ".join(error for errors in form.errors.values() for error in errors)))
    return result


def _stands(form: AddressForm, old: str, new: str, site: Site | None) -> bool:
    """Whether the site has the redirect of a row: as the list exports it, or as the form reads it."""
    try:
        found = Redirect.objects.filter(old_path=Redirect.normalise_path(old))
    except ValueError:
        return False
    same = [one for one in found if site in (None, one.site)]
    if not same or any(one.link == new for one in same):
        return bool(same)
    form.full_clean()
    made = form.instance
    target = made.redirect_page_id or made.redirect_link
    return bool(target) and any(target == (one.redirect_page_id or one.redirect_link) for one in same)
