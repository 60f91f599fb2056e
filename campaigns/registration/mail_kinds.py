"""What is written to those who register, by name."""

UNPROVEN = "registration-unproven"
HELD = "registration-held"
CONFIRMED = "registration-confirmed"
WAITING = "registration-waiting"
PLACE = "registration-place"
CANCELLED = "registration-cancelled"
REMINDER = "registration-reminder"
MESSAGE = "registration-message"

STATES = {
    UNPROVEN: "unproven",
    HELD: "held",
    CONFIRMED: "confirmed",
    WAITING: "waiting",
    PLACE: "confirmed",
    CANCELLED: "cancelled",
    REMINDER: "confirmed",
}
"""Where the registration stands that a mail tells of; the mail is worth nothing once it stands otherwise."""
