"""PDF files with text, for the tests."""

from fpdf import FPDF

from demo.factories import Fields, make_document
from media.models import Document


def text_document(*pages: str, **fields: Fields) -> Document:
    """A document that was read; a PDF with one page for each of `pages`."""
    paper = FPDF()
    paper.set_font("helvetica", size=12)
    for text in pages:
        paper.add_page()
        # Below where running titles stand: the same words at the top of many pages are no text.
        paper.set_y(50)
        paper.multi_cell(0, 6, text)
    return make_document(bytes(paper.output()), "texte.pdf", **fields)
