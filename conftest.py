"""Turns on the testing kit, which collects the cases of every room."""

import signal

# A shell that runs the tests in the background has them ignore Ctrl-C, and what they start would
# inherit that: some of it is sent Ctrl-C to see it end.
signal.signal(signal.SIGINT, signal.default_int_handler)

pytest_plugins = ["prosecheck.testing"]
