"""Lets pytest run the cases of every room."""

pytest_plugins = ["prosecheck.testing"]
