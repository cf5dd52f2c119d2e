"""The set-ups of examples/editors/, tried in the editors that they are for."""
