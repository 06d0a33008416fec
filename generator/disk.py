"""Files and folders as the system wants them, and what it says when it fails, in plain words."""

import contextlib
import errno
import os
import shutil

_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EROFS: "the file system is read-only",
    errno.EACCES: "permission is denied",
    errno.EPERM: "permission is denied",
    errno.ENOENT: "no folder can be made there",
    errno.ENOTDIR: "there is a file where a folder is needed",
    errno.ENAMETOOLONG: "the name is too long",
    getattr(errno, "EDQUOT", -1): "the disk quota is used up",
}


def disk_trouble(problem: OSError, place: str) -> str:
    """Why nothing can be written to a place, in a sentence that needs no number of an error."""
    reason = _REASONS.get(problem.errno or 0) or problem.strerror or str(problem)
    return f"cannot write to {place}: {reason}"


def replace_file(path: str, data: bytes, mode: int | None = None) -> None:
    """Writes a file so that whoever reads it sees the old or the new one, whole.

    ``mode`` are the permissions that it gets where they are not those of any new file.
    The process's number keeps two builds that run at once apart.
    """
    partial = f"{path}.{os.getpid()}.partial"
    try:
        with open(partial, "wb") as file:
            file.write(data)
        if mode is not None:
            os.chmod(partial, mode)
        os.replace(partial, path)
    except BaseException as problem:
        if isinstance(problem, OSError):
            problem.filename = path
        with contextlib.suppress(FileNotFoundError):
            os.unlink(partial)
        raise


def remove_tree(staging: str) -> None:
    """Removes a staging directory: its name is ours, and so is all that is in it."""
    if os.path.lexists(staging):
        shutil.rmtree(native(staging))


def native(directory: str, path: str = "") -> str:
    """The path as the system wants it; on Windows in the form that may be longer than 260."""
    full = os.path.join(directory, *path.split("/")) if path else directory
    if os.name == "nt" and not full.startswith("\\\\"):
        return "\\\\?\\" + os.path.abspath(full)
    return full
