"""What languages are called in the studio."""

from django.utils.functional import Promise, lazy
from django.utils.translation import get_language_info

Named = list[tuple[str, str]]


def named_in_the_studio(languages: Named) -> list[tuple[str, Promise]]:
    """Languages, given by their own names, as whoever reads calls them within a sentence: “néerlandais”."""
    return [(code, _called(code, name)) for code, name in languages]


def _call(code: str, name: str) -> str:
    try:
        return str(get_language_info(code)["name_translated"]).lower()
    except KeyError:  # Django does not know it.
        return name


_called = lazy(_call, str)
