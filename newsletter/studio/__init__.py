"""What the studio shows of the newsletter."""
