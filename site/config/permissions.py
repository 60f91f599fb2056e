"""What pages may ask of a browser (https://www.w3.org/TR/permissions-policy/)."""

from collections.abc import Iterable

SELF = "self"
# Nothing on the site asks for these, and nothing that is shown in it may.
REFUSED = (
    "accelerometer",
    "camera",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
# For the site alone: the buttons that copy an address, and passkeys.
OWN = ("clipboard-write", "publickey-credentials-create", "publickey-credentials-get")
# For a video, once it is clicked.
VIDEO = ("autoplay", "fullscreen", "picture-in-picture")


def permissions_policy(video_hosts: Iterable[str]) -> str:
    """The header; `video_hosts` are the origins that a video may come from."""
    hosts = " ".join([SELF, *(f'"{host}"' for host in video_hosts)])
    parts = [f"{name}=()" for name in REFUSED]
    parts += [f"{name}=({SELF})" for name in OWN]
    parts += [f"{name}=({hosts})" for name in VIDEO]
    return ", ".join(parts)
