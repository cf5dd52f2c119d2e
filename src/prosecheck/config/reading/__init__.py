"""Reads configuration files: TOML, then layers of settings, then held against the rules."""
