"""Partners correct their own profiles by a signed link; what they propose waits for staff's approval."""
