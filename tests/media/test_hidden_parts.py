"""What stands in parts of files that no reader opens: pictures, objects, tags of sound, the ends of PDF files."""

import gzip
import zlib
from io import BytesIO

import pikepdf
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.media.pdf_files import raw_pdf, text_pdf
from tests.media.telling_files import creator, in_two_runs
from tests.media.test_hidden_charsets import told
from tests.media.test_kinds import archive, mp3, office, packaged

NAME = "Union Secrète"
NAMES = (NAME, "Союз рабочих", "اتحاد الفلاحين", "秘密工會")


def jpeg(**options: object) -> bytes:
    """A small photo."""
    file = BytesIO()
    Image.effect_noise((64, 64), 90).convert("RGB").save(file, "JPEG", **options)
    return file.getvalue()


def png(*, compressed: bool = False, wide: bool = False) -> bytes:
    """A small picture with the name in a text."""
    file, told_in = BytesIO(), PngInfo()
    if wide:
        told_in.add_itxt("Author", NAME, zip=compressed)
    else:
        told_in.add_text("Author", NAME, zip=compressed)
    Image.effect_noise((64, 64), 90).save(file, "PNG", pnginfo=told_in)
    return file.getvalue()


def exif(tag: int, value: object) -> bytes:
    """A photo with one fact."""
    facts = Image.Exif()
    facts[tag] = value
    return jpeg(exif=facts)


PRESS = b"Photoshop 3.0\0" + b"\x1c\x02\x50\0\x0d" + NAME.encode("mac_roman") + b"\x1c\x02\x05\0\1x"
PICTURES = {
    "remark.jpg": jpeg(comment=NAME.encode()),
    "old remark.jpg": jpeg(comment=NAME.encode("cp1252")),
    "artist.jpg": exif(0x013B, NAME.encode()),
    "old artist.jpg": exif(0x013B, NAME.encode("cp863")),
    "press.jpg": jpeg().replace(b"\xff\xd8", b"\xff\xd8\xff\xed\0\x2b" + PRESS.ljust(41, b"\0"), 1),
    "windows.jpg": exif(0x9C9D, NAME.encode("utf-16-le") + b"\0\0"),
    "after.jpg": jpeg() + NAME.encode(),
    "text.png": png(),
    "pressed.png": png(compressed=True),
    "wide.png": png(wide=True),
    "wide pressed.png": png(wide=True, compressed=True),
    "after.png": png().replace(NAME.encode("latin-1"), b"x" * len(NAME)) + NAME.encode(),
}


@pytest.mark.parametrize("file", PICTURES)
def test_what_a_picture_says_in_a_document(file: str) -> None:
    assert NAME in told(office("docx", {f"word/media/{file}": PICTURES[file]}), "docx")


def test_the_pixels_of_pictures_say_nothing() -> None:
    text = told(packaged("odt", {"Pictures/a.jpg": jpeg(quality=100), "Pictures/b.png": png()}), "odt")
    assert NAME in text
    assert len(text) < 2_000


OBJECTS = {
    **{f"{name} {charset}.bin": b"\x02\0\x9c\x81" * 30 + b"\0\0" + name.encode(charset) + b"\0\0\xff\xfe\0" * 9
       for name in NAMES for charset in ("utf-8", "utf-16-le")},
    "object.bin": b"\x01\0\xfe" * 99 + text_pdf(f"Note de {NAME}"),
    "note.pdf": text_pdf("Page", f"Note de {NAME}"),
    "drawing.emz": gzip.compress(b"\x01\0\0\0" * 20 + NAME.encode("utf-16-le") + b"\0\0"),
    "readme": f"Note de {NAME}".encode(),
}  # fmt: skip


@pytest.mark.parametrize("file", OBJECTS)
def test_what_an_object_within_a_document_says(file: str) -> None:
    text = told(office("pptx", {f"ppt/embeddings/{file.split()[-1]}": OBJECTS[file]}), "pptx")
    assert next((name for name in NAMES if file.startswith(name)), NAME) in text


ESCAPED = {
    "a.rtf": rb"{\rtf1\ansi\ansicpg1251 {\b \'d1\'ee}\'fe\'e7 \'f0\'e0\'e1\'ee\'f7\'e8\'f5\par Fin}",
    "b.rtf": rb"{\rtf1 {\b \u1057 ?\u1086\'ee}\u1102?\u1079? \u1088?\u1072?\u1073?\u1086?\u1095?\u1080?\u1093?\par}",
    "c.json": b'{"a": "\\u0421\\u043e\\u044e\\u0437 \\u0440\\u0430\\u0431\\u043e\\u0447\\u0438\\u0445"}',
    "d.vcf": b"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=A1=D0=BE=D1=8E=D0=B7 =D1=80=D0=\r\n"
    b"=B0=D0=B1=D0=BE=D1=87=D0=B8=D1=85",
}


@pytest.mark.parametrize("file", ESCAPED)
def test_letters_that_are_written_by_their_numbers(file: str) -> None:
    assert "Союз рабочих" in told(archive({file: ESCAPED[file]}), "zip")


def test_a_table_in_a_document_in_an_archive() -> None:
    table = office("xlsx", {"xl/worksheets/sheet1.xml": in_two_runs("Secret"), "xl/media/a.png": png()})
    text = told(archive({"a.docx": office("docx", {"word/embeddings/t.xlsx": table})}), "zip")
    assert "Sec<>ret" in text
    assert NAME in text


def test_a_part_that_is_damaged_hides_no_other() -> None:
    content = archive({"a.csv": b"a;b\n" * 99, "b.docx": office("docx", {"docProps/core.xml": creator(NAME)})}, "a.csv")
    assert NAME in told(content.replace(b"a;b\na;b", b"a;c\na;b", 1), "zip")


def test_names_of_parts_in_an_older_charset() -> None:
    content = archive({"xxxxxxxxxxxx/a.csv": b"a;b\n"}).replace(b"xxxxxxxxxxxx", "Союз рабочих".encode("cp866"))
    assert "Союз рабочих" in told(content, "zip")


@pytest.mark.parametrize("name", NAMES)
def test_remarks_and_what_follows_the_end_of_a_pdf(name: str) -> None:
    assert name in told(raw_pdf(1) + b"% " + name.encode() + b"\n", "pdf")
    assert name in told(raw_pdf(1) + name.encode("utf-8"), "pdf")
    assert name in told(raw_pdf(1).replace(b"%PDF-1.7\n", b"%PDF-1.7\n%" + name.encode() + b"\n"), "pdf")


def test_strings_of_a_pdf_in_an_older_charset() -> None:
    title = b"/Info 5 0 R/X(" + "Ένωση Εργατών".encode("cp1253") + b")"
    assert "Ένωση Εργατών" in told(raw_pdf(1, catalog=title), "pdf")


@pytest.mark.parametrize("file", ["remark.jpg", "old remark.jpg", "artist.jpg", "windows.jpg"])
def test_a_photo_in_a_pdf(file: str) -> None:
    output = BytesIO()
    with pikepdf.open(BytesIO(raw_pdf(1))) as pdf:
        photo = pikepdf.Stream(pdf, PICTURES[file], Filter=pikepdf.Name.DCTDecode, Subtype=pikepdf.Name.Image)
        pdf.pages[0].obj.Resources.XObject = pikepdf.Dictionary(P=pdf.make_indirect(photo))
        pdf.save(output)
    assert NAME in told(output.getvalue(), "pdf")


def ape(name: str) -> bytes:
    """An APEv2 tag."""
    value = name.encode()
    item = len(value).to_bytes(4, "little") + b"\0\0\0\0Artist\0" + value
    size = (len(item) + 32).to_bytes(4, "little")
    foot = b"APETAGEX\xd0\x07\0\0" + size + b"\x01\0\0\0" + b"\0\0\0\x80" + b"\0" * 8
    return foot[:23] + b"\xa0" + foot[24:] + item + foot


def frame(kind: bytes, body: bytes, version: int = 4) -> bytes:
    """An ID3v2 tag of one frame of fewer than 128 bytes."""
    size = bytes([0, 0, 0, len(body)])
    whole = kind + (size[1:] if version == 2 else size + b"\0\0") + body
    return b"ID3" + bytes([version]) + b"\0\0\0\0\0" + bytes([len(whole)]) + whole


SOUND = mp3()[20:]
WIDE = b"\x01fra" + "x".encode("utf-16") + b"\0\0"
SOUNDS = {
    "ape": lambda name: mp3() + ape(name),
    "ape before": lambda name: ape(name) + SOUND,
    "old after": lambda name: mp3() + ape("Rien") + b"TAG" + name.encode()[:30].ljust(125, b"\0"),
    "lyrics": lambda name: mp3() + b"LYRICSBEGINLYR00040" + name.encode() + b"000060LYRICS200",
    "comment": lambda name: frame(b"COMM", WIDE + name.encode("utf-16")) + SOUND,
    "words": lambda name: frame(b"USLT", b"\x03fra\0" + name.encode()) + SOUND,
    "first version": lambda name: frame(b"TP1", b"\x01" + name.encode("utf-16"), 2) + SOUND,
    "any frame": lambda name: frame(b"PRIV", b"x\0" + name.encode()) + SOUND,
    "second tag": lambda name: mp3() + frame(b"TPE1", b"\x03" + name.encode()),
    "between": lambda name: mp3() + frame(b"TPE1", b"\x03" + name.encode()) + SOUND,
    "cover": lambda name: frame(b"APIC", b"\x03image/png\0\x03" + name.encode() + b"\0") + SOUND,
}


@pytest.mark.parametrize("place", SOUNDS)
@pytest.mark.parametrize("name", NAMES)
def test_a_tag_of_a_sound(place: str, name: str) -> None:
    assert name in told(SOUNDS[place](name), "mp3")


def test_a_tag_in_an_older_charset_and_a_short_name() -> None:
    assert "Союз рабочих" in told(frame(b"TPE1", b"\0" + "Союз рабочих".encode("cp1251")) + SOUND, "mp3")
    assert "Artist\nUNS\n" in told(mp3() + ape("UNS"), "mp3").replace(" ", "")


def test_the_cover_of_a_sound() -> None:
    body = b"\0image/png\0\x03\0" + png(compressed=True)
    size = len(body)
    tag = b"APIC" + size.to_bytes(4) + b"\0\0" + body
    whole = b"ID3\x03\0\0" + bytes([0, *(len(tag) >> shift & 0x7F for shift in (14, 7, 0))]) + tag
    assert NAME in told(whole + SOUND, "mp3")


def test_a_bomb_in_a_part_is_left_out() -> None:
    bomb = zlib.compressobj(wbits=31)
    packed = bomb.compress(b"\0" * (200 << 20)) + bomb.flush()
    assert NAME in told(office("docx", {"word/media/a.emz": packed, "docProps/core.xml": creator(NAME)}), "docx")
