"""Runs the command as `python -m prosecheck`."""

import sys

if __name__ == "__main__":
    # Python puts the working folder first, where a stranger's repository may hold modules and
    # plugins; `prosecheck`, the command, has it nowhere.
    if not sys.flags.safe_path:
        del sys.path[0]

    from prosecheck.cli import main

    main()
