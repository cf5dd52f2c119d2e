"""Markdown of a given width that shows nothing, or only that something stands there."""

from __future__ import annotations


def hidden(width: int) -> str:
    """Give inline Markdown that shows nothing: a tag of HTML that does not exist."""
    return f"<{'x' * (width - 2)}>" if width > 2 else " " * width


def code(width: int) -> str:
    """Give a code span."""
    return f"`{'x' * (width - 2)}`" if width > 2 else " " * width


def nothing(width: int) -> str:
    """Give a line of its own that shows nothing: a declaration of SGML."""
    return f"<!{'x' * (width - 3)}>" if width > 3 else " " * width


def embed(width: int) -> str:
    """Give a line of its own that is one opaque block: a processing instruction."""
    return f"<?{'x' * (width - 4)}?>" if width > 3 else " " * width
