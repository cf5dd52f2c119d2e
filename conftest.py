"""Turns on the testing kit, which collects the cases of every room."""

pytest_plugins = ["prosecheck.testing"]
