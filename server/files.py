"""Files by their content: stored under their own hash, checked as they arrive, never opened."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import secrets
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

__all__ = ["ALLOWED", "MAX_FILE", "FileStore", "Incoming", "StoredFile", "is_hash"]

MAX_FILE: Final = 25_000_000
"""Bytes of one file (row 41)."""

ALLOWED: Final[Mapping[str, str]] = {
    "application/pdf": "pdf",
    "application/rtf": "rtf",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "audio/mp4": "m4a",
    "audio/mpeg": "mp3",
    "audio/ogg": "ogg",
    "audio/wav": "wav",
    "image/gif": "gif",
    "image/heic": "heic",
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "text/csv": "csv",
    "text/plain": "txt",
    "video/mp4": "mp4",
    "video/webm": "webm",
}
"""What may be stored, with the ending it gets here; a sender's file name never reaches a disk."""

_MEDIA: Final = {ending: media for media, ending in ALLOWED.items()}

_HASH: Final = re.compile(r"[0-9a-f]{64}")


class StoredFile(NamedTuple):
    """A file that is there."""

    path: Path
    media_type: str
    size: int


class Incoming:
    """A file that arrives: written beside its place, moved there once its hash proved right."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.path = folder / f".{secrets.token_hex(8)}.part"
        self._file: BinaryIO = self.path.open("xb")
        self._hash = hashlib.sha256()
        self.size = 0

    def write(self, chunk: bytes) -> None:
        """Take the next bytes; a blocking call."""
        self._file.write(chunk)
        self._hash.update(chunk)
        self.size += len(chunk)

    def finish(self, sha256: str, place: Path | None) -> bool:
        """Move the file to *place* if its hash is *sha256*; say whether it was.

        Without a place it is there already, and forgotten again.
        """
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        if self._hash.hexdigest() != sha256:
            self.discard()
            return False
        if place is None:
            self.discard()
        else:
            os.replace(self.path, place)
        return True

    def discard(self) -> None:
        """Forget what arrived."""
        self._file.close()
        self.path.unlink(missing_ok=True)


class FileStore:
    """The files of every account below one directory; accounts share nothing."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def find(self, account_id: str, sha256: str) -> StoredFile | None:
        """Return the file with this hash, ``None`` where the account has none."""
        folder = self._folder(account_id, sha256)
        for ending, media_type in _MEDIA.items():
            path = folder / f"{sha256}.{ending}"
            if path.is_file():
                return StoredFile(path, media_type, path.stat().st_size)
        return None

    def begin(self, account_id: str, sha256: str) -> Incoming:
        """Return where to write the file with this hash; raises ``OSError`` on a full disk."""
        return Incoming(self._folder(account_id, sha256))

    def place(self, account_id: str, sha256: str, media_type: str) -> Path:
        """Return where the file with this hash belongs; *media_type* is one of the allowed."""
        return self._folder(account_id, sha256) / f"{sha256}.{ALLOWED[media_type]}"

    def standing(self, account_id: str, before: float) -> Iterator[Path]:
        """Yield the account's files that have not changed since *before*, seconds of the epoch.

        Those of uploads that were broken off are among them: their names are no hashes.
        """
        for path in sorted((self.root / account_id).glob("*/*")):
            with contextlib.suppress(FileNotFoundError):  # another process was quicker
                if path.stat().st_mtime < before:
                    yield path

    def _folder(self, account_id: str, sha256: str) -> Path:
        return self.root / account_id / sha256[:2]


def is_hash(text: str) -> bool:
    """Say whether *text* is a SHA-256 in lower-case hexadecimal."""
    return _HASH.fullmatch(text) is not None
