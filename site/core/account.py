"""The account page of the admin."""

from wagtail.admin.views import account


class AccountView(account.AccountView):
    """Wagtail's own without the profile picture, which would be stored unchecked and with its metadata."""

    def get_panels(self) -> list[account.BaseSettingsPanel]:
        """The panels of the page."""
        return [panel for panel in super().get_panels() if panel.name != account.AvatarSettingsPanel.name]
