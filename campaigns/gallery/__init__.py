"""The gallery of a campaign: its stories as a list, on a map and as open data."""
