"""The tests of the core; the rules are tested by their cases."""
