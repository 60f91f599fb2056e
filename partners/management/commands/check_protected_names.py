"""Look for the names of protected partners in all that is public."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import Model
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from media.models import Document
from partners.alerts import address_of
from partners.disclosure import tellers
from partners.models import PartnerPage
from partners.protection import pages_of, telling_redirects
from partners.withdrawn_files import set_aside


class Command(BaseCommand):
    """`manage.py check_protected_names [--withhold]`: says what tells a name, and where the studio edits it.

    Each night: the title of a picture or a theme may be stored in the second in which a name gets protected. After an
    upgrade: what was public before a rule was made is not looked at until it is saved again.
    """

    help = "Look for the names of protected partners in all that is public."

    def add_arguments(self, parser: CommandParser) -> None:
        """Whether to act."""
        parser.add_argument(
            "--withhold",
            action="store_true",
            help="take offline the pages and documents that tell a name, and delete such redirects",
        )

    def handle(self, *args: object, **options: object) -> None:
        """Say what is found. Raises CommandError when something was, so that a nightly run is noticed."""
        with translation.override(settings.LANGUAGE_CODE):
            found = [one for partner in self._partners() for one in self._told_by(partner)]
            for one, reference in found:
                self.stdout.write(f"{reference} : {address_of(one)}")
                if options["withhold"]:
                    self._withhold(one, reference)
            if found:
                raise CommandError(_("Names of protected partners are told."))
            self.stdout.write(_("No public text or file tells the name of a protected partner."))

    def _withhold(self, one: Model, reference: str) -> None:
        if isinstance(one, Page):
            # Saving asks the rules again: what tells a name does not stay live.
            one.save(clean=False)
        elif isinstance(one, Document):
            set_aside(one, [reference])
        elif isinstance(one, Redirect):
            one.delete()

    def _partners(self) -> list[PartnerPage]:
        return list(PartnerPage.objects.filter(name_protected=True, alias_of=None).order_by("pk"))

    def _told_by(self, partner: PartnerPage) -> list[tuple[Model, str]]:
        """What tells the name of `partner`, itself included, and the redirects that lead to it."""
        ours = pages_of(partner)
        itself: list[Model] = [partner] if partner.live and partner.is_told() else []
        others = tellers(partner.secrets, besides=ours.values_list("pk", flat=True))
        leading = Redirect.objects.filter(redirect_page__in=ours)
        redirects = {one.pk: one for one in (*leading, *telling_redirects(partner.secrets))}
        return [(one, partner.reference) for one in (*itself, *others, *redirects.values())]
