"""SHA-256 without OpenSSL, which takes hashlib 3 ms to load.

The interpreter's own implementation gives the same digests (`random` of the standard library
takes the same short way); where a build has none, it is hashlib's.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import sha256
else:
    try:
        if sys.version_info >= (3, 12):
            from _sha2 import sha256
        else:
            from _sha256 import sha256
    except ImportError:
        from hashlib import sha256

__all__ = ["sha256"]
