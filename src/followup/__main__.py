"""Entry of the `followup` command: answers `--version` at once, and keeps starting and leaving cheap."""

from __future__ import annotations

import gc
import os
import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from followup import __version__

        try:
            os.write(1, f"followup {__version__}\n".encode())
            return
        except OSError:
            pass  # the command line fails the same way, and says so
    gc.set_threshold(500_000, 20, 100)  # imports make many objects and no garbage
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # else it reads every installed package
    try:
        from followup.cli.app import run

        leave(run(sys.argv[1:]))
    except KeyboardInterrupt:
        leave(130)


def leave(code: int) -> None:
    """End the process now: all is flushed, and taking thousands of objects apart would cost a tenth."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            continue
    os._exit(code)


if __name__ == "__main__":
    main()
