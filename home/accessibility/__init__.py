"""What the statement of accessibility says by itself: the tests that ran, when, and what they found."""
