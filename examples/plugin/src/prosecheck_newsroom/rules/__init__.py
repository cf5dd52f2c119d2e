"""The rules: every folder here is one."""
