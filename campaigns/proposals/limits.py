"""The limits of the form by which stories are proposed."""

from core.public_forms.guard import PublicForm
from core.public_forms.limits import Limit
from core.public_forms.registry import register

STORY = register(PublicForm("story"))
A_DAY = 86_400
RECEIPTS = Limit("story-receipts", 3, A_DAY)
"""So many receipts go to one address in a day: nobody has the site fill somebody else's mailbox."""
RECEIPTS_ASIDE = Limit("story-receipts-aside", 3, A_DAY)
"""Those of proposals kept aside are counted apart: they take no receipt from who proved to be a person."""
READINGS = Limit("story-pictures-by-address", 30)
"""So many forms with pictures are read from one address in an hour, whether or not the rest of them is right."""
TOLD_ASIDE = Limit("story-told-aside", 1)
"""Of proposals kept aside staff are told once an hour, however many come."""
