"""A file that one run at a time appends lines to, each of them on disk before the next."""

from __future__ import annotations

import os
import stat
from contextlib import suppress

from followup.errors import OutputError, UsageError

try:
    import fcntl
except ImportError:  # Windows: no lock; two runs on one file are then the user's own care
    fcntl = None  # type: ignore[assignment]


def open_locked(path: str) -> int:
    """Open or make a file for one run alone (mode 0600, no link followed); returns its descriptor.

    Raises: UsageError when another run holds it, or when it is a folder, a device or a pipe, which keep
        nothing that a run could go on with; OutputError when it cannot be opened.
    """
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        handle = os.open(path, flags, 0o600)
    except IsADirectoryError:
        raise UsageError(f"{path}: is a folder; give a file name") from None
    except (OSError, ValueError) as error:
        raise OutputError(str(getattr(error, "strerror", None) or error), path=path) from None
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise UsageError(f"{path}: is not a regular file; give a file name")
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
        with suppress(OSError):  # a disk that fails altogether; what it said first is what counts
            os.ftruncate(handle, end)
        raise OutputError(error.strerror or str(error), path=path) from None


def is_torn(line: bytes, begin: bytes, *, first: bool) -> bool:
    """True for a last line that a crash may have cut short.

    In a file that no whole line stands in yet (`first`) only what `begin`, the bytes that all its lines begin
    with, begins or goes on with: anything else is somebody's own file.
    """
    return not line.endswith(b"\n") and (not first or line.startswith(begin[: len(line)]))
