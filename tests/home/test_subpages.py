"""Pages below a page of text are found from it and from the menu."""

from django.test import Client

from demo.factories import make_contact, make_standard
from home.models import HomePage
from tests.reading import read


def test_a_page_lists_those_below_it(home: HomePage, client: Client) -> None:
    section = make_standard(home, title="Nous connaître")
    history = make_standard(section, title="Histoire", introduction="Depuis 1974.")
    make_standard(section, title="Brouillon", live=False)
    make_contact(section, title="Nous écrire")
    soup = read(client, section.get_url())
    assert [link.get_text() for link in soup.select(".below a")] == ["Histoire", "Nous écrire"]
    assert soup.select_one(".below p").get_text() == "Depuis 1974."
    assert not read(client, history.get_url()).select(".below")


def test_the_menu_reaches_pages_of_a_section_that_staff_show_in_it(home: HomePage, client: Client) -> None:
    section = make_standard(home, title="Nous connaître", show_in_menus=True)
    make_standard(section, title="Histoire", show_in_menus=True)
    hidden = make_standard(section, title="Détails")
    make_standard(make_standard(home, title="Ailleurs"), title="Loin du menu", show_in_menus=True)
    soup = read(client, hidden.get_url())
    assert [link.get_text() for link in soup.select(".nav__main .nav__below a")] == ["Histoire"]
    assert [link.get_text() for link in soup.select(".nav__main > li > a")] == ["Nous connaître"]
    button = soup.select_one(".nav__more")
    assert button["aria-label"].replace("\u00a0", " ") == "Pages de « Nous connaître »"
    assert soup.find(id=button["popovertarget"]).find("a", string="Histoire")["href"].endswith("/histoire/")
    assert "aria-current" in soup.select_one(".nav__main > li > a").attrs
