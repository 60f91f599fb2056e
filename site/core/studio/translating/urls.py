"""The addresses of the studio's own pages on translations."""

from django.urls import path

from .asking import AskView
from .board import BoardView, act_on_many
from .drafting import draft_by_machine
from .editor_words import EditorCatalog
from .hiding import edit_text, preview
from .review import ReviewView
from .submitting import BeginView, ModerateView, submit_for_moderation, tell_done
from .updating import UpdateView

urlpatterns = [
    # In the place of wagtail-localize's report, at its addresses: its menu and its messages lead here.
    path("localize/reports/translations/", BoardView.as_view()),
    path("localize/reports/translations/results/", BoardView.as_view(results_only=True)),
    path("localize/jsi18n/", EditorCatalog.as_view()),
    path("localize/translate/<int:translation_id>/preview/", preview),
    path("localize/translate/<int:translation_id>/preview/<str:mode>/", preview),
    path("localize/translate/<int:translation_id>/strings/<int:string_segment_id>/edit/", edit_text),
    path("localize/submit/page/<int:page_id>/", BeginView.as_view()),
    path("localize/translate/<int:translation_id>/machine_translate/", draft_by_machine),
    path("localize/update/<int:translation_source_id>/", UpdateView.as_view()),
    path("traductions/<int:translation_id>/soumettre/", submit_for_moderation, name="submit_for_moderation"),
    path("traductions/<int:translation_id>/faite/", tell_done, name="tell_translation_done"),
    path(
        "traductions/relire/<int:page_id>/<slug:action_name>/<int:task_state_id>/",
        ModerateView.as_view(),
        name="moderate_translation",
    ),
    path("traductions/en-nombre/", act_on_many, name="act_on_translations"),
    path("traductions/demander/", AskView.as_view(), name="ask_for_translations"),
    path("traductions/<int:translation_id>/a-revoir/", ReviewView.as_view(), name="review_translation"),
]
