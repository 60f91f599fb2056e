"""What a paper is made of, for screen readers: titles, paragraphs, rows and cells of tables.

fpdf2 knows the structure of pictures alone; this takes the place of what it builds that with.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from fpdf.structure_tree import StructureTreeBuilder
from fpdf.syntax import PDFArray, PDFObject


class Element(PDFObject):
    """One part, of a `kind` that PDF has a name for, within another one."""

    __slots__ = ("_id", "attributes", "kids", "kind", "number", "parent", "pg")

    def __init__(self, kind: str, parent: PDFObject, attributes: str = "", number: int | None = None) -> None:
        super().__init__()
        self.kind = kind
        self.parent = parent
        self.attributes = attributes
        self.kids: list[Element | int] = []
        # Of its page, where something of it is shown by itself.
        self.number = number
        self.pg: PDFObject | None = None

    def page_number(self) -> int | None:
        """Asked by fpdf2, which sets `pg` by it."""
        return self.number

    def serialize(self, obj_dict: Any = None, _security_handler: Any = None) -> str:
        """As it stands in the file. There are five for each row of a list of thousands."""
        kids = " ".join(kid.ref if isinstance(kid, Element) else str(kid) for kid in self.kids)
        page = f"/Pg {self.pg.ref} " if self.pg else ""
        inside = f"/Type /StructElem /S /{self.kind} /P {self.parent.ref} {page}{self.attributes}/K [{kids}]"
        return f"{self.id} 0 obj\n<<{inside}>>\nendobj"


@dataclass
class Marked:
    """Where an element stands on a page: the number of its content, and that of the page's list of contents."""

    content: int
    page: int
    element: Element = field(repr=False)


class Structure(StructureTreeBuilder):
    """The elements of a paper, in the order in which they are read."""

    def __init__(self) -> None:
        super().__init__()
        self.document = Element("Document", self.struct_tree_root)
        self.struct_tree_root.k = PDFArray([self.document])
        self.elements = [self.document]
        # fpdf2 tells these their pages, and takes a paper without any for one without structure.
        self.doc_struct_elem: Any = SimpleNamespace(k=[])

    def add(self, kind: str, within: Element | None = None, attributes: str = "", page: int | None = None) -> Element:
        """A new element at the end of another one, the document unless one is named."""
        parent = within or self.document
        element = Element(kind, parent, attributes, page)
        parent.kids.append(element)
        self.elements.append(element)
        return element

    def mark(self, kind: str, page: int, within: Element | None = None, attributes: str = "") -> Marked:
        """A new element that is shown on `page`."""
        element = self.add(kind, within, attributes, page)
        place = self.spid_per_page_number.setdefault(page, len(self.spid_per_page_number))
        shown: list[Any] = self.struct_tree_root.parent_tree.nums[place]
        element.kids.append(len(shown))
        shown.append(element)
        self.doc_struct_elem.k.append(element)
        return Marked(len(shown) - 1, place, element)

    def __iter__(self) -> Iterator[PDFObject]:
        yield self.struct_tree_root
        yield self.struct_tree_root.parent_tree
        yield from self.elements
