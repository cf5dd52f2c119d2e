"""Runs the command as `python -m prosecheck`."""

from prosecheck.cli import main

if __name__ == "__main__":
    main()
