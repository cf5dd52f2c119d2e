"""The output formats: one module each, imported when it is asked for."""
