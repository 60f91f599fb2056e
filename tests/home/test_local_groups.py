"""Local groups: by region, with their events, and a form that goes to the right person."""

from django.core import mail
from django.test import Client

from core.models import SiteSettings
from core.public_forms.guard import FIELD as PROOF
from demo.factories import make_contact, make_country, make_event, make_group, make_group_index
from home.contact.models import ContactMessage
from home.contact.recipients import FIELD
from home.models import HomePage
from tests.core.proofs import proof_of_work
from tests.core.test_admin_listings import names
from tests.home.test_contact import FIELDS, WRITTEN
from tests.reading import read


def test_a_group_is_found_by_region_and_written_to_without_its_address(home: HomePage, client: Client) -> None:
    contact = make_contact(home, form_fields=FIELDS, services=[{"name": "Accueil"}], to_address="info@solmond.example")
    SiteSettings.objects.create(site=home.get_site(), contact_page=contact)
    groups = make_group_index(home, volunteering="<p>Une heure suffit.</p>")
    belgium = make_country("BE")
    feast = make_event(title="Fête", town="Dinant", country=belgium)
    make_event(title="Débat à Namur", town="namur", country=belgium)
    make_event(title="Débat à Cotonou", town="Cotonou")
    namur = make_group(groups, title="Groupe de Namur", contact_address="awa@solmond.example", events=[feast])
    make_group(groups, title="Groupe de Bruxelles", area="bruxelles", town="Bruxelles")

    listed = read(client, groups)
    assert [one.get_text(strip=True) for one in listed.select("main .group-region :is(h2, h3)")] == [
        *("Bruxelles", "Groupe de Bruxelles", "Wallonie", "Groupe de Namur")
    ]
    assert "Une heure suffit." in listed.main.get_text()
    found = read(client, f"{groups.url}?region=wallonie").main
    assert [one.get_text() for one in found.select(".group-region h3")] == ["Groupe de Namur"]
    assert "1 groupe" in found.find(role="status").get_text()
    assert "Pas encore de groupe ici" in read(client, f"{groups.url}?region=flandre").main.get_text()

    page = read(client, namur).main
    assert "Namur, Wallonie" in page.get_text()
    assert [one.get_text() for one in page.select(".agenda-dates h3")] == ["Fête", "Débat à Namur"]
    assert "awa@solmond" not in str(page)
    address = page.find("a", string="Écrire au groupe")["href"]

    form = read(client, address).main
    assert form.find("strong", string="Groupe de Namur")
    (chosen,) = form.select(f"[name={FIELD}]")
    assert "awa@solmond" not in str(form)
    sent = {**WRITTEN, FIELD: str(chosen["value"]), PROOF: proof_of_work(client)}
    assert client.post(contact.url, sent).status_code == 302
    assert ContactMessage.objects.get().form_data[FIELD] == "Groupe de Namur"
    assert mail.outbox[0].to == ["awa@solmond.example"]

    namur.unpublish()
    assert len(read(client, address).select(f"[name={FIELD}][type=radio]")) == 1
    assert client.post(contact.url, sent).status_code == 200


def test_staff_find_groups_in_a_list_by_region(home: HomePage, editor_client: Client) -> None:
    make_group(title="Groupe de Namur")
    make_group(title="Groupe de Bruxelles", area="bruxelles", town="Bruxelles")
    assert [row.split()[-1] for row in names(editor_client, "local_groups")] == ["Bruxelles", "Namur"]
    assert names(editor_client, "local_groups", area="namur") == ["Groupe de Namur"]
