"""Names that strangers write and that stand in mails of ours: they lead nowhere, whoever wrote them."""

import re

from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

ADDRESS = re.compile(r"://|www\.|@", re.IGNORECASE)

name_alone = RegexValidator(ADDRESS, _("Write a name alone, without any address."), inverse_match=True)
"""Refuses a name with an address in it."""
