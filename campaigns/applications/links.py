"""The links by which applicants come back to what they wrote."""

from uuid import UUID

from core.signed_links.links import SignedLinks

from ..models import Application, ApplicationState


def _found(key: UUID) -> Application | None:
    applications = Application.objects.select_related("call", "call__locale")
    return applications.exclude(state=ApplicationState.WITHDRAWN).filter(pk=key).first()


LINKS = SignedLinks("campaigns.applications", _found, "application", "candidature")
