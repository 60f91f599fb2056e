"""What people without an account propose becomes a draft that waits for staff's answer, by Wagtail's own workflow."""
