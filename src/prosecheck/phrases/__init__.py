"""Phrase tables and the one pass that finds their phrases."""
