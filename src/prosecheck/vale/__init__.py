"""Vale styles."""
