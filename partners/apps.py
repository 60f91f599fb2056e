from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PartnersConfig(AppConfig):
    name = "partners"
    verbose_name = _("Partners")

    def ready(self) -> None:
        from access.sensitive import register_sensitive
        from core.destinations import register_destinations
        from core.shared_cache.ends import register_end
        from core.translating.hidden import register_hidden, register_kept_here, register_readers
        from core.upkeep import every_hour

        from . import guard, protection, removal, views  # noqa: F401  # the views tie themselves to the directory
        from .destinations import countries_named
        from .disclosure import is_of_somebody_protected
        from .ends import next_consent_end
        from .exchange import jobs
        from .models import PartnerImport
        from .sight import may_see_names, may_see_protected
        from .studio import panels
        from .translation_memory import tells_protected_name
        from .update import answers, notices

        panels.attach()
        register_destinations(countries_named)
        register_end(next_consent_end)
        protection.connect()
        guard.connect()
        removal.connect()
        answers.connect()
        register_sensitive(may_see_protected)
        register_hidden(tells_protected_name)
        register_readers(may_see_names)
        register_kept_here(is_of_somebody_protected)
        every_hour(notices.tell_of_forgotten, notices.told_late, waits=True)
        every_hour(PartnerImport.forget_old_ones)
        every_hour(jobs.resume_interrupted, jobs.resumed)
