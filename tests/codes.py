"""QR codes as a telephone reads them."""

import io

import resvg_py
import zxingcpp
from bs4 import Tag
from PIL import Image


def decoded(code: Tag | None) -> str:
    """What an app reads of a code in a page: it is drawn as a picture and decoded."""
    drawn = str(code).replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    picture = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=drawn, width=600)))).convert("L")
    (found,) = zxingcpp.read_barcodes(picture)
    assert found.ec_level == "M"
    return found.bytes.decode("utf-8")
