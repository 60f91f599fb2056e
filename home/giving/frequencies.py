"""How often one may give."""

from django.utils.translation import gettext_lazy as _

ONCE, MONTHLY = "once", "monthly"
FREQUENCIES = [(ONCE, _("Once")), (MONTHLY, _("Each month"))]
IN_ADDRESS = {ONCE: "une-fois", MONTHLY: "mensuel"}
"""What the address calls each."""
