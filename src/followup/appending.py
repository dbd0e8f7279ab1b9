"""A file that one run at a time appends lines to, each of them on disk before the next."""

from __future__ import annotations

import os

from followup.errors import OutputError, UsageError

try:
    import fcntl
except ImportError:  # Windows: no lock; two runs on one file are then the user's own care
    fcntl = None  # type: ignore[assignment]


def open_locked(path: str) -> int:
    """Open or make a file for one run alone (mode 0600, no link followed); returns its descriptor.

    Raises: UsageError when it is a folder or another run holds it; OutputError when it cannot be opened.
    """
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        handle = os.open(path, flags, 0o600)
    except IsADirectoryError:
        raise UsageError(f"{path}: is a folder; give a file name") from None
    except (OSError, ValueError) as error:
        raise OutputError(str(getattr(error, "strerror", None) or error), path=path) from None
    if fcntl is not None:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(handle)
            raise UsageError(f"{path}: another run is writing this file") from None
    return handle


def append_whole(handle: int, content: bytes, *, path: str) -> None:
    """Write all of it at the end and bring it to the disk.

    Raises: OutputError when it cannot be written whole; the file then ends where it ended before.
    """
    end = os.lseek(handle, 0, os.SEEK_END)
    try:
        while content:
            content = content[os.write(handle, content) :]
        os.fsync(handle)
    except OSError as error:
        os.ftruncate(handle, end)
        raise OutputError(error.strerror or str(error), path=path) from None
