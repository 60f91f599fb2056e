"""Those registered for events, in the studio, for whoever has the right to know them."""
