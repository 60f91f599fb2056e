"""Handing on a page without anybody else: its address as a code to scan on paper."""

import segno
from django.utils.safestring import SafeString, mark_safe

QUIET_ZONE = 4
"""White modules around a code, as the standard of QR codes asks (ISO/IEC 18004)."""


def address_code(address: str) -> SafeString:
    """The QR code of an address as an SVG path on white."""
    code = segno.make_qr(address, error="m", boost_error=False)
    drawn = code.svg_inline(border=QUIET_ZONE, dark="#000", light="#fff", svgclass="qr", lineclass=None, omitsize=True)
    return mark_safe(drawn)  # noqa: S308  made of numbers alone
