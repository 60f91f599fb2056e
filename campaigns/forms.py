"""The form of a campaign in the admin."""

from core.studio.forms import LinksForm, order_countries


class CampaignForm(LinksForm):
    """Countries in alphabetical order; no partner twice."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if countries := self.fields.get("countries"):
            order_countries(countries)
