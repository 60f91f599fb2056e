"""Secrets of second factors as the database keeps them: a copy of the database alone gives no code.

The key comes from SECRET_KEY; SECRET_KEY_FALLBACKS still open what older keys closed.
"""

import base64
from hashlib import sha256

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings


def encrypted(text: str) -> str:
    """`text` encrypted with the newest of the site's keys."""
    return _keys().encrypt(text.encode()).decode()


def decrypted(text: str) -> str:
    """What was closed; raises cryptography.fernet.InvalidToken when no key of the settings opens it."""
    return _keys().decrypt(text.encode()).decode()


def _keys() -> MultiFernet:
    return MultiFernet([_fernet(key) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


def _fernet(key: str) -> Fernet:
    return Fernet(base64.urlsafe_b64encode(sha256(b"accounts.sealing:" + key.encode()).digest()))
