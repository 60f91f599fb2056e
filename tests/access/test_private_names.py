"""Private names of other libraries that the site leans on: an upgrade that takes one away says here what it was for."""

from importlib import import_module

import pytest
from django.core.files.base import ContentFile
from django.test import RequestFactory
from wagtail.blocks import CharBlock, ListBlock
from wagtail.models import Locale, Page, Site

from access import private_names
from access.compiled import compiled
from demo.factories import make_document
from home.models import HomePage
from media.models import Document

PRIVATE = {
    "django.http:HttpRequest._get_raw_host": "the host that is asked, for core.site",
    "django.db.models.query:RelatedPopulator": "instances of kept SQL (access.compiled)",
    "django.db.models.query:get_related_populators": "instances of kept SQL (access.compiled)",
    "django.db.models.query:QuerySet._iterable_class": "whether kept SQL gives instances (set by __init__)",
    "django.db.models.sql.compiler:SQLCompiler.get_converters": "values of kept SQL (access.compiled)",
    "wagtail.documents.models:AbstractDocument._set_document_file_metadata": "size and hash of a new file (media)",
    "wagtail.images.models:AbstractImage._set_image_file_metadata": "size and hash of a new picture (media)",
    "wagtail.blocks:ListBlock._item_is_in_block_format": "what blocks show, read before it is drawn (preload)",
    "wagtail.query:PageQuerySet.annotate_has_untranslated_locale": "languages to come, in the studio's lists",
    "wagtail.admin.mail:render_to_string": "mails that show no name their reader may not see (core.studio_user)",
    "wagtail.admin.widgets:BaseChooser.render": "choosers without a script in the page (core.studio.starting)",
    "wagtail_localize.models:DATE_FORMAT": "days in numbers in the editor of translations",
    "wagtail_localize.views.edit_translation:DATE_FORMAT": "days in numbers in the editor of translations",
    "openpyxl.worksheet._reader:WorkSheetParser": "what a workbook holds, cell by cell (partners.exchange.xlsx_reader)",
    "openpyxl.worksheet._reader:MERGE_TAG": "merged cells are refused (partners.exchange.xlsx_reader)",
    "openpyxl.worksheet._write_only:WriteOnlyWorksheet": "exports row by row (partners.exchange.export)",
}
SET_BY_INIT = {"django.db.models.query:QuerySet._iterable_class": lambda: Page.objects.all()}


@pytest.mark.parametrize(("name", "use"), PRIVATE.items())
def test_the_name_is_still_there(name: str, use: str) -> None:
    module, _colon, path = name.partition(":")
    *way, last = path.split(".")
    holder: object = import_module(module)
    for step in way:
        holder = getattr(holder, step)
    holder = SET_BY_INIT.get(name, lambda: holder)()
    assert hasattr(holder, last), f"{name} is gone. It was used for: {use}."


@pytest.mark.django_db
class TestWhatTheyDo:
    def test_wagtail_takes_the_site_and_the_page_that_were_left_for_it(self, home: HomePage) -> None:
        request, site = RequestFactory().get("/"), Site.objects.get()
        found = home.route(request, [])
        private_names.keep_site(request, site)
        private_names.keep_route(request, found)
        assert Site.find_for_request(request) is site
        assert Page.route_for_request(request, "/ailleurs/") is found

    def test_the_parent_of_a_page_that_is_not_stored(self, home: HomePage) -> None:
        page = Page(title="À venir", path=f"{home.path}0001", depth=home.depth + 1)
        private_names.keep_parent(page, home)
        assert page.get_parent() is home

    def test_a_page_without_a_translation_has_a_language_to_come(self, home: HomePage) -> None:
        Locale.objects.get_or_create(language_code="en")
        assert private_names.has_language_to_come(Page.objects.annotate_has_untranslated_locale().get(pk=home.pk))

    def test_a_document_reads_its_file_again(self) -> None:
        document = make_document()
        document.file = ContentFile(b"another content", name="note.txt")
        assert private_names.is_new_file(document.file)
        private_names.read_file_facts(document)
        assert document.file_size == len(b"another content")

    def test_kept_sql_gives_what_the_queryset_gives(self, home: HomePage) -> None:
        pages = Page.objects.select_related("locale").order_by("path")
        kept: list[Page] = compiled(pages).instances()
        assert [(page.pk, page.title, page.locale.language_code) for page in kept] == [
            (page.pk, page.title, page.locale.language_code) for page in pages
        ]


def test_a_host_that_is_not_allowed_is_told_all_the_same() -> None:
    assert private_names.host_asked(RequestFactory().get("/", headers={"host": "ailleurs.example:81"})) == (
        "ailleurs.example:81"
    )


def test_an_empty_field_holds_no_new_file() -> None:
    assert not private_names.is_new_file(Document(collection_id=1).file)


@pytest.mark.parametrize(("item", "is_so"), [({"type": "item", "id": "1", "value": "un"}, True), ("un", False)])
def test_items_of_lists_as_wagtail_stores_them_now_and_before(item: object, is_so: bool) -> None:
    assert private_names.is_in_block_format(ListBlock(CharBlock()), item) is is_so
