"""Tells about configuration: what holds and why, its JSON Schema, a file to begin with."""
