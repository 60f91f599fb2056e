from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("Shared")

    def ready(self) -> None:
        from media import unfinished

        from . import checks, client_address, language_checks, public_links, redirects, translations, withdrawal  # noqa: F401
        from .mails import outbox
        from .page_cache import watching
        from .proposals import notices
        from .public_forms.limits import forget_expired
        from .shared_cache import withdrawals
        from .studio import comparisons, days, panels  # noqa: F401
        from .studio.starting import start_choosers_by_data
        from .studio.translating.naming import name_by_place
        from .studio.translation_days import write_days_in_numbers
        from .studio_user import write_mails_for_nobody
        from .translating import document_links, following, marks, publishing, requests, storing
        from .upkeep import every_hour

        watching.connect()
        withdrawals.connect()
        notices.connect()
        public_links.connect()
        redirects.connect()
        translations.connect()
        following.connect()
        requests.connect()
        publishing.connect()
        storing.ask_first()
        marks.keep_in_sentences()
        document_links.let_documents_differ()
        name_by_place()
        withdrawal.connect()
        start_choosers_by_data()
        write_days_in_numbers()
        write_mails_for_nobody()
        comparisons.register()
        days.register()
        every_hour(unfinished.sweep, files_deleted, waits=True)
        every_hour(forget_expired)
        every_hour(withdrawals.tell_hourly)
        every_hour(outbox.deliver_waiting, outbox.told_late, waits=True)
        every_hour(following.take_up_missed, taken_up, waits=True)


def files_deleted(count: int) -> str:
    """What the site's upkeep says of files that belonged to nothing."""
    return ngettext("%(count)d file that belonged to nothing deleted.", "%(count)d such files deleted.", count) % {
        "count": count
    }


def taken_up(count: int) -> str:
    """What the site's upkeep says of French pages whose changes no translation knew of yet."""
    return ngettext(
        "%(count)d changed page shown to its translators.", "%(count)d changed pages shown to theirs.", count
    ) % {"count": count}
