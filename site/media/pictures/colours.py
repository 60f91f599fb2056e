"""Colours as the web shows them without being told: 8 bits, sRGB, or grey."""

from io import BytesIO

from PIL import Image, ImageChops, ImageCms

SRGB = ImageCms.createProfile("sRGB")
# Two profiles whose colours differ by less, of 255, are the same to the eye.
SAME = 3
# What 16 bits are scaled by.
TO_EIGHT_BITS = 1 / 257
# Fractions are cut off: this rounds.
HALF = 0.5
DEEP_GREY = ("I;16", "I;16L", "I;16B", "I;16N", "I")
PLAIN = ("1", "L", "LA", "P", "RGB", "RGBA")
STEPS = (0, 51, 102, 153, 204, 255)


def is_plain(image: Image.Image) -> bool:
    """Whether the colours of `image`, perhaps not loaded yet, can stay as they are."""
    return image.mode in ("L", "RGB") and _profile(image) is None


def plain(image: Image.Image) -> Image.Image:
    """The loaded `image` in a mode and in colours that need no explanation: grey or sRGB, transparent or not."""
    profile = _profile(image)
    if image.mode in DEEP_GREY:
        return image.point(lambda value: value * TO_EIGHT_BITS + HALF).convert("L")
    if image.mode in ("1", "L", "RGB", "P") and "transparency" in image.info:
        image = image.convert("LA" if image.mode in ("1", "L") else "RGBA")
    elif image.mode == "P" and profile:
        image = image.convert("RGB")
    elif image.mode not in PLAIN and not (profile and image.mode == "CMYK"):
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    return _in_srgb(image, profile) if profile else image


def _profile(image: Image.Image) -> ImageCms.ImageCmsProfile | None:
    """The profile of `image` if it says anything else than sRGB; one that cannot be read says nothing."""
    content = image.info.get("icc_profile")
    mode = "RGB" if image.mode == "P" else image.mode.rstrip("aA") or "L"
    if not content or mode not in ("L", "RGB", "CMYK"):
        return None
    try:
        profile = ImageCms.ImageCmsProfile(BytesIO(content))
        return None if mode != "CMYK" and _is_srgb(profile, mode) else profile
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None


def _is_srgb(profile: ImageCms.ImageCmsProfile, mode: str) -> bool:
    """Whether `profile` shows colours as sRGB does. Raises PyCMSError when it is for other colours than `mode`."""
    if mode == "L":
        samples = Image.linear_gradient("L")
    else:
        samples = Image.new("RGB", (36, 6))
        samples.putdata([(red, green, blue) for red in STEPS for green in STEPS for blue in STEPS])
    shown = _transformed(samples, profile, mode)
    difference = ImageChops.difference(shown, samples.convert("RGB"))
    return max(max(band.tobytes()) for band in difference.split()) <= SAME


def _transformed(image: Image.Image, profile: ImageCms.ImageCmsProfile, mode: str) -> Image.Image:
    """A copy of `image` in sRGB. Raises PyCMSError."""
    copy = ImageCms.applyTransform(image, ImageCms.buildTransform(profile, SRGB, mode, "RGB"))
    if copy is None:
        raise ImageCms.PyCMSError("no copy")
    return copy


def _in_srgb(image: Image.Image, profile: ImageCms.ImageCmsProfile) -> Image.Image:
    """`image` in sRGB; changed in its place when it can be, for a large one fits into the memory only once."""
    try:
        if image.mode in ("RGB", "RGBA"):
            transform = ImageCms.buildTransform(profile, SRGB, image.mode, image.mode)
            ImageCms.applyTransform(image, transform, inPlace=True)
            return image
        if image.mode in ("L", "LA"):
            grey = _transformed(image.getchannel("L"), profile, "L").convert("L")
            return Image.merge("LA", (grey, image.getchannel("A"))) if image.mode == "LA" else grey
        return _transformed(image, profile, "CMYK")
    except ImageCms.PyCMSError:
        return image.convert("RGB") if image.mode == "CMYK" else image
