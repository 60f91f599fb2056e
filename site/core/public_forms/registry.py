"""The forms that ask for a proof of work, by name."""

from .guard import PublicForm

_forms: dict[str, PublicForm] = {}


def register(form: PublicForm) -> PublicForm:
    """Let browsers ask for the work of `form`."""
    _forms[form.name] = form
    return form


def find(name: str) -> PublicForm | None:
    """The form registered under `name`; None where there is none."""
    return _forms.get(name)
