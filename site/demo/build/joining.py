"""Local groups."""

from demo import factories
from demo.content.groups import GROUPS, LOCAL_GROUPS, VOLUNTEERING

from .library import Library, identifier


def add_groups(library: Library) -> None:
    """Make the list of local groups and each of them; their events are there."""
    library.pages["groups"] = factories.make_group_index(
        library.pages["home"],
        translation_key=identifier("groups"),
        slug="groupes-locaux",
        volunteering=library.html(VOLUNTEERING),
        **GROUPS,
    )
    for group in LOCAL_GROUPS:
        fields = {name: value for name, value in group.items() if name not in ("key", "events", "image")}
        fields["volunteering"] = library.html(str(group["volunteering"]))
        library.pages[str(group["key"])] = factories.make_group(
            library.pages["groups"],
            translation_key=identifier(str(group["key"])),
            image=library.images.get(str(group.get("image"))),
            events=[library.pages[str(key)] for key in group.get("events", ())],
            **fields,
        )
