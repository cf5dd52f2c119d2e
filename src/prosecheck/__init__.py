"""A linter for generated articles: ruff for prose."""
