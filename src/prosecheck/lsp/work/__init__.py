"""The work, done in a process of its own: `workshop` gives it jobs, and `worker` is it."""
