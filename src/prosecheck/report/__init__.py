"""Reporters: each turns a Report into the text of one output format."""

from __future__ import annotations

FORMATS = {"text": "text", "json": "json_report"}
"""Output formats by name, and the module of each."""
