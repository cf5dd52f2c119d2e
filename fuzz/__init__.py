"""Inputs that nobody thought of: `python fuzz/run.py --help`."""
