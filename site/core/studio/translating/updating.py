"""Translations brought up to date with the French page by hand, in all languages at once."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.forms import Form
from django.http import HttpResponse
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail_localize.models import Translation
from wagtail_localize.views.update_translations import UpdateTranslationsView

from core.signals import PublicationRefusedError

from .beginning import language_name
from .refusing import why

PUBLISH = "publish_translations"


class UpdateView(UpdateTranslationsView):
    """wagtail-localize's own, without a machine: there nobody reads what it writes.

    It publishes each language for itself: one that lacks texts keeps none of the others, and says what it lacks.
    """

    help_text = gettext_lazy(
        "Each language whose texts are all translated is published. You are told what others lack."
    )

    def get_form(self) -> Form:
        """Its form."""
        form: Form = super().get_form()
        form.fields.pop("use_machine_translation", None)
        form.fields[PUBLISH].help_text = self.help_text
        return form

    @transaction.atomic
    def form_valid(self, form: Form) -> HttpResponse:
        """Take the French up, then publish what may be."""
        publishes, form.cleaned_data[PUBLISH] = form.cleaned_data[PUBLISH], False
        answer: HttpResponse = super().form_valid(form)
        if publishes:
            translations = self.object.translations.filter(enabled=True).select_related("target_locale")
            self._tell([one.target_locale.language_code for one in translations if self._is_published(one)])
        return answer

    def _is_published(self, translation: Translation) -> bool:
        try:
            with transaction.atomic():
                translation.save_target(user=self.request.user, publish=True)
        except PublicationRefusedError as refused:
            messages.error(self.request, why(refused))
            return False
        except ValidationError:
            # Its editor says of each text what is wrong.
            said = _("Not published in %(language)s: open the translation to see which texts are in error.")
            language = language_name(translation.target_locale.language_code).lower()
            messages.error(self.request, said % {"language": language})
            return False
        return True

    def _tell(self, languages: list[str]) -> None:
        if languages:
            names = get_text_list([language_name(code).lower() for code in languages], _("and"))
            messages.success(self.request, _("Published in %(languages)s.") % {"languages": names})
