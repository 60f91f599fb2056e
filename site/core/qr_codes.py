"""QR codes, drawn here; that of a page's address hands it on without anybody else, on paper too."""

import segno
from django.utils.safestring import SafeString, mark_safe

QUIET_ZONE = 4
"""White modules around a code, as the standard of QR codes asks (ISO/IEC 18004)."""


def address_code(address: str) -> SafeString:
    """The QR code of an address as an SVG path on white."""
    return drawn(segno.make_qr(address, error="m", boost_error=False))


def drawn(code: segno.QRCode) -> SafeString:
    """A code as an SVG path on white, which telephones read on a dark page too."""
    svg = code.svg_inline(border=QUIET_ZONE, dark="#000", light="#fff", svgclass="qr", lineclass=None, omitsize=True)
    return mark_safe(svg)  # noqa: S308  made of numbers alone
