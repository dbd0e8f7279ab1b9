"""Files that commands write: private, all or nothing, and never over something else by accident."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from followup.errors import OutputError, UsageError


def check_target(path: str, *, force: bool) -> None:
    """Refuse a file that cannot be written before any work is done.

    Raises: UsageError when it exists and `force` is false, and for "-"; OutputError when its folder is not
        there.
    """
    if path == "-":
        raise UsageError("-: stdout has the result already; give a file name")
    target = Path(path)
    try:
        kind = target.lstat().st_mode
    except FileNotFoundError:
        if not target.parent.is_dir():
            raise OutputError("its folder does not exist", path=path) from None
        return
    except (OSError, ValueError) as error:
        raise OutputError(str(getattr(error, "strerror", None) or error), path=path) from None
    if stat.S_ISDIR(kind):
        raise UsageError(f"{path}: is a folder; give a file name")
    if _is_device(target):
        return
    if stat.S_ISLNK(kind):
        raise UsageError(f"{path}: is a symbolic link; give the file itself")
    if not force:
        raise UsageError(f"{path}: exists; give --force to replace it")


def check_apart(*paths: str | None) -> None:
    """Refuse one file for two outputs, of which only the last would be left; None is an output not asked for.

    Raises: UsageError that names the file.
    """
    seen = set()
    for path in filter(None, paths):
        place = os.path.abspath(path)  # noqa: PTH100 - pathlib would not take "a/../b" for "b"
        if place in seen and not _is_device(Path(path)):
            raise UsageError(f"{path}: is named for two outputs; give each a file of its own")
        seen.add(place)


def write_private(path: str, content: bytes, *, force: bool) -> None:
    """Write a file that only its owner can read, at once and completely.

    The bytes go to a new file beside it, which then takes the name.
    Without `force` a file that appeared meanwhile stays as it is. A device (/dev/stdout) is written directly.

    Raises: UsageError when it exists and `force` is false; OutputError when it cannot be written.
    """
    target = Path(path)
    try:
        if _is_device(target):
            with target.open("wb", buffering=0) as device:
                device.write(content)
            return
        beside = target.with_name(f".{target.name[:100]}.{os.urandom(8).hex()}")
        _write_new(beside, content)
        try:
            _take_name(beside, target, force=force)
        finally:
            beside.unlink(missing_ok=True)
    except FileExistsError:
        raise UsageError(f"{path}: exists; give --force to replace it") from None
    except (OSError, ValueError) as error:
        raise OutputError(str(getattr(error, "strerror", None) or error), path=path) from None


def _write_new(path: Path, content: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            path.unlink(missing_ok=True)
            raise


def _take_name(beside: Path, target: Path, *, force: bool) -> None:
    if force:
        beside.replace(target)
        return
    try:
        os.link(beside, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if target.exists() or target.is_symlink():
            raise FileExistsError(str(target)) from None
        beside.rename(target)


def _is_device(path: Path) -> bool:
    return path.is_char_device() or path.is_fifo()
