"""A linter for generated articles: ruff for prose."""

__version__ = "0.1.0"
