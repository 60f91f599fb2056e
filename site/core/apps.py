from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("Shared")

    def ready(self) -> None:
        from . import checks, client_address, public_links, redirects, translations, withdrawal  # noqa: F401
        from .studio import comparisons, days, panels  # noqa: F401
        from .studio.starting import start_choosers_by_data
        from .studio.translation_days import write_days_in_numbers
        from .studio_user import write_mails_for_nobody

        public_links.connect()
        redirects.connect()
        translations.connect()
        withdrawal.connect()
        start_choosers_by_data()
        write_days_in_numbers()
        write_mails_for_nobody()
        comparisons.register()
        days.register()
