"""The editor's button that leads words to a term of the glossary."""

from typing import Any

from django.urls import reverse
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _
from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text.converters.html_to_contentstate import LinkElementHandler
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature
from wagtail.rich_text.feature_registry import FeatureRegistry

from core.models import GlossaryTerm

from .links import TermLinks

FEATURE, ENTITY = "term", "TERM"


class TermElementHandler(LinkElementHandler):
    """Reads a stored link for the editor, with the name of its term."""

    def get_attribute_data(self, attrs: dict[str, str]) -> dict[str, Any]:
        """The key of the term and, unless it is gone, its name."""
        term = GlossaryTerm.objects.filter(pk=int(attrs["id"])).first()
        return {"id": int(attrs["id"])} | ({"term": term.name, "live": term.live} if term else {})


def _stored(props: dict[str, Any]) -> Any:
    return DOM.create_element("a", {"linktype": TermLinks.identifier, "id": props.get("id")}, props["children"])


def _address() -> str:
    address: str = reverse(GlossaryTerm.snippet_viewset.chooser_viewset.get_url_name("choose"))
    return address


# The list of terms is registered after the hooks have been read.
_chooser_address = lazy(_address, str)


def register_terms(features: FeatureRegistry) -> None:
    """Tell Wagtail of the links and of the button."""
    features.register_link_type(TermLinks)
    control = {
        "type": ENTITY,
        "icon": "help",
        "description": _("Term of the glossary"),
        "chooserUrls": {"termChooser": _chooser_address()},
    }
    scripts = ["wagtailadmin/js/draftail.js", "wagtailadmin/js/chooser-modal.js", "js/term_studio.js"]
    features.register_editor_plugin("draftail", FEATURE, EntityFeature(control, js=scripts))
    rule = {
        "from_database_format": {f'a[linktype="{TermLinks.identifier}"]': TermElementHandler(ENTITY)},
        "to_database_format": {"entity_decorators": {ENTITY: _stored}},
    }
    features.register_converter_rule("contentstate", FEATURE, rule)
