"""Errors of the files on this computer: what each one means to a person."""

from __future__ import annotations

from typing import ClassVar

from app.models.trouble import Trouble

__all__ = [
    "DamagedFile",
    "DamagedOutbox",
    "DiskFull",
    "DiskReadOnly",
    "DiskTrouble",
    "FileBusy",
    "NewerFile",
    "OnlineOnly",
    "StoreError",
]


class StoreError(Exception):
    """Any failure of the files, already in words for a person; nothing was lost by it."""

    id: ClassVar[str] = "store-failed"
    title: ClassVar[str] = "Your data could not be saved"
    message: ClassVar[str] = "Nothing was lost. Try again in a moment."

    @property
    def trouble(self) -> Trouble:
        """The same as a value; ``id`` finds the words in the person's language."""
        return Trouble(
            id=self.id,
            title=self.title,
            message=self.message,
            params={"file": str(self)} if self.args else {},
        )


class DiskFull(StoreError):
    """There is no room left; the file is as it was (row 23)."""

    id = "disk-full"
    title = "The disk is full"
    message = "This change was not saved. Free some space; Deskbell goes on by itself."


class DiskReadOnly(StoreError):
    """The file or its folder cannot be written to (row 23)."""

    id = "disk-read-only"
    title = "The disk cannot be written to"
    message = "You can read everything, but nothing new is saved until it can be written again."


class DiskTrouble(StoreError):
    """The system could not read or write the file."""

    id = "disk-trouble"
    title = "The disk does not answer properly"
    message = "Deskbell tries again by itself. If this stays, have the disk looked at."


class FileBusy(StoreError):
    """Another writer held the file for longer than a window may wait."""

    id = "file-busy"
    title = "Deskbell is busy saving"
    message = "Try again in a moment."


class DamagedFile(StoreError):
    """The file is no longer readable as a database; it is kept aside, never deleted (row 24)."""

    id = "file-damaged"
    title = "A file of Deskbell is damaged"
    message = "It was put aside, and your notifications are fetched again from the server."


class DamagedOutbox(StoreError):
    """What was not sent yet was damaged; what could be read of it is kept (row 24)."""

    id = "outbox-damaged"
    title = "Your unsent changes were damaged"
    message = "What could still be read is kept and will be sent. The damaged file was put aside."

    def __init__(self, aside: str = "", saved: int = 0) -> None:
        super().__init__(aside)
        self.saved = saved

    @property
    def trouble(self) -> Trouble:
        """With the file that was put aside, and how many changes could be read from it."""
        params = {"file": str(self), "saved": str(self.saved)}
        return Trouble(id=self.id, title=self.title, message=self.message, params=params)


class NewerFile(StoreError):
    """The file was written by a newer Deskbell; it is left alone (row 25)."""

    id = "file-newer"
    title = "These files belong to a newer Deskbell"
    message = "Nothing was changed. Install the newer version to open them."


class OnlineOnly(StoreError):
    """A mutation that carries or answers a secret must not be kept in the outbox."""

    id = "online-only"
    title = "This needs the server"
    message = "It can be done once Deskbell is online."
