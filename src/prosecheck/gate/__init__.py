"""The gate: which findings of a run count, so that a project need not mend old ones first."""
