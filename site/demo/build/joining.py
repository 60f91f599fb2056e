"""Local groups, and the page for journalists."""

from demo import factories
from demo.content import press
from demo.content.groups import GROUPS, LOCAL_GROUPS, VOLUNTEERING
from demo.story import ImageRef

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
        library.pages[group.key] = factories.make_group(
            library.pages["groups"],
            translation_key=identifier(group.key),
            image=library.images.get(group.image),
            events=[library.pages[key] for key in group.events],
            volunteering=library.html(group.volunteering),
            **group.fields,
        )


def add_press(library: Library) -> None:
    """Make the page for journalists; a picture's file in high resolution is the file of the image itself."""
    kinds = [library.publication_kinds[name] for name in press.RELEASE_KINDS]
    pictures = [("picture", _press_picture(library, *picture)) for picture in press.PICTURES]
    library.pages["press"] = factories.make_press(
        library.pages["home"],
        translation_key=identifier("press"),
        slug="presse",
        contacts=press.CONTACTS,
        release_kinds=kinds,
        kit=library.story(press.KIT),
        pictures=pictures,
        body=library.story(press.BODY),
        **press.PRESS,
    )


def _press_picture(library: Library, key: str, caption: str, licence: str) -> dict[str, object]:
    image = library.resolved(ImageRef(key))
    with library.images[key].file.open("rb") as file:
        whole = factories.make_document(
            file.read(), f"{key}.png", title=f"{library.images[key].title} (haute définition)"
        )
    return {"image": image, "file": whole, "caption": caption, "licence": licence}
