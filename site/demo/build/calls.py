"""The calls of the demo, around the day on which it is loaded."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from demo import factories
from demo.content.call import Call
from demo.content.calls import CALLS
from text.slugs import slug_of

from .applications import add_applications
from .library import Library, identifier


def add_calls(library: Library) -> None:
    """Make each of the calls."""
    for call in CALLS:
        library.pages[call.key] = _make(library, call)
    add_applications(library.pages["call-learning"])


def _make(library: Library, call: Call) -> object:
    today = timezone.localdate()
    fields: dict[str, Any] = {
        "title": call.title,
        "slug": slug_of(call.title.partition("\u00a0:")[0]),
        "introduction": call.introduction,
        "opening_date": today + timedelta(days=call.opens),
        "deadline_date": today + timedelta(days=call.closes),
        "themes": [library.themes[name] for name in call.themes],
        "body": library.story(list(call.body)),
        "steps": [("step", {"title": title, "text": library.html(text)}) for title, text in call.steps],
        "timetable": [
            ("milestone", {"day": today + timedelta(days=days), "what": what}) for days, what in call.timetable
        ],
        "questions": [
            ("question", {"question": asked, "answer": library.html(answer)}) for asked, answer in call.questions
        ],
        "results": library.story(list(call.results)),
        **{name: library.html(text) for name, text in call.texts.items()},
        **call.fields,
    }
    campaigns = [library.pages[key] for key in call.campaigns]
    return factories.make_call(
        library.pages["calls"],
        translation_key=identifier(call.key),
        campaigns=campaigns,
        form=call.form,
        jury_criteria=call.jury_criteria,
        **fields,
    )
