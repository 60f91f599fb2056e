"""The home app in the studio: panels and forms, the dashboard."""
