"""The limits of the contact form."""

from core.public_forms.guard import PublicForm
from core.public_forms.registry import register

CONTACT = register(PublicForm("contact"))
