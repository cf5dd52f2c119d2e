"""Tests of the gate: the baseline and changed lines."""
