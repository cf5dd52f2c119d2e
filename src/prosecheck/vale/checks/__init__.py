"""The checks of styles, one module a type of check."""
