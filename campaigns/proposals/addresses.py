"""Where the form stands below a campaign."""

FORM = "partagez/"
