"""Phrase tables: patterns written in TOML, found in prose in one pass."""
