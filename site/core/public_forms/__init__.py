"""What every form that the public sends shares: limits that nobody can use to silence others, and a proof of work."""
