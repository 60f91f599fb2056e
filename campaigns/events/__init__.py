"""Events: their time zones and recurrence, the agenda, calendars and feeds of them, their totals."""
