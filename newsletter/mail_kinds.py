"""What is written to those who ask for the newsletter, by name."""

ASKED = "newsletter-asked"
WELCOME = "newsletter-welcome"
ALREADY = "newsletter-already"

STATES = {ASKED: "asked", WELCOME: "subscribed", ALREADY: "subscribed"}
"""Where the subscription stands that a mail tells of; the mail is worth nothing once it stands otherwise."""
