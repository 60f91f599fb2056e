"""The limits of the form by which stories are proposed."""

from core.public_forms.guard import PublicForm
from core.public_forms.limits import Limit
from core.public_forms.registry import register

STORY = register(PublicForm("story"))
READINGS = Limit("story-pictures-by-address", 30)
"""So many forms with pictures are read from one address in an hour, whether or not the rest of them is right."""
TOLD_ASIDE = Limit("story-told-aside", 1)
"""Of proposals kept aside staff are told once an hour, however many come."""
