"""Fixes: worded in the prose by rules, placed in the file, and applied to its text."""
